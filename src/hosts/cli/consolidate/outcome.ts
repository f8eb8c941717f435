import { resolve } from 'node:path';
import type { Plan } from '../../../check/plan';
import type { Round } from '../../../consolidate/round';
import { type CivilDate, isoDate } from '../../../core/calendar/civil-date';
import { isOfficial } from '../../../core/templates/official';
import { outwardData } from '../../../core/text/outward';
import type {
  OrganisationReport,
  ReturnFinding,
  RoundReport,
  YearReport,
} from '../../../documents/return/returns-report';
import { roundReport } from '../../../documents/return/round/situation';
import { type FinishedReturn, type Form, yearEndRoster } from '../../../returns';
import { packageVersion } from '../files/package-root';
import type { Consolidation } from './consolidation';
import { runReport } from './run-report';
import type { ConsolidateOutcome, ConsolidateSettings } from './settings';
import type { ToldOfAll } from './told';

/** The round where nobody has told which units are expected: those that handed in. */
const noList = (organisations: readonly OrganisationReport[]): RoundReport => ({
  expected: 0,
  handedIn: organisations.filter(({ file }) => file !== null).length,
  missing: [],
  late: [],
  unknown: [],
  accepted: 0,
  locked: 0,
});

/** What a consolidation came to: the return, and how it was made. */
export function outcomeOf(
  settings: ConsolidateSettings,
  plan: Plan,
  consolidation: Consolidation,
  { tables, year, workbooks, withheld, incomplete }: FinishedReturn,
  findings: readonly ReturnFinding[],
  organisations: readonly OrganisationReport[],
  form: Form,
  round: Round | null,
  told: ToldOfAll,
  years: readonly YearReport[] | null,
): ConsolidateOutcome {
  const returned = new Set(
    round?.units.flatMap(({ state, workbook }) =>
      state === '退回' && workbook ? workbook.file : [],
    ),
  );
  const { yearEnd: end } = form.period.days;
  const asOf = isoDate(end);
  const judgedOn = isoDate(Math.min(settings.today, end) as CivilDate);
  const counts = [...form.figures.values()].filter((figure) => figure.kind === 'count');
  const facts = {
    figures: counts.sort((a, b) => a.index - b.index).map(({ ref }) => ref),
    version: packageVersion(),
    templates: settings.templatesHash,
    year,
    asOf,
    judgedOn,
    packs: [...new Set(plan.rules.map(({ pack }) => pack))].sort(),
    lastYear: settings.lastYear?.year ?? null,
    settings: settings.unit,
  };
  const run = runReport(
    consolidation,
    facts,
    resolve(settings.out),
    settings,
    findings,
    returned,
    told,
  );
  const { unreadable, unrecognised } = run.counts;
  const { errors, warnings, infos } = run.findings;
  const unread = settings.others.filter((one) => one.status === 'unreadable').length;
  const { standing } = told;
  const latest = consolidation.counted(year).map(({ branch }) => branch?.latest ?? 0);
  const roster = yearEndRoster(form, latest as (CivilDate | 0)[]);
  return {
    run,
    standing: {
      ...standing,
      errors,
      warnings,
      infos,
      lacking: [...withheld, ...incomplete].filter(({ figure }) => !isOfficial(figure)).length,
      unreadable: standing.unreadable + unread,
      returned: run.counts.returned,
    },
    leftOut: told.leftOut,
    returns: {
      schema: 'branch-ledger/returns@1',
      year,
      period: form.period.id,
      ...(years ? { years } : {}),
      asOf,
      workbooks,
      unreadable: unreadable + unrecognised,
      tables,
      withheld,
      incomplete,
      ...(roster ? { yearEndRoster: roster } : {}),
      round: round ? roundReport(round) : noList(organisations),
      findings,
      organisations: outwardData(organisations),
    },
  };
}
