import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { ledgerOf } from '../rules/testing';
import { LedgerIndex } from './ledger-index';
import { Roll } from './roll';

const MEMBERS = ['姓名', '公民身份号码', '性别', '民族', '人员类别', '入党日期', '转正日期'];
const ledger = ledgerOf({
  党员名册: [
    MEMBERS,
    ['甲', 'A', '男', '汉族', '正式党员', '2001-01-01', '2002-01-01'],
    ['乙', 'B', '男', '汉族', '正式党员', '2024-03-01', '2025-03-01'],
    ['丙', 'C', '男', '汉族', '预备党员', '2025-06-01', null],
    ['丁', 'D', '男', '汉族', '正式党员', '1999-01', null],
    ['戊', 'E', '男', '汉族', '正式党员', '2001-01-01', '2002-01-01'],
  ],
  党员增减: [
    ['姓名', '公民身份号码', '变动类型', '变动日期'],
    ['丁', 'D', '转入组织关系', '2025-02-10'],
    ['戊', 'E', '转出组织关系', '2025-09-10'],
    ['己', 'F', '死亡', '2025-04-20'],
    ['庚', 'G', '取消预备党员资格', '2025-05'],
  ],
  处分处置: [
    ['姓名', '种类', '决定日期', '期限至'],
    ['甲', '留党察看', '2025-10-01', '2026-10-01'],
  ],
});
const roll = () => new Roll(ledger, new LedgerIndex(ledger).memberships);
const on = (text: string) => {
  const date = parseIsoDate(text);
  return [roll().mostMembersOn(date), roll().mostVotersOn(date)];
};

describe('Roll', () => {
  it.each<[string, number[], string]>([
    ['2025-02-09', [5, 3], '甲, 戊 and 己 vote; 乙 and 庚 do not yet'],
    ['2025-02-10', [6, 4], '丁 has come'],
    ['2025-03-01', [6, 5], '乙 is confirmed'],
    ['2025-04-20', [6, 5], '己 counts on the last day'],
    ['2025-04-21', [5, 4], '己 is gone'],
    ['2025-05-31', [5, 4], '庚 may have stayed to the end of the month'],
    ['2025-06-01', [5, 4], '庚 is gone, 丙 is there without a vote'],
    ['2025-09-11', [4, 3], '戊 is gone'],
    ['2025-10-02', [4, 2], '甲 is barred'],
    ['2025-09', [5, 4], 'the best day of the month'],
  ])('%s: %j (%s)', (date, expected) => {
    expect(on(date)).toEqual(expected);
  });

  it.each<[string, number[], string]>([
    ['2025-02-10', [5, 1], '丁 comes on that day; only of 戊 is it sure that 戊 votes'],
    ['2025-02-11', [6, 1], '丁 has come, but nothing tells since when 丁 may vote'],
    ['2025-09-10', [4, 0], '戊 leaves on that day'],
    ['2025-09-11', [4, 0], '甲 may be barred, 乙 may still wait for the resolution'],
    ['2026-03-02', [4, 1], '乙 surely votes'],
  ])('surely, on %s: %j (%s)', (text, expected) => {
    const date = parseIsoDate(text);
    expect([roll().membersOn(date).least, roll().votersOn(date).least]).toEqual(expected);
  });
});

describe('the vote', () => {
  const STATUS = [...MEMBERS, '是否流动党员', '是否失联党员', '党籍状态'];
  const range = (
    rows: (string | null)[][],
    date: string,
    sanctions: (string | null)[][] = [],
    movements: (string | null)[][] = [],
  ) => {
    const of = ledgerOf({
      党员名册: [STATUS, ...rows],
      处分处置: [['姓名', '种类', '决定日期', '期限至'], ...sanctions],
      党员增减: [['姓名', '公民身份号码', '变动类型', '变动日期'], ...movements],
    });
    const day = parseIsoDate(date);
    const both = new Roll(of, new LedgerIndex(of).memberships);
    const [members, voters] = [both.membersOn(day), both.votersOn(day)];
    return `${members.least}–${members.most} ${voters.least}–${voters.most}`;
  };
  const person = (
    joined: string | null,
    confirmed: string | null,
    ...more: (string | null)[]
  ): (string | null)[] => ['甲', 'A', '男', '汉族', '正式党员', joined, confirmed, ...more];
  const plain = person('2001-01-01', '2002-01-01');
  const barred = (from: string | null, to: string | null, kind = '留党察看') => [
    ['甲', kind, from, to],
  ];

  it.each<[string, string]>([
    ['2002-01-01', '0–1'],
    ['2002-06-01', '0–1'],
    ['2003-01-01', '0–1'],
    ['2003-01-02', '1–1'],
    ['2001-12-31', '0–0'],
  ])('comes with the conversion, and for certain a year later: %s', (date, voters) => {
    expect(range([plain], date)).toBe(`1–1 ${voters}`);
  });
  it('is not taken for granted of who is away, out of touch or suspended', () => {
    for (const more of [['是'], [null, '是'], [null, null, '停止党籍']]) {
      expect(range([person('2001-01-01', '2002-01-01', ...more)], '2025-06-01')).toBe('0–1 0–1');
    }
    expect(range([person('2001-01-01', null)], '2025-06-01')).toBe('1–1 0–1');
  });
  it.each<[string | null, string | null, string, string]>([
    ['2025-03-01', '2026-03-01', '2025-02-28', '0–1'],
    ['2025-03-01', '2026-03-01', '2025-03-01', '0–1'],
    ['2025-03-01', '2026-03-01', '2025-03-02', '0–0'],
    ['2025-03-01', '2026-03-01', '2026-02-28', '0–0'],
    ['2025-03-01', '2026-03-01', '2026-03-01', '0–1'],
    ['2025-03-01', null, '2025-06-01', '0–1'],
    [null, '2026-03-01', '2025-06-01', '0–1'],
    ['2025-03-01', '2025-03-01', '2025-03-01', '0–1'],
    ['2026-03-01', '2025-03-01', '2025-06-01', '0–1'],
  ])('rests during 留党察看: %s to %s, on %s', (from, to, date, voters) => {
    expect(range([plain], date, barred(from, to))).toBe(`1–1 ${voters}`);
  });
  it('does not rest for another sanction', () => {
    expect(range([plain], '2025-06-01', barred('2025-03-01', '2026-03-01', '严重警告'))).toBe(
      '1–1 1–1',
    );
  });
  it('ends with the stay, and none begins after it', () => {
    const gone = [['甲', 'A', '转出组织关系', '2025-05-01']];
    expect(range([plain], '2025-05-01', [], gone)).toBe('0–1 0–1');
    expect(range([plain], '2025-05-02', [], gone)).toBe('0–0 0–0');
    expect(range([plain], '2025-04-01', barred('2025-03-01', '2026-03-01'), gone)).toBe('1–1 0–0');
    expect(range([plain], '2025-06-01', barred('2025-07-01', '2026-03-01'), gone)).toBe('0–0 0–0');
    const late = person('2001-01-01', '2024-09-01');
    expect(range([late], '2025-04-30', [], gone)).toBe('1–1 0–1');
    expect(range([late], '2025-09-02', [], gone)).toBe('0–0 0–0');
  });
});
