import { describe, expect, it } from 'vitest';
import type { Understanding } from '../../core/templates/understanding-schema';
import { templates } from '../../rules/testing';
import type { Cell, Sheet } from '../../workbook/model';
import { readLedger } from '../read';
import { TABLE_IDS } from '../records.generated';
import { sheetOf } from '../testing';

type Line = readonly (Cell | null)[];

const HEADERS: Line = ['姓名', '性别', '入党时间', '转正时间'];
const PEOPLE: readonly Line[] = [
  ['甲一', '男', '2001-06-01', '2002-06-01'],
  ['乙二', '女', '2012-07-01', '2013-07-01'],
  ['丙三', '男', '2015-05-04', '2016-05-04'],
];
const MORE: Line = ['丁四', '女', '2001-06-01', '2002-06-01'];
const sheets = (title: string, ...rows: readonly Line[]): readonly Sheet[] => [
  sheetOf('Sheet1', [[title], ...rows]),
];
const withColumn = (header: string, ...cells: readonly (Cell | null)[]): readonly Sheet[] =>
  sheets('党员名册', [...HEADERS, header], ...PEOPLE.map((row, at) => [...row, cells[at] ?? null]));

type Changed = (whole: Understanding) => Understanding;

const rowsWithout =
  (key: Exclude<keyof Understanding['rows'], 'stages'>): Changed =>
  (whole) => ({ ...whole, rows: { ...whole.rows, [key]: { words: [], reason: 'none' } } });
const meetingsWithout =
  (key: keyof Understanding['meetings']): Changed =>
  (whole) => ({ ...whole, meetings: { ...whole.meetings, [key]: { words: [], reason: 'none' } } });
const stagesWithout =
  (step: string): Changed =>
  (whole) => ({
    ...whole,
    rows: { ...whole.rows, stages: whole.rows.stages.filter((one) => one.step !== step) },
  });

const STAGES = sheets(
  '发展党员名册',
  ['姓名', '性别', '申请入党时间', '确定时间'],
  ['发展对象'],
  ['甲一', '男', '2021-06-01', null],
  ['积极分子'],
  ['乙二', '男', '2021-06-01', null],
  ['预备党员'],
  ['丙三', '男', '2021-06-01', null],
);

const CASES: readonly (readonly [string, Changed, readonly Sheet[]])[] = [
  [
    'departed',
    rowsWithout('departed'),
    sheets('党员名册', HEADERS, ...PEOPLE, ['已转出党员'], MORE),
  ],
  [
    'outsiders',
    rowsWithout('outsiders'),
    sheets('党员名册', HEADERS, ...PEOPLE, ['积极分子'], MORE),
  ],
  [
    'copies',
    rowsWithout('copies'),
    [
      sheetOf('党员名册', [HEADERS, ...PEOPLE]),
      sheetOf('党员名册旧', [HEADERS, ...PEOPLE, MORE, ['戊五', '女', '2001-06-01', null]]),
    ],
  ],
  ['partial', rowsWithout('partial'), sheets('困难党员花名册', HEADERS, ...PEOPLE)],
  ['whole', rowsWithout('whole'), sheets('党员花名册（含困难党员名单）', HEADERS, ...PEOPLE)],
  ['notYet', rowsWithout('notYet'), withColumn('备注', '拟转出')],
  ['notLeft', rowsWithout('notLeft'), withColumn('转出时间', '无', null, '2025-03-01')],
  [
    'counts',
    meetingsWithout('counts'),
    sheets(
      '2025年三会一课',
      ['会议类型', '时间', '召开次数'],
      ['党员大会', '1月', 2],
      ['支委会', '2月', 3],
    ),
  ],
  [
    'signIns',
    meetingsWithout('signIns'),
    sheets('2025年3月支委会签到表', ['姓名', '职务', '签名'], ['甲一', '书记'], ['乙二', '副书记']),
  ],
  [
    'plans',
    meetingsWithout('plans'),
    sheets(
      '主题党日',
      ['活动主题', '活动时间', '地点', '参加人数'],
      ['植树', '2025.3.12', '后山', 9],
      ['祭扫', '计划4月4日'],
    ),
  ],
  ['candidates', stagesWithout('candidateOn'), STAGES],
  ['activists', stagesWithout('activistOn'), STAGES],
  ['probationers', stagesWithout('meetingOn'), STAGES],
];

function understood(with_: Understanding, own: readonly Sheet[]): string {
  const copies = own.map((sheet) => ({ ...sheet }));
  const ledger = readLedger(
    { format: 'xlsx', sheets: copies },
    { ...templates, understanding: with_ },
    { file: '台账.xlsx', assumedYear: 2025 },
  );
  return JSON.stringify([
    ledger.sheets.map(({ table, aside, ignored }) => [table, aside, ignored]),
    ledger.doubts,
    TABLE_IDS.map((id) => ledger[id].records.map(({ on: _, ...rest }) => rest)),
  ]);
}

describe('the words that tell rows and meetings apart', () => {
  it.each(CASES)('are each needed: %s', (_, changed, own) => {
    const { understanding } = templates;
    expect(understood(changed(understanding), own)).not.toBe(understood(understanding, own));
  });
});
