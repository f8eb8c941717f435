import type { CodeList } from '../../core/templates/schema';
import { type Cell, isDateCell, type Row } from '../../workbook/model';
import { isBlankCell, squeeze } from '../text';
import { chosenOf } from '../values/choice';
import { codeWords } from '../values/code-words';
import { monthNumber } from '../values/date';
import { parseDateText } from '../values/date-forms';
import { plainText } from '../values/plain-text';

/** What the filled cells of a column are, as numbers of cells. */
export interface ColumnFacts {
  readonly filled: number;
  readonly dates: number;
  /** Months and years without a day, and plain months. */
  readonly months: number;
  readonly numbers: number;
  /** Among the numbers those that are shares: 1%, 0.005. */
  readonly rates: number;
  /** Identity numbers by their form, and those among them with a good check digit. */
  readonly ids: number;
  readonly provenIds: number;
  readonly phones: number;
  /** Two to four Chinese characters, or with a dot. */
  readonly names: number;
  readonly marks: number;
  /** Different values. */
  readonly distinct: number;
  /** The values as they are compared, for closed lists. */
  readonly words: readonly string[];
}

const ID = /^\d{17}[\dX]$|^\d{15}$/;
const PHONE = /^1[3-9]\d{9}$/;
const NAME = /^[\u4e00-\u9fff\u3400-\u4dbf]{2,4}$|^[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff]{1,8}$/;
const MARK = /^[√✓✔☑×✗✘○●△]$/;
const NUMBER = /^[¥￥]?-?\d+(?:,\d{3})*(?:\.\d+)?[元%]?$/;
/** A share of an income: so few yuan are no dues, the least being 0.2. */
const isRate = (text: string): boolean => /^\d+(?:\.\d+)?%$/.test(text) || /^0\.0\d*$/.test(text);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function hasCheckDigit(id: string): boolean {
  if (id.length !== 18) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  return '10X98765432'[sum % 11] === id[17];
}

/** A day of the year that the register is of: 3月10日, 3.10. */
const DAY = /^(?:1[0-2]|0?[1-9])[.月/](?:3[01]|[12]\d|0?[1-9])[日号]?$/;

/** A month of it. */
const MONTH = /^(?:1[0-2]|0?[1-9])月份?$/;

/** Eight or six digits, or more, that are a date; a plain number of another size is none. */
const isDateText = (text: string): boolean =>
  DAY.test(text) ||
  MONTH.test(text) ||
  typeof parseDateText(text) === 'number' ||
  // 2025-001 is a number of something.
  /^\d{4}[年./、-](?:0?[1-9]|1[0-2])(?!\d)/.test(text);

/** What a column of a sheet is, by the values that stand in it. */
export function factsOf(rows: readonly Row[], column: number): ColumnFacts {
  const facts = {
    filled: 0,
    dates: 0,
    months: 0,
    numbers: 0,
    rates: 0,
    ids: 0,
    provenIds: 0,
    phones: 0,
    names: 0,
    marks: 0,
  };
  const words: string[] = [];
  for (const { cells } of rows) {
    const cell: Cell | undefined = cells[column];
    if (isBlankCell(cell)) continue;
    const written = plainText(cell as Cell);
    const text = squeeze(chosenOf(written) ?? written).toUpperCase();
    if (text === '' || text === '/' || text === '-' || text === '无') continue;
    facts.filled++;
    words.push(text);
    if (isDateCell(cell) || isDateText(text)) facts.dates++;
    if (monthNumber(text) !== null || /^\d{4}年?(?:\d{1,2}月?)?$/.test(text)) facts.months++;
    if (typeof cell === 'number' || NUMBER.test(text)) facts.numbers++;
    if (isRate(text)) facts.rates++;
    if (ID.test(text)) facts.ids++;
    if (hasCheckDigit(text)) facts.provenIds++;
    if (PHONE.test(text)) facts.phones++;
    if (NAME.test(text)) facts.names++;
    if (MARK.test(text)) facts.marks++;
  }
  return { ...facts, distinct: new Set(words).size, words };
}

/** A number or a code in front of a word: 1.党员大会, 224_预备党员. */
export const CODED = /^[\dA-Z]{1,6}[_.、．:：-](?=\D)/i;
/** What parts several words in one cell. */
const BETWEEN = /[、，,；;+＋/]/;

/** How many of the cells hold a word of a list, or several. */
export function inList({ words }: ColumnFacts, list: CodeList): number {
  const known = codeWords(list);
  const means = (word: string): boolean =>
    known.meaningOf(word) !== null || known.meaningOf(word.replace(CODED, '')) !== null;
  let found = 0;
  for (const word of words) {
    if (means(word) || word.split(BETWEEN).every((part) => part !== '' && means(part))) found++;
  }
  return found;
}
