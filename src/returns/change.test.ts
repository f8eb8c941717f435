import { describe, expect, it } from 'vitest';
import { ledgerOf, type SheetTables, templates } from '../rules/testing';
import { compileForm, finishReturn, tallyLedger } from './index';

const form = compileForm(templates, { year: 2025 });

const ROSTER = ['姓名', '公民身份号码', '人员类别', '入党日期', '党籍状态'];
const MOVES = ['姓名', '公民身份号码', '变动类型', '变动日期', '报到日期'];
const BRANCH = ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度', '上年底党员总数'];

const branch = (last: number, kind = '支部') => [
  BRANCH,
  ['第一党支部', kind, '机关党委', '机关', 2025, last],
];
const member = (name: string, joined = '2010-07-01', status: string | null = null) => [
  name,
  null,
  '正式党员',
  joined,
  status,
];

/** The column of the first table, by row. */
function change(tables: SheetTables) {
  const finished = finishReturn(tallyLedger(ledgerOf(tables), form), form);
  const [table] = finished.tables;
  const rows = Object.fromEntries(table?.rows.map((row) => [row.id, row.values.total]) ?? []);
  const failed = table?.balances
    .filter((balance) => balance.ok === false)
    .map((balance) => balance.id);
  return { rows, failed, questions: finished.questions.map((question) => question.id) };
}

describe('两年党员数综合比较', () => {
  it('adds up for a coherent workbook with every kind of movement', () => {
    const { rows, failed, questions } = change({
      支部信息: branch(12),
      党员名册: [
        ROSTER,
        ...['甲一', '甲二', '甲三', '甲四', '甲五', '甲六', '甲七', '甲八', '甲九', '甲十'].map(
          (n) => member(n),
        ),
        // Gone by hand from the roster: 乙一, 乙二 (died, expelled). Below: new in the year.
        member('丙一', '2025-03-01'),
        member('丙二', '2001-05-01'),
        member('丙三', '2002-05-01'),
        member('丙四', '2003-05-01'),
      ],
      党员增减: [
        MOVES,
        ['丙一', null, '发展党员', '2025-03-01', null],
        ['丙二', null, '转入组织关系', '2025-04-01', null],
        ['丙三', null, '整建制转入', '2025-04-02', null],
        ['丙四', null, '恢复党籍', '2025-04-03', null],
        ['甲一', null, '转出组织关系', '2025-05-01', '2025-05-20'],
        ['甲二', null, '整建制转出', '2025-05-02', null],
        ['甲三', null, '除名', '2025-05-03', null],
        ['甲四', null, '劝退', '2025-05-04', null],
        ['甲五', null, '自行脱党', '2025-05-05', null],
        ['甲六', null, '取消预备党员资格', '2025-05-06', null],
        ['甲七', null, '停止党籍', '2025-05-07', null],
        ['乙一', null, '死亡', '2025-05-08', null],
        ['乙二', null, '开除党籍', '2025-05-09', null],
        // Other years' movements count nothing.
        ['甲八', null, '转入组织关系', '2024-05-01', '2024-05-01'],
      ],
    });
    expect(rows).toEqual({
      r1: 12,
      r2: 4,
      r3: 1,
      r4: 1,
      r5: 2,
      r6: 1,
      r7: 9,
      r8: 5,
      r9: 1,
      r10: 1,
      r11: 2,
      r12: 1,
      r13: 7,
      r14: 7,
      r15: 0,
    });
    expect(failed).toEqual([]);
    expect(questions).toContain('restored-name-list');
    expect(questions).toContain('suspended-name-list');
    expect(questions).not.toContain('difference-name-list');
  });

  it('leaves a member who was sent off and not yet received with the sender', () => {
    const { rows, failed } = change({
      支部信息: branch(3),
      党员名册: [ROSTER, member('甲一'), member('甲二'), member('甲三')],
      党员增减: [
        MOVES,
        ['甲一', null, '转出组织关系', '2025-11-01', null],
        ['甲二', null, '转出组织关系', '2025-12-20', '2026-01-10'],
        ['甲三', null, '转出组织关系', '2024-12-20', '2025-01-10'],
      ],
    });
    expect([rows.r11, rows.r14, rows.r15]).toEqual([1, 2, 0]);
    expect(failed).toEqual([]);
  });

  it('takes a sheet without 报到日期 at its word', () => {
    const { rows } = change({
      支部信息: branch(2),
      党员名册: [ROSTER, member('甲一'), member('甲二')],
      党员增减: [MOVES.slice(0, 4), ['甲一', null, '转出组织关系', '2025-11-01']],
    });
    expect([rows.r11, rows.r14, rows.r15]).toEqual([1, 1, 0]);
  });

  it('counts on 31 December: neither who joins later nor who came later', () => {
    const { rows } = change({
      支部信息: branch(1),
      党员名册: [
        ROSTER,
        member('甲一'),
        member('丁一', '2026-01-05'),
        member('丁二', '2001-01-05'),
        member('丁三', '2025-12'),
      ],
      党员增减: [
        MOVES,
        ['丁二', null, '转入组织关系', '2026-01-08', null],
        ['丁三', null, '发展党员', '2025-12', null],
      ],
    });
    expect([rows.r3, rows.r14, rows.r15]).toEqual([1, 2, 0]);
  });

  it('follows a member who left and came back', () => {
    const { rows } = change({
      支部信息: branch(1),
      党员名册: [ROSTER, member('甲一')],
      党员增减: [
        MOVES,
        ['甲一', null, '转入组织关系', '2025-09-01', null],
        ['甲一', null, '整建制转出', '2025-02-01', null],
      ],
    });
    expect([rows.r5, rows.r11, rows.r14, rows.r15]).toEqual([1, 1, 1, 0]);
  });

  it('counts no one whose membership was suspended before the year, and who is restored', () => {
    const { rows } = change({
      支部信息: branch(1),
      党员名册: [
        ROSTER,
        member('甲一'),
        member('甲二', '2001-01-01', '停止党籍'),
        member('甲三', '2001-01-01', '停止党籍'),
      ],
      党员增减: [MOVES, ['甲三', null, '恢复党籍', '2025-06-01', null]],
    });
    expect([rows.r4, rows.r14, rows.r15]).toEqual([1, 2, 0]);
  });

  it('counts a person once, and two people of one mistyped number twice', () => {
    const id = '999999199001010014';
    const { rows } = change({
      支部信息: branch(2),
      党员名册: [
        ROSTER,
        ['甲一', id, '正式党员', '2010-07-01', null],
        ['甲 一', id.toLowerCase(), '正式党员', '2010-07-01', null],
        ['甲二', id, '正式党员', '2010-07-01', null],
      ],
    });
    expect([rows.r14, rows.r15]).toEqual([2, 0]);
  });

  it('leaves a namesake with another number alone', () => {
    const { rows } = change({
      支部信息: branch(2),
      党员名册: [ROSTER, ['甲一', '999999199001010016', '正式党员', '2010-07-01', null]],
      党员增减: [MOVES, ['甲一', '999999195503020013', '死亡', '2025-02-01', null]],
    });
    expect([rows.r10, rows.r14, rows.r15]).toEqual([1, 1, 0]);
  });

  it('leaves the members of a 临时支部 to the branch of their formal relation', () => {
    const { rows } = change({
      支部信息: branch(1, '临时支部'),
      党员名册: [ROSTER, member('甲一')],
      党员增减: [MOVES, ['甲一', null, '转入组织关系', '2025-02-01', null]],
    });
    expect(Object.values(rows).every((value) => value === 0)).toBe(true);
  });

  it('still counts a member whose dates cannot be read', () => {
    const { rows } = change({
      支部信息: branch(2),
      党员名册: [ROSTER, member('甲一', '不详'), member('甲二')],
      党员增减: [MOVES, ['甲二', null, '死亡', '不详', null]],
    });
    expect([rows.r10, rows.r14, rows.r15]).toEqual([null, 2, null]);
  });

  it('counts who joined in the year and stands on the roster alone', () => {
    const { rows, failed } = change({
      支部信息: branch(1),
      党员名册: [ROSTER, member('甲一'), member('甲二', '2025-03-01')],
    });
    expect([rows.r3, rows.r13, rows.r14, rows.r15]).toEqual([1, 2, 2, 0]);
    expect(failed).toEqual([]);
  });

  it('shows the members by whom the roster and the movements differ', () => {
    const { rows, failed, questions } = change({
      支部信息: branch(1),
      党员名册: [ROSTER, member('甲一'), member('甲二')],
    });
    expect([rows.r13, rows.r14, rows.r15]).toEqual([1, 2, 1]);
    expect(failed).toEqual(['r15-is-zero:total']);
    expect(questions).toContain('difference-name-list');
  });
});
