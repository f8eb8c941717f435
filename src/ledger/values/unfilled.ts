import type { ColumnTemplate } from '../../templates/schema';
import type { Cell } from '../../workbook/model';
import { squeeze } from '../text';

/** Signs that a cell was left out on purpose: the same as blank. */
const DASHES = new Set(['/', '\\', '-', '--', '---', '—', '——', '–', '―', '─', '──']);
/** Types in which 无 says that there is none; in text it is text, and 是否 must be answered. */
const NONE = new Set(['name', 'names', 'date', 'dates', 'month', 'int', 'number', 'money', 'code']);

/** Whether a cell counts as not filled in: blank, a dash or slash, or 无 where a date or number stands. */
export function isUnfilled(cell: Cell | undefined, column: ColumnTemplate): boolean {
  if (cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  if (cell.length > 3 && cell.charCodeAt(0) > 0x3000) return false;
  const text = squeeze(cell);
  if (text === '' || DASHES.has(text)) return true;
  return text === '无' && NONE.has(column.type) && !(column.type === 'code' && column.required);
}
