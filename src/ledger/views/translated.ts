import type { Understanding } from '../../core/templates/understanding-schema';
import { isBlankCell } from '../text';
import { type Grid, textOfCell } from './grid';

/** Headers stand within so many rows. */
const DEPTH = 8;
/** So many headers in other letters are no chance. */
const LEAST = 3;
/** What parts the words of a field: Date of Birth, date_of_birth, birth-date (required). */
const BETWEEN = /\([^)]*\)|[\s_\-./*:#]+/g;
const LATIN = /^[\x20-\x7e\s]+$/;

/**
 * A sheet whose headers are in English, or the first letters of their pinyin, with the same headers in
 * Chinese; null where no row has several.
 */
export function inChinese(grid: Grid, { translations }: Understanding): Grid | null {
  for (const [position, { cells }] of grid.rows.slice(0, DEPTH).entries()) {
    const found = new Map<number, string>();
    let filled = 0;
    cells.forEach((placed, column) => {
      if (!placed || isBlankCell(placed.cell)) return;
      filled++;
      const text = textOfCell(placed.cell);
      if (text.length > 40 || !LATIN.test(text)) return;
      const word = translations.words[text.replace(BETWEEN, '').toLowerCase()];
      if (word !== undefined) found.set(column, word);
    });
    if (found.size >= LEAST && found.size * 2 >= filled) return grid.renamed(position, found);
  }
  return null;
}
