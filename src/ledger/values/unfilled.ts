import type { ColumnTemplate } from '../../core/templates/schema';
import type { Cell } from '../../workbook/model';
import { squeeze } from '../text';

/** Signs that a cell was left out on purpose: the same as blank. */
const DASHES = new Set(['/', '\\', '-', '--', '---', '—', '——', '–', '―', '─', '──']);
/** Types in which 无 says that there is none; in text it is text, and 是否 must be answered. */
const NONE = new Set(['name', 'names', 'date', 'dates', 'month', 'int', 'number', 'money', 'code']);

/** A digit, a letter or a Chinese character except 无: what begins so is filled in. */
const isOrdinary = (code: number): boolean =>
  (code >= 0x30 && code <= 0x7a && code !== 0x5c) ||
  (code >= 0x4e00 && code <= 0x9fff && code !== 0x65e0);

/** Whether a cell counts as not filled in: blank, a dash or slash, or 无 where a date or number stands. */
export function isUnfilled(cell: Cell | undefined, column: ColumnTemplate): boolean {
  if (cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  if (isOrdinary(cell.charCodeAt(0))) return false;
  const text = squeeze(cell);
  if (text === '' || DASHES.has(text)) return true;
  return text === '无' && NONE.has(column.type) && !(column.type === 'code' && column.required);
}
