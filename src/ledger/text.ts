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

/** Whether a cell holds nothing but white space. */
export const isBlankCell = (cell: Cell | undefined): cell is undefined | string =>
  cell === undefined || (typeof cell === 'string' && trim(cell) === '');
