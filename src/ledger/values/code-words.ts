import type { CodeItem, CodeList } from '../../core/templates/schema';
import { squeeze } from '../text';

/** What a word of a list stands for, and whether it is the list's own word for it. */
export interface Meaning {
  readonly item: CodeItem;
  /** The standard name, a word of an official form, or an official number. */
  readonly proper: boolean;
}

/** A title in quotation marks: “不忘初心”主题党日. */
const TITLE = /“[^“”]*”|"[^"]*"|《[^《》]*》/g;
/** A remark in brackets: 副书记（主持工作）. */
const ASIDE = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g;
/** An aside that takes the word back, or says another one; it is not left out. */
const CONTRARY = /未|不|非|无|待|拟|原|曾|已|假|免|辞|离|退|转|在读|肄业|结业|借调|候选|或/;
/** Time and number before an event: 2025年, 第三季度, 12月份, 第2次, 上半年. */
const TIME =
  /^(?:\d{2,4}年度?|第?[一二三四1-4]季度|\d{1,2}月(?:份|\d{1,2}[日号])?|[一二三四五六七八九十]{1,2}月份?|第[\d一二三四五六七八九十]+[次期讲届轮]|[上下]半年|年度|每月|本月|当月)/;
const AFTER_TIME = /第?[\d一二三四五六七八九十]+[次期讲]$/;
const NUMBERED = /^([0-9A-Z]{1,6})[-_.:、|/\s]*(\D.*)$/;
const NUMBERED_AFTER = /^(.*[^-_.:、|/(\s\d])[-_.:、|/(\s]*([0-9A-Z]{1,6})\)?$/;

/** The words of a code list, and how others are brought to them. */
export class CodeWords {
  readonly #words = new Map<string, Meaning>();
  readonly #numbers = new Map<string, CodeItem>();
  readonly #known = new Map<string, Meaning | null>();
  readonly #before: readonly string[];
  readonly #after: readonly string[];

  constructor(readonly list: CodeList) {
    for (const item of list.items) {
      this.#add(item.name, item, true);
      for (const number of item.codes ?? []) this.#numbers.set(unpadded(number), item);
    }
    for (const item of list.items) {
      for (const word of item.official ?? []) this.#add(word, item, true);
    }
    for (const item of list.items) {
      for (const word of item.aliases ?? []) this.#add(word, item, false);
    }
    for (const item of list.items) this.#add(item.nameEn, item, false);
    this.#before = (list.before ?? []).map(squeeze);
    this.#after = (list.after ?? []).map(squeeze);
  }

  #add(word: string, item: CodeItem, proper: boolean): void {
    const key = squeeze(word);
    if (!this.#words.has(key)) this.#words.set(key, { item, proper });
    const upper = key.toUpperCase();
    if (!this.#words.has(upper)) this.#words.set(upper, { item, proper });
  }

  /** What a squeezed word means, or null: the same each time, looked up once. */
  meaningOf(word: string): Meaning | null {
    let meaning = this.#words.get(word);
    if (meaning) return meaning;
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    meaning =
      this.#numbered(word) ??
      this.#bare(word) ??
      (LATIN.test(word) ? this.#words.get(word.toUpperCase()) : undefined);
    // A column of free text has no end of words.
    if (this.#known.size < 2000) this.#known.set(word, meaning ?? null);
    return meaning ?? null;
  }

  /** Whether a squeezed word stands in the list as it is. */
  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** A number, alone if it is one of the code table, or with a name: 1, 01, 1-男, 男(1), 868_汉族. */
  #numbered(word: string): Meaning | null {
    const alone = this.#numbers.get(unpadded(word.toUpperCase()));
    if (alone) return { item: alone, proper: true };
    const first = NUMBERED.exec(word);
    const last = NUMBERED_AFTER.exec(word);
    for (const [number, name] of [
      [first?.[1], first?.[2]],
      [last?.[2], last?.[1]],
    ]) {
      const meaning = name === undefined ? undefined : this.#words.get(name);
      if (!meaning) continue;
      const own = this.#numbers.get(unpadded(number ?? ''));
      // A number that the table does not have is an ordinal, or a system's own key of the value.
      if (own === undefined || own === meaning.item) {
        return { item: meaning.item, proper: true };
      }
    }
    return null;
  }

  /** A word without its aside, time, and what the list says means nothing of its own. */
  #bare(word: string): Meaning | null {
    const asides = word.match(ASIDE) ?? [];
    if (asides.some((aside) => this.#contradicts(aside.slice(1, -1)))) return null;
    let rest = word.replace(TITLE, '').replace(ASIDE, '');
    for (let left = MOST_PARTS; left > 0 && rest !== ''; left--) {
      const meaning = this.#words.get(rest);
      if (meaning) return { item: meaning.item, proper: this.#before.length > 0 && meaning.proper };
      const shorter = this.#shorter(rest);
      if (shorter === rest) return null;
      rest = shorter;
    }
    return null;
  }

  /** Whether a remark in brackets takes the word back, or is a word or a number of the list itself. */
  #contradicts(aside: string): boolean {
    return CONTRARY.test(aside) || this.#words.has(aside) || this.#numbers.has(unpadded(aside));
  }

  #shorter(word: string): string {
    if (this.#before.length > 0) {
      const timeless = word.replace(TIME, '').replace(AFTER_TIME, '');
      if (timeless !== word) return timeless;
    }
    const start = this.#before.find((part) => word.startsWith(part));
    if (start) return word.slice(start.length);
    const end = this.#after.find((part) => word.endsWith(part));
    return end ? word.slice(0, -end.length) : word;
  }
}

const MOST_PARTS = 6;
/** Words in English are the same in any case. */
const LATIN = /[a-z]/i;

const unpadded = (number: string): string => number.replace(/^0+(?=.)/, '');

const wordsByList = new WeakMap<CodeList, CodeWords>();

/** The words of a list, gathered once. */
export function codeWords(list: CodeList): CodeWords {
  let words = wordsByList.get(list);
  if (!words) {
    words = new CodeWords(list);
    wordsByList.set(list, words);
  }
  return words;
}
