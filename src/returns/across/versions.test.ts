import { describe, expect, it } from 'vitest';
import type { BranchFacts } from './branch-facts';
import { copyRank, dateInName } from './version-evidence';
import { versionsOf } from './versions';

const facts = (more: Partial<BranchFacts>): BranchFacts => ({
  name: '甲支部',
  code: null,
  kind: 'branch',
  unitKind: null,
  parent: null,
  membersLastYear: null,
  sheet: null,
  cells: {},
  latest: 0,
  records: 0,
  members: 3,
  modified: null,
  ...more,
});

type File = readonly [file: string, more?: Partial<BranchFacts>];

const of = (files: readonly File[], share = true) =>
  versionsOf(
    files.map(([file, more = {}], entry) => ({ entry, file, branch: facts(more) })),
    () => share,
  ).map(({ newest, by, older, others }) => ({
    newest: files[newest]?.[0],
    by,
    older: older.map((entry) => files[entry]?.[0]),
    others: others.map((entry) => files[entry]?.[0]),
  }));

describe('the latest of several workbooks of one organisation', () => {
  it.each<[string, readonly File[], string, string]>([
    [
      'by the time inside, whatever the names say',
      [
        ['终稿.xlsx', { modified: '2026-01-03T09:00:00' }],
        ['甲.xlsx', { modified: '2026-01-05T08:00:00' }],
      ],
      '甲.xlsx',
      'modified',
    ],
    [
      'not by a time that one of them lacks',
      [['甲.xlsx', { modified: '2026-01-05T08:00:00' }], ['甲 (1).xlsx']],
      '甲 (1).xlsx',
      'copy',
    ],
    [
      'by dates in names',
      [['甲0.1 2025-12-20.xlsx'], ['甲 20260104.xlsx']],
      '甲 20260104.xlsx',
      'date',
    ],
    ['by (1)', [['X.xlsx'], ['X (1).xlsx']], 'X (1).xlsx', 'copy'],
    ['by 副本', [['X.xlsx'], ['X - 副本.xlsx']], 'X - 副本.xlsx', 'copy'],
    ['by 第二次', [['X.xlsx'], ['X-第二次.xlsx']], 'X-第二次.xlsx', 'copy'],
    ['by （改）', [['X.xlsx'], ['X（改）.xlsx']], 'X（改）.xlsx', 'copy'],
    ['终稿 over 第三次', [['X第三次.xlsx'], ['X终稿.xlsx']], 'X终稿.xlsx', 'copy'],
    [
      'by content',
      [
        ['a.xlsx', { latest: 20251201 }],
        ['b.xlsx', { latest: 20250301 }],
      ],
      'a.xlsx',
      'content',
    ],
    ['the one with a roster', [['a.xlsx'], ['b.xlsx', { members: 0 }]], 'a.xlsx', 'roster'],
    ['by the name, when nothing else tells', [['a.xlsx'], ['b.xlsx']], 'b.xlsx', 'name'],
  ])('is told %s', (_, files, newest, by) => {
    const older = files.map(([file]) => file).filter((file) => file !== newest);
    expect(of(files)).toEqual([{ newest, by, older, others: [] }]);
    expect(of([...files].reverse())).toEqual([{ newest, by, older, others: [] }]);
  });

  it.each<[string, readonly File[], boolean, number]>([
    ['one name, nothing that contradicts, other people', [['a.xlsx'], ['b.xlsx']], false, 1],
    [
      'one name and superior, other people: two parts of one roster',
      [
        ['a.xlsx', { parent: '总支' }],
        ['b.xlsx', { parent: '总支' }],
      ],
      false,
      1,
    ],
    ['one file without 支部信息', [['a.xlsx'], ['b.xlsx', { kind: null, members: 0 }]], false, 1],
    [
      'one code and superior, renamed',
      [
        ['a.xlsx', { code: '7', parent: '总支' }],
        ['b.xlsx', { code: '7', parent: '总支', name: '第一支部' }],
      ],
      true,
      1,
    ],
    [
      'one code and nothing else',
      [
        ['a.xlsx', { code: '7' }],
        ['b.xlsx', { code: '7', name: '乙支部' }],
      ],
      false,
      0,
    ],
    [
      'one name, two codes',
      [
        ['a.xlsx', { code: '7' }],
        ['b.xlsx', { code: '8' }],
      ],
      true,
      0,
    ],
    [
      'one name, two superiors',
      [
        ['a.xlsx', { parent: '一总支' }],
        ['b.xlsx', { parent: '二总支' }],
      ],
      true,
      0,
    ],
    ['one name, one superior left out', [['a.xlsx', { parent: '一总支' }], ['b.xlsx']], false, 1],
  ])('%s', (_, files, share, older) => {
    expect(of(files, share).flatMap((one) => one.older)).toHaveLength(older);
  });
});

it.each([
  ['甲2025年12月31日.xlsx', 20251231],
  ['甲2026.1.4.xlsx', 20260104],
  ['20260104甲.xlsx', 20260104],
  ['甲（1月4日）.xlsx', 104],
  ['甲2025.xlsx', 0],
  ['第12村.xlsx', 0],
])('the date in %s', (file, date) => {
  expect(dateInName(file)).toBe(date);
});

it.each([
  ['第12村.xlsx', 0],
  ['第2村党支部.xlsx', 0],
  ['甲(3).xlsx', 103],
  ['甲第十次.xlsx', 110],
  ['甲定稿.xlsx', 1000],
  ['甲 copy.xlsx', 100],
])('the name of a copy %s', (file, rank) => {
  expect(copyRank(file)).toBe(rank);
});
