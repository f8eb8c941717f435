import type { Templates } from '../core/templates/load';
import type { Cell, Row, Sheet } from '../workbook/model';
import { SAMPLE, WINDOW } from './drafts';
import { DEEPEST } from './headers/blocks';
import { type HeaderPath, LONGEST } from './headers/header-block';
import { type HeaderIndex, headerIndex } from './headers/header-index';
import { unclaimed } from './headers/match-headers';
import { findMeetings } from './layouts/find-meetings';
import type { Reading } from './reading';
import { isBlankCell } from './text';
import { plainText } from './values/plain-text';

/** How many layouts of sheets of one name are kept. */
const KEPT = 16;
/** Stands for a cell that is filled with something else than a header; no cell holds it. */
const FILLED = '\0';

interface Entry {
  /** The first rows of the sheet, down to its headers; of a form, all rows. */
  readonly rows: readonly Row[];
  /** What of the rows right under the headers could speak for another reading. */
  readonly below: string;
  /** Where the values of a form stand, as `row:column`. */
  readonly values: ReadonlySet<string>;
  readonly reading: Reading;
}

const sameRow = (a: Row | undefined, b: Row): boolean =>
  a !== undefined &&
  a.index === b.index &&
  a.cells.length === b.cells.length &&
  b.cells.every((cell, column) => cell === a.cells[column]);

/**
 * Thousands of branches use the same forms. A sheet whose name and first rows,
 * down to the headers, are those of one that was recognised, is what that was:
 * the rows below headers decide nothing, unless they look like headers or marks.
 * A form with the same labels in the same cells is the same form.
 */
export class RecognitionMemo {
  readonly #entries = new Map<string, Entry[]>();
  readonly #index: HeaderIndex;

  constructor(private readonly templates: Templates) {
    this.#index = headerIndex(templates);
  }

  /** What the beginning of a sheet is, when it is known. */
  recall(sheet: Sheet): Reading | null {
    if (sheet.merged.length > 0) return null;
    const entry = this.#entries.get(sheet.name)?.find((one) => this.#fits(sheet, one));
    return entry?.reading ?? null;
  }

  /** Keeps what a sheet was recognised as, where its first rows alone decided it. */
  remember(sheet: Sheet, reading: Reading): void {
    if (sheet.merged.length > 0 || reading.recognisedBy !== 'headers') return;
    const entry =
      reading.layout === 'form' ? formEntry(sheet, reading) : this.#table(sheet, reading);
    if (!entry || !this.#fits(sheet, entry)) return;
    const entries = this.#entries.get(sheet.name) ?? [];
    entries.unshift(entry);
    if (entries.length > KEPT) entries.pop();
    this.#entries.set(sheet.name, entries);
  }

  #table(sheet: Sheet, reading: Reading): Entry | null {
    const { template, layout, bottom } = reading;
    if (layout !== 'table' || template.layouts.includes('form')) return null;
    const depth = sheet.rows.findIndex((row) => row.index === bottom) + 1;
    const rows = sheet.rows.slice(0, depth);
    return { rows, below: this.#below(sheet, depth), values: new Set(), reading };
  }

  #fits(sheet: Sheet, entry: Entry): boolean {
    const { rows, reading } = entry;
    if (reading.layout === 'form') return this.#sameForm(sheet, entry);
    return (
      rows.every((row, position) => sameRow(sheet.rows[position], row)) &&
      this.#below(sheet, rows.length) === entry.below &&
      this.#hasNoMarks(sheet, rows.length, reading)
    );
  }

  /** Rows under the headers in which a cell looks like a header: where, and which cells are filled. */
  #below(sheet: Sheet, depth: number): string {
    let pattern = '';
    for (const { index, cells } of sheet.rows.slice(depth, depth + DEEPEST)) {
      if (!cells.some((cell) => this.#index.resembles(cell))) continue;
      const outline = cells.map((cell) =>
        this.#index.resembles(cell) ? cell : isBlankCell(cell) ? '' : FILLED,
      );
      pattern += `${index}\t${outline.join('\t')}\n`;
    }
    return pattern;
  }

  /** Whether nothing under the headers looks like marks of attendance. */
  #hasNoMarks(sheet: Sheet, depth: number, reading: Reading): boolean {
    const list = this.templates.codes.get('attendances');
    if (!list) return false;
    const paths: readonly HeaderPath[] = unclaimed(reading.paths, []);
    return findMeetings(paths, sheet.rows.slice(depth, depth + SAMPLE), list).length === 0;
  }

  #sameForm(sheet: Sheet, { rows, values }: Entry): boolean {
    const isValue = (cell: Cell | undefined): boolean =>
      !isBlankCell(cell) &&
      !this.#index.resembles(cell) &&
      plainText(cell as Cell).length <= LONGEST;
    return (
      sheet.rows.length === rows.length &&
      rows.every(({ index, cells }, position) => {
        const row = sheet.rows[position];
        if (row?.index !== index || row.cells.length !== cells.length) return false;
        return cells.every((cell, column) => {
          const other = row.cells[column];
          return values.has(`${index}:${column}`) && isValue(cell)
            ? isValue(other)
            : other === cell;
        });
      })
    );
  }
}

/** A form is kept when every value stands in a cell of its own. */
function formEntry(sheet: Sheet, reading: Reading): Entry | null {
  if (sheet.rows.length > WINDOW || reading.fields.some(({ inline }) => inline !== null))
    return null;
  const values = new Set(reading.fields.map(({ address }) => `${address.row}:${address.column}`));
  return { rows: sheet.rows, below: '', values, reading };
}

const memos = new WeakMap<Templates, RecognitionMemo>();

/** The memo of a set of templates. */
export function memoOf(templates: Templates): RecognitionMemo {
  let memo = memos.get(templates);
  if (!memo) {
    memo = new RecognitionMemo(templates);
    memos.set(templates, memo);
  }
  return memo;
}
