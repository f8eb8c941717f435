import ExcelJS from 'exceljs';
import {
  fingerprintOf,
  UNIT_STATES,
  type Unit,
  type UnitOfRound,
} from '../../../consolidate/round';
import { type CivilDate, isoDate } from '../../../core/calendar/civil-date';
import type { Deflate } from '../../../workbook/write/deflate';
import { stableWorkbook } from '../../../workbook/write/stable-workbook';
import { addExplanations, type Explanation, type FailedRelation } from './explanations';
import { changeText } from './news';
import { type Contact, REGISTER_HEADINGS, type RegisterColumn } from './register-read';

const SHEET = '收报';
const WIDTHS: Readonly<Partial<Record<RegisterColumn, number>>> = {
  code: 18,
  name: 34,
  superior: 30,
  adopted: 28,
  reason: 24,
  fingerprint: 20,
  note: 28,
};
const GREY = { argb: 'FF5F6368' };
const OWN = ['receivedOn', 'fingerprint', 'note'] as const;
const isOwn = (column: RegisterColumn): boolean => OWN.some((one) => one === column);

const COLUMNS = Object.keys(REGISTER_HEADINGS) as (keyof typeof REGISTER_HEADINGS)[];

const day = (date: CivilDate | null): string | null => (date === null ? null : isoDate(date));

/** What the program knows of a unit: only its own columns, and a state that nobody has set. */
function ownCells(one: UnitOfRound) {
  const { workbook, status, state } = one;
  const came = status === 'missing' ? '没有收到' : status === 'late' ? '晚于期限' : null;
  const news = changeText(one, 'zh-CN');
  return {
    state,
    receivedOn: day(workbook?.on ?? null),
    fingerprint: fingerprintOf(one),
    note: [came, news].filter(Boolean).join('；') || null,
  };
}

/** Where a register stands that people keep. */
export interface KeptRegister {
  readonly bytes: Uint8Array;
  readonly sheet: string;
  /** Counted from 0, as are the rows of the units and the columns. */
  readonly headRow: number;
  readonly columns: ReadonlyMap<RegisterColumn, number>;
  readonly rows: readonly number[];
  /** What the office has said of relations that did not hold. */
  readonly explanations: readonly Explanation[];
}

/** Whom to ask at a unit that the register does not have yet. */
export type ContactOf = (unit: Unit) => Contact | null;

/** What the list says of a unit, for a row that the register does not have yet. */
function listCells(unit: Unit, contactOf: ContactOf) {
  const { name, code, superior, due, adopted } = unit;
  const { contact = null, phone = null } = contactOf(unit) ?? {};
  return { name, code, superior, contact, phone, due: day(due), adopted };
}

/** A new register of the units. */
function newRegister(units: readonly UnitOfRound[], contactOf: ContactOf): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.created = book.modified = new Date(0);
  const sheet = book.addWorksheet(SHEET, { views: [{ state: 'frozen', ySplit: 1 }] });
  COLUMNS.forEach((column, index) => {
    sheet.getColumn(index + 1).width = WIDTHS[column] ?? 12;
    const cell = sheet.getCell(1, index + 1);
    cell.value = REGISTER_HEADINGS[column];
    cell.font = { bold: true, ...(isOwn(column) ? { color: GREY } : {}) };
  });
  units.forEach((one, index) => {
    const values = { ...listCells(one.unit, contactOf), ...ownCells(one) };
    COLUMNS.forEach((column, at) => {
      const cell = sheet.getCell(index + 2, at + 1);
      cell.value = (values as Partial<Record<RegisterColumn, string | null>>)[column] ?? null;
      if (isOwn(column)) cell.font = { color: GREY };
      if (column === 'state') {
        cell.dataValidation = {
          type: 'list',
          allowBlank: true,
          formulae: [`"${UNIT_STATES.join(',')}"`],
        };
      }
    });
  });
  return book;
}

/**
 * 收报登记 as it is after a run: what people wrote stays; the program fills its own columns, and a
 * state only where none was set or a workbook has come.
 * @param units in the order of the kept rows, where a register is kept; those after are added to it
 * @param failed relations of the return for which the office may have a reason
 * @param contactOf what the list says beside the units, for those that are new
 */
export async function registerWorkbook(
  units: readonly UnitOfRound[],
  kept: KeptRegister | null,
  failed: readonly FailedRelation[],
  deflate: Deflate,
  contactOf: ContactOf = () => null,
): Promise<Uint8Array> {
  if (!kept) {
    const book = newRegister(units, contactOf);
    addExplanations(book, failed, [], true);
    return stableWorkbook(book, deflate);
  }
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(kept.bytes.slice().buffer);
  const sheet = book.getWorksheet(kept.sheet);
  if (!sheet) throw new Error('the sheet of the register is gone');
  let last = Math.max(...kept.columns.values());
  const places = new Map(kept.columns);
  for (const column of ['state', ...OWN] as const) {
    if (places.has(column)) continue;
    places.set(column, ++last);
    sheet.getCell(kept.headRow + 1, last + 1).value = REGISTER_HEADINGS[column];
  }
  let changed = addExplanations(book, failed, kept.explanations);
  changed ||= places.size > kept.columns.size;
  let end = Math.max(kept.headRow, ...kept.rows);
  units.forEach((one, index) => {
    const known = kept.rows[index];
    const row = known ?? ++end;
    const named = known === undefined ? listCells(one.unit, contactOf) : {};
    for (const [column, value] of Object.entries({ ...named, ...ownCells(one) })) {
      const at = places.get(column as RegisterColumn);
      if (at === undefined) continue;
      const cell = sheet.getCell(row + 1, at + 1);
      if (cell.text === (value ?? '')) continue;
      cell.value = value;
      changed = true;
    }
  });
  // Nothing new: not a byte of what people keep is touched.
  return changed ? stableWorkbook(book, deflate) : kept.bytes;
}
