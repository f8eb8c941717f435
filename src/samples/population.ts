import { addYears, type CivilDate, civilDate, yearOf } from '../core/calendar/civil-date';
import type { Occupations } from '../ledger/records.generated';
import type { Random } from './random';
import type { Headcounts } from './shares';

/** One member as the marginal figures see them; names and numbers come later. */
export interface Profile {
  readonly birthDate: CivilDate;
  joinedOn: CivilDate;
  female: boolean;
  minority: boolean;
  college: boolean;
  occupation: Occupations;
  /** Admitted this year, or last year and confirmed this year, or earlier. */
  readonly stage: 'admitted' | 'confirmed' | 'earlier';
}

/** Ages of each band at the end of the year: 30 and under, 31–35 … 61 and over. */
const BANDS = [
  [23, 30],
  [31, 35],
  [36, 40],
  [41, 45],
  [46, 50],
  [51, 55],
  [56, 60],
  [61, 84],
] as const;

const day = (year: number, month: number, dayOfMonth: number): CivilDate => {
  const date = civilDate(year, month, dayOfMonth);
  if (date === null) throw new RangeError(`${year}-${month}-${dayOfMonth}`);
  return date;
};

const FOUNDING = day(1949, 9, 30);
const REFORM = day(1978, 12, 31);
const EIGHTEENTH = day(2012, 10, 31);

const birthAtAge = (random: Random, year: number, age: number): CivilDate =>
  random.day(day(year - age, 1, 1), day(year - age, 12, 31));

function draft(birthDate: CivilDate, stage: Profile['stage']): Profile {
  return {
    birthDate,
    joinedOn: birthDate,
    female: false,
    minority: false,
    college: false,
    occupation: 'other',
    stage,
  };
}

/** Sets a flag on exactly `count` of the people, likelier where `weight` is larger. */
function mark(
  random: Random,
  people: readonly Profile[],
  count: number,
  weight: (one: Profile) => number,
  set: (one: Profile) => void,
): void {
  const order = people
    .map((one) => ({ one, key: random.int(0, 1000) * weight(one) }))
    .sort((a, b) => b.key - a.key);
  if (count > order.length) throw new RangeError('the figures do not fit together');
  for (const { one } of order.slice(0, count)) set(one);
}

/** Births by band: the admitted keep well clear of the age of 35 on either side. */
function ages(random: Random, year: number, counts: Headcounts): Profile[] {
  const profiles: Profile[] = [];
  const left = [...counts.ages];
  const take = (band: number, stage: Profile['stage'], low?: number, high?: number): void => {
    const [from, to] = BANDS[band] ?? [23, 30];
    if ((left[band] ?? 0) <= 0) throw new RangeError('the figures do not fit together');
    left[band] = (left[band] ?? 0) - 1;
    profiles.push(draft(birthAtAge(random, year, random.int(low ?? from, high ?? to)), stage));
  };
  const { total, upTo35 } = counts.admitted;
  for (let i = 0; i < total; i++) {
    if (i < upTo35) take(random.int(1, 10) <= 7 ? 0 : 1, 'admitted');
    else take(random.int(2, 5), 'admitted');
  }
  const confirmed = Math.max(total, Math.floor(counts.members / 40));
  for (let i = 0; i < confirmed; i++) take(random.int(1, 10) <= 7 ? 0 : 1, 'confirmed');
  for (let i = 0; i < (counts.joined[0] ?? 0); i++) take(7, 'earlier', year - 1930, year - 1925);
  for (let i = 0; i < (counts.joined[1] ?? 0); i++) take(7, 'earlier', year - 1958, year - 1942);
  left.forEach((count, band) => {
    for (let i = 0; i < count; i++) take(band, 'earlier');
  });
  return profiles;
}

/** Joining dates: the earliest periods go to the oldest, the latest to all who were too young before. */
function joining(random: Random, year: number, counts: Headcounts, people: Profile[]): void {
  const since = (one: Profile, floor: CivilDate, ceiling: CivilDate): CivilDate => {
    const adult = addYears(one.birthDate, 18);
    return random.day(adult > floor ? adult : floor, ceiling);
  };
  const earlier = people.filter((one) => one.stage === 'earlier');
  const byAge = [...earlier].sort((a, b) => a.birthDate - b.birthDate);
  const [before1949 = 0, to1978 = 0, , since2012 = 0] = counts.joined;
  const old = byAge.slice(0, before1949 + to1978);
  old.forEach((one, i) => {
    if (i < before1949) one.joinedOn = since(one, day(1947, 1, 1), FOUNDING);
    else one.joinedOn = since(one, day(1960, 1, 1), REFORM);
  });
  const rest = byAge.slice(old.length);
  const recent = since2012 - (people.length - earlier.length);
  const young = rest.filter((one) => addYears(one.birthDate, 18) > day(2011, 12, 31));
  const others = random.shuffle(
    rest.filter((one) => addYears(one.birthDate, 18) <= day(2011, 12, 31)),
  );
  if (recent < young.length) throw new RangeError('the figures do not fit together');
  const lately = new Set([...young, ...others.slice(0, recent - young.length)]);
  for (const one of rest) {
    one.joinedOn = lately.has(one)
      ? since(one, day(2012, 11, 1), day(year - 2, 12, 20))
      : since(one, day(1979, 1, 1), EIGHTEENTH);
  }
  for (const one of people) {
    if (one.stage === 'admitted') one.joinedOn = random.day(day(year, 1, 8), day(year, 10, 31));
    if (one.stage === 'confirmed')
      one.joinedOn = random.day(day(year - 1, 1, 8), day(year - 1, 9, 30));
  }
}

/** Occupations: the old are retired or farm, students are young, the rest is mixed. */
function occupations(random: Random, year: number, counts: Headcounts, people: Profile[]): void {
  const left = { ...counts.occupations };
  const give = (one: Profile, occupation: Occupations): void => {
    if (left[occupation] <= 0) throw new RangeError('the figures do not fit together');
    left[occupation]--;
    one.occupation = occupation;
  };
  const age = (one: Profile): number => year - yearOf(one.birthDate);
  const done = new Set<Profile>();
  const fill = (candidates: Profile[], occupation: Occupations, count: number): void => {
    for (const one of candidates.slice(0, count)) {
      give(one, occupation);
      done.add(one);
    }
  };
  const oldestFirst = [...people].sort((a, b) => a.birthDate - b.birthDate);
  const old = oldestFirst.filter((one) => age(one) >= 61);
  fill(old, 'retired', Math.min(left.retired, Math.floor(old.length * 0.68)));
  const atSixty = oldestFirst.filter(
    (one) => age(one) >= 56 && !done.has(one) && one.stage === 'earlier',
  );
  fill(atSixty, 'retired', left.retired);
  fill(
    random.shuffle(old.filter((one) => !done.has(one))),
    'farmer',
    Math.min(left.farmer, old.length),
  );
  const young = random.shuffle(people.filter((one) => age(one) <= 26 && !done.has(one)));
  fill(young, 'student', left.student);
  const mixed: Occupations[] = [];
  for (const [occupation, count] of Object.entries(left)) {
    for (let i = 0; i < count; i++) mixed.push(occupation as Occupations);
  }
  random.shuffle(mixed);
  people
    .filter((one) => !done.has(one))
    .forEach((one, i) => {
      one.occupation = mixed[i] ?? 'other';
    });
}

const LEARNED = new Set<Occupations>(['professional', 'manager', 'official', 'student']);

/**
 * People whose marginal figures are exactly those given, in random order.
 * @param year the year at whose end they are counted
 * @throws RangeError when the figures contradict each other
 */
export function makePopulation(counts: Headcounts, year: number, random: Random): Profile[] {
  const profiles = ages(random, year, counts);
  joining(random, year, counts, profiles);
  occupations(random, year, counts, profiles);
  const admitted = profiles.filter((one) => one.stage === 'admitted');
  const rest = profiles.filter((one) => one.stage !== 'admitted');
  const evenly = (): number => 1;
  const learned = (one: Profile): number => (LEARNED.has(one.occupation) ? 6 : 1);
  for (const [people, share] of [
    [admitted, (key: 'female' | 'minority' | 'college') => counts.admitted[key]],
    [rest, (key: 'female' | 'minority' | 'college') => counts[key] - counts.admitted[key]],
  ] as const) {
    mark(random, people, share('female'), evenly, (one) => {
      one.female = true;
    });
    mark(random, people, share('minority'), evenly, (one) => {
      one.minority = true;
    });
    mark(random, people, share('college'), learned, (one) => {
      one.college = true;
    });
  }
  return random.shuffle(profiles);
}
