import type { ListGroup } from '../../worker/finding-views';

export const ROW_HEIGHT = 76;
/** The height of a group's heading, and of one beneath whose title stands what can be done with all of it. */
const GROUP_HEIGHT = 36;
const TALL_GROUP_HEIGHT = 68;

/** A line of the list: the heading of a group, or a finding by its index. */
export type Line =
  | {
      readonly kind: 'group';
      readonly group: ListGroup;
      readonly top: number;
      readonly closed: boolean;
    }
  | { readonly kind: 'finding'; readonly index: number; readonly top: number };

/** Which finding is opened, and by how much it is higher than a row. */
export interface Opened {
  readonly index: number;
  readonly height: number;
}

/** Where each line of a long list stands, without making the lines. */
export class FindingsLayout {
  readonly height: number;
  readonly #heading: number;
  readonly #groups: readonly { group: ListGroup; top: number; closed: boolean; extra: number }[];

  constructor(
    groups: readonly ListGroup[],
    closed: ReadonlySet<string>,
    private readonly opened: Opened | null,
    isTall = false,
  ) {
    this.#heading = isTall ? TALL_GROUP_HEIGHT : GROUP_HEIGHT;
    let top = 0;
    this.#groups = groups.map((group) => {
      const isClosed = closed.has(group.key);
      const holds =
        opened !== null && opened.index >= group.start && opened.index < group.start + group.count;
      const extra = holds && !isClosed ? opened.height : 0;
      const placed = { group, top, closed: isClosed, extra };
      top += this.#heading + (isClosed ? 0 : group.count * ROW_HEIGHT) + extra;
      return placed;
    });
    this.height = top;
  }

  #topIn(placed: { group: ListGroup; top: number }, index: number): number {
    const after = this.opened !== null && index > this.opened.index;
    const inGroup = this.opened !== null && this.opened.index >= placed.group.start;
    const extra = after && inGroup ? (this.opened?.height ?? 0) : 0;
    return placed.top + this.#heading + (index - placed.group.start) * ROW_HEIGHT + extra;
  }

  /** Where a finding begins, or null while its group is closed. */
  topOf(index: number): number | null {
    const placed = this.#groups.find(
      ({ group }) => index >= group.start && index < group.start + group.count,
    );
    return placed && !placed.closed ? this.#topIn(placed, index) : null;
  }

  /** The lines that lie in a span of the height. */
  between(from: number, to: number): Line[] {
    const lines: Line[] = [];
    for (const placed of this.#groups) {
      const { group, top, closed, extra } = placed;
      const inner = closed ? 0 : group.count * ROW_HEIGHT + extra;
      if (top > to) break;
      if (top + this.#heading + inner < from) continue;
      lines.push({ kind: 'group', group, top, closed });
      if (closed) continue;
      const reach = from - top - this.#heading - extra;
      const first = group.start + Math.max(0, Math.floor(reach / ROW_HEIGHT));
      for (let index = first; index < group.start + group.count; index++) {
        const at = this.#topIn(placed, index);
        if (at > to) break;
        lines.push({ kind: 'finding', index, top: at });
      }
    }
    return lines;
  }

  /**
   * Where a key leads to; null when there is nothing further, undefined for any other key.
   * @param from the finding that has the focus; -1 before the first
   * @param page findings that are seen at once
   */
  target(key: string, from: number, page: number): number | null | undefined {
    const total = this.#groups.reduce((sum, { group }) => sum + group.count, 0);
    const last = this.neighbour(total, -1);
    switch (key) {
      case 'ArrowDown':
        return this.neighbour(from, 1);
      case 'ArrowUp':
        return this.neighbour(from, -1);
      case 'Home':
        return this.neighbour(-1, 1);
      case 'End':
        return last;
      case 'PageDown':
        return this.neighbour(from + page - 1, 1) ?? last;
      case 'PageUp':
        return this.neighbour(Math.max(0, from - page) - 1, 1);
      default:
        return undefined;
    }
  }

  /** The findings that can be reached by the arrow keys, before and after one. */
  neighbour(index: number, step: 1 | -1): number | null {
    for (let next = index + step; next >= 0; next += step) {
      const top = this.topOf(next);
      if (top !== null) return next;
      const placed = this.#groups.find(
        ({ group }) => next >= group.start && next < group.start + group.count,
      );
      if (!placed) return null;
      // A closed group is passed over as a whole.
      next = step > 0 ? placed.group.start + placed.group.count - 1 : placed.group.start;
    }
    return null;
  }
}
