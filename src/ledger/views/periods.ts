import type { HeaderPath } from '../headers/header-block';
import { squeeze } from '../text';

/** 应交, 一季度应缴. */
const DUE_OF = /应[交缴](?!.*[实已][交缴])/;

/** A column of amounts and the months that they are for. */
export interface PeriodColumn {
  readonly column: number;
  readonly months: readonly number[];
  readonly path: HeaderPath;
  /** Of 应交 and 实交 under one period, which it is. */
  readonly field: 'due' | 'paid';
}

const QUARTERS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^第?[一1]季度?/, [1, 2, 3]],
  [/^第?[二2]季度?/, [4, 5, 6]],
  [/^第?[三3]季度?/, [7, 8, 9]],
  [/^第?[四4]季度?/, [10, 11, 12]],
  [/^上半年/, [1, 2, 3, 4, 5, 6]],
  [/^下半年/, [7, 8, 9, 10, 11, 12]],
];
const SPAN = /^(?:\d{4}年)?(\d{1,2})月?份?(?:-|—|–|~|至|到)(\d{1,2})月/;
const OF_YEAR = /^(?:19|20)\d{2}年度?/;
const TOTAL = /合计|小计|累计|总|全年|欠|备注|签/;

/** The months that a text names together, or none: 一季度, 1-3月, 1月至3月. */
export function monthsOf(text: string): readonly number[] {
  const said = squeeze(text);
  if (TOTAL.test(said)) return [];
  const span = SPAN.exec(said);
  if (span) {
    const [from, to] = [Number(span[1]), Number(span[2])];
    if (from >= 1 && to <= 12 && from < to) {
      return Array.from({ length: to - from + 1 }, (_, at) => from + at);
    }
  }
  const own = said.replace(OF_YEAR, '');
  return QUARTERS.find(([pattern]) => pattern.test(own))?.[1] ?? [];
}

/**
 * The months of so many things that were done in a period, as texts to be read as dates: as far apart
 * as they may have been, for nobody says that one of the months lacks.
 */
export function monthsApart(
  times: number,
  months: readonly number[],
  year: number | null,
): readonly string[] {
  return Array.from({ length: times }, (_, at) => {
    const month = months[Math.floor((at * months.length) / times)] ?? months[0] ?? 1;
    return year === null ? `${month}月` : `${year}-${String(month).padStart(2, '0')}`;
  });
}

/** What stands beside the amount under a quarter, and is none. */
const BESIDE = /日期|时间|收据|票|方式|经手|收款人|经办|签/;

/**
 * Columns of quarters, half years or spans of months; none where two columns say the same of one
 * period, for which of them is the amount is not known.
 */
export function findPeriods(paths: readonly HeaderPath[]): PeriodColumn[] {
  const found = periodsAmong(paths);
  const kinds = new Set(found.map(({ months, field }) => `${field} ${months.join()}`));
  return kinds.size === found.length ? found : [];
}

const periodsAmong = (paths: readonly HeaderPath[]): PeriodColumn[] =>
  paths.flatMap((path) => {
    const months = path.parts.map(({ text }) => monthsOf(text)).find((some) => some.length > 0);
    if (!months || BESIDE.test(squeeze(path.parts.at(-1)?.text ?? ''))) return [];
    const field = path.parts.some(({ text }) => DUE_OF.test(squeeze(text))) ? 'due' : 'paid';
    return [{ column: path.column, months, path, field }];
  });
