import { type CivilDate, yearEnd } from '../../core/calendar/civil-date';
import type { Templates } from '../../core/templates/load';
import type { Ledger } from '../../ledger/model';
import { lackingOf } from '../finish';
import { compileForm } from '../forms/compile-form';
import type { Form } from '../forms/form';
import { lacksOf } from '../lacks';
import { LedgerFacts } from '../ledger-facts';
import { Values } from '../values';

/** The forms of the years met, each made once for a set of templates. */
const forms = new WeakMap<Templates, Map<string, Form>>();

/**
 * The form of a year, made once.
 * @param today nothing after it is missing yet
 * @param period a part of the year, or several with it; null for all of it
 */
export function formOf(
  templates: Templates,
  year: number,
  today: CivilDate,
  period: string | null = null,
): Form {
  const asOf = Math.min(today, yearEnd(year)) as CivilDate;
  const made = forms.get(templates) ?? new Map<string, Form>();
  forms.set(templates, made);
  const key = `${year} ${period ?? ''} ${asOf}`;
  const form = made.get(key) ?? compileForm(templates, { year, asOf, period });
  made.set(key, form);
  return form;
}

/**
 * The figures of the return that one workbook cannot know, or of which it knows only a part.
 * @param today nothing after it is missing yet
 * @returns their ids, such as `dues.all.paid`; none for a workbook without a year
 */
export function lackingFigures(ledger: Ledger, templates: Templates, today: CivilDate): string[] {
  const { year } = ledger;
  if (year === null || ledger.sheets.length === 0) return [];
  const form = formOf(templates, year, today);
  // What is lacking hangs on no number: nothing is counted for it.
  const lacks = lacksOf(form, new LedgerFacts(ledger, form.period));
  const tally = { workbooks: 1, numbers: [], joint: [], claims: [], lacks };
  const { withheld, incomplete } = lackingOf(form, new Values(tally, form, undefined));
  return [...withheld, ...incomplete].map(({ figure }) => figure);
}
