import type { CivilDate } from '../../../core/calendar/civil-date';
import type { Templates } from '../../../core/templates/load';
import type { Shown } from '../../../workbook/edit/shown';
import type { CellAddress } from '../../../workbook/model';

import type { NewSheet } from '../../../workbook/write/new-sheet';
import { freeSheetName } from '../../../workbook/write/sheet-name';
import type { Book } from './books/book';
import type { BookId } from './books/book-views';
import type { LoggedChange } from './books/edition';
import type { Answered } from './finding-views';

/** What a person says of findings of one workbook that are all right. */
export interface Verification {
  readonly book: BookId;
  readonly answers: readonly Answered[];
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
    readonly shown: Shown;
  }[];
}

type Value = VerificationEntry['cells'][number]['value'];

/** An empty cell, in a row that nothing is known of. */
const EMPTY: Shown = { cell: null, row: [] };

/** What the list of changes tells of answers. */
export const toldAnswers = ({ answers, reason }: Verification, sheet: string): LoggedChange[] =>
  answers.map(({ rule, subject }) => ({
    place: [sheet, rule, subject].filter(Boolean).join(' '),
    before: '',
    after: reason,
  }));

/** The rows that answer findings: under the last of 核实说明; a column that it lacks is added. */
export function verificationEntry(
  book: Book,
  { answers, reason, by, on }: Verification,
  templates: Templates,
): VerificationEntry {
  const template = templates.sheets.find(({ id }) => id === 'verifications');
  if (!template) throw new Error('no template for verifications');
  const values = answers.map(
    (answered): Readonly<Record<string, Value>> => ({
      ...answered,
      reason,
      verifiedBy: by,
      verifiedOn: { date: on },
    }),
  );
  const own = book.checked?.ledger.sheets.find(({ table }) => table === 'verifications');
  if (!own) {
    const name = freeSheetName(
      template.name,
      book.sheets.map((one) => one.name),
    );
    const cells = values.flatMap((row, index) =>
      template.columns.flatMap(({ key }, column) => {
        const value = row[key];
        return value ? [{ address: { row: index + 1, column }, value, shown: EMPTY }] : [];
      }),
    );
    const newSheet = {
      name,
      rows: [template.columns.map(({ header }) => ({ heading: header }))],
      columnWidths: template.columns.map(({ width }) => width ?? 12),
    };
    return { sheetId: null, sheet: name, newSheet, cells };
  }
  const { rows, name } = own.sheet;
  const first = (rows.at(-1)?.index ?? own.headerRow) + 1;
  const header = rows.find(({ index }) => index === own.headerRow);
  let free = Math.max(header?.cells.length ?? 0, ...Object.values(own.columns).map((n) => n + 1));
  const headings: VerificationEntry['cells'][number][] = [];
  const columns = new Map(
    template.columns.flatMap(({ key, header: text }) => {
      const known = own.columns[key];
      if (known !== undefined) return [[key, known] as const];
      if (!values.some((row) => row[key])) return [];
      const address = { row: own.headerRow, column: free++ };
      headings.push({ address, value: text, shown: EMPTY });
      return [[key, address.column] as const];
    }),
  );
  const cells = values.flatMap((row, index) =>
    [...columns].flatMap(([key, column]) => {
      const value = row[key];
      return value ? [{ address: { row: first + index, column }, value, shown: EMPTY }] : [];
    }),
  );
  const sheetId = book.sheetId(book.placeOf(own.sheet));
  return { sheetId, sheet: name, newSheet: null, cells: [...headings, ...cells] };
}
