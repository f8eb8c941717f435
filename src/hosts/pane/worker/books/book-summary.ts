import { cellText } from '../../../../check/format';
import { renderReason } from '../../../../check/messages';
import { isoDate, yearEnd } from '../../../../core/calendar/civil-date';
import type { SheetTemplate } from '../../../../core/templates/schema';
import { maskNumbers } from '../../../../core/text/mask';
import { isOpen, openRules, standingOf, UNREAD } from '../../../../documents/findings/standing';
import { headerKey } from '../../../../ledger/headers/header-key';
import type { Ledger, LedgerSheet, UnknownSheet } from '../../../../ledger/model';
import type { Place } from '../../../../rules/rule';
import { cellOf, type Sheet } from '../../../../workbook/model';
import type { Book, Judgement } from './book';
import type { BookSummary, SheetSummary } from './book-views';
import { columnQuestions } from './column-questions';

/** The headers of a sheet, those of several rows joined. */
function headersOf(sheet: Sheet, top: number, bottom: number): SheetSummary['headers'] {
  const texts = new Map<number, string[]>();
  for (const row of sheet.rows) {
    if (row.index > bottom) break;
    if (row.index < top) continue;
    row.cells.forEach((cell, column) => {
      const text = cellText(cell, 'zh-CN');
      if (text) texts.set(column, [...(texts.get(column) ?? []), text]);
    });
  }
  const keyOf = (parts: readonly string[]): string => headerKey(parts.at(-1) ?? '').base;
  const keys = [...texts.values()].map(keyOf);
  return [...texts]
    .sort(([a], [b]) => a - b)
    .map(([column, parts]) => ({
      column,
      text: maskNumbers(parts.join(' / ')),
      name: keys.filter((key) => key === keyOf(parts)).length === 1 ? (parts.at(-1) ?? null) : null,
    }));
}

const requiredWithout = (template: SheetTemplate, has: (key: string) => boolean): string[] =>
  template.columns.filter(({ key, required }) => required && !has(key)).map((one) => one.header);

function recognised(book: Book, ledger: Ledger, on: LedgerSheet): SheetSummary {
  const { template, sheet, layout } = on;
  return {
    sheet: book.placeOf(sheet),
    sheetId: book.sheetId(book.placeOf(sheet)),
    name: sheet.name,
    table: template.id,
    tableName: template.name,
    recognisedBy: on.recognisedBy,
    hidden: false,
    headerRow: on.headerRow + 1,
    records: ledger[on.table].records.filter((record) => record.on === on).length,
    layout: on.headerLayout,
    columns: template.columns.flatMap(({ key, header }) => {
      const column = on.columns[key];
      return column === undefined
        ? []
        : [{ key, header, found: on.headers[key] ?? header, column }];
    }),
    unknown: on.unknown.map(maskNumbers),
    missing: layout === 'table' ? requiredWithout(template, (key) => key in on.columns) : [],
    nearMisses: on.nearMisses.map(({ header, meant }) => ({ header, meant })),
    headers: headersOf(sheet, on.headerTop, on.headerRow),
    mappable: layout === 'table',
    questions: columnQuestions(on, book.renderOptions.language),
  };
}

/** The first row with several texts: what a person would take for the headers. */
const likelyHeaders = (sheet: Sheet): number | null =>
  sheet.rows.find(({ cells }) => cells.filter((cell) => typeof cell === 'string').length > 2)
    ?.index ?? null;

function unrecognised(book: Book, unknown: UnknownSheet): SheetSummary {
  const { sheet, nearest, missing, nearMisses } = unknown;
  const headerRow = unknown.headerRow ?? likelyHeaders(sheet);
  return {
    sheet: book.placeOf(sheet),
    sheetId: book.sheetId(book.placeOf(sheet)),
    name: sheet.name,
    table: null,
    tableName: nearest?.name ?? null,
    recognisedBy: null,
    hidden: false,
    headerRow: headerRow === null ? null : headerRow + 1,
    records: 0,
    layout: unknown.headerLayout,
    columns: [],
    unknown: [],
    missing,
    nearMisses: nearMisses.map(({ header, meant }) => ({ header, meant })),
    headers: headerRow === null ? [] : headersOf(sheet, headerRow, headerRow),
    mappable: headerRow !== null,
    questions: [],
  };
}

function sheetSummaries(book: Book, ledger: Ledger): SheetSummary[] {
  const unread = ledger.hiddenSheets.filter(({ read }) => !read);
  const hidden = unread.map(
    ({ sheet, template }): SheetSummary => ({
      sheet: book.placeOf(sheet),
      sheetId: book.sheetId(book.placeOf(sheet)),
      name: sheet.name,
      table: null,
      tableName: template?.name ?? null,
      recognisedBy: null,
      hidden: true,
      headerRow: null,
      records: 0,
      layout: '',
      columns: [],
      unknown: [],
      missing: [],
      nearMisses: [],
      headers: [],
      mappable: false,
      questions: [],
    }),
  );
  return [
    ...ledger.sheets.map((on) => recognised(book, ledger, on)),
    ...ledger.unknownSheets.map((unknown) => unrecognised(book, unknown)),
    ...hidden,
  ].sort((a, b) => a.sheet - b.sheet || (a.headerRow ?? 0) - (b.headerRow ?? 0));
}

/** 党组织全称 of 支部信息, where it is filled in. */
export function organisationOf(ledger: Ledger): string | null {
  const [branch] = ledger.branch.records;
  const column = branch?.on.columns.name;
  if (!branch || column === undefined) return null;
  const at = branch.at?.name ?? { row: branch.row, column };
  return cellText(cellOf(branch.on.sheet, at.row, at.column), 'zh-CN') || null;
}

/** By reason: what a person can fill in first, then what leaves most rules open. */
function notCheckedBy(book: Book): BookSummary['notChecked'] {
  const groups = new Map<string, { titles: Set<string>; place: Place | null; open: boolean }>();
  const options = book.renderOptions;
  for (const reason of book.checked?.result.notChecked ?? []) {
    const text = renderReason(reason, book.plan, options);
    const group = groups.get(text) ?? {
      titles: new Set(),
      place: reason.place,
      open: isOpen(reason),
    };
    group.titles.add(reason.rule.rule.messages[options.language].title);
    groups.set(text, group);
  }
  return [...groups]
    .map(([reason, { titles, place, open }]) => ({
      reason,
      open,
      rules: [...titles],
      target: book.target(place),
    }))
    .sort(
      (a, b) =>
        Number(b.target !== null) - Number(a.target !== null) || b.rules.length - a.rules.length,
    );
}

const NOTHING = {
  organisation: null,
  year: null,
  asOf: '',
  sheets: [],
  counts: { error: 0, warning: 0, info: 0, suppressed: 0 },
  standing: UNREAD,
  superior: null,
  rules: { passed: 0, failed: 0, notChecked: 0 },
  openRules: [],
  notChecked: [],
  fixes: { safe: 0, suggested: 0 },
} as const;

/** What the page shows of a workbook. */
export function summarise(book: Book, { today }: Judgement): BookSummary {
  const { id, name, checked, failure, edition } = book;
  const own = {
    book: id,
    name,
    answers: null,
    amendable: edition !== null && book.format === 'xlsx',
    changes: edition?.log ?? [],
    steps: { back: Boolean(edition?.previous), forward: Boolean(edition?.next) },
  };
  if (failure || !checked) return { ...own, failure, ...NOTHING };
  const { ledger, result } = checked;
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0 };
  const fixes = { safe: 0, suggested: 0 };
  for (const finding of result.findings) {
    const answered = result.suppressed.has(finding);
    counts[answered ? 'suppressed' : finding.severity]++;
    if (finding.fix && !answered) fixes[finding.fix.safe ? 'safe' : 'suggested']++;
  }
  const asOf = ledger.year === null ? today : Math.min(today, yearEnd(ledger.year));
  return {
    ...own,
    failure: null,
    organisation: organisationOf(ledger),
    year: ledger.year,
    asOf: isoDate(asOf as typeof today),
    sheets: sheetSummaries(book, ledger),
    counts,
    standing: standingOf(
      ledger,
      result,
      [],
      book.order.flatMap((index) => result.findings[index] ?? []),
    ),
    superior: ledger.branch.records[0]?.parent ?? null,
    rules: result.outcomes,
    openRules: [...openRules(result.notChecked)],
    notChecked: notCheckedBy(book),
    fixes,
  };
}
