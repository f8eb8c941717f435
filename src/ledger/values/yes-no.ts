import type { Cell } from '../../workbook/model';
import { squeeze } from '../text';
import type { Remark } from './remark';

const YES = new Set(['是', '对', '√', '✓', '✔', '☑', 'Y', 'YES', 'TRUE', '1']);
const NO = new Set(['否', '不是', '非', '×', '✗', '✘', '✕', 'N', 'NO', 'FALSE', '0']);

/** Reads 是 and 否, and what can mean nothing else. 有 and 无 are no answer to 是否. */
export function readYesNo(cell: Cell, remark: Remark): boolean | null {
  if (cell === '是') return true;
  if (cell === '否') return false;
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'string' || typeof cell === 'number') {
    const word = squeeze(String(cell)).toUpperCase();
    const yes = YES.has(word);
    if (yes || NO.has(word)) {
      if (word === '是' || word === '否')
        remark.format('stray-space', { kind: 'text', text: word });
      else remark.alias('yes-no-alias', yes ? '是' : '否');
      return yes;
    }
  }
  return remark.unreadable('not-yes-no');
}
