import { expect, it } from 'vitest';
import type { Ledger } from '../../../../ledger/model';
import { withValues } from './changed-values';
import { changesOf, printsOf, progressOf } from './prints';

const KEY = new Uint8Array(32).fill(7);

const book = (rows: readonly (readonly string[])[]): Ledger =>
  ({
    sheets: [
      {
        table: 'members',
        template: { subject: [], columns: [] },
        columns: {},
        sheet: { name: '党员名册', rows: rows.map((cells, index) => ({ index, cells })) },
      },
    ],
  }) as unknown as Ledger;

const HEAD = ['姓名', '性别', '学历', '职务'];
const BEFORE = [
  HEAD,
  ['张一', '男', '大专', ''],
  ['李二', '女', '本科', ''],
  ['王三', '男', '高中', ''],
];
const changed = (rows: readonly (readonly string[])[]) =>
  withValues(
    changesOf(printsOf(book(BEFORE), [], KEY), printsOf(book(rows), [], KEY)),
    null,
    [],
    KEY,
  );

it.each([
  ['nothing', BEFORE, [], 0, 0],
  [
    'a cell',
    [HEAD, ['张一', '男', '本科', ''], ['李二', '女', '本科', ''], ['王三', '男', '高中', '']],
    ['党员名册!C2'],
    0,
    0,
  ],
  [
    'a cell that was blank, below a row that is new',
    [
      HEAD,
      ['赵四', '女', '博士', '书记'],
      ['张一', '男', '大专', ''],
      ['李二', '女', '本科', '委员'],
      ['王三', '男', '高中', ''],
    ],
    ['党员名册!D4'],
    1,
    0,
  ],
  ['a row that is gone', [HEAD, ['张一', '男', '大专', ''], ['王三', '男', '高中', '']], [], 0, 1],
] as const)('tells %s', async (_, rows, cells, added, removed) => {
  expect(await changed(rows)).toEqual({ cells, added, removed });
});

it('keeps nothing that tells a cell or a finding without the key', () => {
  const of = (key: Uint8Array) =>
    printsOf(book(BEFORE), [{ rule: 'members/x', subject: '张一', suppressed: false }], key);
  const own = of(KEY);
  const other = of(new Uint8Array(32).fill(8));
  expect(own.sheets[0]?.rows).not.toBe(other.sheets[0]?.rows);
  expect(own.findings).not.toEqual(other.findings);
  expect(JSON.stringify(own)).not.toContain('张一');
});

it.each([
  [['a', 'b', 'b'], ['b', 'c'], { fixed: 2, still: 1, fresh: 1 }],
  [[], ['c'], { fixed: 0, still: 0, fresh: 1 }],
  [['a', 'a'], ['a', 'a'], { fixed: 0, still: 2, fresh: 0 }],
])('holds %j against %j', (sent, now, progress) => {
  expect(progressOf(sent, now)).toEqual(progress);
});
