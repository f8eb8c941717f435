import type { CivilDate } from '../../../core/calendar/civil-date';
import type { Templates } from '../../../core/templates/load';
import type { CellAddress } from '../../../workbook/model';

import type { NewSheet } from '../../../workbook/write/new-sheet';
import { freeSheetName } from '../../../workbook/write/sheet-name';
import type { Book } from './books/book';
import { findingDetail } from './finding-detail';
import type { FindingRef } from './finding-views';

/** What a person says of a finding that is all right. */
export interface Verification extends FindingRef {
  readonly reason: string;
  readonly by: string;
  readonly on: CivilDate;
}

/** Where 核实说明 takes a new row, and what goes into it. */
export interface VerificationEntry {
  /** As the host knows the sheet; null for a file, and where the sheet is new. */
  readonly sheetId: string | null;
  /** The sheet's name. */
  readonly sheet: string;
  /** The sheet with its headings, where the workbook has none yet. */
  readonly newSheet: NewSheet | null;
  readonly cells: readonly {
    readonly address: CellAddress;
    readonly value: string | { readonly date: CivilDate };
  }[];
}

/** The row that answers a finding: under the last of 核实说明; a column that it lacks is added. */
export function verificationEntry(
  book: Book,
  { finding, reason, by, on }: Verification,
  templates: Templates,
): VerificationEntry {
  const template = templates.sheets.find(({ id }) => id === 'verifications');
  if (!template) throw new Error('no template for verifications');
  const { rule, sheet, subject } = findingDetail(book, finding).verification;
  const values: Readonly<Record<string, VerificationEntry['cells'][number]['value']>> = {
    rule,
    sheet,
    subject,
    reason,
    verifiedBy: by,
    verifiedOn: { date: on },
  };
  const own = book.checked?.ledger.sheets.find(({ table }) => table === 'verifications');
  if (!own) {
    const name = freeSheetName(
      template.name,
      book.sheets.map((one) => one.name),
    );
    const cells = template.columns.flatMap(({ key }, column) => {
      const value = values[key];
      return value ? [{ address: { row: 1, column }, value }] : [];
    });
    const newSheet = {
      name,
      rows: [template.columns.map(({ header }) => ({ heading: header }))],
      columnWidths: template.columns.map(({ width }) => width ?? 12),
    };
    return { sheetId: null, sheet: name, newSheet, cells };
  }
  const { rows, name } = own.sheet;
  const row = (rows.at(-1)?.index ?? own.headerRow) + 1;
  const header = rows.find(({ index }) => index === own.headerRow);
  let free = Math.max(header?.cells.length ?? 0, ...Object.values(own.columns).map((n) => n + 1));
  const cells = template.columns.flatMap(({ key, header: text }) => {
    const value = values[key];
    if (!value) return [];
    const column = own.columns[key];
    if (column !== undefined) return [{ address: { row, column }, value }];
    const added = free++;
    return [
      { address: { row: own.headerRow, column: added }, value: text },
      { address: { row, column: added }, value },
    ];
  });
  const sheetId = book.sheetId(book.placeOf(own.sheet));
  return { sheetId, sheet: name, newSheet: null, cells };
}
