import type { CellValue } from 'exceljs';
import type { Templates } from '../../../core/templates/load';
import type { Ledger } from '../../../ledger/model';
import type { TableId } from '../../../ledger/records.generated';
import { makeBlankWorkbook } from '../blank-workbook';
import type { FilledRow } from '../sheets';
import { carriedFrom, membersAtEnd } from './carried';
import { writtenRow } from './written';

/** A workbook for a new year, and what of the last one is in it. */
export interface NewYear {
  readonly bytes: Uint8Array;
  /** How many rows each kind of sheet took over; kinds with none are left out. */
  readonly carried: ReadonlyMap<TableId, number>;
  /** Headers of the sheets taken over that no column of ours is: their contents stay behind. */
  readonly left: readonly string[];
}

/** What holds for the year in which it was written alone, and is worked out anew. */
const OF_ITS_YEAR: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  members: ['partyYears'],
};

function without(row: FilledRow, keys: readonly string[]): FilledRow {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));
}

/**
 * Makes the workbook of a new year from what was understood of last year's.
 * @param year the new one
 * @param all whether the optional sheets come, too
 */
export async function newYearWorkbook(
  ledger: Ledger,
  templates: Templates,
  year: number,
  all = false,
): Promise<NewYear> {
  const records = carriedFrom(ledger, year - 1);
  const rows = new Map<string, readonly FilledRow[]>();
  const carried = new Map<TableId, number>();
  for (const [table, own] of records) {
    const yearly = OF_ITS_YEAR[table] ?? [];
    rows.set(
      table,
      own.map((record) => without(writtenRow(record, templates), yearly)),
    );
    if (own.length > 0) carried.set(table, own.length);
  }
  const membersLastYear: CellValue = membersAtEnd(ledger, year - 1);
  const [branch = {}] = rows.get('branch') ?? [];
  rows.set('branch', [{ ...branch, year, membersLastYear }]);
  const left = ledger.sheets.flatMap(({ table, unknown, aside }) =>
    (carried.get(table) ?? 0) > 0 && aside === null ? unknown : [],
  );
  const bytes = await makeBlankWorkbook(templates, { all, rows });
  return { bytes, carried, left: [...new Set(left)] };
}
