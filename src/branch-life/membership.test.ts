import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { hasCome } from '../rules/dates';
import { ledgerOf } from '../rules/testing';
import { LedgerIndex } from './ledger-index';
import { isCountedOn, isProbationerOn } from './membership';

const day = parseIsoDate;
const ROSTER = ['姓名', '公民身份号码', '人员类别', '入党日期', '转正日期', '党籍状态'];
const MOVEMENTS = ['姓名', '公民身份号码', '变动类型', '变动日期'];

const ledger = ledgerOf({
  党员名册: [
    ROSTER,
    ['张三', '1', '正式党员', '2010-07-01', '2011-07-01', null],
    ['李四', '2', '预备党员', '2025-05-10', null, null],
    ['王五', '3', '正式党员', '2000-01', '2001-01', '停止党籍'],
    ['赵六', '4', '正式党员', '2000-01-05', '2001-01-05', null],
    ['赵六', '5', '正式党员', '2002-01-05', '2003-01-05', null],
  ],
  党员增减: [
    MOVEMENTS,
    ['张三', '1', '转出组织关系', '2025-06-30'],
    ['赵六', '4', '转入组织关系', '2025-03-01'],
    ['赵六', '5', '死亡', '2025-04'],
    ['赵六', null, '死亡', '2025-01-01'],
  ],
});
const index = new LedgerIndex(ledger);
const countedOn = (date: string) => index.membersOn(day(date)).map(({ idNumber }) => idNumber);

describe('the roster on a day', () => {
  it('counts from joining or the transfer in, until the transfer out or the exit', () => {
    expect(countedOn('2025-02-28')).toEqual(['1', '5']);
    expect(countedOn('2025-03-01')).toEqual(['1', '4', '5']);
    expect(countedOn('2025-05-09')).toEqual(['1', '4']);
    expect(countedOn('2025-05-10')).toEqual(['1', '2', '4']);
    expect(countedOn('2025-06-29')).toEqual(['1', '2', '4']);
    expect(countedOn('2025-06-30')).toEqual(['2', '4']);
  });
  it('takes a name for nobody when two people have it', () => {
    expect(index.memberOf({ name: '赵六' })).toBeNull();
    expect(index.memberOf({ name: '某某', idNumber: '4' })?.row).toBe(4);
  });
});

describe('isCountedOn', () => {
  const stay = (from: string | null, to: string | null) => ({
    from: from === null ? null : day(from),
    to: to === null ? null : day(to),
    sure: true,
  });
  const counted = (date: string, status: 'suspended' | null, ...stays: ReturnType<typeof stay>[]) =>
    isCountedOn({ status }, stays, day(date));
  it('counts the day of coming, and not that of going', () => {
    const stays = [stay('2020-01-01', '2020-06-01'), stay('2021-01-01', null)];
    const days = [
      '2019-12-31',
      '2020-01-01',
      '2020-05-31',
      '2020-06-01',
      '2020-12-31',
      '2021-01-01',
    ];
    expect(days.map((date) => counted(date, null, ...stays))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(counted('2021-01-01', 'suspended', ...stays)).toBe(false);
    expect(counted('2020-05-31', 'suspended', ...stays)).toBe(true);
    expect(counted('1900-01-01', null, stay(null, null))).toBe(true);
  });
});

describe('isProbationerOn', () => {
  const [full, probationer, byMonth] = ledger.members.records;
  it('follows the dates', () => {
    if (!full || !probationer || !byMonth) throw new Error('rows are missing');
    expect(isProbationerOn(full, day('2011-06-30'))).toBe(true);
    expect(isProbationerOn(full, day('2011-07-01'))).toBe(false);
    expect(isProbationerOn(full, day('2010-06-30'))).toBe(false);
    expect(isProbationerOn(probationer, day('2025-05-09'))).toBe(false);
    expect(isProbationerOn(probationer, day('2025-05-10'))).toBe(true);
    expect(isProbationerOn(byMonth, day('2001-01-15'))).toBe(false);
    expect(isProbationerOn(byMonth, day('2000-12-31'))).toBe(true);
  });
});

describe('hasCome', () => {
  it('is sure only when the month is over', () => {
    expect(hasCome(day('2025-06-30'), day('2025-06-30'))).toBe(true);
    expect(hasCome(day('2025-07-01'), day('2025-06-30'))).toBe(false);
    expect(hasCome(day('2025-06'), day('2025-06-30'))).toBe(false);
    expect(hasCome(day('2025-06'), day('2025-07-01'))).toBe(true);
    expect(hasCome(day('2025-06-30'), day('2025-06'))).toBe(false);
    expect(hasCome(day('2025-05-31'), day('2025-06'))).toBe(true);
  });
});
