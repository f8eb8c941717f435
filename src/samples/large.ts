import { civilDate } from '../core/calendar/civil-date';
import { makeBranch } from './branch/branch';
import type { SampleBranch } from './model';
import { IdNumbers } from './person';
import { makePopulation } from './population';
import { Random } from './random';
import { headcounts, type Shares } from './shares';

/**
 * One branch of as many members as wanted, more than any real one has: for measuring.
 * @param place where several are to differ: in name, and in the numbers of their people
 */
export function makeLargeBranch(
  shares: Shares,
  members: number,
  year: number,
  seed: number,
  { index, ids }: { index: number; ids: IdNumbers } = { index: 0, ids: new IdNumbers() },
): SampleBranch {
  const random = new Random(seed);
  const counts = headcounts(shares, (members / shares.members) * shares.branches);
  const heldOn = civilDate(year, 7, 28);
  return makeBranch(
    {
      plan: { unitKind: 'enterprise', profiles: makePopulation(counts, year, random) },
      index,
      year,
      name: index === 0 ? '大型样本党支部' : `大型样本第${index}党支部`,
      parent: '中共大型样本委员会',
      leaving: [],
      arriving: [],
      applicants: 0,
      activists: 0,
      joint: heldOn ? { heldOn, number: `LH${year}-1` } : null,
    },
    new Set(),
    ids,
    random,
  );
}
