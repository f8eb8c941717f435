import type { Sheet } from '../../workbook/model';
import { positionOf } from '../cells';
import type { Reading } from '../reading';
import { isBlankCell, squeeze } from '../text';

/** 2026年, 2026年度, 2026年1月; not the day on which a form was filled in. */
const TITLE_YEAR = /(?<!\d)((?:19|20)\d{2})年(?!\d{1,2}月\d{1,2}日)/;
const NAME_YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;

/** Values among labels name years, too: 2001年至今. What names the year of a whole sheet says so. */
const YEARLY = /年度|年份/;

/**
 * The year that the title above a table, or else the sheet's name, gives.
 * @param top the row under the titles; null where the sheet is not laid out as a table, and titles
 * stand alone in their rows
 */
export function titleYear(sheet: Sheet, from: number, top: number | null): number | null {
  const above = top === null ? sheet.rows : sheet.rows.slice(from, positionOf(sheet, top));
  for (const { cells } of above) {
    const alone = top !== null || cells.filter((cell) => !isBlankCell(cell)).length === 1;
    for (const cell of cells) {
      if (typeof cell !== 'string' || !(alone || YEARLY.test(cell))) continue;
      const year = TITLE_YEAR.exec(squeeze(cell))?.[1];
      if (year) return Number(year);
    }
  }
  const year = NAME_YEAR.exec(squeeze(sheet.name))?.[1];
  return year ? Number(year) : null;
}

/**
 * The year of the table above on a sheet, where the months of the next one go on with its: the second
 * half of a year under a title that names no year.
 */
export function yearAbove(
  above: { readonly reading: Reading; readonly titleYear: number | null } | undefined,
  { template, months }: Reading,
): number | null {
  const before = above?.reading;
  if (!before || before.template !== template || before.months.length === 0) return null;
  const last = Math.max(...before.months.map(({ month }) => month));
  return months.length > 0 && months.every(({ month }) => month > last) ? above.titleYear : null;
}
