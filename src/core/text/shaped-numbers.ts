import { civilDate } from '../calendar/civil-date';

/** Between groups: no letter and no digit, but 一 and ー, which are typed for a dash. */
const BETWEEN = String.raw`((?![\p{L}\p{N}\n])\P{Cn}|[一ー])`;
/** Groups of digits parted by the same character each time, the last perhaps closed by X. */
const GROUPS = new RegExp(String.raw`(?<!\d)\d+${BETWEEN}[ ]?\d+(?:\1[ ]?\d+)*[Xx]?(?!\d)`, 'gu');
/** As Excel shows a number with a format of 亿 and 万. */
const IN_WORDS = /(?<!\d)(1[3-9]\d)亿(\d{4})万(\d{4})(?!\d)/g;
const TWO_PHONES = /(?<!\d)(1[3-9]\d{9})(1[3-9]\d{9})(?!\d)/g;

/** How many digits the groups of a telephone number have, behind a prefix such as 86. */
export const PHONE_GROUPS = ['3 4 4', '4 3 4', '4 4 3', '3 3 5'];
const PHONE_SHAPES = new Set([...PHONE_GROUPS, '3 2 2 2 2']);

/** Marks that part no list and no sum: between two groups they part one number. */
const ODD = /^[*＊^#＃&@"“”!！?？|｜]$/;

const isBirth = (day: string): boolean =>
  /^(?:19|20)/.test(day) &&
  civilDate(Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6)) || -1) !== null;

/** Identity numbers of 18 characters, and of 15 where the digits stand one by one. */
const isId = (digits: string, isSingle: boolean): boolean =>
  (digits.length === 18 && isBirth(digits.slice(6, 14))) ||
  (isSingle && digits.length === 15 && isBirth(`19${digits.slice(6, 12)}`));

/**
 * Hides numbers of people whose groups are parted by what parts a list elsewhere, such as a comma:
 * here the shape of the groups says what they are. A list of amounts may be in groups of 3, 4 and
 * 4 digits with 、between, so that these are no telephone number.
 */
export function maskShaped(
  text: string,
  maskId: (id: string) => string,
  maskPhone: (phone: string) => string,
): string {
  let masked = '';
  let behind = 0;
  GROUPS.lastIndex = 0;
  for (let found = GROUPS.exec(text); found; found = GROUPS.exec(text)) {
    const [whole, between = ''] = found;
    const hidden = hiddenOf(whole, between, maskId, maskPhone);
    if (hidden === null) {
      // A number of a list may stand before it, parted by the same character.
      GROUPS.lastIndex = found.index + whole.indexOf(between);
      continue;
    }
    masked += text.slice(behind, found.index) + hidden;
    behind = GROUPS.lastIndex;
  }
  return (masked + text.slice(behind))
    .replace(TWO_PHONES, (_whole, one: string, other: string) => maskPhone(one) + maskPhone(other))
    .replace(IN_WORDS, (_whole, ...groups: string[]) => maskPhone(groups.slice(0, 3).join('')));
}

function hiddenOf(
  whole: string,
  between: string,
  maskId: (id: string) => string,
  maskPhone: (phone: string) => string,
): string | null {
  const groups = whole.split(between).map((group) => group.trim().toUpperCase());
  const digits = groups.join('');
  const isSingle = groups.every((group) => group.length === 1);
  if (isId(digits, isSingle)) return maskId(digits);
  const prefix = /^(?:00)?86$/.test(groups[0] ?? '') ? `${groups[0]}${between}` : '';
  const own = prefix === '' ? groups : groups.slice(1);
  const phone = own.join('');
  if (!/^1[3-9]\d{9}$/.test(phone)) return null;
  const shape = own.map(({ length }) => length).join(' ');
  const isCut = own.length === 2 && ODD.test(between);
  const isPhone = isSingle || isCut || (between !== '、' && PHONE_SHAPES.has(shape));
  return isPhone ? prefix + maskPhone(phone) : null;
}
