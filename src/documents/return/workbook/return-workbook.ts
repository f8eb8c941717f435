import ExcelJS from 'exceljs';
import type { BookSettings } from '../../../core/templates/book-settings';
import type { Form, LastYear } from '../../../returns';
import type { Deflate, DeflateLevel } from '../../../workbook/write/deflate';
import { type PartChange, stableWorkbook } from '../../../workbook/write/stable-workbook';
import type { CommuniqueText } from '../communique';
import type { ExplanationLine } from '../explanation-lines';
import type { FigureSources } from '../figure-sources';
import type { OfficialBook } from '../official-view';
import type { OrganisationsView } from '../organisations-view';
import { periodText, yearsText } from '../period-words';
import type { TableView } from '../return-view';
import type { YearReport } from '../returns-report';
import { balanceLines } from './balance-formulas';
import { addBalances, type BalanceRows, balanceRows } from './balance-sheet';
import { addCommunique } from './communique-sheet';
import { addContents } from './contents-sheet';
import { Links } from './links';
import type { PutRows } from './long-list';
import { addOfficialBook, officialContents } from './official-book';
import { addOrganisations } from './organisations-sheet';
import { Places, SHEETS } from './places';
import { signedBy } from './signatures';
import { addSituation, type Situation } from './situation-sheet';
import { addSources, sourceBlocks } from './source-sheet';
import { addTable } from './table-sheet';
import { addYearsSheet } from './years-sheet';

export interface ReturnWorkbookOptions {
  readonly year: number;
  /** 填报单位, or null when it is to be written by hand. */
  readonly reporter: string | null;
  readonly workbooks: number;
  readonly unreadable: number;
  /** The form that the tables were made with. */
  readonly form: Form;
  /** 公报 as a page of text. */
  readonly communique?: CommuniqueText | null;
  /** Sentences for summaries and circulars, as another. */
  readonly summary?: CommuniqueText | null;
  /** One line an organisation; none where there are no several. */
  readonly organisations?: OrganisationsView | null;
  /** The organisations behind a figure, `table.row.column`; left out, no figure is taken apart. */
  /** 收报情况, where somebody has told who is expected. */
  readonly situation?: Situation | null;
  /** The ministry's form, as a book of its own behind all else. */
  readonly official?: readonly OfficialBook[];
  /** 整套说明 of that book. */
  readonly explanations?: readonly ExplanationLine[];
  /** Last year's figures, to be printed beside this year's. */
  readonly lastYear?: LastYear | null;
  /** What the office has printed on it, and how. */
  readonly book?: BookSettings | undefined;
  readonly sources?: (ref: string) => FigureSources | null;
  /** Each year of a period of several by itself. */
  readonly years?: readonly YearReport[];
  readonly deflate?: Deflate;
  /** Quick for a book that is one of hundreds. */
  readonly level?: DeflateLevel;
}

/**
 * The return as a workbook that an office prints and sends: contents, one sheet
 * a table, and all balance equations as live formulas; on the screen each figure leads to the
 * organisations that it counts. It holds no time: the same return gives the same bytes.
 * @param views in Chinese, as all of the workbook is
 */
export async function returnWorkbook(
  views: readonly TableView[],
  options: ReturnWorkbookOptions,
): Promise<Uint8Array> {
  const { year, form, communique = null, summary = null, organisations = null } = options;
  const { sources = () => null, book: own, years = [] } = options;
  const signed = signedBy(own, options.reporter);
  const { reporter } = signed;
  const isClean = own?.clean === true;
  const workbook = new ExcelJS.Workbook();
  const day = new Date(Date.UTC(year, 11, 31));
  workbook.created = day;
  workbook.modified = day;
  workbook.creator = '支部台账';
  workbook.lastModifiedBy = '支部台账';
  const places = new Places(views);
  const links = new Links();
  const lines = balanceLines(views, form, places);
  const balances: ReadonlyMap<string, BalanceRows> = isClean
    ? new Map()
    : balanceRows(lines, views);
  const { blocks, cells } = sourceBlocks(views, sources);
  const after = [
    ...(years.length > 0 ? [SHEETS.years] : []),
    ...(organisations ? [SHEETS.organisations] : []),
    ...(isClean ? [] : [SHEETS.balances]),
    ...(blocks.length > 0 ? [SHEETS.sources] : []),
    ...(options.official ?? []).map(({ form: official }) => officialContents(official)),
  ];
  const { situation = null } = options;
  const before = [
    ...(situation ? [SHEETS.situation, SHEETS.circular] : []),
    ...(communique ? [SHEETS.communique] : []),
    ...(summary ? [SHEETS.summary] : []),
  ];
  addContents(
    workbook,
    { ...options, reporter, years: yearsText(form) },
    views,
    { before, after },
    balances,
    places,
    links,
  );
  if (situation) addSituation(workbook, situation);
  if (communique) addCommunique(workbook, communique, SHEETS.communique, cells, links);
  if (summary) addCommunique(workbook, summary, SHEETS.summary, cells, links);
  for (const view of views) {
    addTable(workbook, view, {
      period: periodText(form),
      reporter,
      sheetName: places.sheetOf(view.id),
      balances: balances.get(view.id),
      sources: cells,
      links,
    });
  }
  if (years.length > 0) addYearsSheet(workbook, views, years, form);
  const putOrganisations = organisations && addOrganisations(workbook, organisations, form);
  if (!isClean) addBalances(workbook, lines, views, places, links);
  const putSources = addSources(workbook, blocks, form, places, links);
  const { explanations = [], lastYear = null } = options;
  const extras = { explanations, lastYear: own?.lastYear === true ? lastYear : null };
  for (const book of options.official ?? []) {
    addOfficialBook(workbook, book, signed, extras, links);
  }
  const putRows = new Map<string, PutRows | null>([
    [SHEETS.organisations, putOrganisations],
    [SHEETS.sources, putSources],
  ]);
  const names = new Map(
    workbook.worksheets.map(({ id, name }) => [`xl/worksheets/sheet${id}.xml`, name]),
  );
  const change: PartChange = (part, text) => {
    const sheet = names.get(part);
    if (sheet === undefined) return null;
    const linked = links.into(sheet, text());
    return putRows.get(sheet)?.(linked) ?? linked;
  };
  return stableWorkbook(workbook, options.deflate, change, options.level);
}
