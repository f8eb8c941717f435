import { gravityOf, SEVERITIES } from '../../core/severity';
import type { Severity } from '../../core/templates/schema';
import { type CellAddress, cellRef, type MergedArea } from '../../workbook/model';

/** A mark on a cell, as far as its place and severity. */
export interface PlacedMark {
  readonly address: CellAddress;
  readonly severity: Severity;
}

/** `B2`, or `B2:C9`. */
const areaRef = ({ top, left, bottom, right }: MergedArea): string =>
  top === bottom && left === right
    ? cellRef(top, left)
    : `${cellRef(top, left)}:${cellRef(bottom, right)}`;

/** The cells to mark under each severity; a cell with several marks bears the most severe. */
function bySeverity(marks: readonly PlacedMark[]): Map<Severity, CellAddress[]> {
  const worst = new Map<string, PlacedMark>();
  for (const mark of marks) {
    const key = `${mark.address.column}:${mark.address.row}`;
    const known = worst.get(key);
    if (!known || gravityOf(mark.severity) < gravityOf(known.severity)) {
      worst.set(key, mark);
    }
  }
  const cells = new Map<Severity, CellAddress[]>();
  for (const { severity, address } of worst.values()) {
    const list = cells.get(severity);
    if (list) list.push(address);
    else cells.set(severity, [address]);
  }
  return cells;
}

/** Runs down a column, in the order of columns. */
function columnRuns(cells: readonly CellAddress[]): MergedArea[] {
  const runs: MergedArea[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last && last.left === column && last.bottom === row - 1) {
      runs[runs.length - 1] = { ...last, bottom: row };
    } else {
      runs.push({ top: row, bottom: row, left: column, right: column });
    }
  }
  return runs;
}

/** Cells as few rectangles: runs down a column, joined where their neighbours run alike. */
export function toAreas(cells: readonly CellAddress[]): MergedArea[] {
  const byRightEdge = new Map<string, MergedArea>();
  for (const run of columnRuns(cells)) {
    const edge = (column: number) => `${run.top}:${run.bottom}:${column}`;
    const neighbour = byRightEdge.get(edge(run.left - 1));
    byRightEdge.delete(edge(run.left - 1));
    byRightEdge.set(edge(run.right), neighbour ? { ...neighbour, right: run.right } : run);
  }
  return [...byRightEdge.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

export interface MarkedAreas {
  readonly severity: Severity;
  /** References of at most `length` characters in all, with what stands between them. */
  readonly refs: readonly string[];
}

/**
 * The areas to mark in one sheet, by severity, in pieces whose joined
 * references stay within a length (Excel takes 8,192 characters).
 */
export function markedAreas(marks: readonly PlacedMark[], length = 8000): MarkedAreas[] {
  const pieces: MarkedAreas[] = [];
  const cells = bySeverity(marks);
  for (const severity of SEVERITIES) {
    let refs: string[] = [];
    let taken = 0;
    for (const area of toAreas(cells.get(severity) ?? [])) {
      const ref = areaRef(area);
      if (taken + ref.length + 1 > length) {
        pieces.push({ severity, refs });
        refs = [];
        taken = 0;
      }
      refs.push(ref);
      taken += ref.length + 1;
    }
    if (refs.length > 0) pieces.push({ severity, refs });
  }
  return pieces;
}
