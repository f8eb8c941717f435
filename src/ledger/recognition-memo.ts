import type { Templates } from '../templates/load';
import type { Row, Sheet } from '../workbook/model';
import { SAMPLE } from './drafts';
import { DEEPEST } from './headers/blocks';
import type { HeaderPath } from './headers/header-block';
import { headerIndex } from './headers/header-index';
import { unclaimed } from './headers/match-headers';
import { findMeetings } from './layouts/find-meetings';
import type { Reading } from './reading';

/** How many layouts of sheets of one name are kept. */
const KEPT = 16;

interface Entry {
  /** The first rows of the sheet, down to its headers. */
  readonly rows: readonly Row[];
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
 */
export class RecognitionMemo {
  readonly #entries = new Map<string, Entry[]>();

  constructor(private readonly templates: Templates) {}

  /** What the beginning of a sheet is, when it is known. */
  recall(sheet: Sheet): Reading | null {
    if (sheet.merged.length > 0) return null;
    const entry = this.#entries
      .get(sheet.name)
      ?.find(({ rows }) => rows.every((row, position) => sameRow(sheet.rows[position], row)));
    return entry && this.#decides(sheet, entry.rows.length, entry.reading) ? entry.reading : null;
  }

  /** Keeps what a sheet was recognised as, where its first rows alone decided it. */
  remember(sheet: Sheet, reading: Reading): void {
    const { template, layout, recognisedBy, bottom } = reading;
    if (sheet.merged.length > 0 || layout !== 'table' || recognisedBy !== 'headers') return;
    if (template.layouts.includes('form')) return;
    const depth = sheet.rows.findIndex((row) => row.index === bottom) + 1;
    if (!this.#decides(sheet, depth, reading)) return;
    const entries = this.#entries.get(sheet.name) ?? [];
    entries.unshift({ rows: sheet.rows.slice(0, depth), reading });
    if (entries.length > KEPT) entries.pop();
    this.#entries.set(sheet.name, entries);
  }

  /** Whether nothing under the headers speaks for another reading. */
  #decides(sheet: Sheet, depth: number, reading: Reading): boolean {
    const index = headerIndex(this.templates);
    for (const { cells } of sheet.rows.slice(depth, depth + DEEPEST)) {
      if (cells.some((cell) => index.resembles(cell))) return false;
    }
    const list = this.templates.codes.get('attendances');
    if (!list) return false;
    const paths: readonly HeaderPath[] = unclaimed(reading.paths, []);
    return findMeetings(paths, sheet.rows.slice(depth, depth + SAMPLE), list).length === 0;
  }
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
