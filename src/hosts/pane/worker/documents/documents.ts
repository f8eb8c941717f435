import { type CivilDate, isoDate } from '../../../../core/calendar/civil-date';
import type { Templates } from '../../../../core/templates/load';
import type { Language } from '../../../../core/templates/schema';
import {
  reportFailure,
  reportWorkbook,
  type WorkbookReport,
} from '../../../../documents/findings/check-report';
import type { CopyMark } from '../../../../documents/marked-copy/marked-copy';
import { communiqueText, summaryText } from '../../../../documents/return/communique';
import { tableViews } from '../../../../documents/return/return-view';
import { AnnotateError, annotateErrorText } from '../../../../workbook/edit/edit-error';
import type { Book } from '../books/book';
import { cellFlags } from '../books/book-grid';
import type { BookReturn } from '../books/book-return';
import { findingsSheet } from '../findings-sheet';
import type { Document, Rows } from '../protocol';
import { orTold, ToldError } from '../told-error';
import { htmlDocument, plain, XLSX } from './types';

const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

export function reportsOf(books: readonly Book[], language: Language): WorkbookReport[] {
  return books.map((book) => {
    if (book.failure) return reportFailure(book.name, null, book.failure, language);
    const { checked } = book;
    if (!checked) throw new Error('not checked yet');
    return reportWorkbook(checked.ledger, checked.result, book.plan, { language, sha256: null });
  });
}

/** Fetched when it is first wanted. */
const csv = () => import('../../../../documents/findings/check-csv');

const csvDocument = (stem: string, text: string): Document => ({
  name: `${stem}.csv`,
  type: 'text/csv;charset=utf-8',
  bytes: new TextEncoder().encode(text),
});

/** The clerk's table as the page shows it, to keep: with the page goes what was accepted. */
export async function unitsDocument(
  rows: Rows,
  today: CivilDate,
  language: Language,
): Promise<Document> {
  const { BYTE_ORDER_MARK, csvLines } = await csv();
  const stem = `${language === 'zh-CN' ? '各单位情况' : 'units'}-${isoDate(today)}`;
  return csvDocument(stem, BYTE_ORDER_MARK + csvLines(rows));
}

/** The findings as a list to keep. */
export async function findingsDocument(
  format: 'csv' | 'xlsx' | 'html',
  books: readonly Book[],
  today: CivilDate,
  language: Language,
): Promise<Document> {
  const reports = reportsOf(books, language);
  const stem = `${language === 'zh-CN' ? '问题清单' : 'findings'}-${isoDate(today)}`;
  if (format === 'csv') {
    const { findingsCsv, findingsCsvHead } = await csv();
    const lines = reports.map((report) => findingsCsv(report, language));
    return csvDocument(stem, [findingsCsvHead(language), ...lines].join(''));
  }
  if (format === 'html') {
    const [{ checkHtml }, { checkFacts, countFindings, workbookFacts }] = await Promise.all([
      import('../../../../documents/findings/check-html'),
      import('../../../../documents/findings/check-document'),
    ]);
    const { workbook, between, frame } = checkHtml(language);
    const counts = books.map(({ checked }) => checked && countFindings(checked.result));
    const facts = reports.map((report, at) => workbookFacts(report, counts[at] ?? undefined));
    const [before, after] = frame(checkFacts(facts, today));
    const sections = reports.map((report) => [...workbook(report)].join(''));
    return htmlDocument(stem, before + sections.join(between) + after);
  }
  const { findingsXlsx } = await import('../../../../documents/findings/list/findings-xlsx');
  const bytes = plain(await findingsXlsx(reports, { language }));
  return { name: `${stem}.xlsx`, type: XLSX, bytes };
}

/** The return as a workbook that an office prints and sends. */
export async function returnDocument(
  made: BookReturn,
  templates: Templates,
  language: Language,
): Promise<Document> {
  const { returnWorkbook } = await import('../../../../documents/return/workbook/return-workbook');
  const said = { unit: made.reporter(), form: made.form, tables: made.finished.tables };
  const bytes = await returnWorkbook(tableViews(made.finished.tables, made.form, 'zh-CN'), {
    form: made.form,
    communique: communiqueText(templates, said),
    summary: summaryText(templates, said),
    year: made.year,
    reporter: made.reporter(),
    workbooks: made.finished.workbooks,
    unreadable: 0,
  });
  const name = language === 'zh-CN' ? `年报-${made.year}.xlsx` : `return-${made.year}.xlsx`;
  return { name, type: XLSX, bytes: plain(bytes) };
}

/** The workbook that a branch starts from, or one with all sheets. */
export async function blankWorkbook(templates: Templates, all: boolean): Promise<Document> {
  const { makeBlankWorkbook } = await import('../../../../documents/blank-workbook/blank-workbook');
  return {
    name: '支部工作台账.xlsx',
    type: XLSX,
    bytes: plain(await makeBlankWorkbook(templates, { all })),
  };
}

/** A copy of the file with its cells flagged and the findings as one sheet more. */
async function annotatedCopy(book: Book): Promise<Uint8Array> {
  if (!book.edition) throw new Error('no file to copy');
  const { annotateWorkbook } = await import('../../../../documents/marked-copy/marked-copy');
  const marks = new Map<string, CopyMark[]>();
  for (const { sheet, address, severity, text } of cellFlags(book)) {
    const name = book.sheets[sheet]?.name ?? '';
    const own = marks.get(name) ?? [];
    own.push({ address, severity, text });
    marks.set(name, own);
  }
  return annotateWorkbook(book.edition.bytes, { marks, result: findingsSheet(book) });
}

export type CopyKind = 'annotated' | 'corrected';

const COPIES: Readonly<Record<CopyKind, Readonly<Record<Language, string>>>> = {
  annotated: { 'zh-CN': '（批注）', en: ' (annotated)' },
  corrected: { 'zh-CN': '（已修正）', en: ' (corrected)' },
};

function copyName(book: Book, kind: CopyKind, language: Language): string {
  const [, stem = book.name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(book.name) ?? [];
  // A workbook with macros opens under its own kind of name alone.
  return `${stem}${COPIES[kind][language]}${/^\.xlsm$/i.test(extension) ? extension : '.xlsx'}`;
}

/**
 * Copies of files, in one zip file where they are several: with marks, or with
 * what was changed.
 * @throws ToldError why no copy can be made of the only one
 */
export async function copiesDocument(
  kind: CopyKind,
  books: readonly Book[],
  language: Language,
): Promise<Document> {
  const copies: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const left: { name: string; reason: string }[] = [];
  for (const book of books) {
    if (kind === 'corrected' && !book.edition?.log.length) continue;
    const name = copyName(book, kind, language);
    const make = () => (kind === 'annotated' ? annotatedCopy(book) : book.edition?.bytes);
    try {
      if (book.failure) throw new ToldError(book.failure.message);
      if (book.format !== 'xlsx') {
        throw new ToldError(annotateErrorText(new AnnotateError('not-xlsx'), language));
      }
      copies.push({ name, bytes: plain((await orTold(make, language)) ?? new Uint8Array()) });
    } catch (error) {
      if (!(error instanceof ToldError) || books.length === 1) throw error;
      left.push({ name: book.name, reason: error.message });
    }
  }
  const [only] = copies;
  if (!only) throw new ToldError(left.map(({ reason }) => reason).join(' '));
  if (copies.length === 1) {
    const name = only.name.slice(only.name.lastIndexOf('/') + 1);
    return { name, type: name.endsWith('m') ? XLSM : XLSX, bytes: only.bytes, left };
  }
  const { zipSync } = await import('fflate');
  const bytes = zipSync(Object.fromEntries(copies.map((copy) => [copy.name, copy.bytes])), {
    level: 0,
  });
  const stem = { annotated: ['批注副本', 'annotated'], corrected: ['已修正', 'corrected'] }[kind];
  const name = `${stem[language === 'zh-CN' ? 0 : 1]}.zip`;
  return { name, type: 'application/zip', bytes: plain(bytes), left };
}
