/**
 * What a number format shows of a serial number. `elapsed` is a duration such
 * as `[h]:mm`, which is a time of day only below 24 hours.
 */
export type DateFormat = 'date' | 'month' | 'time' | 'datetime' | 'elapsed';

const range = (from: number, to: number, kind: DateFormat): [number, DateFormat][] =>
  Array.from({ length: to - from + 1 }, (_, n) => [from + n, kind]);

/**
 * The built-in formats that show dates or times (ISO/IEC 29500-1, 18.8.30,
 * numFmts). 27 to 36 and 50 to 58 are those of East Asian editions, as the
 * Chinese one shows them: 31 is yyyy年m月d日, 57 is yyyy年m月, 32 is h时mm分.
 */
const BUILT_IN: ReadonlyMap<number, DateFormat> = new Map([
  ...range(14, 16, 'date'),
  ...range(17, 17, 'month'),
  ...range(18, 21, 'time'),
  ...range(22, 22, 'datetime'),
  ...range(27, 27, 'month'),
  ...range(28, 31, 'date'),
  ...range(32, 35, 'time'),
  ...range(36, 36, 'month'),
  ...range(45, 45, 'time'),
  ...range(46, 46, 'elapsed'),
  ...range(47, 47, 'time'),
  ...range(50, 50, 'month'),
  ...range(51, 51, 'date'),
  ...range(52, 52, 'month'),
  ...range(53, 54, 'date'),
  ...range(55, 56, 'time'),
  ...range(57, 57, 'month'),
  ...range(58, 58, 'date'),
]);

/** Whether a built-in number format shows dates, and how. */
export const builtInDateFormat = (id: number): DateFormat | null => BUILT_IN.get(id) ?? null;

/** Quoted text, escaped, padding and filling characters: what is shown as it stands. */
const LITERALS = /"[^"]*"?|[\\_*][\s\S]?/g;
const BRACKETS = /\[[^\]]*\]?/g;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const GENERAL = /general|g\/通用格式/gi;
const FRACTIONS = /s[.,]0+/gi;
const HALF_DAYS = /am\/pm|a\/p|上午\/下午/gi;

/**
 * Whether a number format such as `yyyy"年"m"月"d"日";@` shows dates, and how.
 * Quoted text, escapes, colours, locales and conditions are not looked at; of
 * several sections, the first that shows a date tells.
 */
export function dateFormatOf(format: string): DateFormat | null {
  const bare = format.replace(LITERALS, '');
  for (const section of bare.split(';')) {
    if (ELAPSED.test(section)) return 'elapsed';
    const kind = sectionKind(section.replace(BRACKETS, '').replace(GENERAL, ''));
    if (kind) return kind;
  }
  return null;
}

function sectionKind(section: string): DateFormat | null {
  if (/[0#?]/.test(section.replace(FRACTIONS, ''))) return null;
  const half = section.search(HALF_DAYS) >= 0;
  const codes = section.replace(HALF_DAYS, '').toLowerCase();
  const time = half || /[hs]/.test(codes);
  const day = /d|aaa/.test(codes);
  const yearOrEra = /[yeb]/.test(codes);
  const date = day || yearOrEra || (codes.includes('m') && !time);
  if (date && time) return 'datetime';
  if (time) return 'time';
  if (!date) return null;
  return day ? 'date' : 'month';
}
