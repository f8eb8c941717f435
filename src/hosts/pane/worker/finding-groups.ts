import { type CivilDate, hasMonth, quarterOf, yearOf } from '../../../core/calendar/civil-date';
import { SEVERITIES } from '../../../core/severity';
import type { Language, Severity } from '../../../core/templates/schema';
import { SEVERITY_LABELS } from '../../../documents/findings/labels';
import { isBlankCell } from '../../../ledger/text';
import type { Finding } from '../../../rules/rule';
import { cellOf } from '../../../workbook/model';
import type { Book } from './books/book';
import type { GroupBy } from './finding-views';

/** The mistakes that one line of the list tells. */
export const mistakesOf = (finding: Finding): readonly Finding[] => [finding, ...finding.same];

/** The group that a finding belongs to, and what that is called. */
export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  readonly severity: Severity | null;
}

/** Tells the group of a finding, in a language. */
export function groupOf(
  book: Book,
  finding: Finding,
  by: GroupBy,
  language: Language,
): FindingGroup {
  const isChinese = language === 'zh-CN';
  const named = (key: string, title: string): FindingGroup => ({ key, title, severity: null });
  switch (by) {
    case 'severity': {
      const { severity } = finding;
      return { key: severity, title: SEVERITY_LABELS[language][severity], severity };
    }
    case 'rule':
      return named(finding.rule.id, finding.rule.messages[language].title);
    case 'file':
      return named(String(book.id), book.name);
    case 'sheet': {
      const name = finding.place?.on.sheet.name ?? '';
      return named(name, name || (isChinese ? '整个文件' : 'The file as a whole'));
    }
    case 'cause':
      return causeOf(finding, language);
    case 'period': {
      const day = dayOf(finding);
      if (day === null) return named('', isChinese ? '不分时期' : 'Of no period');
      const [year, quarter] = [yearOf(day), hasMonth(day) ? quarterOf(day) : null];
      const key = `${year}-${quarter ?? 0}`;
      if (quarter === null) return named(key, isChinese ? `${year}年` : String(year));
      const title = isChinese
        ? `${year}年第${'一二三四'[quarter - 1]}季度`
        : `${year}, quarter ${quarter}`;
      return named(key, title);
    }
  }
}

/**
 * What the findings have in common that one mistake makes again and again: the rule and what it
 * says, the column, and what stands there where that is a word of a list, or nothing.
 */
function causeOf({ rule, variant, place }: Finding, language: Language): FindingGroup {
  const { title } = rule.messages[language];
  const isChinese = language === 'zh-CN';
  const column = place?.on.template.columns.find(({ key }) => key === place.key);
  const header = column ? `${isChinese ? '：' : ': '}${column.header}` : '';
  let value = '';
  if (place?.address && column) {
    const cell = cellOf(place.on.sheet, place.address.row, place.address.column);
    if (isBlankCell(cell)) value = isChinese ? '空着' : ' is blank';
    else if (column.codes && typeof cell === 'string')
      value = isChinese ? `“${cell}”` : ` “${cell}”`;
  }
  return {
    key: [rule.id, variant, place?.key ?? '', value].join('\n'),
    title: `${title}${header}${value}`,
    severity: null,
  };
}

const DAYS = ['date', 'month'];

/** The day that a finding is about: that by which its row is named, or of which the rule speaks. */
function dayOf({ record, data, on }: Finding): CivilDate | null {
  const { columns = [], subject = [] } = record?.on.template ?? {};
  const column = columns.find(({ key, type }) => subject.includes(key) && DAYS.includes(type));
  const value: unknown =
    column && record && Object.entries(record).find(([key]) => key === column.key)?.[1];
  const said = [value, data.month, data.from, on];
  return (said.find((day) => typeof day === 'number' && day >= 1900_00_00) as CivilDate) ?? null;
}

/** A group and the findings in it. */
export interface Grouped<T> extends FindingGroup {
  readonly members: readonly T[];
}

/** Orders groups: the gravest first, those of rules and causes by how many they are, periods in time. */
export function orderedGroups<T extends { readonly book: Book; readonly finding: number }>(
  groups: readonly Grouped<T>[],
  by: GroupBy,
): readonly Grouped<T>[] {
  const gravity = ({ book, finding }: T): number =>
    SEVERITIES.indexOf(book.findings[finding]?.severity ?? 'info');
  const gravest = new Map(groups.map((one) => [one, Math.min(...one.members.map(gravity))]));
  const byGravity = (a: Grouped<T>, b: Grouped<T>): number =>
    (gravest.get(a) ?? 0) - (gravest.get(b) ?? 0) || b.members.length - a.members.length;
  const all = [...groups];
  if (by === 'severity' || by === 'rule' || by === 'cause') return all.sort(byGravity);
  if (by !== 'period') return all;
  return all.sort((a, b) => (a.key === '' ? 1 : b.key === '' ? -1 : a.key < b.key ? -1 : 1));
}
