import { type ColumnTemplate, mostIn } from '../../core/templates/schema';
import type { Cell } from '../../workbook/model';
import { type Decimal, decimalOf, shifted, toNumber } from './decimal';
import type { CellReader, Remark } from './remark';

const PLAIN_TEXT = /^-?\d+(?:\.\d+)?$/;
const COUNTERS = ['人', '名', '个', '位', '次', '票', '张', '项', '件'];
/** Units that a column takes only when its own header speaks of them. */
const MEASURES: readonly (readonly [string, RegExp])[] = [
  ['年度', /年/],
  ['年', /年/],
  ['个月', /月/],
  ['月', /月/],
  ['学时', /学时|小时|课时/],
  ['课时', /学时|小时|课时/],
  ['小时', /学时|小时|课时/],
  ['分', /分/],
];
const YUAN: ReadonlyMap<string, number> = new Map([
  ['万元', 4],
  ['千元', 3],
  ['元整', 0],
  ['元', 0],
  ['圆', 0],
]);

/** The units that may stand behind a number of a column. */
function unitsOf(column: ColumnTemplate): ReadonlyMap<string, number> {
  const headers = [column.header, ...(column.aliases ?? [])].join(' ');
  const measures = MEASURES.filter(([, says]) => says.test(headers)).map(([unit]) => unit);
  return new Map([...measures, ...COUNTERS].map((unit) => [unit, 0]));
}

/** Remarks on a number that is written as text in another way than with plain digits. */
function remarkOn(cell: Cell, number: number, remark: Remark): void {
  if (typeof cell === 'string' && !PLAIN_TEXT.test(cell)) {
    remark.format('text-number', { kind: 'number', number });
  }
}

/** A telephone number whose digits a point parts: a sum that holds it would show it. */
const PHONE_DIGITS = /^0*1[3-9]\d{9}0*$/;

/**
 * Whether this can be no count, duration or amount: more than the column can hold, as telephone and
 * identity numbers are that stand in the wrong column, or such a number with a point in it.
 */
const isImpossible = (decimal: Decimal, most: number): boolean =>
  Number(decimal.whole) > most || PHONE_DIGITS.test(decimal.whole + decimal.fraction);

/** Reads whole numbers; 12.0 is one, 12.5 is `not-whole`; above what the column holds is `too-large`. */
export function intReader(column: ColumnTemplate): CellReader {
  const units = unitsOf(column);
  const most = mostIn(column);
  return (cell, remark) => {
    if (typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) <= most) return cell;
    const decimal = decimalOf(cell, units);
    if (typeof decimal === 'string') return remark.unreadable(decimal);
    if (isImpossible(decimal, most)) return remark.unreadable('too-large');
    if (/[1-9]/.test(decimal.fraction)) return remark.unreadable('not-whole');
    const number = toNumber(decimal);
    remarkOn(cell, number, remark);
    return number;
  };
}

/** Reads numbers; 30% is 0.3, as Excel holds it. */
export function numberReader(column: ColumnTemplate): CellReader {
  const units = unitsOf(column);
  const most = mostIn(column);
  return (cell, remark) => {
    if (typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) <= most) return cell;
    const percent = typeof cell === 'string' && /[%％]\s*$/.test(cell);
    const decimal = decimalOf(percent ? String(cell).replace(/[%％]\s*$/, '') : cell, units);
    if (typeof decimal === 'string') return remark.unreadable(decimal);
    if (isImpossible(decimal, most)) return remark.unreadable('too-large');
    if (typeof cell === 'number') return cell;
    const number = percent ? toNumber(decimal) / 100 : toNumber(decimal);
    remarkOn(cell, number, remark);
    return number;
  };
}

/** Rounds to 分, half away from zero, on the written digits. */
function toFen({ negative, whole, fraction }: Decimal): number {
  const digits = Number(whole + fraction.padEnd(2, '0').slice(0, 2));
  const fen = digits + ((fraction[2] ?? '0') >= '5' ? 1 : 0);
  return negative ? -fen : fen;
}

/**
 * A number cell in 分, where its digits leave nothing to round: 12.35, which binary arithmetic holds
 * as 12.3499999999999996; null where the digits must be looked at.
 */
function exactFen(number: number, power: number): number | null {
  const exact = number * 10 ** (2 + power);
  const fen = Math.round(exact);
  return Math.abs(exact - fen) < 1e-6 && Math.abs(fen) < 1e9 ? fen + 0 : null;
}

/**
 * Reads money as integer 分. A third decimal is rounded half away from zero on
 * the digits as written (a number cell: as Excel would show them): 1234.565 is 123457.
 * @param power the power of ten of the unit in the header: 4 for 金额（万元）
 */
export function moneyReader(column: ColumnTemplate, power = 0): CellReader {
  const most = mostIn(column);
  return (cell, remark) => {
    const exact = typeof cell === 'number' ? exactFen(cell, power) : null;
    if (exact !== null && Math.abs(exact) <= most * 100) return exact;
    const decimal = decimalOf(cell, YUAN);
    if (typeof decimal === 'string') return remark.unreadable(decimal);
    // A unit in the cell itself holds against that of the header.
    const own = typeof cell === 'string' && /[元圆万千]/.test(cell);
    const amount = own ? decimal : shifted(decimal, power);
    if (isImpossible(amount, most)) return remark.unreadable('too-large');
    const fen = toFen(amount);
    remarkOn(cell, toNumber(decimal), remark);
    return fen;
  };
}
