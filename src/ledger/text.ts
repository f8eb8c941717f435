import type { Cell } from '../workbook/model';

const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z]*$/;
const SPACE = /[\s\u200b-\u200f\u2060\u00ad\ufeff]+/g;
const ENDS = /^[\s\u200b-\u200f\u2060\u00ad\ufeff]+|[\s\u200b-\u200f\u2060\u00ad\ufeff]+$/g;

/** Whether a text is nothing but Chinese characters, half-width digits and letters: nothing to tidy. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Text in half width without any white space or zero-width mark: the form in which words are compared. */
export function squeeze(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').replace(SPACE, '');
}

/** Text without white space or zero-width marks at its ends. */
export function trim(text: string): string {
  return PLAIN.test(text) ? text : text.replace(ENDS, '');
}

/** Text in half width, every run of white space as one space, none at the ends. */
export const spaced = (text: string): string => trim(text.normalize('NFKC').replace(SPACE, ' '));

/** Whether a cell holds nothing but white space. */
export const isBlankCell = (cell: Cell | undefined): cell is undefined | string =>
  cell === undefined || (typeof cell === 'string' && trim(cell) === '');
