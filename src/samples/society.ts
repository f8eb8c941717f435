import { type CivilDate, civilDate } from '../core/calendar/civil-date';
import type { UnitKinds } from '../ledger/records.generated';
import { makeBranch } from './branch/branch';
import { makePerson } from './branch/make-person';
import type { BranchOrder, Departure } from './branch/order';
import { partIntoBranches } from './branches';
import type { SampleBranch } from './model';
import { IdNumbers, type Person } from './person';
import { makePopulation, type Profile } from './population';
import { Random } from './random';
import type { Headcounts } from './shares';

const PLACES = [
  '青松',
  '白杨',
  '清溪',
  '东湖',
  '南山',
  '西河',
  '北岭',
  '红旗',
  '胜利',
  '前进',
  '光明',
  '团结',
];
const UNIT_NAMES: Readonly<Record<UnitKinds, string>> = {
  village: '村',
  enterprise: '有限公司',
  institution: '中心',
  university: '学院',
  government: '局机关',
  community: '社区',
  social: '协会',
  other: '工作站',
};
const BRANCHES_A_PARENT = 14;

const branchName = (index: number, unit: UnitKinds): string =>
  `${PLACES[index % PLACES.length]}第${index + 1}${UNIT_NAMES[unit]}党支部`;

const parentName = (index: number): string =>
  `中共${PLACES[Math.floor(index / BRANCHES_A_PARENT) % PLACES.length]}第${Math.floor(index / BRANCHES_A_PARENT) + 1}委员会`;

const day = (year: number, month: number, dayOfMonth: number): CivilDate => {
  const date = civilDate(year, month, dayOfMonth);
  if (date === null) throw new RangeError(`${year}-${month}-${dayOfMonth}`);
  return date;
};

/** Somebody who leaves: old when it is by death. */
function leaver(kind: Departure['kind'], year: number, random: Random): Profile {
  const age = kind === 'died' ? random.int(66, 88) : random.int(34, 58);
  const birthDate = random.day(day(year - age, 1, 1), day(year - age, 12, 31));
  return {
    birthDate,
    joinedOn: random.day(
      day(Math.max(1979, year - age + 19), 1, 1),
      day(kind === 'died' ? 2005 : year - 8, 12, 31),
    ),
    female: random.oneIn(3),
    minority: random.oneIn(12),
    college: random.oneIn(2),
    occupation: kind === 'died' ? 'retired' : random.pick(['worker', 'farmer', 'other'] as const),
    stage: 'earlier',
  };
}

type Leaving = { person: Person; departure: Departure };
type Arriving = { person: Person; from: string; on: CivilDate };

/** How many of all who leave go by each way; the rest die. */
function departureKind(i: number): Departure['kind'] {
  if (i % 25 === 3) return 'expelled';
  if (i % 25 === 7) return 'removed';
  if (i % 25 === 11) return 'persuaded';
  if (i % 25 === 15) return 'self-withdrawn';
  if (i % 25 === 23) return 'suspended';
  return 'died';
}

/**
 * Makes branches one after the other; together their people have exactly the
 * given headcounts at the end of the year.
 * @param superiors the name of 上级党组织, by the index of the branch
 */
export function* makeSociety(
  counts: Headcounts,
  branches: number,
  year: number,
  seed: number,
  superiors?: readonly string[],
): Generator<SampleBranch> {
  const random = new Random(seed);
  const ids = new IdNumbers();
  const people = makePopulation(counts, year, random);
  // A mover stays one of the people: counted at the end of the year where they arrive.
  const movers = people
    .filter((one) => one.stage === 'earlier' && one.joinedOn < day(year - 5, 1, 1))
    .slice(0, Math.floor(branches / 8));
  const moving = new Set(movers);
  const plans = partIntoBranches(
    people.filter((one) => !moving.has(one)),
    branches,
    random,
  );

  const leaving: Leaving[][] = plans.map(() => []);
  const arriving: Arriving[][] = plans.map(() => []);
  // Names need only be unlike within a branch; those who cross branches are named here.
  const crossing = new Set<string>();
  movers.forEach((profile, i) => {
    const from = (i * 7) % plans.length;
    const to = (from + 1 + (i % Math.max(1, plans.length - 1))) % plans.length;
    if (from === to) {
      plans[to] = {
        ...plans[to],
        profiles: [...(plans[to]?.profiles ?? []), profile],
      } as (typeof plans)[number];
      return;
    }
    const person = makePerson(profile, year, crossing, ids, random);
    const on = random.day(day(year, 2, 1), day(year, 11, 30));
    const nameOf = (index: number): string => branchName(index, plans[index]?.unitKind ?? 'other');
    leaving[from]?.push({
      person,
      departure: { kind: 'transferred-out', on, otherBranch: nameOf(to) },
    });
    arriving[to]?.push({ person, from: nameOf(from), on });
  });
  const exits = Math.max(0, counts.lastYear - counts.members + counts.admitted.total);
  for (let i = 0; i < exits; i++) {
    const kind = departureKind(i);
    const person = makePerson(leaver(kind, year, random), year, crossing, ids, random);
    const on = random.day(day(year, 2, 1), day(year, 11, 30));
    leaving[random.int(0, plans.length - 1)]?.push({ person, departure: { kind, on } });
  }
  let applicants = counts.applicants;
  let activists = counts.activists;
  for (const [index, plan] of plans.entries()) {
    const left = plans.length - index;
    const mine = Math.round(applicants / left);
    const active = Math.min(mine, Math.round(activists / left));
    applicants -= mine;
    activists -= active;
    const order: BranchOrder = {
      plan,
      index,
      year,
      name: branchName(index, plan.unitKind),
      parent: superiors?.[index] ?? parentName(index),
      leaving: leaving[index] ?? [],
      arriving: arriving[index] ?? [],
      applicants: mine,
      activists: active,
      joint: { heldOn: day(year, 7, 28), number: `LH${year}-${Math.floor(index / 3) + 1}` },
    };
    yield makeBranch(order, new Set(crossing), ids, random);
  }
}
