import type { Templates } from '../../../../core/templates/load';
import type { Language } from '../../../../core/templates/schema';
import { newYearWorkbook } from '../../../../documents/blank-workbook/new-year/new-year';
import { monthList } from '../../../../documents/month/month';
import { monthHtml } from '../../../../documents/month/month-files';
import type { MonthList } from '../../../../documents/month/month-list';
import { monthSections, monthTitle } from '../../../../documents/month/month-text';
import { lackingLine } from '../../../../documents/return/lacking-line';
import { returnPrint } from '../../../../documents/return/page/return-print';
import { branchesIn } from '../../../../ledger/of-branch';
import type { Book } from '../books/book';
import type { BookReturn } from '../books/book-return';
import { organisationOf } from '../books/book-summary';
import type { Document, Month, MonthView } from '../protocol';
import { ToldError } from '../told-error';
import { safeName } from './findings-lists';
import { htmlDocument, plain, XLSX } from './types';

/** What a month brings for each branch of the workbooks at hand. */
function monthLists(
  books: readonly Book[],
  templates: Templates,
  { year, month }: Month,
): MonthList[] {
  return books.flatMap(({ checked }) =>
    checked && checked.ledger.sheets.length > 0
      ? branchesIn(checked.ledger).map((own) => monthList(own, templates, year, month))
      : [],
  );
}

/** What a month brings, to be shown. */
export const monthViews = (
  books: readonly Book[],
  templates: Templates,
  month: Month,
  language: Language,
): MonthView[] =>
  monthLists(books, templates, month).map((list) => ({
    title: monthTitle(list, language),
    sections: monthSections(list, templates, language),
  }));

/** What a month brings, as a page to print. */
export async function monthDocument(
  books: readonly Book[],
  templates: Templates,
  month: Month,
  language: Language,
): Promise<Document> {
  const name = `${month.year}-${String(month.month).padStart(2, '0')}`;
  return htmlDocument(
    language === 'zh-CN' ? `本月提醒-${name}` : `month-${name}`,
    monthHtml(monthLists(books, templates, month), templates, language),
  );
}

/** The return as a page to print. */
export async function returnPrintDocument(made: BookReturn, language: Language): Promise<Document> {
  const { year, views: tables, finished } = made;
  const lacking = lackingLine(finished, language);
  const { workbooks } = finished;
  const page = { unit: made.reporter(), year, workbooks, tables, lacking };
  const name = language === 'zh-CN' ? `年报-${year}` : `return-${year}`;
  return htmlDocument(name, returnPrint(page, language));
}

const TOLD = {
  'zh-CN': {
    noYear: '“支部信息”里没有填写统计年度，不知道带到哪一年。填好后再做一次。',
    several: '一个工作簿里有几个支部，没有带。请一个支部放一个工作簿。',
    carried: (year: number, rows: string) =>
      `已做好 ${year} 年的台账。带过来：${rows || '没有内容'}。`,
    rows: (name: string, count: number) => `${name} ${count} 行`,
    left: (headers: string) => `没有带过来的列：${headers}。`,
    stop: '，',
    comma: '、',
  },
  en: {
    noYear: 'The sheet 支部信息 does not say of which year the workbook is. Fill it in first.',
    several: 'The workbook holds several branches. Use one workbook for each.',
    carried: (year: number, rows: string) => `The workbook of ${year} has: ${rows || 'nothing'}.`,
    rows: (name: string, count: number) => `${name} ${count} rows`,
    left: (headers: string) => ` Columns left behind: ${headers}.`,
    stop: ', ',
    comma: ', ',
  },
} as const;

/**
 * The workbook of the next year, with what goes on from this one.
 * @throws ToldError when nobody says which year that is, or whose it is
 */
export async function newYearDocument(
  book: Book,
  templates: Templates,
  language: Language,
): Promise<Document> {
  const told = TOLD[language];
  const ledger = book.checked?.ledger;
  if (!ledger || ledger.year === null) throw new ToldError(told.noYear);
  if (branchesIn(ledger).length > 1) throw new ToldError(told.several);
  const year = ledger.year + 1;
  const { bytes, carried, left } = await newYearWorkbook(ledger, templates, year);
  const nameOf = (id: string): string => templates.sheets.find((one) => one.id === id)?.name ?? id;
  const rows = [...carried].map(([table, count]) => told.rows(nameOf(table), count));
  const behind = left.length > 0 ? told.left(left.join(told.comma)) : '';
  return {
    name: `${safeName(organisationOf(ledger) ?? '支部工作台账')}-${year}.xlsx`,
    type: XLSX,
    bytes: plain(bytes),
    told: told.carried(year, rows.join(told.stop)) + behind,
  };
}
