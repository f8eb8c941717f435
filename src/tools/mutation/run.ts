import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle, sourcesIn } from './bundle';
import { uncompilable } from './compiler';
import { dataMutants } from './data';
import type { Mutant } from './instrument';
import { brief, type Equivalent, groupOf } from './report';
import { type Outcome, Trial } from './trial';

/** What is changed: the rules, what they share, and the calendar. */
const FOLDERS = ['src/rules', 'src/core/calendar'];

const isTest = (file: string): boolean => file.endsWith('.test.ts');
/** Neither tests, nor what helps them, nor what is generated, nor mere types. */
const isSource = (file: string): boolean =>
  !isTest(file) && !/(^|\/)testing\.ts$|\.generated\.ts$/.test(file);

export interface Run {
  readonly outcomes: readonly Outcome[];
  readonly equivalent: readonly Equivalent[];
}

const sameAs =
  (mutant: Mutant) =>
  ({ file, original, replacement }: Equivalent): boolean =>
    file === mutant.file &&
    original === brief(mutant.original) &&
    replacement === brief(mutant.replacement);

/**
 * Tries every mutant of the sources whose path begins with one of `paths`.
 * @param onGroup is told of each group when it is done
 */
export async function tryMutants(
  root: string,
  paths: readonly string[],
  onGroup: (group: string, outcomes: readonly Outcome[]) => void,
): Promise<Run> {
  const files = FOLDERS.flatMap((folder) => sourcesIn(root, folder));
  const isWanted = (file: string): boolean =>
    paths.length === 0 || paths.some((path) => file.startsWith(path.replace(/^\.\//, '')));
  const sources = files.filter((file) => isSource(file) && isWanted(file));
  // The tests of a rule are its own; what rules share is tested by all.
  const own = new Set(sources.map(dirname));
  const shared = sources.some((file) => !file.endsWith('/rule.ts'));
  const tests = files.filter((file) => isTest(file) && (shared || own.has(dirname(file))));

  const built = await bundle(root, sources, tests);
  const trial = new Trial(built);
  const rules = trial.rules.filter(({ id }) => own.has(`src/rules/${id}`));
  const data = dataMutants(built.templates, rules, (mutant) => trial.tryData(mutant).killed);
  const list = JSON.parse(
    readFileSync(join(root, 'src/tools/mutation/equivalent.json'), 'utf8'),
  ) as Equivalent[];

  const outcomes: Outcome[] = [];
  const stale = list.find(
    (one) => isWanted(one.file) && !built.mutants.some((m) => sameAs(m)(one)),
  );
  if (stale) throw new Error(`no such mutant any more: ${JSON.stringify(stale)}`);
  const isCounted = (mutant: Mutant): boolean => !list.some(sameAs(mutant));
  const finish = (group: string, done: readonly Outcome[]): void => {
    if (done.length === 0) return;
    outcomes.push(...done);
    onGroup(group, done);
  };
  const counted = built.mutants.filter(isCounted);
  for (const [group, mutants] of byGroup(counted)) {
    const rejected = uncompilable(root, built.sources, mutants);
    finish(
      group,
      mutants.filter(({ id }) => !rejected.has(id)).map((mutant) => trial.tryOne(mutant)),
    );
  }
  for (const [group, mutants] of byGroup(data.filter(isCounted))) {
    finish(
      group,
      mutants.map((mutant) => trial.tryData(mutant)),
    );
  }
  return { outcomes, equivalent: list.filter(({ file }) => isWanted(file)) };
}

function byGroup<M extends Mutant>(mutants: readonly M[]): ReadonlyMap<string, M[]> {
  const groups = new Map<string, M[]>();
  for (const mutant of mutants) {
    const group = groupOf(mutant);
    groups.set(group, [...(groups.get(group) ?? []), mutant]);
  }
  return groups;
}
