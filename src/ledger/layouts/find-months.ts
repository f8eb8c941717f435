import { hasDay, monthOf, yearOf } from '../../core/calendar/civil-date';
import type { SheetTemplate } from '../../core/templates/schema';
import { type CellAddress, isDateCell } from '../../workbook/model';
import type { HeaderPart, HeaderPath } from '../headers/header-block';
import type { HeaderIndex } from '../headers/header-index';

import { squeeze } from '../text';
import { monthNumber } from '../values/date';
import { parseDateText } from '../values/date-forms';

/** A column of amounts of one month. */
export interface MonthColumn {
  readonly column: number;
  readonly month: number;
  /** Null when the header does not say. */
  readonly year: number | null;
  /** The year is not seen: 1月 typed into a cell becomes a date in the year of typing. */
  readonly hiddenYear: boolean;
  readonly field: 'due' | 'paid';
  readonly header: CellAddress;
}

/** *1月, 3.1月, 1月：. */
const MARKS = /^(?:[*★☆]|\d{1,2}[.、](?=[\d一二三四五六七八九十]{1,2}月|\d{4}年))|[:*]$/g;
/** 1月（元）, 1月(必填): what a bracket adds does not change the month. */
const UNIT = /(?:\([^)]*\))+$/;
/** 1月党费, 1月应缴, 1月份实缴金额. */
const AMOUNT = /(?:[应实已][交缴]|[交缴][纳费款]|党费|金额)(?:党费|金额|数|额)?$/;
/** Under a month, beside the day of payment. */
const SUM = /^[交实已]?[交收]?[纳费款]?(?:金额|数额|党费|党费金额|额|款额)$/;
const YEAR = /^((?:19|20)\d{2})年度?$/;

/** The month that a header cell names. */
function monthOfPart(part: HeaderPart): { month: number; year: number | null } | null {
  if (isDateCell(part.cell)) {
    const { date } = part.cell;
    return date === null ? null : { month: monthOf(date), year: yearOf(date) };
  }
  if (!/[月\d]/.test(part.text)) return null;
  const text = squeeze(part.text).replace(MARKS, '').replace(UNIT, '').replace(AMOUNT, '');
  const month = monthNumber(text);
  if (month !== null) return { month, year: null };
  const date = parseDateText(text);
  if (typeof date !== 'number' || hasDay(date)) return null;
  return { month: monthOf(date), year: yearOf(date) };
}

/** Whether a header stands under a month, and is of that month alone. */
export const isOfMonth = ({ parts }: HeaderPath): boolean =>
  parts.some((part) => monthOfPart(part) !== null);

/**
 * The month columns among headers of the wide form: 1月 … 12月, each a single amount
 * or 应交 and 实交. A single amount is what was paid, unless the header says 应交.
 */
export function findMonths(
  paths: readonly HeaderPath[],
  template: SheetTemplate,
  index: HeaderIndex,
): MonthColumn[] {
  const columns: MonthColumn[] = [];
  for (const { column, parts } of paths) {
    const at = parts.findIndex((part) => monthOfPart(part) !== null);
    const part = parts[at];
    const found = part && monthOfPart(part);
    if (!part || !found) continue;
    const year = parts.map((p) => YEAR.exec(squeeze(p.text))?.[1]).find(Boolean);
    let field: MonthColumn['field'] | null = /应[交缴]/.test(part.text) ? 'due' : 'paid';
    const below = parts[at + 1];
    if (below) {
      const hit = index.get(below.key.base).find((h) => h.template === template);
      const own = hit?.column.key;
      field = own === 'due' || own === 'paid' ? own : SUM.test(below.key.base) ? 'paid' : null;
    }
    if (field === null) continue;
    columns.push({
      column,
      month: found.month,
      year: year ? Number(year) : found.year,
      hiddenYear: !year && isDateCell(part.cell),
      field,
      header: { row: part.row, column },
    });
  }
  return columns;
}
