import type { ColumnTemplate, ColumnType } from '../../core/templates/schema';
import { isNone, isNotYet } from '../../core/text/none';
import type { Cell } from '../../workbook/model';
import { squeeze } from '../text';

/** Signs that a cell was left out on purpose: the same as blank. */
const DASHES = new Set(['/', '\\', '-', '--', '---', '—', '——', '–', '―', '─', '──']);
/** A nought here is a number, 是否 must be answered, and a list says itself what it takes. */
const ANSWERED: ReadonlySet<ColumnType> = new Set(['int', 'number', 'money', 'yesNo', 'codes']);
/** 无 in them says that there is none. */
const COUNTED: ReadonlySet<ColumnType> = new Set(['int', 'number', 'money']);

const DATED: ReadonlySet<ColumnType> = new Set(['date', 'dates', 'month']);

const startsWithDigit = (text: string): boolean => text.charCodeAt(0) <= 0x39;

/** With what a word for none begins, besides punctuation. */
const NONE_STARTS = new Set([...'无無否没未不零空暂尚本0nNxX'].map((one) => one.charCodeAt(0)));

/** A digit, a letter or a Chinese character with which no word for none begins: that is filled in. */
const isOrdinary = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return (
    ((code >= 0x30 && code <= 0x7a && code !== 0x5c && code !== 0x5f) ||
      (code >= 0x4e00 && code <= 0x9fff)) &&
    !NONE_STARTS.has(code)
  );
};

/** Whether 无 and its like in a cell of a column say that there is nothing to fill in. */
function takesNone({ type, required }: ColumnTemplate): boolean {
  if (COUNTED.has(type) || DATED.has(type)) return true;
  return !ANSWERED.has(type) && (required !== true || type === 'name' || type === 'names');
}

/**
 * Whether a cell counts as not filled in: blank, a dash or slash, or 无 and its like where no
 * answer is required, or where a date, a number or a name stands.
 */
export function isUnfilled(cell: Cell | undefined, column: ColumnTemplate): boolean {
  if (cell === undefined) return true;
  if (cell === 0) return column.type === 'text' && column.required !== true;
  if (typeof cell !== 'string') return false;
  const dated = DATED.has(column.type);
  if (isOrdinary(cell)) return dated && !startsWithDigit(cell) && isNotYet(cell);
  const text = squeeze(cell);
  if (text === '' || DASHES.has(text)) return true;
  if (COUNTED.has(column.type) && /\d|零/.test(text)) return false;
  return takesNone(column) && (isNone(text) || (dated && isNotYet(text)));
}
