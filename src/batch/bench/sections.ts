import { makeLarge, makeMany } from './files';
import { BOUND, EXCELJS, OURS, READERS, SHEETJS } from './readers';
import type { Mark, Measure, Section } from './section';

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

const peak = (measures: Measures): number => measures.get(OURS)?.peakMb ?? Number.NaN;

/** Everything that the bench runs, in this order. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'many',
    title: 'Reading 300 workbooks of 4 sheets',
    counted: 'cells',
    prepare: (folder) => makeMany(folder, 300),
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
    prepare: (folder) => makeLarge(folder, 100_000),
    contenders: READERS,
    marks: (measures) => [
      atLeast('times as fast as SheetJS', times(measures, SHEETJS, OURS), 6),
      atMost('MB at the peak', peak(measures), 400),
    ],
  },
];
