import { closeSync, openSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkSet } from '../../../check/check-set';
import type { Plan } from '../../../check/plan';
import { explainedAcross } from '../../../consolidate/across-answers';
import { likelyRenamed } from '../../../consolidate/round';
import { hierarchyOf, idleAnswers, workbookSet } from '../../../consolidate/workbook-set';
import { outwardData } from '../../../core/text/outward';
import { acrossFinding } from '../../../documents/across/across';
import { csvLines, findingsCsvHead } from '../../../documents/findings/check-csv';
import { withBranches } from '../../../documents/return/failed-branches';
import { figureShares } from '../../../documents/return/page/figure-shares';
import { returnFindingRow, returnFindings } from '../../../documents/return/return-findings';
import { explainedFindings, failedRelations } from '../../../documents/return/round/explanations';
import { type Form, finishReturn, formOf } from '../../../returns';
import type { OutputSet } from '../files/outputs/output-set';
import { extentOf, requireNoLoss } from '../files/outputs/ownership';
import { cannotWrite, isSystemError } from '../files/outputs/write-error';
import { RowsWriter } from '../files/rows-file';
import { keyName } from '../files/run-key';
import { freeMemory } from '../work/free-memory';
import { writeByOrganisation } from './by-organisation';
import { Cache, cachePath } from './cache';
import { Consolidation } from './consolidation';
import { loadReturnWorkbook, writeDocuments } from './documents';
import { joinFiles } from './joined/join-files';
import { requireFirstHalf, requireYearBefore } from './last-year';
import { organisationReports } from './organisations';
import { outcomeOf } from './outcome';
import { makePart } from './part/make-part';
import { addParts, openParts, withParts, yearsOf } from './part/take-parts';
import { namesWanted } from './people/names-job';
import { countWithoutYear, readAll } from './read-all';
import { keepUnits, keptUnitsPath } from './round/kept-units';
import { judgedPlaces, lockedFiles, roundOfRun, standIn } from './round/of-run';
import { writeRegister } from './round/register';
import { type Run, startOf } from './run-jobs';
import { listsOf, sendBack } from './send-back';
import { type ConsolidateOutcome, type ConsolidateSettings, NoWorkbook, NoYear } from './settings';
import { settle } from './settle';
import { writeTidyData } from './tidy-data';
import { Told } from './told';
import { isInside } from './units';
import { onlyUnread } from './workbook-entry';
import { EarlierYears } from './years/earlier-years';

/**
 * Makes the annual return of many workbooks and writes it, whole or not at all.
 * @throws Interrupted when the signal is aborted; nothing is left behind then
 * @throws NoYear when the year cannot be known
 * @throws UsageError when the earlier return is not of the year before, or a better one is there
 * @throws WriteError when the files cannot be written
 */
export async function consolidate(
  settings: ConsolidateSettings,
  plan: Plan,
): Promise<ConsolidateOutcome> {
  const cache = new Cache(cachePath(settings.out), settings.resume);
  const rows = new RowsWriter(settings.partOnly ? null : settings.out);
  const { pool } = settings;
  try {
    const start = startOf(settings, plan.templates);
    pool.equip(start);
    settings.shared?.equip(start);
    const afterwards: (() => void)[] = [];
    const outcome = await run({ ...settings, cache, rows }, plan, settings.outputs, afterwards);
    if (settings.partOnly) return outcome;
    const extent = extentOf(outcome.returns);
    if (extent && !settings.force) requireNoLoss(settings.out, extent);
    settings.outputs.commit();
    rows.finish();
    for (const end of afterwards) end();
    return outcome;
  } catch (error) {
    // Workbooks that cannot be read are no errors: what the system refuses here is to write.
    throw isSystemError(error) ? cannotWrite(error.path ?? settings.out, error) : error;
  } finally {
    await pool.close();
    cache.close();
    rows.close();
  }
}

async function run(
  given: Run,
  plan: Plan,
  staging: OutputSet,
  afterwards: (() => void)[],
): Promise<ConsolidateOutcome> {
  const { language, today } = given;
  let settings = given;
  const consolidation = new Consolidation();
  const earlier = settings.years && new EarlierYears(settings.years);
  const told = new Told();
  const csv = openSync(staging.path('findings.csv'), 'w');
  try {
    writeFileSync(csv, findingsCsvHead(language));
    await Promise.all([
      readAll(settings, consolidation, told, earlier),
      // The main thread has the time while the workers begin.
      settings.cache.isEmpty && !settings.partOnly ? loadReturnWorkbook() : null,
    ]);
    const opened = openParts(settings.parts);
    const year = settings.year ?? consolidation.commonYear(yearsOf(opened));
    if (year === null) {
      if (settings.part === null || consolidation.entries.length > 0) {
        throw new NoYear(onlyUnread(consolidation.entries));
      }
      // A piece without a workbook is a part without one.
      makePart(settings.part, settings, consolidation, told, null, null, []);
      throw new NoWorkbook();
    }
    if (settings.lastYear) requireYearBefore(settings.lastYear, settings.years?.first ?? year);
    if (settings.halfYear) requireFirstHalf(settings.halfYear, year, settings.period);
    await countWithoutYear(settings, consolidation, year, told);
    await free(settings);
    const formOfYear = (one: number): Form => formOf(plan.templates, one, today, settings.period);
    const form = formOfYear(year);
    const own = settings.matched ? keyName(settings.key) : null;
    const parts = addParts(opened, consolidation, told, form, plan.templates, own);
    settings = withParts(settings, parts);
    if (settings.units) standIn(settings.units, consolidation, told, form);
    await joinFiles(settings, consolidation, year, told);
    await settle(settings, consolidation, told, form);
    await earlier?.settle(settings, told, formOfYear);
    if (!settings.sendBack) await settings.pool.close();
    const years = earlier?.into(consolidation, formOfYear) ?? null;
    const files = consolidation.entries.map(({ input }) => input.file);
    const toldOfAll = told.sum(files, (lines) => writeFileSync(csv, lines));
    await free(settings);
    const finished = finishReturn(consolidation.tally(form), form, {
      ...(settings.lastYear ? { lastYear: settings.lastYear.tables } : {}),
      ...(settings.halfYear ? { half: settings.halfYear.tables } : {}),
    });
    const counted = consolidation.counted(year);
    const tree = hierarchyOf(counted);
    const { units: expected, passwords } = settings;
    const round = await roundOfRun(expected, consolidation, counted, told, form, passwords);
    // The register is people's own, and goes back to them as it is.
    const shown = round && outwardData(round);
    const set = workbookSet({
      ...consolidation.gathered(year, counted),
      tree,
      earlier: settings.lastYear?.organisations ?? [],
      answers: idleAnswers(toldOfAll.leftOver, settings.elsewhere),
      parts: parts.issues,
      round: settings.units && {
        list: settings.units.source,
        missing:
          round?.units.flatMap(({ unit, status }) => (status === 'missing' ? unit.name : [])) ?? [],
        unknown: round?.unknown.map(({ file }) => file) ?? [],
        renamed: round ? likelyRenamed(round) : [],
        locked: lockedFiles(consolidation),
      },
    });
    const found = checkSet(set, plan);
    const explained = explainedAcross(found, toldOfAll.acrossAnswers, consolidation.nameOf);
    const across = outwardData(
      found.map((one) => acrossFinding(one, language, explained.get(one)?.reason ?? null)),
    );
    const organisations = organisationReports(tree, counted, consolidation, form);
    const ofReturn = explainedFindings(
      withBranches(
        returnFindings(finished, form, language),
        form,
        organisations,
        (file) => consolidation.tallyOfFile(file, form),
        language === 'zh-CN',
      ),
      finished,
      form,
      settings.units?.kept?.explanations ?? [],
    );
    const findings = [...across, ...outwardData(ofReturn)];
    consolidation.forgetPeople();
    if (settings.sendBack) {
      const lists = listsOf(staging, year, settings);
      // Over several years a workbook has its own year's rows alone.
      const names = years
        ? () => null
        : namesWanted(ofReturn, form, settings.period, consolidation);
      await sendBack(settings, consolidation, told, found, across, lists, names);
      await settings.pool.close();
    }
    writeFileSync(csv, csvLines(findings.map((finding) => returnFindingRow(finding, language))));
    await free(settings);
    const outcome = outcomeOf(
      settings,
      plan,
      consolidation,
      finished,
      findings,
      organisations,
      form,
      shown,
      toldOfAll,
      years,
    );
    const tallyOf = (workbook: number) =>
      consolidation.tallyOf(counted[workbook]?.place ?? -1, form);
    const sharesOf = () => figureShares(tree, form, counted.length, tallyOf);
    if (settings.part !== null) {
      makePart(settings.part, settings, consolidation, told, form, shown, parts.taken);
    }
    if (settings.partOnly) return outcome;
    await writeDocuments(staging, settings, outcome, form, plan, consolidation, sharesOf, shown);
    if (settings.data !== null) {
      writeTidyData(settings.data, outcome, finished, form, tree, tallyOf);
    }
    if (settings.byOrganisation) {
      await writeByOrganisation(staging, settings, {
        tree,
        form,
        returns: outcome.returns,
        templates: plan.templates,
        tallyOf,
        tallyOfFile: (file) => consolidation.tallyOfFile(file, form),
        packedOfFile: (file) => consolidation.packedOfFile(file),
      });
    }
    if (round && settings.units) {
      const failed = failedRelations(ofReturn, finished);
      const { units, out, sendBack: sends } = settings;
      afterwards.push(await writeRegister(staging, out, units, round, failed));
      const places = judgedPlaces(units, consolidation);
      const path = isInside(out, units.path)
        ? staging.path(basename(keptUnitsPath(units.path)))
        : keptUnitsPath(units.path);
      keepUnits(path, units, form, round, consolidation, told, places, sends);
    }
    return outcome;
  } finally {
    closeSync(csv);
    told.discard();
    consolidation.forgetPeople();
  }
}

/** Workbooks from which on the memory of one phase is not left to the next. */
const MANY = 5000;

/** Ends the workers, which begin anew when they are needed, and gives back what they and all before took. */
async function free({ inputs, pool }: Run): Promise<void> {
  if (inputs.length < MANY) return;
  await pool.close();
  freeMemory();
}
