import type { UnitKinds } from '../ledger/records.generated';
import type { Profile } from './population';
import type { Random } from './random';

/** The members of one branch to be. */
export interface BranchPlan {
  readonly unitKind: UnitKinds;
  readonly profiles: readonly Profile[];
}

const UNITS: readonly UnitKinds[] = [
  'village',
  'enterprise',
  'institution',
  'university',
  'government',
  'community',
  'social',
];

/** Where somebody most likely belongs, so that branches look like branches. */
function unitOf(one: Profile, random: Random): UnitKinds {
  switch (one.occupation) {
    case 'farmer':
      return 'village';
    case 'worker':
    case 'manager':
      return 'enterprise';
    case 'professional':
      return random.oneIn(3) ? 'university' : 'institution';
    case 'official':
      return 'government';
    case 'student':
      return 'university';
    case 'retired':
      return random.oneIn(3) ? 'village' : 'community';
    case 'other':
      return random.oneIn(2) ? 'social' : 'community';
  }
}

/**
 * Parts people into `count` branches of 8 to about 45 members, newcomers spread
 * evenly, so that each has old members enough to introduce them.
 */
export function partIntoBranches(
  people: readonly Profile[],
  count: number,
  random: Random,
): BranchPlan[] {
  const old = new Map<UnitKinds, Profile[]>(UNITS.map((unit) => [unit, []]));
  const fresh = new Map<UnitKinds, Profile[]>(UNITS.map((unit) => [unit, []]));
  for (const one of people) {
    (one.stage === 'earlier' ? old : fresh).get(unitOf(one, random))?.push(one);
  }
  const oldLine = UNITS.flatMap((unit) => (old.get(unit) ?? []).map((one) => ({ one, unit })));
  const freshLine = UNITS.flatMap((unit) => fresh.get(unit) ?? []);
  const weights = Array.from({ length: count }, () => random.int(50, 200));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const plans: BranchPlan[] = [];
  let done = 0;
  for (const weight of weights) {
    const [from, to] = [done / whole, (done + weight) / whole];
    done += weight;
    const cut = <T>(line: readonly T[]): T[] =>
      line.slice(Math.round(from * line.length), Math.round(to * line.length));
    const part = cut(oldLine);
    const middle = part[Math.floor(part.length / 2)];
    plans.push({
      unitKind: middle?.unit ?? 'other',
      profiles: [...part.map(({ one }) => one), ...cut(freshLine)],
    });
  }
  return plans;
}
