import * as z from 'zod';
import file from '../../../templates/words/none.json';
import { visible } from './visible';

const wordsSchema = z.array(z.string().min(1)).min(1);
const { words, notYet, openEnded, noReason } = z
  .strictObject({
    note: z.string(),
    words: wordsSchema,
    notYet: wordsSchema,
    openEnded: wordsSchema,
    noReason: wordsSchema,
  })
  .parse(file);

const NOT_YET: ReadonlySet<string> = new Set(notYet.map(folded));
const OPEN_ENDED: ReadonlySet<string> = new Set(openEnded.map(folded));
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

/** A deadline that comes again and again: 每月25日前, 每季度末. */
const RECURRING = /^(?:于|在)?每(?:年|半年|季度?|双?月|周).{0,10}$/;
/** One that is some part of a time, or some time from now: 2025年底前, 第三季度, 6月下旬, 三个月内. */
const NO_DAY =
  /^(?=..)(?:截至|截止|于|在)?(?:(?:\d{4}|[本今明当]年)年?)?(?:第?[一二三四1-4]季度|[上下]半年|(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?|[本当次]月)?(?:[上中下]旬|年?[中底末初])?(?:以前|之前|前|以?内)?$/;
const FROM_NOW =
  /^(?:[一二三四五六七八九十半两]{1,3}|\d{1,3})个?(?:工作)?(?:日|天|周|月|季度|年)(?:以|之)?内$/;

/**
 * Whether a text stands in place of the day of a deadline: 长期坚持 for work that goes on, 每月25日前
 * for what comes again, 2025年底前 or 三个月内 where no day was set.
 */
export function isOpenEnded(text: string): boolean {
  const words = folded(text);
  return [RECURRING, NO_DAY, FROM_NOW].some((form) => form.test(words)) || OPEN_ENDED.has(words);
}

/** Whether a text says of an absence that nobody knows a reason: 无故, 未请假. */
export const saysNoReason = (text: string): boolean => NO_REASON.has(folded(text));
