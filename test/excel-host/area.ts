import { columnLetters, type MergedArea } from '../../src/workbook/model';

/** A rectangle of cells, all four bounds inclusive and counted from 0. */
export type Area = MergedArea;

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads `B2`, `$A$1:C9`, `A:C` or `2:5`. */
export function parseArea(text: string): Area | null {
  const match = /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/i.exec(
    text.replaceAll('$', ''),
  );
  if (!match || text === '') return null;
  const [, left, top, right, bottom] = match;
  const single = !text.includes(':');
  if (single && (left === undefined || top === undefined)) return null;
  if ((left === undefined) !== ((single ? left : right) === undefined)) return null;
  if ((top === undefined) !== ((single ? top : bottom) === undefined)) return null;
  return {
    top: top === undefined ? 0 : Number(top) - 1,
    bottom: top === undefined ? LAST_ROW : Number(bottom ?? top) - 1,
    left: left === undefined ? 0 : columnIndex(left),
    right: left === undefined ? LAST_COLUMN : columnIndex(right ?? left),
  };
}

/** `A1:B2`, or `A1` for one cell; whole rows and columns as `2:5` and `A:C`. */
export function areaText({ top, left, bottom, right }: Area): string {
  if (left === 0 && right === LAST_COLUMN) return `${top + 1}:${bottom + 1}`;
  if (top === 0 && bottom === LAST_ROW) return `${columnLetters(left)}:${columnLetters(right)}`;
  const first = `${columnLetters(left)}${top + 1}`;
  const last = `${columnLetters(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** `党员名册!A1`, quoted where Excel quotes. */
export const withSheet = (sheet: string, text: string): string =>
  `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${text}`;

export const intersect = (a: Area, b: Area): Area | null => {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
};

/** An area after rows were put in (or, with a negative count, taken out) above or inside it. */
export function shiftRows(area: Area, at: number, count: number): Area | null {
  if (count >= 0) {
    return {
      ...area,
      top: area.top >= at ? area.top + count : area.top,
      bottom: area.bottom >= at ? Math.min(area.bottom + count, LAST_ROW) : area.bottom,
    };
  }
  const gone = -count;
  const move = (row: number, onto: number) =>
    row < at ? row : row >= at + gone ? row - gone : onto;
  const top = move(area.top, at);
  const bottom = move(area.bottom, at - 1);
  return top > bottom ? null : { ...area, top, bottom };
}
