import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CivilDate, civilDate } from '../../core/calendar/civil-date';
import { writePart } from '../../hosts/cli/consolidate/part/part-file';
import { packageTemplates } from '../../hosts/cli/files/kept-templates';
import { packageVersion } from '../../hosts/cli/files/package-root';
import { type Form, finishReturn, formOf } from '../../returns';
import { mergeParts } from './merge';
import { PROVINCES, provinceOf, type Simulated, wantedOf, YEAR } from './simulated';

/** The organisations of the country at the end of 2024, as its office has told. */
const ORGANISATIONS = 5_250_000;
const TODAY = civilDate(2027, 1, 15) as CivilDate;

const indexOf = (form: Form, ref: string): number => {
  const figure = form.figures.get(ref);
  if (figure?.kind !== 'count') throw new Error(`no figure ${ref}`);
  return figure.index;
};

/** The country, or a share of it, with the figures that are held against what they must be. */
function simulated(form: Form, share: number): Simulated {
  const members = indexOf(form, 'members.all.total');
  const small = indexOf(form, 'organisations.all.below3');
  const own = new Set([members, small]);
  const [recruits = 0, ...others] = [...form.figures.values()].flatMap((one) =>
    one.kind === 'count' && !own.has(one.index) ? one.index : [],
  );
  const organisations = Math.round(ORGANISATIONS * share);
  return { form, organisations, members, small, recruits, others: others.slice(0, 60) };
}

/**
 * The country by simulation: a part a province, made without workbooks, merged, and every figure held
 * against what it must be.
 * @param share of the country, 1 for all of it
 * @returns whether all figures are right
 */
export async function country(share: number, say: (line: string) => void): Promise<boolean> {
  const form = formOf(await packageTemplates(), YEAR, TODAY, null);
  const some = simulated(form, share);
  const folder = mkdtempSync(join(tmpdir(), 'country-'));
  try {
    let began = Date.now();
    let before = process.cpuUsage();
    const times = (): string => {
      const { user, system } = process.cpuUsage(before);
      const clock = (Date.now() - began) / 1000;
      [began, before] = [Date.now(), process.cpuUsage()];
      return `in ${clock.toFixed(0)} s, ${((user + system) / 1e6).toFixed(0)} s of processor time`;
    };
    const peak = (): string =>
      `${Math.round(process.resourceUsage().maxRSS / 1024)} MB at the peak`;
    const paths = Array.from({ length: PROVINCES }, (_, at) => join(folder, `${at}.blpart`));
    paths.forEach((path, at) => {
      const header = {
        version: packageVersion(),
        year: YEAR,
        period: null,
        judgedOn: TODAY,
        form: form.id,
        key: 'simulated',
        shard: null,
        from: [],
        units: [],
      };
      writePart(path, header, provinceOf(at, some));
    });
    const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
    say(
      `${some.organisations} organisations in ${PROVINCES} parts, ${Math.round(bytes / 1e6)} MB, made ${times()}, ${peak()}`,
    );
    const merged = mergeParts(paths, form);
    say(`merged ${times()}, ${peak()}`);
    const wanted = [...wantedOf(some)];
    const wrong = wanted.filter(([index, number]) => merged.numbers[index] !== number);
    const { tables } = finishReturn(merged, form, {});
    const members = tables.find(({ id }) => id === 'members')?.rows.find(({ id }) => id === 'all');
    say(
      `members ${members?.values.total ?? 'withheld'}; ${wanted.length - wrong.length} of ${wanted.length} figures right to the digit; ${merged.workbooks} workbooks`,
    );
    return wrong.length === 0 && merged.workbooks === some.organisations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
