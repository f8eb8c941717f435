import { type CivilDate, isoDate } from '../../calendar/civil-date';
import type { CopyMark } from '../../report/annotate';
import { checkReport, reportFailure, reportWorkbook } from '../../report/check-report';
import type { Templates } from '../../templates/load';
import type { Language } from '../../templates/schema';
import type { Book } from './book';
import { cellFlags } from './book-grid';
import type { BookReturn } from './book-return';
import { findingsSheet } from './findings-sheet';
import type { Document } from './protocol';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

function reportOf(books: readonly Book[], today: CivilDate, language: Language) {
  const workbooks = books.map((book) => {
    if (book.failure) return reportFailure(book.name, null, book.failure);
    const { checked } = book;
    if (!checked) throw new Error('not checked yet');
    return reportWorkbook(checked.ledger, checked.result, book.plan, { language, sha256: null });
  });
  return checkReport(workbooks, today);
}

/** The findings as a list to keep. */
export async function findingsDocument(
  format: 'csv' | 'xlsx',
  books: readonly Book[],
  today: CivilDate,
  language: Language,
): Promise<Document> {
  const report = reportOf(books, today, language);
  const stem = `${language === 'zh-CN' ? '问题清单' : 'findings'}-${isoDate(today)}`;
  if (format === 'csv') {
    const { checkCsv } = await import('../../report/check-csv');
    const bytes = plain(new TextEncoder().encode(checkCsv(report.workbooks, language)));
    return { name: `${stem}.csv`, type: 'text/csv;charset=utf-8', bytes };
  }
  const { checkXlsx } = await import('../../report/check-xlsx');
  return { name: `${stem}.xlsx`, type: XLSX, bytes: plain(await checkXlsx(report, language)) };
}

/** The return as a workbook that an office prints and sends. */
export async function returnDocument(made: BookReturn, language: Language): Promise<Document> {
  const { returnsXlsx } = await import('../../report/returns-xlsx');
  const bytes = await returnsXlsx(made.views, {
    year: made.year,
    reporter: made.reporter(),
    workbooks: made.finished.workbooks,
    unreadable: 0,
  });
  const name = language === 'zh-CN' ? `年报-${made.year}.xlsx` : `return-${made.year}.xlsx`;
  return { name, type: XLSX, bytes: plain(bytes) };
}

/** The workbook that a branch starts from. */
export async function blankWorkbook(templates: Templates): Promise<Document> {
  const { makeBlankWorkbook } = await import('../../report/blank-workbook');
  return {
    name: '支部工作台账.xlsx',
    type: XLSX,
    bytes: plain(await makeBlankWorkbook(templates)),
  };
}

/** A copy of the file with its cells flagged and the findings as one sheet more. */
export async function annotatedDocument(book: Book): Promise<Document> {
  if (!book.bytes) throw new Error('no file to copy');
  const { annotateWorkbook } = await import('../../report/annotate');
  const marks = new Map<string, CopyMark[]>();
  for (const { sheet, address, severity, text } of cellFlags(book)) {
    const name = book.sheets[sheet]?.name ?? '';
    const own = marks.get(name) ?? [];
    own.push({ address, severity, text });
    marks.set(name, own);
  }
  const bytes = annotateWorkbook(book.bytes, { marks, result: findingsSheet(book) });
  const { language } = book.renderOptions;
  const stem = book.name.replace(/\.[^.]*$/, '');
  const name = language === 'zh-CN' ? `${stem}（批注）.xlsx` : `${stem} (annotated).xlsx`;
  return { name, type: XLSX, bytes: plain(bytes) };
}
