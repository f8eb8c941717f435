import { outward } from '../../core/text/outward';
import type { Coverage, Ledger, LedgerSheet } from '../../ledger/model';
import { columnLetters } from '../../workbook/model';

/** How a sheet was understood. */
export interface SheetReport {
  readonly name: string;
  /** The id of the template. */
  readonly template: string;
  readonly headerRow: number;
  /** How many records were read. */
  readonly rows: number;
  /** The template's header to the letters of the sheet's column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly unknown: readonly string[];
  /** How surely it was understood, from 0 to 1. */
  readonly confidence: number;
}

/** An organisation that the workbook is of. */
export interface BranchReport {
  readonly name: string | null;
  readonly code: string | null;
}

/** How each sheet of a workbook was understood. */
export function sheetReports(ledger: Ledger, reveal: boolean): SheetReport[] {
  return ledger.sheets.map((sheet) => ({
    name: outward(sheet.sheet.name, reveal),
    template: sheet.template.id,
    headerRow: sheet.headerRow + 1,
    rows: ledger[sheet.table].records.filter((record) => record.on === sheet).length,
    columns: Object.fromEntries(
      sheet.template.columns.flatMap(({ key, header }) => {
        const column = sheet.columns[key];
        return column === undefined ? [] : [[header, columnLetters(column)]];
      }),
    ),
    unknown: sheet.unknown.map((header) => outward(header, reveal)),
    confidence: confidenceOf(sheet),
  }));
}

/** The share of the columns that were understood; a person's own mapping is sure. */
function confidenceOf({ recognisedBy, columns, unknown }: LedgerSheet): number {
  const understood = Object.keys(columns).length;
  if (recognisedBy === 'mapping') return 1;
  return Math.round((100 * understood) / Math.max(1, understood + unknown.length)) / 100;
}

/** The organisations that a workbook names. */
export const branchReports = (ledger: Ledger): BranchReport[] =>
  ledger.branch.records.map(({ name, code }) => ({ name, code: code && outward(code) }));

/** Of a workbook that could not be read. */
export const NO_COVERAGE: Coverage = { sheets: [0, 0], columns: [0, 0], rows: [0, 0] };

/** A sheet that comes near to one of ours, or may be one, and was not understood. */
export const leavesOut = ({ unknownSheets, doubts }: Ledger): boolean =>
  unknownSheets.some(({ nearest }) => nearest !== null) ||
  doubts.some(({ reason }) => reason === 'sheet-open');
