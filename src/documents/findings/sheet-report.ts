import { outward } from '../../core/text/outward';
import { confidenceIn } from '../../ledger/columns/confidence';
import type { Coverage } from '../../ledger/coverage';
import { headersOf, type Ledger, type LedgerSheet } from '../../ledger/model';
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
  /** By the template's header, what decided on a column, what its values say, and how surely it is meant. */
  readonly reasons: Readonly<Record<string, ReasonReport>>;
  /** Headers of the template that a mapping names and the sheet does not have. */
  readonly unfit: readonly string[];
}

/** Why a column was taken for a field. */
export interface ReasonReport {
  readonly by: 'name' | 'words' | 'likeness' | 'values' | 'mapping';
  readonly values: 'proves' | 'agrees' | 'neutral' | 'unlikely' | 'contradicts';
  /** From 0 to 1. */
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
    reasons: reasonReports(sheet),
    unfit: sheet.template.columns.flatMap(({ key, header }) =>
      sheet.unfit.includes(key) ? header : [],
    ),
  }));
}

/** Why each column of a sheet was taken for what it is. */
function reasonReports({
  template,
  columns,
  reasons,
  recognisedBy,
}: LedgerSheet): Record<string, ReasonReport> {
  const by = recognisedBy === 'mapping' ? 'mapping' : 'name';
  return Object.fromEntries(
    template.columns.flatMap(({ key, header }): [string, ReasonReport][] => {
      if (columns[key] === undefined) return [];
      const reason = reasons[key];
      const values = reason && reason.agreement !== 'empty' ? reason.agreement : 'neutral';
      return [[header, { by: reason?.by ?? by, values, confidence: confidenceIn(reason) }]];
    }),
  );
}

/** The share of the columns that were understood; a person's own mapping is sure. */
function confidenceOf({ recognisedBy, columns, unknown }: LedgerSheet): number {
  const understood = Object.keys(columns).length;
  if (recognisedBy === 'mapping') return 1;
  return Math.round((100 * understood) / Math.max(1, understood + unknown.length)) / 100;
}

/** What is undecided of a sheet, for a person to say: one of the columns, or one of the fields. */
export interface OpenReport {
  readonly sheet: string;
  /** The id of the template. */
  readonly template: string;
  /** The template's headers: one where there are several columns. */
  readonly fields: readonly string[];
  /** One where there are several fields. */
  readonly columns: readonly {
    readonly header: string;
    readonly column: string;
    readonly examples: readonly string[];
  }[];
}

/** What is undecided of the sheets of a workbook. */
export const openReports = ({ open }: Coverage, reveal: boolean): OpenReport[] =>
  open.map(({ on, keys, columns }) => ({
    sheet: outward(on.sheet.name, reveal),
    template: on.template.id,
    fields: headersOf(on.template, keys),
    columns: columns.map(({ header, at, examples }) => ({
      header: outward(header, reveal),
      column: columnLetters(at.column),
      examples: examples.map((example) => outward(example, reveal)),
    })),
  }));

/** The organisations that a workbook names. */
export const branchReports = (ledger: Ledger): BranchReport[] =>
  ledger.branch.records.map(({ name, code }) => ({ name, code: code && outward(code) }));

/** Of a workbook that could not be read. */
export const NO_COVERAGE: Coverage = { sheets: [0, 0], columns: [0, 0], rows: [0, 0], open: [] };

/** A sheet that comes near to one of ours, or may be one, and was not understood; or one of its columns. */
export const leavesOut = ({ unknownSheets, doubts, coverage }: Ledger): boolean =>
  coverage.open.length > 0 ||
  unknownSheets.some(({ nearest }) => nearest !== null) ||
  doubts.some(({ reason }) => reason === 'sheet-open');
