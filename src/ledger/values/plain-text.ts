import { isoDate } from '../../calendar/civil-date';
import { type Cell, isDateCell, isErrorCell } from '../../workbook/model';

/** A cell as text; a date as `2024-05-06`. */
export function plainText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (isDateCell(cell)) return cell.date === null ? '' : isoDate(cell.date);
  if (isErrorCell(cell)) return cell.code;
  return typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell);
}
