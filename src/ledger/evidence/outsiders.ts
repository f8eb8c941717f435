import type { Understanding } from '../../core/templates/understanding-schema';
import type { Row } from '../../workbook/model';
import { wholeHeader } from '../columns/header-words';
import type { Section } from '../data-rows';
import type { Reading } from '../reading';
import { sectionAt } from '../sections';
import { isBlankCell, squeeze } from '../text';
import { chosenOf } from '../values/choice';
import { plainText } from '../values/plain-text';

/** A longer note is of more than that. */
const LONGEST_NOTE = 20;
/** 已转出, 已去世: what a column of how things stand says in a word. */
const LONGEST_STATE = 5;

const hasWord = (text: string, words: readonly string[]): boolean =>
  text !== '' && words.some((word) => text.includes(word));

/** Whether one of the titles of a list says so, and speaks of nobody else. */
const isTitled = (
  titles: readonly string[],
  words: readonly string[],
  { rows: { whole } }: Understanding,
): boolean => titles.some((title) => hasWord(title, words) && !hasWord(title, whole.words));

/**
 * Whether a title calls a roster one of some of the members only.
 * @param near titles of the sheet, and its name
 * @param far the name of the file, which counts where the sheet does not say what it is
 */
export function isPartial(
  { template }: Reading,
  near: readonly string[],
  far: readonly string[],
  understanding: Understanding,
): boolean {
  if (template.id !== 'members') return false;
  const { partial } = understanding.rows;
  if (isTitled(near, partial.words, understanding)) return true;
  const titles = [...(understanding.sheets.members?.titles ?? []), template.name];
  return (
    !near.some((title) => hasWord(title, titles)) && isTitled(far, partial.words, understanding)
  );
}

/** Tells who stands on a roster and is no member, or no more. */
export class Outsiders {
  readonly #ofOthers: boolean;
  readonly #category: number | undefined;
  readonly #note: number | undefined;
  readonly #outside = new Map<string, boolean>();
  /** Columns of when somebody left. */
  readonly #left: readonly number[];
  /** Columns that may say in a word whether somebody is still there: 在册情况. */
  readonly #states: readonly number[];

  /** @param titles of the sheet, and its name */
  constructor(
    private readonly reading: Reading,
    private readonly sections: readonly Section[],
    titles: readonly string[],
    private readonly understanding: Understanding,
  ) {
    const { departed } = understanding.rows;
    const { columns, leftover, template } = reading;
    this.#ofOthers = template.id === 'members' && isTitled(titles, departed.words, understanding);
    this.#category = columns.get('category')?.column;
    this.#note = columns.get('note')?.column;
    this.#left = leftover.flatMap((path) => {
      const header = wholeHeader(path);
      const isLeaving = hasWord(header, departed.words) && header.includes('日期');
      return isLeaving ? [path.column] : [];
    });
    const status = columns.get('status')?.column;
    const open = leftover.filter((path) => {
      return !hasWord(wholeHeader(path), understanding.strangers.words);
    });
    this.#states = [...open.map(({ column }) => column), ...(status === undefined ? [] : [status])];
  }

  #text(row: Row, column: number | undefined): string {
    const cell = column === undefined ? undefined : row.cells[column];
    return isBlankCell(cell) || cell === undefined ? '' : squeeze(plainText(cell));
  }

  /** A cell that is one short word, or nothing. */
  #word({ cells }: Row, column: number): string {
    const cell = cells[column];
    return typeof cell === 'string' && cell.length <= LONGEST_STATE ? squeeze(cell) : '';
  }

  /** Whether a 人员类别 is none of members; a roster has few of them, on many rows. */
  #isOutside(category: string): boolean {
    const known = this.#outside.get(category);
    if (known !== undefined) return known;
    const { outsiders } = this.understanding.rows;
    const isOutside = hasWord(chosenOf(category) ?? category, outsiders.words);
    this.#outside.set(category, isOutside);
    return isOutside;
  }

  /** Whether a row is of somebody who is no member, as a title, a label or a cell of it says. */
  has(row: Row): boolean {
    if (this.reading.template.id !== 'members') return false;
    if (this.#ofOthers) return true;
    const { departed, outsiders, notYet, notLeft } = this.understanding.rows;
    const label = sectionAt(this.sections, row.index)?.text ?? '';
    if (hasWord(label, departed.words) || hasWord(label, outsiders.words)) return true;
    if (this.#isOutside(this.#text(row, this.#category))) return true;
    const left = this.#left.some((column) => {
      const text = this.#text(row, column);
      return text !== '' && !notLeft.words.some((word) => text.startsWith(word));
    });
    const isGone = (text: string, longest: number): boolean =>
      text.length <= longest && hasWord(text, departed.words) && !hasWord(text, notYet.words);
    if (this.#states.some((at) => isGone(this.#word(row, at), LONGEST_STATE))) return true;
    const note = this.#text(row, this.#note);
    return left || isGone(note, LONGEST_NOTE);
  }
}
