import type { Coverage, Ledger } from './model';

type Understood = Pick<Ledger, 'sheets' | 'unknownSheets'>;

/** Sheets are counted once, however many tables stand on them. */
const distinct = (sheets: Iterable<{ readonly sheet: object }>): number =>
  new Set([...sheets].map(({ sheet }) => sheet)).size;

/**
 * How much of a workbook was understood.
 * @param records how many rows became records
 * @param undecided rows of which it is not decided whether they are records
 */
export function coverageOf(
  { sheets, unknownSheets }: Understood,
  records: number,
  undecided: number,
): Coverage {
  let understood = 0;
  let open = 0;
  for (const { columns, furtherColumns, unknown } of sheets) {
    understood += Object.keys(columns).length;
    for (const further of Object.values(furtherColumns)) understood += further.length;
    open += unknown.length;
  }
  return {
    sheets: [distinct(sheets), distinct([...sheets, ...unknownSheets])],
    columns: [understood, understood + open],
    rows: [records, records + undecided],
  };
}
