import type { Cell, MergedArea, Row, Sheet } from '../../workbook/model';
import { trim } from '../text';
import { plainText } from '../values/plain-text';
import { type HeaderKey, headerKey } from './header-key';

/** One cell of a header, which may stand above several columns or rows. */
export interface HeaderPart {
  readonly text: string;
  readonly key: HeaderKey;
  readonly cell: Cell;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
}

/** What stands over a column, from top to bottom. */
export interface HeaderPath {
  readonly column: number;
  readonly parts: readonly [HeaderPart, ...HeaderPart[]];
}

/** Longer than this is a sentence and no header. */
export const LONGEST = 60;
/** Headers further right than this are not looked for. */
const WIDEST = 1024;

/** The texts of the rows in which headers are looked for, each made comparable once. */
export class HeaderWindow {
  readonly rows: readonly Row[];
  readonly #parts: (readonly (HeaderPart | undefined)[])[] = [];
  readonly #areas = new Map<number, MergedArea>();

  /**
   * @param from position in `sheet.rows` of the first row to look at
   * @param size how many rows to look at
   */
  constructor(sheet: Sheet, from: number, size: number) {
    this.rows = sheet.rows.slice(from, from + size);
    const first = this.rows[0]?.index ?? 0;
    const last = this.rows.at(-1)?.index ?? -1;
    let budget = size * WIDEST;
    for (const area of sheet.merged) {
      for (let row = Math.max(area.top, first); row <= Math.min(area.bottom, last); row++) {
        const right = Math.min(area.right, WIDEST);
        // Areas that overlap are not valid: never more merged cells than there are.
        for (let column = area.left; column <= right && budget-- > 0; column++) {
          this.#areas.set(row * 16_384 + column, area);
        }
      }
    }
  }

  /** The header texts of a row of the window, by column. */
  parts(position: number): readonly (HeaderPart | undefined)[] {
    const made = this.#parts[position];
    if (made) return made;
    const row = this.rows[position];
    const parts: (HeaderPart | undefined)[] = [];
    row?.cells.slice(0, WIDEST).forEach((cell, column) => {
      if (cell === undefined) return;
      const text = trim(plainText(cell));
      if (text === '' || text.length > LONGEST) return;
      parts[column] = { text, key: headerKey(text), cell, row: row.index, column };
    });
    this.#parts[position] = parts;
    return parts;
  }

  /** The merged area over a cell of the window. */
  area(row: number, column: number): MergedArea | undefined {
    return this.#areas.get(row * 16_384 + column);
  }

  /**
   * What stands over each column in a block of rows. Merged cells stand over all
   * that they cover; so does a text with blanks to its right and texts below them.
   */
  paths(top: number, bottom: number): HeaderPath[] {
    const byColumn: HeaderPart[][] = [];
    for (let position = bottom; position >= top; position--) {
      this.#addLevel(byColumn, position, top);
    }
    const paths: HeaderPath[] = [];
    byColumn.forEach((parts, column) => {
      const [first, ...rest] = parts.reverse();
      if (first) paths.push({ column, parts: [first, ...rest] });
    });
    return paths;
  }

  #addLevel(byColumn: HeaderPart[][], position: number, top: number): void {
    const row = this.rows[position];
    if (!row) return;
    const parts = this.parts(position);
    let group: HeaderPart | undefined;
    const width = Math.max(parts.length, byColumn.length);
    for (let column = 0; column < width; column++) {
      const area = this.area(row.index, column);
      const own = parts[column];
      if (own) {
        // A merged group ends where its area ends; another may stand over the blanks beside it.
        group = area && area.right > area.left ? undefined : own;
        push(byColumn, column, own);
      } else if (area) {
        group = undefined;
        const part = this.#partOf(area, top);
        if (part) push(byColumn, column, part);
      } else if (group && byColumn[column]) {
        push(byColumn, column, group);
      }
    }
  }

  #partOf(area: MergedArea, top: number): HeaderPart | undefined {
    for (let position = top; position < this.rows.length; position++) {
      const index = this.rows[position]?.index ?? 0;
      if (index === area.top) return this.parts(position)[area.left];
      if (index > area.top) return undefined;
    }
    return undefined;
  }
}

function push(byColumn: HeaderPart[][], column: number, part: HeaderPart): void {
  const parts = byColumn[column];
  if (!parts) byColumn[column] = [part];
  else if (parts.at(-1) !== part) parts.push(part);
}
