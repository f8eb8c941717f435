import { describe, expect, it } from 'vitest';
import { ledgerOf, type SheetTables, templates } from '../rules/testing';
import { Contributors } from './contributors';
import { compileForm, emptyTally, TallySum, tallyLedger } from './index';

const form = compileForm(templates, { year: 2025 });
const tally = (tables: SheetTables) => tallyLedger(ledgerOf(tables), form);

const roster = (...sexes: string[]): SheetTables => ({
  党员名册: [
    ['姓名', '性别', '人员类别', '入党日期'],
    ...sexes.map((sex, index) => [`甲${index}`, sex, '正式党员', '2010-01-01']),
  ],
});
const trained = (hours: number): SheetTables => ({
  ...roster('女'),
  教育培训: [
    ['姓名', '培训名称', '开始日期', '学时'],
    ['甲0', '轮训', '2025-03-01', hours],
  ],
});
const joint: SheetTables = {
  会议记录: [
    ['日期', '会议类型', '主题', '应到人数', '实到人数', '联合活动编号'],
    ['2025-03-01', '主题党日', '主题', 9, 8, 'LH-1'],
  ],
};

describe('Contributors', () => {
  it('lists who adds what, in the order given, and of a share its part', () => {
    const contributors = new Contributors(form, 10);
    contributors.add(4, tally(roster('女', '男', '女')));
    contributors.add(7, tally(roster('男')));
    contributors.add(9, tally(roster('女')));
    const women = {
      first: [
        { source: 4, value: 2 },
        { source: 9, value: 1 },
      ],
      count: 2,
      sum: 3,
    };
    expect(contributors.of('members.all.female')).toEqual(women);
    expect(contributors.of('communique.female.percent')).toEqual(women);
    expect(contributors.of('change.r15.total')).toMatchObject({ count: 3, sum: 5 });
    expect(contributors.of('members.farmer.total')).toEqual({ first: [], count: 0, sum: 0 });
  });

  it('holds no more than it was told to, and still knows the number and the sum', () => {
    const contributors = new Contributors(form, 2);
    for (const source of [0, 1, 2, 3]) contributors.add(source, tally(trained(1.25)));
    expect(contributors.of('training.members.hours')).toEqual({
      first: [
        { source: 0, value: 1.25 },
        { source: 1, value: 1.25 },
      ],
      count: 4,
      sum: 5,
    });
  });

  it('counts a joint event for each branch, and once for the set', () => {
    const each = new Contributors(form, 5);
    const sum = new TallySum(emptyTally(form));
    for (const source of [0, 1]) {
      each.add(source, tally(joint));
      sum.add(tally(joint));
    }
    const whole = new Contributors(form, 1);
    whole.add(0, sum.value());
    expect(each.of('meetings.theme-day.events')).toMatchObject({ count: 2, sum: 2 });
    expect(whole.of('meetings.theme-day.events').sum).toBe(1);
  });
});
