import { civilDate } from '../calendar/civil-date';

/** What stands between the groups, twice the same: no letter, no digit, and not what parts a list. */
const BETWEEN = String.raw`([^\p{L}\p{N}\n、])[ ]?`;
const AGAIN = String.raw`\2[ ]?`;

const ID = new RegExp(
  String.raw`(?<!\d)(\d{6})${BETWEEN}(\d{8})${AGAIN}(\d{3}[\dXx])(?![\dXx])`,
  'gu',
);
const PHONE = new RegExp(String.raw`(?<!\d)(1[3-9]\d)${BETWEEN}(\d{4})${AGAIN}(\d{4})(?!\d)`, 'gu');
/** One by one, 11, 15 or 18 of them. */
const SINGLE = /(?<!\d)\d([^\p{L}\p{N}\n、])(?:\d\1){9,16}[\dXx](?!\d)/gu;
const TWO_PHONES = /(?<!\d)(1[3-9]\d{9})(1[3-9]\d{9})(?!\d)/g;

const isBirth = (day: string): boolean =>
  /^(?:19|20)/.test(day) &&
  civilDate(Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6)) || -1) !== null;

/**
 * Hides numbers of people whose groups are parted by what parts a list elsewhere, such as a comma:
 * here the shape of the groups says what they are.
 */
export function maskShaped(
  text: string,
  maskId: (id: string) => string,
  maskPhone: (phone: string) => string,
): string {
  return text
    .replace(ID, (whole, area: string, _between: string, day: string, last: string) =>
      isBirth(day) ? maskId(area + day + last.toUpperCase()) : whole,
    )
    .replace(PHONE, (_whole, first: string, _between: string, second: string, third: string) =>
      maskPhone(first + second + third),
    )
    .replace(SINGLE, (whole) => {
      const digits = whole.replace(/[^\dXx]/g, '').toUpperCase();
      if (digits.length === 18 && isBirth(digits.slice(6, 14))) return maskId(digits);
      if (digits.length === 15 && isBirth(`19${digits.slice(6, 12)}`)) return maskId(digits);
      return /^1[3-9]\d{9}$/.test(digits) ? maskPhone(digits) : whole;
    })
    .replace(TWO_PHONES, (_whole, one: string, other: string) => maskPhone(one) + maskPhone(other));
}
