const DIGITS = new Map(
  ['〇零○', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (forms, digit) => [...forms].map((form) => [form, digit] as const),
  ),
);
const TENS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** A number below 10,000, such as 三千零五; colloquial 一百二 (120 or 102?) is none. */
function section(text: string): number | null {
  let total = 0;
  let pending: number | null = null;
  let lastUnit = 10_000;
  let zero = false;
  for (const character of text) {
    const digit = DIGITS.get(character);
    const unit = TENS.get(character);
    if (digit === 0) {
      if (pending !== null) return null;
      zero = true;
    } else if (digit !== undefined) {
      if (pending !== null) return null;
      pending = digit;
    } else if (unit !== undefined && unit < lastUnit) {
      if (pending === null && !(unit === 10 && total === 0)) return null;
      total += (pending ?? 1) * unit;
      pending = null;
      zero = false;
      lastUnit = unit;
    } else {
      return null;
    }
  }
  if (pending !== null && lastUnit > 10 && lastUnit < 10_000 && !zero) return null;
  return total + (pending ?? 0);
}

/**
 * Reads a whole number in Chinese numerals: 十二, 一百二十, 三万五千, or digit by
 * digit 二〇二四. What is said but not written so (三万五, 一百二) is not guessed.
 * @returns the number, or null
 */
export function chineseNumber(text: string): number | null {
  if (text === '') return null;
  const digits = [...text].map((character) => DIGITS.get(character));
  if (!digits.includes(undefined)) return Number(digits.join(''));
  let total = 0;
  let rest = text;
  for (const [mark, size] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = rest.indexOf(mark);
    if (at < 0) continue;
    const value = at === 0 ? null : section(rest.slice(0, at));
    if (!value) return null;
    total += value * size;
    rest = rest.slice(at + 1);
    if (rest !== '' && DIGITS.get(rest) !== undefined) return null;
  }
  if (rest === '') return total;
  const last = section(rest);
  return last === null ? null : total + last;
}
