import type { Cell } from '../../workbook/model';
import { squeeze } from '../text';
import type { Remark } from './remark';

const YES = ['是', '√', '✓', '✔', '☑', 'Y', 'YES', 'TRUE'];
const NO = ['否', '不是', '×', '✗', '✘', 'N', 'NO', 'FALSE'];
const SAID: ReadonlyMap<string, boolean> = new Map([
  ...YES.map((word) => [word, true] as const),
  ...NO.map((word) => [word, false] as const),
]);
/** Words that say so only where it is known that yes or no is asked. */
const ONLY_ASKED: ReadonlyMap<string, boolean> = new Map([
  ['对', true],
  ['1', true],
  ['非', false],
  ['✕', false],
  ['0', false],
]);

/** What a word without blanks says, wherever it stands: yes or no; null for any other. */
export const yesOrNo = (word: string): boolean | null => SAID.get(word.toUpperCase()) ?? null;

/** Reads 是 and 否, and what can mean nothing else. 有 and 无 are no answer to 是否. */
export function readYesNo(cell: Cell, remark: Remark): boolean | null {
  if (cell === '是') return true;
  if (cell === '否') return false;
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'string' || typeof cell === 'number') {
    const word = squeeze(String(cell)).toUpperCase();
    const yes = yesOrNo(word) ?? ONLY_ASKED.get(word) ?? null;
    if (yes !== null) {
      if (word === '是' || word === '否')
        remark.format('stray-space', { kind: 'text', text: word });
      else remark.alias('yes-no-alias', yes ? '是' : '否');
      return yes;
    }
  }
  return remark.unreadable('not-yes-no');
}
