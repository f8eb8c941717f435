import { listItems } from '../../core/text/list-items';
import type { Cell } from '../../workbook/model';
import { isPlain, spaced } from '../text';
import { plainText, tidyReason } from './plain-text';
import type { Remark } from './remark';

const HAN = /^\p{Script=Han}+$/u;
const PLAIN_NAME = /^\p{Script=Han}{2,4}$/u;

/** Surnames of two characters: 欧阳 锋 is one person. */
const COMPOUND = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯 长孙 宇文 端木 独孤 南宫 西门 轩辕 ' +
    '闻人 申屠 太史 公羊 澹台 公冶 宗政 濮阳 淳于 单于 钟离 鲜于 闾丘 司空 亓官 仲孙 颛孙 公西 漆雕 ' +
    '乐正 公良 拓跋 夹谷 谷梁 呼延 归海 羊舌 微生 左丘 东郭 南门 第五 赫连 完颜 纳兰 百里 东野'
  ).split(' '),
);

/** The point of 阿卜杜·热合曼 in the forms that people and keyboards have for it. */
const POINT = /(?<=\p{Script=Han}) ?[.。｡·•‧・∙⋅●○∘˙*_\-‐‑–—―−─] ?(?=\p{Script=Han})/gu;

/** In half width, with single spaces, and the point in 阿卜杜·热合曼 in its one proper form. */
export const tidied = (text: string): string =>
  isPlain(text) ? text : spaced(text).replace(POINT, '·');

/**
 * Joins a name that is written with spaces in it: 张 三, 张　三丰, 欧阳 锋. Two words
 * of two characters are left alone: they may be two people.
 */
export function joinedName(text: string): string {
  if (!text.includes(' ')) return text;
  const words = text.split(' ');
  if (!words.every((word) => HAN.test(word))) return text;
  const length = words.reduce((sum, word) => sum + word.length, 0);
  const compound = words.length === 2 && length === 4 && COMPOUND.has(words[0] ?? '');
  return length <= 3 || compound ? words.join('') : text;
}

/** Reads the name of one person. */
export function readName(cell: Cell, remark: Remark): string | null {
  if (typeof cell === 'string' && PLAIN_NAME.test(cell)) return cell;
  const text = plainText(cell);
  const name = joinedName(tidied(text));
  if (name !== text) remark.format(tidyReason(text, name), { kind: 'text', text: name });
  return name;
}

/** The people that words parted by spaces name, or null when that cannot be told. */
function peopleOf(words: readonly string[]): string[] | null {
  const people: string[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    if (word.length > 1) {
      if (COMPOUND.has(word) && next !== undefined && next.length <= 2) {
        people.push(word + next);
        i += 2;
      } else {
        people.push(word);
        i++;
      }
      continue;
    }
    let end = i;
    while (words[end]?.length === 1) end++;
    const run = words.slice(i, end);
    if (run.length === 1 && words[end]?.length === 2) {
      people.push(word + words[end]);
      end++;
    } else if (run.length === 2 || run.length === 3) {
      people.push(run.join(''));
    } else if (run.length % 2 === 0) {
      for (let k = 0; k < run.length; k += 2) people.push(`${run[k]}${run[k + 1]}`);
    } else {
      return null;
    }
    i = end;
  }
  return people;
}

/**
 * Reads the names of several people, parted by 、 ， , ； ; / a line break or spaces. Single
 * characters belong together: 张 三 is one person, 张 三 李 四 are two; 张三 李 is
 * unreadable. 张三等5人 names not all of them and is `approximate`.
 */
export function readNames(cell: Cell, remark: Remark): readonly string[] | null {
  if (typeof cell === 'string' && PLAIN_NAME.test(cell) && !cell.endsWith('等')) return [cell];
  const people: string[] = [];
  for (const part of listItems(plainText(cell))) {
    const piece = tidied(part);
    if (piece === '') continue;
    if (/\p{Script=Han}等(?:\d+|[一二三四五六七八九十]+)?[人名]?$/u.test(piece)) {
      return remark.unreadable('approximate');
    }
    const words = piece.split(' ');
    const spacedOut = words.length > 1 && words.every((word) => HAN.test(word));
    const found = spacedOut ? peopleOf(words) : [piece];
    if (!found) return remark.unreadable('ambiguous-names');
    people.push(...found);
  }
  return people.length > 0 ? people : null;
}
