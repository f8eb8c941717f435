import type { Cell } from '../../workbook/model';
import { isPlain, squeeze, trim } from '../text';
import { joinedName, tidied } from './person-name';
import { plainText, tidyReason } from './plain-text';
import type { Remark } from './remark';

/** Reads free text: without white space at its ends, a short spaced word (张　三, 合 格) joined, else as it stands. */
export function readText(cell: Cell): string | null {
  if (typeof cell === 'string' && isPlain(cell)) return cell;
  const text = trim(plainText(cell));
  return (text.length > 5 ? text : joinedName(text.replace(/\s+/g, ' '))) || null;
}

/**
 * Reads text that other sheets refer to (a meeting's number, a name): in half
 * width, with single spaces, and remarked on when it was not so.
 */
export function readReference(cell: Cell, remark: Remark): string | null {
  if (typeof cell === 'string' && isPlain(cell)) return cell;
  const raw = plainText(cell);
  const text = joinedName(tidied(raw));
  if (text !== raw) remark.format(tidyReason(raw, text), { kind: 'text', text });
  return text || null;
}

/** Reads a telephone number: text, or a number cell, which loses nothing. */
export function readPhone(cell: Cell, remark: Remark): string | null {
  const raw = plainText(cell);
  const text = squeeze(raw);
  if (text !== raw) remark.format(tidyReason(raw, text), { kind: 'text', text });
  return text || null;
}

const ORDINARY_ID = /^\d{17}[\dX]$/;

/**
 * Reads an identity number as text in capitals. A number cell holds at most 15
 * digits: of an 18-digit number the last three are gone, which is said and never
 * repaired; a shorter number (15 digits, of before 1999) lost nothing.
 */
export function readIdNumber(cell: Cell, remark: Remark): string | null {
  if (typeof cell === 'string' && ORDINARY_ID.test(cell)) return cell;
  if (typeof cell === 'number') {
    if (cell >= 1e15 || !Number.isInteger(cell)) return remark.unreadable('lost-digits');
    remark.format('number-as-text', { kind: 'text', text: String(cell) });
    return String(cell);
  }
  const raw = plainText(cell).toUpperCase();
  // As some systems write it into csv, to keep the digits: ="…", or with an apostrophe.
  const text = squeeze(raw)
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['‘’`]/, '');
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text)) return remark.unreadable('lost-digits');
  if (text !== raw) remark.format(tidyReason(raw, text), { kind: 'text', text });
  return text || null;
}
