import type { Cell } from '../../workbook/model';
import type { NoteKind, ReadingReason, StandardValue } from '../model';

/**
 * What a reader has to say about the cell it just read. One object serves a
 * whole sheet: an ordinary cell leaves it empty and costs nothing.
 */
export class Remark {
  kind: NoteKind | null = null;
  reason: ReadingReason = 'bad-date';
  value: StandardValue | null = null;
  /** The items of a code list that were written, where the value is only of what they are kinds of. */
  exact: readonly string[] | null = null;

  clear(): void {
    this.kind = null;
    this.value = null;
    this.exact = null;
  }

  /** The value could not be understood. */
  unreadable(reason: ReadingReason): null {
    this.kind = 'unreadable';
    this.reason = reason;
    this.value = null;
    return null;
  }

  /** The value was understood under another word for it. */
  alias(reason: ReadingReason, text: string): void {
    this.kind = 'alias';
    this.reason = reason;
    this.value = { kind: 'text', text };
  }

  /** The value, or a part of it, is none of an open list and counts as its other item. */
  other(): void {
    this.kind = 'alias';
    this.reason = 'code-other';
    this.value = null;
  }

  /** The value was understood in a form that it should not have. */
  format(reason: ReadingReason, value: StandardValue): void {
    if (this.kind !== null) return;
    this.kind = 'format';
    this.reason = reason;
    this.value = value;
  }
}

/** Reads a cell that is not blank: the value, or null with a remark. */
export type CellReader = (cell: Cell, remark: Remark) => unknown;
