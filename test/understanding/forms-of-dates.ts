import type { CivilDate } from '../../src/core/calendar/civil-date';
import type { Cell } from '../../src/workbook/model';
import type { Random } from './random';

const DIGITS = [...'〇一二三四五六七八九'];
const pad = (number: number): string => String(number).padStart(2, '0');
const small = (number: number): string =>
  number < 10
    ? (DIGITS[number] ?? '')
    : `${number < 20 ? '' : DIGITS[Math.floor(number / 10)]}十${number % 10 === 0 ? '' : DIGITS[number % 10]}`;
const spelt = (year: number): string =>
  [...String(year)].map((one) => DIGITS[Number(one)]).join('');

/** The ways in which people and programs write a day. */
export const DATE_FORMS: readonly ((year: number, month: number, day: number) => Cell)[] = [
  (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}${pad(m)}${pad(d)}`,
  (y, m, d) => y * 10_000 + m * 100 + d,
  (y, m, d) => ({ kind: 'date', date: (y * 10_000 + m * 100 + d) as CivilDate, seconds: null }),
  (y, m, d) => `${spelt(y)}年${small(m)}月${small(d)}日`,
  (y, m, d) => `${y}.${pad(m)}.${pad(d)}`,
  (y, m, d) => `${y}－${pad(m)}－${pad(d)}`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  (y, m, d) => `${y}-${pad(m)}-${pad(d)} 00:00:00`,
];

/** A writer of days: always in one form, or each in another. */
export function dateWriter(random: Random): (date: number) => Cell {
  const write = (form: (typeof DATE_FORMS)[number], date: number): Cell =>
    form(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100);
  if (random.chance(0.2)) return (date) => write(random.pick(DATE_FORMS), date);
  const form = random.pick(DATE_FORMS);
  return (date) => write(form, date);
}
