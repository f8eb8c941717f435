import { CODES_SHEET, COVER_SHEET } from '../../core/templates/blank-names';
import type { Templates } from '../../core/templates/load';
import type { Ledger } from '../../ledger/model';
import { type ReadLedgerOptions, readLedger } from '../../ledger/read';
import type { TableId } from '../../ledger/records.generated';
import type { Sheet, Workbook } from '../../workbook/model';

/** A file that is joined with others, and the kinds of sheet that do not count from it. */
export interface FileToJoin {
  readonly workbook: Workbook;
  /** As it was read by itself: it tells which sheet is of which kind. */
  readonly ledger: Ledger;
  readonly dropped: readonly TableId[];
}

/** Sheets that the program makes: those of the first file do for all. */
const OURS: ReadonlySet<string> = new Set([COVER_SHEET, CODES_SHEET]);

function countingSheets({ workbook, ledger, dropped }: FileToJoin, isFirst: boolean): Sheet[] {
  const left = new Set<string>(dropped);
  return workbook.sheets.filter((sheet) => {
    if (OURS.has(sheet.name)) return isFirst;
    const tables = ledger.sheets.filter((one) => one.sheet === sheet);
    return tables.length === 0 || tables.some(({ table }) => !left.has(table));
  });
}

/**
 * Reads the sheets of several files as those of one workbook, as if the branch had filled them in
 * there: they are checked and counted by the same code. A sheet of a further file is called as Excel
 * calls it in a formula: `[会议.xlsx]三会一课`.
 * @param files the first gives the workbook its name
 */
export function joinLedgers(
  files: readonly FileToJoin[],
  templates: Templates,
  reading: Omit<ReadLedgerOptions, 'file'>,
): Ledger {
  const [first] = files;
  if (!first) throw new RangeError('no file to join');
  const called = new Map<Sheet, string>();
  const sheets = files.flatMap((file, at) =>
    countingSheets(file, at === 0).map((sheet) => {
      if (at === 0) return sheet;
      const own = { ...sheet };
      called.set(own, `[${file.ledger.file}]${sheet.name}`);
      return own;
    }),
  );
  const { file } = first.ledger;
  const names = files.flatMap(({ workbook: { names: own = [] } }) => own);
  const workbook = { format: first.workbook.format, sheets, names };
  const ledger = readLedger(workbook, templates, { ...reading, file });
  // Only now: a sheet is recognised by its own name, too.
  for (const [sheet, name] of called) Object.assign(sheet, { name });
  return ledger;
}
