import { isoDate } from '../../core/calendar/civil-date';
import type { Templates } from '../../core/templates/load';
import type { Language } from '../../core/templates/schema';
import { outward } from '../../core/text/outward';
import { escapeHtml, htmlPage, PAGE_STYLE } from '../html';
import type { DueDay, MonthList } from './month-list';
import { monthSections, monthTitle } from './month-text';

const due = ({ name, dueOn, overdue }: DueDay) => ({
  name: outward(name),
  dueOn: isoDate(dueOn),
  overdue,
});

/** Lists of a month as data. */
export function monthJson(lists: readonly MonthList[]): string {
  const [first] = lists;
  const month = first ? `${first.year}-${String(first.month).padStart(2, '0')}` : null;
  const workbooks = lists.map((list) => ({
    file: list.file,
    branch: list.branch === null ? null : outward(list.branch),
    birthdays: list.birthdays.map(({ name, joinedOn, years }) => ({
      name: outward(name),
      joinedOn: isoDate(joinedOn),
      years,
    })),
    conversions: list.conversions.map(due),
    terms: list.terms.map(due),
    reviews: list.reviews.map(due),
    letters: list.letters.map(({ name, sentOn, days }) => ({
      name: outward(name),
      sentOn: isoDate(sentOn),
      days,
    })),
    lacking: list.lacking,
    notChecked: list.unknown,
    otherYear: list.otherYear,
  }));
  return `${JSON.stringify({ schema: 'branch-ledger/month@1', month, workbooks }, null, 2)}\n`;
}

/** Lists of a month as a page to print, one branch after another. */
export function monthHtml(
  lists: readonly MonthList[],
  templates: Templates,
  language: Language,
): string {
  const parts = lists.map((list) => {
    const sections = monthSections(list, templates, language);
    const items = sections.map(
      ({ title, lines }) =>
        `<h3>${escapeHtml(title)}</h3><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`,
    );
    const nothing = language === 'zh-CN' ? '这个月没有要办的事。' : 'Nothing this month.';
    const body = items.length > 0 ? items.join('\n') : `<p>${nothing}</p>`;
    return `<section><h2>${escapeHtml(monthTitle(list, language))}</h2>\n${body}</section>`;
  });
  const title = language === 'zh-CN' ? '本月提醒' : 'This month';
  return htmlPage({
    title,
    language,
    style: `${PAGE_STYLE}\n@media print { section { break-inside: avoid; } }`,
    body: `<h1>${title}</h1>\n${parts.join('\n')}`,
  });
}
