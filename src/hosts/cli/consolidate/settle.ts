import { countTogether } from '../../../consolidate/count-together';
import type { Form, ToCorrect } from '../../../returns';
import type { Consolidation } from './consolidation';
import type { Correction } from './correction';
import type { ConsolidateJob } from './job';
import { correctionOfPart } from './part/deltas';
import { type Run, runJobs } from './run-jobs';
import type { Told } from './told';

/** Settles how the workbooks count together; those that others tell of are read once more. */
export async function settle(
  settings: Run,
  consolidation: Consolidation,
  told: Told,
  form: Form,
): Promise<void> {
  const { year } = form.period;
  const correct = (all: readonly ToCorrect[]): Promise<void> => {
    for (const { entry, toldOf } of all) {
      if (!consolidation.entryAt(entry).ofPart) continue;
      consolidation.correct(entry, correctionOfPart(told.of(entry), toldOf, form));
    }
    const waiting = all.filter(({ entry }) => !consolidation.entryAt(entry).ofPart);
    const jobs = waiting.map(({ entry, toldOf }): ConsolidateJob => {
      const { input, sha256 } = consolidation.entryAt(entry);
      const files = consolidation.filesOf(entry);
      const job = {
        kind: 'correct' as const,
        input,
        sha256,
        year,
        period: settings.period,
        toldOf,
      };
      return files ? { ...job, files } : job;
    });
    const take = (correction: Correction | null, index: number): void => {
      const { entry } = waiting[index] as ToCorrect;
      consolidation.correct(entry, correction);
      settings.rows.add(consolidation.entryAt(entry).sha256, correction?.counted ?? null);
    };
    return runJobs<Correction | null>(settings, jobs, take, () => null);
  };
  const steps = countTogether(consolidation.ofYear(year, settings.units));
  for (let step = steps.next(); !step.done; step = steps.next()) await correct(step.value);
}
