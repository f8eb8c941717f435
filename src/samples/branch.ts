import {
  addDays,
  addMonths,
  addYears,
  type CivilDate,
  completedYears,
  yearEnd,
} from '../core/calendar/civil-date';
import { type Posts, TABLE_IDS } from '../ledger/records.generated';
import type { BranchPlan } from './branches';
import { makeDues } from './dues';
import { type JointEvent, makeMeetings } from './meetings';
import { membersOn, type SampleBranch, type SampleMember, type SampleRow, votersOn } from './model';
import { type IdNumbers, newName, type Person } from './person';
import type { Profile } from './population';
import type { Random } from './random';
import { admissions, applicant } from './recruits';
import { yearLife } from './year-life';

/** Somebody who leaves the branch during the year, with how. */
export interface Departure {
  readonly kind:
    | 'died'
    | 'expelled'
    | 'persuaded'
    | 'removed'
    | 'self-withdrawn'
    | 'suspended'
    | 'transferred-out';
  readonly on: CivilDate;
  /** For a transfer: the other branch. */
  readonly otherBranch?: string;
}

/** What a branch is to be made of; see {@link makeBranch}. */
export interface BranchOrder {
  readonly plan: BranchPlan;
  readonly index: number;
  readonly year: number;
  readonly name: string;
  readonly parent: string;
  /** People who leave, besides those of the plan, who stay. */
  readonly leaving: readonly { readonly person: Person; readonly departure: Departure }[];
  /** People who came from another branch this year. */
  readonly arriving: readonly {
    readonly person: Person;
    readonly from: string;
    readonly on: CivilDate;
  }[];
  readonly applicants: number;
  readonly activists: number;
  readonly joint: JointEvent | null;
}

const MINORITIES = ['02', '03', '04', '05', '06', '07', '08', '11', '12', '15'] as const;
const COLLEGE = ['master', 'bachelor', 'bachelor', 'bachelor', 'associate', 'associate'] as const;
const NO_COLLEGE = [
  'secondary',
  'highschool',
  'highschool',
  'technical',
  'junior',
  'junior',
] as const;

/** Gives a profile a name, a number and the particulars that the figures leave open. */
export function makePerson(
  profile: Profile,
  year: number,
  names: Set<string>,
  ids: IdNumbers,
  random: Random,
): Person {
  const sex = profile.female ? 'female' : 'male';
  const learned =
    profile.occupation !== 'farmer' && random.oneIn(40) ? 'doctorate' : random.pick(COLLEGE);
  const college =
    profile.occupation === 'farmer' || profile.occupation === 'student' ? 'associate' : learned;
  const confirmed = addYears(profile.joinedOn, 1);
  return {
    name: newName(random, names),
    idNumber: ids.take(profile.birthDate, sex),
    birthDate: profile.birthDate,
    sex,
    ethnicity: profile.minority ? random.pick(MINORITIES) : '01',
    education: profile.college ? college : random.pick(NO_COLLEGE),
    occupation: profile.occupation,
    joinedOn: profile.joinedOn,
    confirmedOn: confirmed <= yearEnd(year) ? confirmed : null,
  };
}

/** Posts by position among the fit: a committee of five, three, or a secretary alone. */
function postsFor(voters: number, members: number): Posts[] {
  if (voters < 7) return ['secretary'];
  if (members < 18) return ['secretary', 'organisation', 'publicity'];
  return ['secretary', 'deputy', 'organisation', 'publicity', 'discipline'];
}

function memberRow(
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

function movementRows(
  order: BranchOrder,
  members: readonly SampleMember[],
  branch: string,
): SampleRow[] {
  const rows: SampleRow[] = [];
  for (const one of members) {
    if (one.stage !== 'admitted') continue;
    rows.push({ name: one.name, idNumber: one.idNumber, kind: 'admitted', movedOn: one.joinedOn });
  }
  const letter = (on: CivilDate): SampleRow => ({ letterOn: addDays(on, -6), arrivedOn: on });
  for (const { person, from, on } of order.arriving) {
    rows.push({
      name: person.name,
      idNumber: person.idNumber,
      kind: 'transferred-in',
      movedOn: on,
      otherBranch: from,
      ...letter(on),
    });
  }
  for (const { person, departure } of order.leaving) {
    const { kind, on, otherBranch } = departure;
    rows.push({
      name: person.name,
      idNumber: person.idNumber,
      kind,
      movedOn: on,
      ...(otherBranch ? { otherBranch, ...letter(on) } : {}),
    });
  }
  rows.forEach((row, i) => {
    if (row.letterOn) row.letterNumber = `${branch.slice(0, 2)}〔${order.year}〕${i + 1}号`;
  });
  return rows.sort((a, b) => Number(a.movedOn) - Number(b.movedOn));
}

/** 星级, by whom it was given, and seldom one that has no column of its own. */
function gradeOf(index: number, random: Random): SampleRow {
  const usual = random.pick(['三星', '四星', '五星']);
  const seldom: Readonly<Record<number, string>> = { 4: '一星', 7: '二星', 10: '达标' };
  return {
    grade: seldom[index % 13] ?? usual,
    gradedBy: random.pick(['self', 'confirmed']),
  };
}

/** All members in the order of the roster, with groups and posts. */
function membersOf(
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

/**
 * Fills all the sheets of a branch for a year, so that they agree with each other
 * and with the regulations.
 */
export function makeBranch(
  order: BranchOrder,
  names: Set<string>,
  ids: IdNumbers,
  random: Random,
): SampleBranch {
  const { plan, year, name } = order;
  const members = membersOf(order, names, ids, random);
  const here = membersOn(members, addDays(yearEnd(year), 1));
  const officers = members.filter((one) => one.post !== null);
  const hasCommittee = officers.filter((one) => one.post !== 'group-leader').length >= 3;
  const termYears = plan.unitKind === 'village' || plan.unitKind === 'community' ? 5 : 3;
  const electionYear = year - (random.oneIn(6) ? 0 : random.int(1, termYears - 2));
  const last = (electionYear * 10000 + 1031) as CivilDate;
  // Whoever is elected has been a full member for a year.
  const earliest = officers.reduce<CivilDate>(
    (day, { confirmedOn }) =>
      confirmedOn === null ? day : (Math.max(day, addYears(confirmedOn, 1)) as CivilDate),
    (electionYear * 10000 + 201) as CivilDate,
  );
  const electedOn =
    earliest < last
      ? random.day(earliest, last)
      : random.day(earliest, (year * 10000 + 1031) as CivilDate);
  const electedThisYear = electedOn > year * 10000;
  const secretary = officers.find((one) => one.post === 'secretary')?.name ?? '';
  const recorder = officers.find((one) => one.post === 'organisation')?.name ?? secretary;

  const { rows: recruits, votes } = admissions(members, name, year, random);
  for (let i = 0; i < order.applicants; i++) {
    const birthDate = random.day(
      ((year - 32) * 10000 + 101) as CivilDate,
      ((year - 22) * 10000 + 1231) as CivilDate,
    );
    const profile: Profile = {
      birthDate,
      joinedOn: yearEnd(year),
      female: random.oneIn(2),
      minority: random.oneIn(10),
      college: random.oneIn(2),
      occupation: random.pick(['worker', 'farmer', 'professional', 'official', 'other'] as const),
      stage: 'earlier',
    };
    const person = makePerson(profile, year, names, ids, random);
    const isCandidate = i === 0 && order.index % 3 === 2;
    const stage = isCandidate ? 'candidate' : 'activist';
    const own = i < order.activists ? stage : 'applicant';
    recruits.push(applicant(person, own, members, name, year, random));
  }
  const { meetings, attendance, reviewOn } = makeMeetings(
    {
      year,
      members,
      groups: [...new Set(members.flatMap((one) => one.group ?? []))].sort(),
      hasCommittee,
      secretary,
      recorder,
      votes,
      electedOn: electedThisYear ? electedOn : null,
      joint: order.joint,
    },
    random,
  );
  const suspendedOn = new Map(
    order.leaving
      .filter(({ departure }) => departure.kind === 'suspended')
      .map(({ person, departure }) => [person.idNumber, departure.on]),
  );
  const out = order.leaving.length;
  const into = order.arriving.length + members.filter((one) => one.stage === 'admitted').length;
  const staff = Math.max(60, here.length * 3);
  const branchRow: SampleRow = {
    name,
    code: `999${String(order.index + 1).padStart(9, '0')}`,
    kind: 'branch',
    parent: order.parent,
    unitKind: plan.unitKind,
    staffCount: staff,
    fullTimeOfficers: Math.max(1, Math.round(staff * 0.015)),
    foundedOn: 20010701,
    electedOn,
    termYears,
    termEndsOn: addYears(electedOn, termYears),
    membersLastYear: here.length + out - into,
    year,
    ...gradeOf(order.index, random),
    preparedBy: recorder,
  };
  const posts = officers.filter((one) => one.post !== 'group-leader');
  const voters = votersOn(members, electedOn).length;
  const rows = Object.fromEntries(
    TABLE_IDS.map((id) => [id, [] as SampleRow[]]),
  ) as SampleBranch['rows'];
  Object.assign(rows, {
    branch: [branchRow],
    officers: officers.map((one) => ({
      name: one.name,
      post: one.post,
      appointedOn: electedOn,
      fullTime: one.post === 'secretary' && order.index % 4 === 1,
    })),
    members: members
      .filter((one) => one.onRoster)
      .map((one) => memberRow(one, name, year, suspendedOn.get(one.idNumber) ?? null)),
    movements: movementRows(order, members, name),
    recruits,
    meetings,
    attendance,
    dues: makeDues(members, year, random),
    elections: electedThisYear
      ? posts.map((one) => ({
          heldOn: electedOn,
          post: hasCommittee ? '委员' : '书记',
          seats: posts.length,
          candidates: posts.length + Math.ceil(posts.length / 5),
          votersDue: voters,
          votersPresent: voters,
          ballotsIssued: voters,
          ballotsReturned: voters,
          elected: one.name,
          votes: voters - (voters > 4 ? 1 : 0),
          approvedOn: addDays(electedOn, 8),
        }))
      : [],
    ...yearLife(here, year, reviewOn, electedThisYear, random),
  });
  return {
    stem: `${String(order.index + 1).padStart(5, '0')}-${name}`,
    name,
    year,
    unitKind: plan.unitKind,
    hasCommittee,
    members,
    rows,
  };
}
