import { isoDate } from '../../core/calendar/civil-date';
import { visible } from '../../core/text/visible';
import { type Cell, isDateCell, isErrorCell, isUncomputedCell } from '../../workbook/model';

/** A cell as text; a date as `2024-05-06`. */
export function plainText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (isDateCell(cell)) return cell.date === null ? '' : isoDate(cell.date);
  if (isErrorCell(cell)) return cell.code;
  if (isUncomputedCell(cell)) return '';
  return typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell);
}

/** Why a text had to be tidied: for its full-width characters, its spaces, or other marks. */
export function tidyReason(raw: string, text: string): 'full-width' | 'stray-space' | 'stray-mark' {
  // What is not seen counts as a space, as a full-width one does.
  const bare = visible(raw).replace(/\s+/g, '');
  if (bare === text.replaceAll(' ', '')) return 'stray-space';
  return bare === bare.normalize('NFKC') ? 'stray-mark' : 'full-width';
}
