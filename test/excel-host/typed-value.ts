import { dayNumber, parseIsoDate } from '../../src/core/calendar/civil-date';

export type CellValue = string | number | boolean;

export interface TypedValue {
  readonly value: CellValue;
  /** The number format that Excel gives a cell of format General along with the value. */
  readonly numberFormat?: string;
}

/**
 * What Excel makes of a value that is written to a cell, as of one typed: text
 * that looks like a number becomes one (an identity number of 18 digits loses
 * its last three), unless the cell's format is text or an apostrophe precedes it.
 */
export function takeValue(value: unknown, numberFormat: string, is1904: boolean): TypedValue {
  if (typeof value !== 'string') return { value: value as number | boolean };
  if (numberFormat === '@') return { value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (/^\s*(?:true|false)\s*$/i.test(value)) return { value: /true/i.test(value) };
  if (/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value)) {
    return { value: Number(Number(value).toPrecision(15)) };
  }
  const percent = /^\s*(\d+(?:\.\d+)?)%\s*$/.exec(value);
  if (percent) return { value: Number(percent[1]) / 100, numberFormat: '0%' };
  const date = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(value);
  if (date) {
    const [, year = '', month = '', day = ''] = date;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const serial = dayNumber(parseIsoDate(iso)) + (is1904 ? 24_107 : 25_569);
    return { value: serial, numberFormat: 'yyyy/m/d' };
  }
  return { value };
}
