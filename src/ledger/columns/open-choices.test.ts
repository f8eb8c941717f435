import { expect, it } from 'vitest';
import { renderInspection } from '../../documents/inspect/inspect';
import type { Cell } from '../../workbook/model';
import { fieldsOf, ledgerOfSheets, sheetOf } from '../testing';
import { mappingOf } from './mapping-of';
import { missingOn } from './missing-columns';

type Line = readonly (Cell | null)[];

const HEADERS = ['姓名', '性别', '身份证号', '出生年月', '民族', '学历', '人员类别'];
const PEOPLE: readonly Line[] = [
  ['甲一', '男', '999999198001010019', '1980-01-01', '汉族', '大专', '正式党员'],
  ['乙二', '女', '999999199002020021', '1990-02-02', '汉族', '大专', '正式党员'],
  ['丙三', '男', '999999199003030033', '1990-03-03', '汉族', '大专', '正式党员'],
];
/** A roster with further columns, each a header over one value a person. */
const rosterWith = (further: Readonly<Record<string, Line>>, headers: readonly string[] = []) => {
  const names = headers.length > 0 ? headers : Object.keys(further);
  const values = Object.values(further);
  return sheetOf('Sheet1', [
    ['党员花名册'],
    [...HEADERS, ...names],
    ...PEOPLE.map((row, at) => [...row, ...values.map((one) => one[at] ?? null)]),
  ]);
};
const JOINED = ['2001-06-01', '2012-07-01', '2015-03-03'];
const OTHER = ['2001-12-01', '2013-01-01', '2015-09-03'];

const askedOf = (...given: Parameters<typeof rosterWith>) =>
  ledgerOfSheets([rosterWith(...given)]).coverage.open.map(({ keys, columns }) => [
    keys.join(),
    columns.map(({ header, at, examples }) => `${header} ${at.column} ${examples[0]}`),
  ]);

it.each<[string, Parameters<typeof rosterWith>, unknown[]]>([
  [
    'two names of one field over different days',
    [{ 入党时间: JOINED, 加入党组织时间: OTHER }],
    [['joinedOn', ['入党时间 7 2001-06-01', '加入党组织时间 8 2001-12-01']]],
  ],
  [
    'the same header twice',
    [{ a: JOINED, b: OTHER }, ['入党时间', '入党时间']],
    [['joinedOn', ['入党时间 7 2001-06-01', '入党时间 8 2001-12-01']]],
  ],
  [
    'words of one field twice',
    [{ 何时加入党组织日期: JOINED, 成为预备党员日期: OTHER }],
    [['joinedOn', ['何时加入党组织日期 7 2001-06-01', '成为预备党员日期 8 2001-12-01']]],
  ],
  [
    'the same days, of which one is told to the month',
    [{ 入党时间: JOINED, 加入党组织时间: ['2001.6', '2012.07', '2015年3月'] }],
    [],
  ],
  ['one that is blank', [{ 入党时间: JOINED, 加入党组织时间: [null, null, null] }], []],
  ['one that is no date', [{ 入党时间: JOINED, 加入党组织时间: ['是', '是', '否'] }], []],
  ['free text', [{ 入党时间: JOINED, 备注: ['甲', null, null], 备注1: ['乙', null, null] }], []],
])('asks which it is, or does not: %s', (_, given, expected) => {
  expect(askedOf(...given)).toEqual(expected);
});

it('reads neither column, withholds what rests on them, and takes the answer of a mapping', () => {
  const sheet = rosterWith({ 入党时间: JOINED, 加入党组织时间: OTHER });
  const ledger = ledgerOfSheets([sheet]);
  const [on] = ledger.members.sheets;
  if (!on) throw new Error('no roster');
  expect(fieldsOf(ledger.members.records, 'name', 'joinedOn')).toEqual([
    ['甲一', null],
    ['乙二', null],
    ['丙三', null],
  ]);
  expect(ledger.doubts).toContainEqual({
    table: 'members',
    column: 'joinedOn',
    reason: 'column-open',
    sheet: 'Sheet1',
    rows: 3,
  });
  expect(missingOn(on).map(({ key }) => key)).not.toContain('joinedOn');
  expect(on.nearMisses).toEqual([]);
  expect(renderInspection(ledger)).toContain(
    'I “加入党组织时间” 2001-12-01、2013-01-01、2015-09-03：哪一列是“入党日期”',
  );
  const answers: [ReadonlyMap<number, string | null>, number | null][] = [
    [new Map([[7, 'joinedOn']]), 20010601],
    [new Map([[8, 'joinedOn']]), 20011201],
    [new Map([[8, null]]), null],
  ];
  for (const [answer, joinedOn] of answers) {
    const mappings = [mappingOf(on, answer)];
    const told = ledgerOfSheets([sheet], { mappings });
    expect(told.coverage.open).toEqual([]);
    expect(fieldsOf(told.members.records, 'name', 'joinedOn')[0]).toEqual(['甲一', joinedOn]);
  }
});

it('asks on a sheet whose name says the branch of all', () => {
  const { rows } = rosterWith({ 入党时间: JOINED, 加入党组织时间: OTHER });
  const sheet = sheetOf(
    '甲支部',
    rows.map(({ cells }) => cells.map((cell) => cell ?? null)),
  );
  const { coverage, members } = ledgerOfSheets([sheet]);
  expect(coverage.open.map(({ keys }) => keys)).toEqual([['joinedOn']]);
  expect(members.records.map(({ branch }) => branch)).toEqual(['甲支部', '甲支部', '甲支部']);
});

it('tells one of two columns of the same header by its place', () => {
  const sheet = rosterWith({ a: JOINED, b: OTHER }, ['入党时间', '入党时间']);
  const [on] = ledgerOfSheets([sheet]).members.sheets;
  if (!on) throw new Error('no roster');
  const mappings = [mappingOf(on, new Map([[8, 'joinedOn']]))];
  const { members } = ledgerOfSheets([sheet], { mappings });
  expect(fieldsOf(members.records, 'joinedOn')[0]).toEqual([20011201]);
});
