import type { Answer } from '../../../../check/answers';
import { filesOfOrganisations } from '../../../../consolidate/count-together';
import type { Joining } from '../../../../consolidate/joined/compare-files';
import { fatesOf, type JoinedFiles } from '../../../../consolidate/joined/joined-files';
import type { Versions } from '../../../../returns';
import type { Consolidation } from '../consolidation';
import type { Contribution } from '../contribution';
import type { ConsolidateJob } from '../job';
import { type Run, runJobs } from '../run-jobs';
import type { Told } from '../told';
import type { FileOfSet } from './open-joined';

/** The newest alone, where a file is not there any more as it was read first. */
const newestAlone = ({ newest }: Versions): Joining => ({
  contributing: [newest],
  dropped: [],
  relations: [],
});

/**
 * Puts the files of each organisation together that has several: sheets that two of them have count
 * from the later one, and what remains is read as one workbook.
 */
export async function joinFiles(
  settings: Run,
  consolidation: Consolidation,
  year: number,
  told: Told,
): Promise<void> {
  const sets = filesOfOrganisations(consolidation.ofYear(year, settings.units));
  if (sets.length === 0) return;
  const { period } = settings;
  const fileOf = (entry: number, joining: Joining | null): FileOfSet => {
    const { input, sha256 } = consolidation.entryAt(entry);
    const dropped = joining?.dropped.find((one) => one.entry === entry)?.tables ?? [];
    return { entry, input, sha256, dropped };
  };
  const compared: JoinedFiles[] = [];
  await runJobs<Joining | null>(
    settings,
    sets.map(({ newest, older }): ConsolidateJob => {
      const files = [newest, ...older].map((entry) => fileOf(entry, null));
      return { kind: 'compare', input: (files[0] as FileOfSet).input, year, period, files };
    }),
    (joining, at) => {
      const set = sets[at] as Versions;
      compared.push({ ...set, joining: joining ?? newestAlone(set) });
    },
    () => null,
  );
  const joint = compared.map((set) => {
    const { base, joined } = fatesOf(set);
    const files = [base, ...joined].map((entry) => fileOf(entry, set.joining));
    return { set, base, joined, files };
  });
  const several = joint.filter(({ joined }) => joined.length > 0);
  for (const { set, joined, files } of joint) {
    if (joined.length === 0) consolidation.join(set, files, null, year);
  }
  await runJobs<Contribution | null>(
    settings,
    several.map(({ files }): ConsolidateJob => {
      const { input } = files[0] as FileOfSet;
      const answers = files.flatMap((one): readonly Answer[] => {
        return settings.answers.get(one.input.file) ?? [];
      });
      return { kind: 'contribute', input, year, period, answers, files };
    }),
    (contribution, at) => {
      const { set, base, joined, files } = several[at] as (typeof several)[number];
      if (!contribution) {
        consolidation.join({ ...set, joining: newestAlone(set) }, files, null, year);
        return;
      }
      consolidation.join(set, files, contribution, year);
      told.take(base, contribution);
      for (const entry of joined) told.forget(entry);
    },
    () => null,
  );
}
