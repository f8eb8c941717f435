import type { CellAddress, MergedArea } from '../model';

/** The merged area that covers a cell: what stands there, nobody sees. Null for its first cell. */
export const coverOf = (
  merged: readonly MergedArea[],
  { row, column }: CellAddress,
): MergedArea | null =>
  merged.find(
    ({ top, left, bottom, right }) =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      (row !== top || column !== left),
  ) ?? null;

/** The cell in which a person sees what a cell shows: the first of its merged area, or itself. */
export function seenAt(merged: readonly MergedArea[], address: CellAddress): CellAddress {
  const cover = coverOf(merged, address);
  return cover ? { row: cover.top, column: cover.left } : address;
}
