import { describe, expect, it } from 'vitest';
import { readLedger } from '../../ledger/read';
import { type SheetTables, templates, workbookOf } from '../../rules/testing';
import { compareFiles } from './compare-files';
import { joinLedgers } from './join-ledgers';

const read = (file: string, tables: SheetTables) => {
  const workbook = workbookOf(tables);
  return { workbook, ledger: readLedger(workbook, templates, { file, year: 2025 }) };
};
const compare = (...files: SheetTables[]) =>
  compareFiles(
    files.map((tables, entry) => ({ entry, ledger: read(`${entry}.xlsx`, tables).ledger })),
  );

const BRANCH: SheetTables = {
  支部信息: [
    ['党组织全称', '统计年度'],
    ['甲支部', 2025],
  ],
};
const roster = (...names: string[]): SheetTables => ({
  党员名册: [
    ['姓名', '公民身份号码', '性别', '人员类别', '入党日期'],
    ...names.map((name) => [name, null, '男', '正式党员', '2010-07-01']),
  ],
});
const dues = (...rows: (readonly [string, string, number])[]): SheetTables => ({
  党费收缴: [
    ['姓名', '月份', '人员类别', '应交党费', '实交党费'],
    ...rows.map(([name, month, paid]) => [name, month, '正式党员', paid, paid]),
  ],
});
const meetings = (...days: string[]): SheetTables => ({
  三会一课: [
    ['日期', '类型', '主题', '主持人', '应到', '实到'],
    ...days.map((day) => [day, '支部党员大会', '学习', '张三', 3, 3]),
  ],
});
/** Of each kind of sheet, the files whose sheet does not count. */
const left = (...files: SheetTables[]) =>
  Object.fromEntries(
    compare(...files).dropped.flatMap(({ entry, tables }) =>
      tables.map((table) => [`${entry} ${table}`, true]),
    ),
  );

describe('the files of one organisation', () => {
  it('are joined where they have no kind of sheet in common', () => {
    const { contributing, relations } = compare(
      { ...BRANCH, ...roster('张三') },
      meetings('2025-03-01'),
    );
    expect([contributing, relations]).toEqual([[0, 1], []]);
  });

  it('are joined where no row is common: half-years, groups of the roster', () => {
    const first = {
      ...roster('张三', '李四'),
      ...dues(['张三', '2025-01', 5]),
      ...meetings('2025-03-01'),
    };
    const second = {
      ...roster('王五'),
      ...dues(['张三', '2025-07', 5]),
      ...meetings('2025-09-01'),
    };
    expect(left(first, second)).toEqual({});
  });

  it('are versions, sheet by sheet, where over half of the smaller side is common', () => {
    const later = { ...roster('张三', '李四'), ...dues(['张三', '2025-01', 6]) };
    const earlier = {
      ...roster('张三', '李四', '王五'),
      ...dues(['张三', '2025-01', 5]),
      ...meetings('2025-03-01'),
    };
    const { contributing, relations } = compare(later, earlier);
    expect(left(later, earlier)).toEqual({ '1 members': true, '1 dues': true });
    expect(contributing).toEqual([0, 1]);
    expect(
      relations.map(({ sheet, kind, differing, cells, alone }) => [
        sheet,
        kind,
        differing,
        cells[0],
        alone,
      ]),
    ).toEqual([
      ['党员名册', 'versions', 0, undefined, [0, 1]],
      ['党费收缴', 'versions', 2, ['党费收缴!D2', '党费收缴!D2'], [0, 0]],
    ]);
  });

  it('leave the office the choice in between', () => {
    const { relations } = compare(roster('张三', '李四', '王五'), roster('张三', '赵六', '钱七'));
    expect(relations.map(({ kind, counts, left }) => [kind, counts, left])).toEqual([
      ['open', 0, 1],
    ]);
  });

  it('have one 支部信息, the later, whose differences are told', () => {
    const other: SheetTables = {
      支部信息: [
        ['党组织全称', '统计年度', '上级党组织'],
        ['甲支部', 2025, '总支'],
      ],
    };
    expect(left(BRANCH, other)).toEqual({ '1 branch': true });
  });

  it('leave an empty sheet out where another file has filled it', () => {
    expect(left({ ...BRANCH, ...roster() }, roster('张三'))).toEqual({ '0 members': true });
  });
});

it('reads several files as one workbook, with the sheets that count', () => {
  const files = [
    { ...read('名册.xlsx', { ...BRANCH, ...roster('张三') }), dropped: [] },
    {
      ...read('会议.xlsx', { ...roster('张三', '李四'), ...meetings('2025-03-01') }),
      dropped: ['members'] as const,
    },
  ];
  const ledger = joinLedgers(files, templates, {});
  expect(ledger.sheets.map(({ sheet }) => sheet.name)).toEqual([
    '支部信息',
    '党员名册',
    '[会议.xlsx]三会一课',
  ]);
  expect([
    ledger.file,
    ledger.year,
    ledger.members.records.length,
    ledger.meetings.records.length,
  ]).toEqual(['名册.xlsx', 2025, 1, 1]);
});
