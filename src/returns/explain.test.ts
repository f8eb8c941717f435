import { describe, expect, it } from 'vitest';
import { ledgerOf, templates } from '../rules/testing';
import type { ExplainedRow } from './index';
import { compileForm, explainBalance, explainFigure, finishReturn, tallyLedger } from './index';

const form = compileForm(templates, { year: 2025 });
const ledger = ledgerOf({
  支部信息: [
    ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度', '上年底党员总数'],
    ['第一党支部', '支部', '机关党委', '机关', 2025, 5],
  ],
  党员名册: [
    ['姓名', '性别', '人员类别', '入党日期', '工作岗位'],
    ['甲一', '女', '正式党员', '2010-07-01', '工人'],
    ['甲二', '男', '正式党员', '2010-07-01', '工人'],
    ['甲三', '女', '正式党员', '2010-07-01', null],
  ],
  党员增减: [
    ['姓名', '变动类型', '变动日期', '报到日期'],
    ['乙一', '死亡', '2025-02-01', null],
    ['乙二', '死亡', '2024-02-01', null],
    ['甲二', '转出组织关系', '2025-10-01', null],
  ],
  会议记录: [
    ['日期', '会议类型', '主题', '主持人', '应到人数', '实到人数', '联合活动编号'],
    ['2025-03-01', '主题党日', '植树', '甲一', 3, 2, 'LH-1'],
    ['2025-03-01', '主题党日', '植树', '甲一', 3, 2, 'LH-1'],
  ],
  教育培训: [
    ['姓名', '培训名称', '开始日期', '学时'],
    ['甲一', '轮训', '2025-03-01', 30.5],
    ['甲一', '网络', '2025-04-01', 1.5],
    ['甲二', '网络', '2025-04-01', 31],
  ],
});

const short = ({ sheet, record, contribution, joint }: ExplainedRow) =>
  joint === null ? [sheet, record.row, contribution] : [sheet, record.row, contribution, joint];
const rowsOf = (ref: string) => explainFigure(ledger, form, ref).rows.map(short);

describe('explainFigure', () => {
  it('lists the rows that a count counts', () => {
    expect(rowsOf('members.all.female')).toEqual([
      ['members', 1, 1],
      ['members', 3, 1],
    ]);
    expect(rowsOf('members.farmer.total')).toEqual([]);
  });

  it('lists what goes into a computed figure, with its sign', () => {
    expect(rowsOf('change.r13.total')).toEqual([
      ['branch', 1, 5],
      ['movements', 1, -1],
    ]);
    expect(rowsOf('change.r15.total')).toEqual([
      ['branch', 1, -5],
      ['movements', 1, 1],
      ['members', 1, 1],
      ['members', 2, 1],
      ['members', 3, 1],
    ]);
    expect(rowsOf('communique.female.percent')).toEqual(rowsOf('members.all.female'));
  });

  it('keeps a joint event apart, and says when a row is the same again', () => {
    expect(rowsOf('meetings.theme-day.events')).toEqual([
      ['meetings', 1, 1, 'LH-1'],
      ['meetings', 2, 0, 'LH-1'],
    ]);
  });

  it('gives hours in hundredths, and all the rows of who has enough of them', () => {
    const { rows, scale } = explainFigure(ledger, form, 'training.members.hours');
    expect([scale, ...rows.map((row) => row.contribution)]).toEqual([100, 3050, 150, 3100]);
    expect(rowsOf('training.members.metHours')).toEqual([
      ['trainings', 1, 1],
      ['trainings', 2, 0],
    ]);
  });
});

describe('explainBalance', () => {
  it('lists the rows that one side has and the other has not', () => {
    const balance = form.tables
      .find(({ table }) => table.id === 'members')
      ?.balances.find(({ id }) => id === 'all-is-sum:female');
    if (!balance) throw new Error('no such balance');
    expect(explainBalance(ledger, form, balance).rows.map(short)).toEqual([['members', 3, 1]]);
  });
});

describe('a transfer that another workbook has received', () => {
  it('takes the member off here', () => {
    const received = () => true;
    const r14 = (options: { received?: () => boolean }) =>
      finishReturn(tallyLedger(ledger, form, options), form).tables[0]?.rows.map(
        (row) => row.values.total,
      );
    expect(r14({})?.slice(10, 14)).toEqual([0, 0, 4, 3]);
    expect(r14({ received })?.slice(10, 14)).toEqual([1, 0, 3, 2]);
    const { rows } = explainFigure(ledger, form, 'change.r11.total', { received });
    expect(rows.map(short)).toEqual([['movements', 3, 1]]);
  });
});
