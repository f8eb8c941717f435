import type { FindingRow } from '../../worker/finding-views';
import type { FindingsLayout } from './findings-layout';

/** A finding in view, and how far from the upper edge. */
export interface Seen {
  readonly row: FindingRow;
  readonly index: number;
  readonly offset: number;
}

/**
 * The findings that stand wholly below an upper edge.
 * @param first the one that has the focus, wherever it stands
 */
export function seenFindings(
  layout: FindingsLayout,
  rowAt: (index: number) => FindingRow | undefined,
  { top, height, first }: { top: number; height: number; first: number | null },
): Seen[] {
  const lines = layout.between(top, top + height);
  const indexes = lines.flatMap((line) =>
    line.kind === 'finding' && line.top >= top ? [line.index] : [],
  );
  return [...new Set(first === null ? indexes : [first, ...indexes])].flatMap((index) => {
    const row = rowAt(index);
    return row ? [{ row, index, offset: (layout.topOf(index) ?? 0) - top }] : [];
  });
}

/** Where a finding stands, or the one that took its place, when another came from one place to the next. */
export const movedIndex = (index: number, from: number, to: number): number =>
  from > index ? to : index + to - from;
