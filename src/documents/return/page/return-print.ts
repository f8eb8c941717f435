import type { Language } from '../../../core/templates/schema';
import { outward } from '../../../core/text/outward';
import { escapeHtml, htmlPage, PAGE_STYLE } from '../../html';
import type { TableView } from '../return-view';
import { tableSection } from './tables';
import { PAGE_WORDS } from './words';

/** What is printed of a return. */
export interface ReturnPrint {
  /** Whose return it is, where that is one. */
  readonly unit: string | null;
  readonly year: number;
  readonly workbooks: number;
  readonly tables: readonly TableView[];
  /** Why figures are withheld; null when none is. */
  readonly lacking: string | null;
}

/** With more columns a table is printed across the page. */
const MOST_UPRIGHT = 8;

const STYLE = `${PAGE_STYLE}
section.table th[scope=row] { font-weight: normal; min-width: 7rem; } section.table thead th { min-width: 3rem; }
@page across { size: A4 landscape; margin: 12mm; }
@media print {
  section.table { break-inside: avoid-page; } section.table table { font-size: 8.5pt; }
  .across { page: across; } details { display: none; }
}
`;

const WORKBOOKS: Readonly<Record<Language, (count: number) => string>> = {
  'zh-CN': (count) => `由 ${count} 个工作簿汇总`,
  en: (count) => `Of ${count} workbooks`,
};

/** A return as a page to print on A4: every table whole, under the name of its unit. */
export function returnPrint(
  { unit, year, workbooks, tables, lacking }: ReturnPrint,
  language: Language,
): string {
  const words = PAGE_WORDS[language];
  const own = unit === null ? '' : outward(unit);
  const title = [own, words.title(year)].filter(Boolean).join(' ');
  const sections = tables.map((view) => {
    const section = tableSection(view, () => false, language);
    return view.columns.length > MOST_UPRIGHT ? `<div class="across">${section}</div>` : section;
  });
  const lines = [WORKBOOKS[language](workbooks), ...(lacking === null ? [] : [lacking])];
  return htmlPage({
    title,
    language,
    style: STYLE,
    body: `<header><h1>${escapeHtml(title)}</h1>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</header>
<main>${sections.join('\n')}</main>`,
  });
}
