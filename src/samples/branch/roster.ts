import {
  addMonths,
  addYears,
  type CivilDate,
  completedYears,
  yearEnd,
} from '../../core/calendar/civil-date';
import type { Posts } from '../../ledger/records.generated';
import type { SampleMember, SampleRow } from '../model';
import type { IdNumbers } from '../person';
import type { Random } from '../random';
import { makePerson } from './make-person';
import type { BranchOrder } from './order';

/** Posts by position among the fit: a committee of five, three, or a secretary alone. */
function postsFor(voters: number, members: number): Posts[] {
  if (voters < 7) return ['secretary'];
  if (members < 18) return ['secretary', 'organisation', 'publicity'];
  return ['secretary', 'deputy', 'organisation', 'publicity', 'discipline'];
}

/** The row of somebody on the roster. */
export function memberRow(
  one: SampleMember,
  branch: string,
  year: number,
  suspended: CivilDate | null,
): SampleRow {
  return {
    name: one.name,
    idNumber: one.idNumber,
    sex: one.sex,
    ethnicity: one.ethnicity,
    birthDate: one.birthDate,
    education: one.education,
    category: one.confirmedOn ? 'full' : 'probationary',
    branch,
    group: one.group,
    joinedOn: one.joinedOn,
    confirmedOn: one.confirmedOn,
    partyYears: one.confirmedOn ? completedYears(one.confirmedOn, yearEnd(year)) : null,
    occupation: one.occupation,
    frontline: one.occupation === 'worker' || one.occupation === 'farmer',
    leader: false,
    phone: `1990000${one.idNumber.slice(-5, -1)}`,
    status: suspended ? 'suspended' : 'normal',
    lost: suspended !== null,
    lostSince: suspended ? addMonths(suspended, -8) : null,
    ...(isMobile(one)
      ? { mobile: true, leftOn: lastJune(year), destination: '外地务工' }
      : { mobile: false }),
  };
}

const lastJune = (year: number): CivilDate => ((year - 1) * 10000 + 601) as CivilDate;

/** Some of those of working age without a post is away. */
const isMobile = ({ stage, until, post, occupation, idNumber }: SampleMember): boolean =>
  stage === 'earlier' &&
  until === null &&
  post === null &&
  (occupation === 'worker' || occupation === 'other') &&
  Number(idNumber.slice(10, 14)) % 23 === 7;

/** All members in the order of the roster, with groups and posts. */
export function membersOf(
  order: BranchOrder,
  names: Set<string>,
  ids: IdNumbers,
  random: Random,
): SampleMember[] {
  const { plan, year } = order;
  type Draft = Omit<SampleMember, 'group' | 'post'>;
  const drafts: Draft[] = plan.profiles.map((profile) => {
    const person = makePerson(profile, year, names, ids, random);
    return { ...person, from: person.joinedOn, until: null, onRoster: true, stage: profile.stage };
  });
  for (const { person, on } of order.arriving) {
    drafts.push({ ...person, from: on, until: null, onRoster: true, stage: 'transferred-in' });
  }
  for (const { person, departure } of order.leaving) {
    const stays =
      departure.kind === 'suspended' || departure.kind === 'transferred-out' || random.oneIn(2);
    drafts.push({
      ...person,
      from: person.joinedOn,
      until: departure.on,
      onRoster: stays,
      stage: 'earlier',
    });
  }
  drafts.sort((a, b) => a.joinedOn - b.joinedOn);

  const longStanding = addYears(yearEnd(year), -7);
  const rank = (one: Draft): number => (one.joinedOn < longStanding ? 1 : 0);
  const fit = drafts
    .filter(
      (one) =>
        one.until === null && one.stage === 'earlier' && one.joinedOn < addYears(yearEnd(year), -3),
    )
    .sort((a, b) => rank(b) - rank(a) || b.birthDate - a.birthDate);
  const voters = drafts.filter((one) => one.until === null && one.confirmedOn !== null).length;
  const posts = postsFor(voters, drafts.length);
  const officers = new Map<Draft, Posts>();
  posts.forEach((post, i) => {
    const one = fit[i];
    if (one) officers.set(one, post);
  });
  const groups = drafts.length >= 24 ? ['第一党小组', '第二党小组'] : [];
  const leaders = fit.slice(posts.length, posts.length + groups.length);
  return drafts.map((one, i) => {
    const led = leaders.indexOf(one);
    const group = groups[led >= 0 ? led : i % Math.max(1, groups.length)] ?? null;
    return { ...one, group, post: officers.get(one) ?? (led >= 0 ? 'group-leader' : null) };
  });
}
