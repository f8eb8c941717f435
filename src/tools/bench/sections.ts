import {
  ALL_WRONG,
  CLEAN,
  ENGINE,
  GROWTH,
  LARGE_ROSTER,
  ONE_CELL,
  ONE_CELL_OF_FEW,
  ROSTER,
  SIZES,
  sizeName,
  WITH_DUES,
} from './engine';
import { ALL_ROWS, EXPLAINS, FIRST_ROWS, makeReturn, NO_ROWS, RARE_ROWS } from './explain';
import { makeFourSheets } from './four-sheets';
import { FIRST, IN_CHROMIUM, LEFT, ONE_EDIT, PAGE, TWO_THOUSAND } from './page';
import { ONE_MACHINE, QUEUE_OF_TWO, QUEUES } from './queue';
import { BOUND, EXCELJS, OURS, READERS, SHEETJS } from './readers';
import { makeRoster } from './roster';
import type { Mark, Measure, Section } from './section';
import { BATCHES, makeSamples, SHEETJS_FIFTH, SHEETJS_THIRD } from './whole';

type Measures = ReadonlyMap<string, Measure>;

/** How many times as long `name` takes as `base`; not a number when one did not run. */
function times(measures: Measures, name: string, base: string): number {
  return (measures.get(name)?.seconds ?? Number.NaN) / (measures.get(base)?.seconds ?? Number.NaN);
}

const atLeast = (title: string, value: number, limit: number): Mark => ({
  title,
  value,
  limit,
  kind: 'at least',
});
const atMost = (title: string, value: number, limit: number): Mark => ({
  title,
  value,
  limit,
  kind: 'at most',
});
/** A mark that is told and does not fail the bench. */
const aim = (title: string, value: number, limit: number): Mark => ({
  ...atMost(title, value, limit),
  aim: true,
});

const peak = (measures: Measures): number => measures.get(OURS)?.peakMb ?? Number.NaN;

/** Everything that the bench runs, in this order. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'many',
    title: 'Reading 300 workbooks of 4 sheets',
    counted: 'cells',
    prepare: (folder) => makeFourSheets(folder, 300),
    contenders: READERS,
    marks: (measures) => [
      atLeast('times as fast as SheetJS', times(measures, SHEETJS, OURS), 10),
      atLeast('times as fast as exceljs', times(measures, EXCELJS, OURS), 18),
      atMost('times as long as inflating alone', times(measures, OURS, BOUND), 3),
      atMost('MB at the peak', peak(measures), 120),
    ],
  },
  {
    id: 'large',
    title: 'Reading one workbook of 100,000 rows and 25 columns',
    counted: 'cells',
    prepare: (folder) => makeRoster(folder, 100_000),
    contenders: READERS,
    marks: (measures) => [
      atLeast('times as fast as SheetJS', times(measures, SHEETJS, OURS), 6),
      atMost('MB at the peak', peak(measures), 400),
    ],
  },
  {
    id: 'roster',
    title: 'Reading and checking a roster of 100,000 rows',
    counted: 'findings',
    prepare: (folder) => makeRoster(folder, 100_000),
    contenders: ROSTER,
    marks: (measures) => [
      atMost('MB at the peak', measures.get(LARGE_ROSTER)?.peakMb ?? Number.NaN, 400),
    ],
  },
  {
    id: 'engine',
    title: 'Checking 10,000 members and a full year of meetings, once loaded',
    counted: 'findings',
    prepare: () => [],
    contenders: ENGINE,
    marks: (measures) => [
      atMost('ms, clean', 1000 * (measures.get(CLEAN)?.seconds ?? Number.NaN), 150),
      atMost('times as long with every row wrong', times(measures, ALL_WRONG, CLEAN), 3),
      atMost(
        'ms with dues, talks, training',
        1000 * (measures.get(WITH_DUES)?.seconds ?? Number.NaN),
        250,
      ),
      atMost(
        'ms, one cell edited among 10,000',
        1000 * (measures.get(ONE_CELL)?.seconds ?? Number.NaN),
        250,
      ),
      atMost(
        'ms, one cell edited among 1,000',
        1000 * (measures.get(ONE_CELL_OF_FEW)?.seconds ?? Number.NaN),
        50,
      ),
    ],
  },
  {
    id: 'growth',
    title: 'Checking few members and many, once loaded',
    counted: 'findings',
    prepare: () => [],
    contenders: GROWTH,
    // Each checks a dozen times by itself.
    rounds: 2,
    marks: (measures) =>
      SIZES.slice(1).map((members) =>
        atMost(
          `times as long a member with ${sizeName(members)} as with ${sizeName(SIZES[0])}`,
          times(measures, sizeName(members), sizeName(SIZES[0])) / (members / SIZES[0]),
          1.5,
        ),
      ),
  },
  {
    id: 'batch',
    title: 'Reading, checking and consolidating the 300 workbooks of 4 sheets on two workers',
    counted: 'workbooks or cells',
    prepare: (folder) => makeFourSheets(folder, 300),
    contenders: BATCHES,
    marks: (measures) => [
      atMost('times as long as SheetJS reading a third', times(measures, OURS, SHEETJS_THIRD), 1),
      aim('times as long as SheetJS reading a fifth', times(measures, OURS, SHEETJS_FIFTH), 1),
    ],
  },
  {
    id: 'full-batch',
    title: 'The same with 300 smaller branches, all 24 sheets filled',
    counted: 'workbooks or cells',
    prepare: (folder) => makeSamples(folder, 300),
    contenders: BATCHES,
    marks: (measures) => [
      aim('times as long as SheetJS reading a third', times(measures, OURS, SHEETJS_THIRD), 1),
      aim('times as long as SheetJS reading a fifth', times(measures, OURS, SHEETJS_FIFTH), 1),
    ],
  },
  {
    id: 'explain',
    title: 'The rows behind a figure of 1,000 workbooks',
    counted: 'rows or cells',
    prepare: (folder) => makeReturn(folder, 1000),
    contenders: EXPLAINS,
    rounds: 2,
    marks: (measures) => [
      atMost('s, the first 200 rows', measures.get(FIRST_ROWS)?.seconds ?? Number.NaN, 2),
      atMost('s, a rare figure', measures.get(RARE_ROWS)?.seconds ?? Number.NaN, 2),
      atMost('s, a figure of 0', measures.get(NO_ROWS)?.seconds ?? Number.NaN, 2),
      atMost('times as long as reading all, all rows', times(measures, ALL_ROWS, OURS), 1.5),
    ],
  },
  {
    id: 'queue',
    title: 'Consolidating 200 branches, all 24 sheets filled: one machine, and over a queue on it',
    counted: 'workbooks',
    prepare: (folder) => makeSamples(folder, 200),
    contenders: QUEUES,
    marks: (measures) => [
      atLeast('of the speed over a queue', times(measures, ONE_MACHINE, QUEUE_OF_TWO), 0.85),
    ],
  },
  {
    id: 'page',
    title:
      'The page in Chromium, with 400 workbooks of 4 sheets, and the command line on two workers',
    counted: 'workbooks or ms',
    prepare: (folder) => makeFourSheets(folder, 400),
    contenders: IN_CHROMIUM,
    rounds: 2,
    marks: (measures) => [
      atMost('s until the first findings', measures.get(FIRST)?.seconds ?? Number.NaN, 1),
      atMost('times as long as the command line', times(measures, PAGE, OURS), 1.3),
      atMost('s until a file is left inside', measures.get(LEFT)?.seconds ?? Number.NaN, 0.3),
      atMost(
        'ms, the longest task with 2,000 workbooks',
        measures.get(TWO_THOUSAND)?.count ?? Number.NaN,
        100,
      ),
      atMost('s until the list has an edit', measures.get(ONE_EDIT)?.seconds ?? Number.NaN, 0.4),
      atMost('ms, the longest task of an edit', measures.get(ONE_EDIT)?.count ?? Number.NaN, 50),
    ],
  },
];
