import type { Cell } from '../../workbook/model';
import type { ReadingReason } from '../model';
import { squeeze } from '../text';
import { chineseNumber } from './chinese-numeral';

const PLAIN = /^([+-])?(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d+))?$/;
const SCALES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const APPROXIMATE = /[约近余多几数若]|左右|上下|以上|以下|不到|不足|超过|[~～]|\d[-—–至到]\d|\+$/;

/** A number as it is written: digits before and after the point, so that nothing is rounded. */
export interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** The number times ten to the power of `places`. */
export function shifted(decimal: Decimal, places: number): Decimal {
  const fraction = decimal.fraction.padEnd(places, '0');
  return {
    negative: decimal.negative,
    whole: decimal.whole + fraction.slice(0, places),
    fraction: fraction.slice(places),
  };
}

function plain(text: string): Decimal | null {
  const match = PLAIN.exec(text);
  if (!match || (match[2] === undefined && match[3] === undefined)) return null;
  return {
    negative: match[1] === '-',
    whole: (match[2] ?? '0').replaceAll(',', ''),
    fraction: match[3] ?? '',
  };
}

/**
 * Reads a number: 1234.5, １２３４, 1,234, 3.5万, 十二, 三万五千, with a unit behind it.
 * @param units what may stand behind the number, each with the power of ten that it multiplies by
 * @returns the number as digits, or why it is none; 约, 余, 多, 左右 and ranges are `approximate`
 */
export function parseDecimal(
  text: string,
  units: ReadonlyMap<string, number>,
): Decimal | ReadingReason {
  const squeezed = squeeze(text).replace(/[−﹣]/g, '-');
  let rest = squeezed.replace(/^(?:¥|人民币|RMB)/i, '');
  let power = 0;
  for (const [unit, places] of units) {
    if (rest.length > unit.length && rest.endsWith(unit)) {
      const number = rest.slice(0, -unit.length);
      // 三万五千元 is not 三万五 thousands.
      if (places > 0 && !plain(number)) continue;
      rest = number;
      power = places;
      break;
    }
  }
  const direct = plain(rest);
  if (direct) return shifted(direct, power);
  const chinese = chineseNumber(rest);
  if (chinese !== null) {
    return shifted({ negative: false, whole: String(chinese), fraction: '' }, power);
  }
  const scale = SCALES[rest.slice(-1)];
  const scaled = scale === undefined ? null : plain(rest.slice(0, -1));
  if (scaled && scale !== undefined) return shifted(scaled, scale + power);
  // More than two numbers are no range: a telephone number in groups.
  if (/\d[-—–]\d+[-—–]\d/.test(squeezed)) return 'not-a-number';
  return APPROXIMATE.test(squeezed) && /[\d一二三四五六七八九十百千万几数若]/.test(squeezed)
    ? 'approximate'
    : 'not-a-number';
}

/**
 * A number cell as digits. Excel keeps 15 significant digits; what lies behind
 * them is left of binary arithmetic (0.1 + 0.2) and is dropped.
 */
export function decimalOfNumber(number: number): Decimal | null {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) {
    return { negative: number < 0, whole: String(Math.abs(number)), fraction: '' };
  }
  const short = Number(number.toPrecision(15));
  const text = String(short);
  return plain(text.includes('e') && Math.abs(short) < 1 ? short.toFixed(15) : text);
}

/** The number with these digits. */
export const toNumber = (decimal: Decimal): number =>
  Number(`${decimal.negative ? '-' : ''}${decimal.whole}.${decimal.fraction || '0'}`);

/** The digits of a number or text cell, or why there are none. */
export function decimalOf(cell: Cell, units: ReadonlyMap<string, number>): Decimal | ReadingReason {
  if (typeof cell === 'number') return decimalOfNumber(cell) ?? 'too-large';
  return typeof cell === 'string' ? parseDecimal(cell, units) : 'not-a-number';
}
