import { visible } from '../core/text/visible';
import type { Cell } from '../workbook/model';

const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z]*$/;
const SPACE = /\s+/g;

/** Whether a text is nothing but Chinese characters, half-width digits and letters: nothing to tidy. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Text in half width without any white space or invisible mark: the form in which words are compared. */
export function squeeze(text: string): string {
  return PLAIN.test(text) ? text : visible(text).normalize('NFKC').replace(SPACE, '');
}

/** Text without white space at its ends, and without invisible marks. */
export function trim(text: string): string {
  return PLAIN.test(text) ? text : visible(text).trim();
}

/** Text in half width, every run of white space as one space, none at the ends. */
export const spaced = (text: string): string =>
  visible(text).normalize('NFKC').replace(SPACE, ' ').trim();

/** A digit, a letter or a Chinese character: a text that begins so is not blank. */
const isSeen = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a);

/** Whether a cell holds nothing but white space. */
export const isBlankCell = (cell: Cell | undefined): cell is undefined | string =>
  cell === undefined ||
  (typeof cell === 'string' && !isSeen(cell.charCodeAt(0)) && trim(cell) === '');
