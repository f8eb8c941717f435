import type { ColumnTemplate } from '../../core/templates/schema';
import { squeeze } from '../text';

/** A header as it is compared, and the hint that it carries in brackets, such as a unit. */
export interface HeaderKey {
  readonly base: string;
  /** The base before 时间 and 缴 are taken for 日期 and 交. */
  readonly plain: string;
  readonly hint: string;
}

const HAN = /^[\u4e00-\u9fff]+$/;
const NUMBERING = /^(?:\d{1,2}[.、)]|[一二三四五六七八九十]{1,2}[、.])(?=\D)/;
/** 姓名Name: the same once more in English. */
const TRANSLATED = /(?<=^[\u4e00-\u9fff/]{2,12})[/|]?[a-z][a-z'.]{2,30}$/;
const BRACKETS = /[([【〔〈<{]([^)\]】〕〉>}]*)[)\]】〕〉>}]/g;
const PUNCTUATION = /[、/,.\-_·:;'"“”‘’*★☆|\\—。()[\]【】]/g;

/**
 * The comparable form of a header: half width, no white space or line breaks, no
 * numbering, marks or punctuation, the hint in brackets apart; 时间 at the end
 * counts as 日期, and 缴 as 交.
 */
export function headerKey(text: string): HeaderKey {
  if (HAN.test(text)) return { base: standard(text), plain: text, hint: '' };
  const whole = squeeze(text).toLowerCase().replace(NUMBERING, '').replace(TRANSLATED, '');
  let hint = '';
  const bare = whole.replace(BRACKETS, (_, inside: string) => {
    hint += inside;
    return '';
  });
  const outside = bare.replace(PUNCTUATION, '');
  const inside = hint.replace(PUNCTUATION, '');
  const plain = outside || inside;
  return { base: standard(plain), plain, hint: outside === '' ? '' : inside };
}

/** 时间 at the end as 日期, and 缴 as 交. */
function standard(text: string): string {
  const dated = text.endsWith('时间') ? `${text.slice(0, -2)}日期` : text;
  return dated.includes('缴') ? dated.replaceAll('缴', '交') : dated;
}

/** Headers that number the rows: they are no column of any template and not unknown either. */
export const isOrdinalHeader = (base: string): boolean =>
  base === '序号' ||
  base === '序' ||
  base === '行号' ||
  base === 'no' ||
  base === '#' ||
  base === '№';

const OTHER_SCALE = /^(?:天|日|分钟|个?月|周|季度?|[十百千万亿].*|半天)$/;
const MEASURE = /^(?:年|个?月|日|天|周|小时|学时|课时|分钟)$/;
const MONEY: ReadonlyMap<string, number> = new Map([
  ['元', 0],
  ['人民币', 0],
  ['人民币元', 0],
  ['单位元', 0],
  ['千元', 3],
  ['单位千元', 3],
  ['万元', 4],
  ['单位万元', 4],
]);

const sameMeasure = (hint: string): string => (/^(?:学时|课时)$/.test(hint) ? '小时' : hint);

/**
 * Whether a header with this hint can stand for the column: 任期（月） is not 任期（年）,
 * 金额（美元） is no amount in yuan.
 * @param own the hints that the template's own headers carry
 * @returns the power of ten that the hint multiplies money by, or null when it cannot stand for it
 */
export function hintPower(
  column: ColumnTemplate,
  own: ReadonlySet<string>,
  hint: string,
): number | null {
  if (hint === '' || own.has(hint)) return 0;
  if (column.type === 'money') {
    return MONEY.get(hint) ?? (/[元分角币镑]$/.test(hint) ? null : 0);
  }
  if (column.type !== 'int' && column.type !== 'number') return 0;
  if ([...own].some((ours) => sameMeasure(ours) === sameMeasure(hint))) return 0;
  if (own.size > 0 && MEASURE.test(hint)) return null;
  return OTHER_SCALE.test(hint) ? null : 0;
}
