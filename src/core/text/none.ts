import * as z from 'zod';
import file from '../../../templates/words/none.json';
import { visible } from './visible';

const wordsSchema = z.array(z.string().min(1)).min(1);
const { words, notYet, openEnded, done, noReason } = z
  .strictObject({
    note: z.string(),
    words: wordsSchema,
    notYet: wordsSchema,
    openEnded: wordsSchema,
    done: wordsSchema,
    noReason: wordsSchema,
  })
  .parse(file);

const NOT_YET: ReadonlySet<string> = new Set(notYet.map(folded));
const OPEN_ENDED: ReadonlySet<string> = new Set(openEnded.map(folded));
const DONE: ReadonlySet<string> = new Set(done.map(folded));
const NO_REASON: ReadonlySet<string> = new Set(noReason.map(folded));
const WORDS: ReadonlySet<string> = new Set(words.map(folded));
/** The longest word, and a full stop behind it. */
const LONGEST = Math.max(...words.map((word) => word.length)) + 1;
const STARTS: ReadonlySet<string> = new Set([...WORDS].map((word) => word.charAt(0)));
const HAN = /^[\u4e00-\u9fff]+$/;
/** Nothing but dashes, strokes, points, circles or zeros. */
const MARKS = /^(?:[-‐‑‒–—―−─_~/\\|.。…·*○〇]+|0+(?:\.0+)?)$/u;

function folded(text: string): string {
  return visible(text).normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

/**
 * Whether a text says that there is none: 无, 否, 没有, 0, 不适用, a dash. Whoever takes a text for
 * content (a waiver, an approval, somebody's name) asks this first.
 */
export function isNone(text: string): boolean {
  if (HAN.test(text)) return WORDS.has(text);
  if (text.length > LONGEST + 8) return false;
  const plain = folded(text);
  if (plain === '' || MARKS.test(plain)) return true;
  const word = plain.replace(/[。.!;,、;]+$/u, '');
  return word.length <= LONGEST && STARTS.has(word.charAt(0)) && WORDS.has(word);
}

/** Whether a text stands in place of a date that has not come: 预备党员 under 转正日期. */
export const isNotYet = (text: string): boolean => text.length < 12 && NOT_YET.has(folded(text));

const DIGITS = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
const BEFORE = '(?:以前|之前|前|以?内)?(?:完成|办结|整改到位)?';
/** A deadline that comes again and again: 每月25日前, 每季度末. */
const RECURRING = /^(?:于|在)?每(?:年|半年|季度?|双?月|周).{0,10}$/;
/** One that is some part of a time: 2025年底前, 第三季度, 6月下旬, 年内. */
const NO_DAY = new RegExp(
  '^(?=..)(?:截至|截止|于|在)?(?:(?:\\d{4}|[本今明当]年)[年.]?)?(?:(?:第?[一二三四1-4])?季度|[上下]半年|' +
    `(?:${DIGITS})(?:月份?|(?=[上中下底末初]))|[本当次]月)?(?:[上中下]旬|年?[中底末初]|年(?=[以内]))?${BEFORE}$`,
);
/** One that is some time from now, or from an event: 三个月内, 会后一周内. */
const FROM_NOW =
  /^(?:.{1,6}后)?(?:[一二三四五六七八九十半两]{1,3}|\d{1,3})个?(?:工作)?(?:日|天|周|月|季度|年)(?:以|之)?内(?:完成)?$/;
/** One that is a time: 2025年6月—12月. */
const SPAN = new RegExp(
  `^(?:\\d{4}年)?(?:${DIGITS})月?(?:份)?[-‐-―~至到](?:\\d{4}年)?(?:${DIGITS})月(?:份|[底末])?${BEFORE}$`,
  'u',
);
const FORMS = [RECURRING, NO_DAY, FROM_NOW, SPAN];

/**
 * Whether a text stands in place of the day of a deadline: 长期坚持 for work that goes on, 每月25日前
 * for what comes again, 2025年底前 or 三个月内 where no day was set.
 */
export function isOpenEnded(text: string): boolean {
  const pieces = text
    .normalize('NFKC')
    .split(/[,，、;；。()]/u)
    .map(folded)
    .filter(Boolean);
  return (
    pieces.length > 0 &&
    pieces.every((piece) => FORMS.some((form) => form.test(piece)) || OPEN_ENDED.has(piece))
  );
}

/** Whether a text stands in place of the day on which something was done: 已完成. */
export const isDoneInWords = (text: string): boolean => DONE.has(folded(text));

/** Whether a text says of an absence that nobody knows a reason: 无故, 未请假. */
export const saysNoReason = (text: string): boolean => NO_REASON.has(folded(text));
