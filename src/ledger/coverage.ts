import type { OpenChoice } from './columns/open-choices';
import type { Doubt, Ledger, LedgerSheet, Placed } from './model';
import type { TableId } from './records.generated';

/** What is undecided of a sheet, to be asked of a person. */
export interface OpenQuestion extends OpenChoice {
  readonly on: LedgerSheet;
}

/** Numbers of what was understood, each out of what is there, and what is undecided. */
export interface Coverage {
  readonly sheets: readonly [understood: number, there: number];
  readonly columns: readonly [understood: number, there: number];
  readonly rows: readonly [understood: number, there: number];
  /** In the order of the tabs. */
  readonly open: readonly OpenQuestion[];
}

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
    open: sheets.flatMap((on) =>
      on.aside === null ? on.open.map((choice) => ({ ...choice, on })) : [],
    ),
  };
}

/** Figures that rest on what is undecided are withheld. */
export const openDoubts = (
  { open }: Coverage,
  tables: Readonly<Record<TableId, { readonly records: readonly Placed[] }>>,
): Doubt[] =>
  open.flatMap(({ keys, on }) => {
    const { table, sheet } = on;
    const rows = tables[table].records.filter((record) => record.on === on).length;
    return keys.map((column) => ({
      table,
      column,
      reason: 'column-open',
      sheet: sheet.name,
      rows,
    }));
  });
