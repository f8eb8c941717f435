import { WorkbookError } from '../../errors';
import type { MergedArea } from '../../model';

const CELL = /^\$?([A-Za-z]{1,8})\$?(\d{1,8})$/;

/** A cell address, both counted from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/**
 * Reads an A1 reference. It may lie outside every sheet (`ZZZZ1`): limits are
 * the caller's to check.
 * @throws WorkbookError corrupt
 */
export function parseRef(ref: string): CellAddress {
  const match = CELL.exec(ref);
  const row = Number(match?.[2]);
  if (!match?.[1] || row < 1) throw new WorkbookError('corrupt', { reason: 'cell-reference' });
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: row - 1, column: column - 1 };
}

/**
 * Reads a reference of an area such as `A1:C3`.
 * @throws WorkbookError corrupt
 */
export function parseArea(ref: string): MergedArea {
  const [from = '', to = from] = ref.split(':');
  const a = parseRef(from);
  const b = parseRef(to);
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
