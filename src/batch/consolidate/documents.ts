import type { Plan } from '../../check/plan';
import { organisationsView } from '../../report/organisations-view';
import { type TableView, tableView } from '../../report/return-view';
import { returnsHtml } from '../../report/returns-html';
import type { ReturnsReport } from '../../report/returns-report';
import { ruleTitles } from '../../report/rule-titles';
import { stableZip } from '../../report/stable-zip';
import type { Form } from '../../returns';
import type { Language } from '../../templates/schema';
import type { Staging } from '../atomic';
import type { ConsolidateOutcome } from './consolidate';
import type { Consolidation } from './consolidation';

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const viewsOf = (returns: ReturnsReport, form: Form, language: Language): TableView[] =>
  form.tables.flatMap(({ table }) => {
    const finished = returns.tables.find(({ id }) => id === table.id);
    return finished ? [tableView(finished, table, language)] : [];
  });

/** The return as data and as a workbook, by the names of their files. */
export async function returnsDocuments(
  returns: ReturnsReport,
  form: Form,
  reporter: string | null,
  language: Language,
): Promise<{ 'returns.json': string; 'returns.xlsx': Uint8Array }> {
  const { returnsXlsx } = await import('../../report/returns-xlsx');
  const { year, workbooks, unreadable } = returns;
  const organisations = organisationsView(returns, form, 'zh-CN');
  const options = {
    year,
    reporter: reporter ?? organisations?.name ?? null,
    workbooks,
    unreadable,
    organisations,
  };
  const xlsx = await returnsXlsx(viewsOf(returns, form, language), options);
  return { 'returns.json': json(returns), 'returns.xlsx': stableZip(xlsx) };
}

/** Writes everything but the findings, which are there already. */
export async function writeDocuments(
  staging: Staging,
  { returns, run }: ConsolidateOutcome,
  form: Form,
  plan: Plan,
  consolidation: Consolidation,
  language: Language,
): Promise<void> {
  staging.write('run.json', json(run));
  const page = {
    run,
    tables: viewsOf(returns, form, language),
    findings: returns.findings,
    ruleTitles: ruleTitles(plan, language),
  };
  staging.write('report.html', returnsHtml(page, language));
  const reporter = consolidation.commonSuperior();
  const documents = await returnsDocuments(returns, form, reporter, language);
  for (const [name, content] of Object.entries(documents)) staging.write(name, content);
}
