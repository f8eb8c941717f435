import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { ledgerOf } from '../rules/testing';
import { LedgerIndex } from './ledger-index';

const ledger = ledgerOf({
  党员名册: [
    ['姓名', '公民身份号码', '人员类别', '党小组'],
    ['甲', '1x', '正式党员', '一组'],
    ['乙', '2', '正式党员', '一组'],
    ['乙', '3', '正式党员', '二组'],
    ['丙', null, '正式党员', null],
    ['丁', '5', '正式党员', null],
    ['丁二', '5', '正式党员', null],
    [null, null, '正式党员', null],
  ],
  党员增减: [
    ['姓名', '公民身份号码', '变动类型', '变动日期'],
    ['甲', '1X', '转出组织关系', '2025-06-02'],
    ['甲', '1X', '转入组织关系', '2025-06-01'],
    ['丙', null, '死亡', '2025-06-01'],
    ['戊', '9', '转出组织关系', null],
    ['戊', '9', '转入组织关系', '2025-05-01'],
  ],
  三会一课: [
    ['编号', '日期', '会议类型', '党小组', '主持人', '主题'],
    ['M1', '2025-03-04', '党小组会', '一组'],
    ['M2', '2025-03', '支部党员大会', '一组'],
    ['M3', '2025-03-05', '', '一组'],
    ['M4', null, '党小组会', null],
    ['M5', '2025-04-04', '党小组会、党课', '一组'],
  ],
  发展党员: [
    ['姓名', '公民身份号码', '申请入党日期'],
    ['子', '7x', '2025-01-01'],
    ['丑', null, '2025-01-02'],
    ['寅', '8', '2025-01-03'],
    ['寅', '9', '2025-01-04'],
  ],
  班子成员: [
    ['姓名', '职务'],
    ['甲', '支部书记'],
    ['乙', '党小组组长'],
    ['丙', null],
  ],
  党费: [
    ['姓名', '公民身份号码', '月份', '应交', '实交'],
    ['甲', '1X', '2025-01', 10, 4],
    ['丙', null, '2025-01', 10, 3],
    ['甲', '1X', '2025-01', 10, 6],
    ['甲', '1X', '2025-02', 10, null],
    ['丙', null, '2025-01', 10, 5],
    ['丙', null, null, 10, 5],
    [null, null, '2025-01', 10, 5],
    ['乙', '3', '2025-01', 10, 1],
    ['乙', '2', '2025-01', 10, 2],
    ['甲', null, '2025-03', 10, 1],
  ],
});
/** Made anew for each test, so that each sees how it is made. */
const index = () => new LedgerIndex(ledger);
const rows = (records: readonly { row: number }[]) => records.map(({ row }) => row);
const member = (row: number) => {
  const found = ledger.members.records.find((one) => one.row === row);
  if (!found) throw new Error(`no member in row ${row}`);
  return found;
};

describe('a person', () => {
  it.each<[string | null, string | null, number | null]>([
    ['某某', '1X', 1],
    ['甲', null, 1],
    // A number that fails its check character is nobody else's.
    ['甲', '77', 1],
    ['丙', '77', 4],
    ['丙', null, 4],
    ['乙', null, null],
    ['乙', '3', 3],
    // Two people with one number: the name tells them apart.
    ['丁二', '5', 6],
    [null, '5', null],
    [null, null, null],
    [null, '77', null],
  ])('%s, %s on the roster', (name, idNumber, row) => {
    expect(index().memberOf({ name, idNumber })?.row ?? null).toBe(row);
  });
  it('is one when no second has the name', () => {
    expect(['甲', '乙', '某某'].map((name) => index().isOnePerson(name))).toEqual([
      true,
      false,
      true,
    ]);
  });
  it('has movements in the order of their dates, by number', () => {
    expect(rows(index().movementsOf({ name: null, idNumber: '1X' }))).toEqual([2, 1]);
    expect(rows(index().movementsOf({ name: null, idNumber: '9' }))).toEqual([4, 5]);
    expect(rows(index().movementsOf({ name: '丙', idNumber: null }))).toEqual([3]);
    expect(index().movementsOf({ name: '乙', idNumber: null })).toEqual([]);
  });
  it.each<[string | null, string | null, number | null]>([
    ['子', '7X', 1],
    ['子', null, 1],
    ['子', '8', 1],
    ['丑', '8', 2],
    ['寅', '9', 4],
    ['寅', null, 3],
    ['某某', '8', null],
    [null, null, null],
  ])('%s, %s in 发展党员', (name, idNumber, row) => {
    expect(index().recruitOf({ name, idNumber })?.row ?? null).toBe(row);
  });
});

describe('meetings', () => {
  it.each<[string, number[]]>([
    ['2025-03-04', [1, 2]],
    ['2025-03-06', [2]],
    ['2025-03', [1, 2, 3]],
    ['2025-04-04', [5]],
    ['2025-04-05', []],
    ['2025-05', []],
  ])('on %s', (date, expected) => {
    expect(rows(index().meetingsOn(parseIsoDate(date)))).toEqual(expected);
  });
  it('of a group may be those without a kind', () => {
    expect(rows(index().groupMeetings.get('一组') ?? [])).toEqual([1, 3, 5]);
    expect(rows(index().groupMeetings.get(null) ?? [])).toEqual([4]);
  });
});

describe('dues', () => {
  it('of a member, wherever the rows stand', () => {
    expect(rows(index().duesOf(member(1)))).toEqual([1, 3, 4, 10]);
    expect(rows(index().duesOf(member(4)))).toEqual([2, 5, 6]);
    expect(rows(index().duesOf(member(2)))).toEqual([9]);
    expect(rows(index().duesOf(member(3)))).toEqual([8]);
  });
  it('of a month are added up where it has several rows', () => {
    const ofRow = (row: number) => {
      const dues = ledger.dues.records.find((one) => one.row === row);
      const month = dues ? index().repeatedDues(dues) : null;
      return month && [month.first.row, month.paid];
    };
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(ofRow)).toEqual([
      [1, 1000],
      [2, 800],
      [1, 1000],
      null,
      [2, 800],
      null,
      null,
      null,
      null,
    ]);
  });
});

it('knows the committee and its names', () => {
  expect(rows(index().committee)).toEqual([1]);
  expect([...index().knownNames]).toEqual(['甲', '乙', '丙', '丁', '丁二', '戊']);
  expect(rows(index().membersByGroup.get('一组') ?? [])).toEqual([1, 2]);
});
