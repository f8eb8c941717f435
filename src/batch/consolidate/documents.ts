import type { Plan } from '../../check/plan';
import { tableView } from '../../report/return-view';
import { returnsHtml } from '../../report/returns-html';
import { ruleTitles } from '../../report/rule-titles';
import { stableZip } from '../../report/stable-zip';
import type { Form } from '../../returns';
import type { Language } from '../../templates/schema';
import type { Staging } from '../atomic';
import type { ConsolidateOutcome } from './consolidate';
import type { Consolidation } from './consolidation';

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Writes everything but the findings, which are there already. */
export async function writeDocuments(
  staging: Staging,
  { returns, run }: ConsolidateOutcome,
  form: Form,
  plan: Plan,
  consolidation: Consolidation,
  language: Language,
): Promise<void> {
  const views = form.tables.flatMap(({ table }) => {
    const finished = returns.tables.find(({ id }) => id === table.id);
    return finished ? [tableView(finished, table, language)] : [];
  });
  staging.write('returns.json', json(returns));
  staging.write('run.json', json(run));
  const page = {
    run,
    tables: views,
    findings: returns.findings,
    ruleTitles: ruleTitles(plan, language),
  };
  staging.write('report.html', returnsHtml(page, language));
  const { returnsXlsx } = await import('../../report/returns-xlsx');
  const xlsx = await returnsXlsx(views, {
    year: returns.year,
    reporter: consolidation.commonSuperior(),
    workbooks: returns.workbooks,
    unreadable: returns.unreadable,
  });
  staging.write('returns.xlsx', stableZip(xlsx));
}
