import { createHash } from 'node:crypto';
import type { Plan } from '../../../check/plan';
import type { Round } from '../../../consolidate/round';
import type { BookSettings } from '../../../core/templates/book-settings';
import type { Templates } from '../../../core/templates/load';
import type { Language } from '../../../core/templates/schema';
import { ruleTitles } from '../../../documents/findings/rule-titles';
import type { Standing } from '../../../documents/first-line';
import { communiqueText, summaryText } from '../../../documents/return/communique';
import {
  type ExplanationLine,
  explanationLines,
} from '../../../documents/return/explanation-lines';
import { SourceFinder } from '../../../documents/return/figure-sources';
import { lackingLine } from '../../../documents/return/lacking-line';
import { officialBooks } from '../../../documents/return/official-view';
import { organisationsView } from '../../../documents/return/organisations-view';
import { PAGE_SCRIPT } from '../../../documents/return/page/figure-dialog';
import type { FigureShares } from '../../../documents/return/page/figure-shares';
import { returnPage } from '../../../documents/return/page/return-page';
import { markPartial } from '../../../documents/return/partial-views';
import { isoPeriod, periodText, yearsText } from '../../../documents/return/period-words';
import { type TableView, tableViews } from '../../../documents/return/return-view';
import type { ReturnsReport } from '../../../documents/return/returns-report';
import { circular, roundReport, situationTable } from '../../../documents/return/round/situation';
import { withRosterNotes } from '../../../documents/return/year-end-roster';
import type { Form, LastYear, Tally } from '../../../returns';
import { nodeDeflate } from '../files/deflate';
import { hashEngine } from '../files/engine-hash';
import { writeJson } from '../files/json-file';
import type { OutputSet } from '../files/outputs/output-set';
import { writeRun } from '../files/run-inputs';
import { cacheKey } from './cache';
import type { Consolidation } from './consolidation';
import { areKept, noteDocuments } from './kept-documents';
import type { ConsolidateOutcome, ConsolidateSettings } from './settings';
import { commonSuperior } from './workbook-entry';

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/**
 * The return as data and as a workbook, by the names of their files.
 * @param tallyOf what a workbook adds, by its file
 */
export async function returnsDocuments(
  returns: ReturnsReport,
  form: Form,
  reporter: string | null,
  tallyOf: (file: string) => Tally,
  templates: Templates,
): Promise<{ 'returns.json': string; 'returns.xlsx': Uint8Array }> {
  const xlsx = await returnsXlsx(returns, form, reporter, tallyOf, templates);
  return { 'returns.json': json(returns), 'returns.xlsx': xlsx };
}

/** Loads what makes the workbook: it takes as long as a few workbooks to read. */
export const loadReturnWorkbook = () =>
  import('../../../documents/return/workbook/return-workbook');

/** What stands in the book of the whole set alone. */
interface WholeBook {
  readonly round: Round | null;
  readonly explanations: readonly ExplanationLine[];
  readonly lastYear: LastYear | null;
  readonly book: BookSettings | undefined;
}

/** The tables as they are shown: what rests on a later roster says so, and what was not read wholly claims no more. */
function viewsOf(
  returns: ReturnsReport,
  form: Form,
  standing: Standing | null,
  language: Language,
): readonly TableView[] {
  const tables = tableViews(returns.tables, form, language);
  const views = withRosterNotes(tables, returns, language === 'zh-CN');
  return standing ? markPartial(views, returns, standing) : views;
}

async function returnsXlsx(
  returns: ReturnsReport,
  form: Form,
  reporter: string | null,
  tallyOf: (file: string) => Tally,
  templates: Templates,
  whole: WholeBook | null = null,
  standing: Standing | null = null,
): Promise<Uint8Array> {
  const { returnWorkbook } = await loadReturnWorkbook();
  const { year, workbooks, unreadable } = returns;
  const round = whole?.round ?? null;
  const finder = new SourceFinder(returns.organisations, form, tallyOf);
  const organisations = organisationsView(returns, form, 'zh-CN');
  const options = {
    year,
    reporter,
    workbooks,
    unreadable,
    form,
    years: returns.years ?? [],
    communique: communiqueText(templates, { unit: reporter, form, tables: returns.tables }),
    summary: summaryText(templates, { unit: reporter, form, tables: returns.tables }),
    organisations,
    situation: round && {
      ...situationTable(round, 'zh-CN'),
      circular: circular(roundReport(round), year),
    },
    // Of each of hundreds of organisations the ministry's figures stand in returns.json alone.
    official: whole ? officialBooks(returns, form) : [],
    ...(whole ?? {}),
    sources: (ref: string) => finder.of(ref),
    deflate: nodeDeflate,
    level: whole ? 6 : 1,
  } as const;
  return returnWorkbook(viewsOf(returns, form, standing, 'zh-CN'), options);
}

/**
 * Writes everything but the findings, which are there already. The documents of the last run stay
 * where they would be made from the same again.
 */
export async function writeDocuments(
  staging: OutputSet,
  settings: ConsolidateSettings,
  { returns, run, standing }: ConsolidateOutcome,
  form: Form,
  plan: Plan,
  consolidation: Consolidation,
  sharesOf: () => FigureShares | null,
  round: Round | null,
): Promise<void> {
  const { out, resume, language, templatesHash } = settings;
  const data = [
    writeRun((name) => staging.path(name), run),
    writeJson(staging.path('returns.json'), returns),
  ];
  const reporter =
    commonSuperior(consolidation.entries) ??
    organisationsView(returns, form, 'zh-CN')?.name ??
    null;
  const whole: WholeBook = {
    round,
    explanations: explanationLines(returns.findings, settings.units?.kept?.explanations ?? []),
    lastYear: settings.unit?.book?.lastYear ? (settings.lastYear?.tables ?? null) : null,
    book: settings.unit?.book,
  };
  const { round: _, ...printed } = whole;
  const basis = cacheKey(
    hashEngine(),
    templatesHash,
    language,
    String(reporter),
    JSON.stringify(printed),
    ...data,
  );
  if (resume && areKept(out, basis)) return;
  const page = {
    run,
    years: yearsText(form),
    period: language === 'zh-CN' ? periodText(form) : isoPeriod(form),
    round,
    standing,
    lacking: lackingLine(returns, language),
    tables: viewsOf(returns, form, standing, language),
    communique: communiqueText(plan.templates, { unit: reporter, form, tables: returns.tables }),
    summary: summaryText(plan.templates, { unit: reporter, form, tables: returns.tables }),
    findings: returns.findings,
    ruleTitles: ruleTitles(plan, language),
    organisations: organisationsView(returns, form, language),
    shares: sharesOf(),
    scriptHash: createHash('sha256').update(PAGE_SCRIPT).digest('base64'),
  };
  const tallyOf = (file: string): Tally => consolidation.tallyOfFile(file, form);
  const [html, xlsx] = await Promise.all([
    returnPage(page, language, nodeDeflate),
    returnsXlsx(returns, form, reporter, tallyOf, plan.templates, whole, standing),
  ]);
  const documents = { 'report.html': html, 'returns.xlsx': xlsx };
  for (const [name, content] of Object.entries(documents)) staging.write(name, content);
  noteDocuments(out, basis, documents);
}
