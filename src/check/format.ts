import { type CivilDate, chineseDate, isoDate } from '../core/calendar/civil-date';
import type { Templates } from '../core/templates/load';
import type { Language } from '../core/templates/schema';
import type { DataValue } from '../rules/rule';
import { type Cell, isDateCell, isErrorCell, isUncomputedCell } from '../workbook/model';

/** Money in 分 as 元, without needless zeros: 1250 is `12.5`. */
export const formatMoney = (fen: number): string => String(fen / 100);

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** A cell as the user sees it, roughly: dates in the language's form, the rest as it is. */
export function cellText(cell: Cell | undefined, language: Language): string {
  if (cell === undefined) return '';
  if (isErrorCell(cell)) return cell.code;
  if (isUncomputedCell(cell)) return '';
  if (!isDateCell(cell)) return String(cell).replace(/\s+/g, ' ').trim();
  const date = cell.date === null ? '' : formatDate(cell.date, language);
  const time = cell.seconds === null ? '' : clock(cell.seconds);
  return [date, time].filter(Boolean).join(' ');
}

/** A date for a person to read: `2024年5月6日` or `2024-05-06`. */
export const formatDate = (date: CivilDate, language: Language): string =>
  language === 'zh-CN' ? chineseDate(date) : isoDate(date);

/**
 * Writes a value of a finding into a message.
 * @param format `date`, `dates`, `money`, `names`, `percent`, `code:LIST`, or nothing for the value as it is
 */
export function formatValue(
  value: DataValue,
  format: string | undefined,
  language: Language,
  templates: Templates,
): string {
  if (value === null) return '';
  const separator = language === 'zh-CN' ? '、' : ', ';
  if (Array.isArray(value)) {
    return value.map((one) => formatValue(one, format, language, templates)).join(separator);
  }
  if (format === 'date' || format === 'dates') return formatDate(value as CivilDate, language);
  if (format === 'money') return formatMoney(Number(value));
  if (format === 'percent') return `${Math.round(Number(value) * 1000) / 10}%`;
  if (format?.startsWith('code:')) {
    const item = templates.codes.get(format.slice(5))?.items.find(({ id }) => id === value);
    if (item) return language === 'zh-CN' ? item.name : item.nameEn || item.name;
  }
  return String(value);
}
