import { addDays, addYears, type CivilDate, yearEnd } from '../../core/calendar/civil-date';
import { TABLE_IDS } from '../../ledger/records.generated';
import { makeDues } from '../dues';
import { makeMeetings } from '../meetings';
import { membersOn, type SampleBranch, type SampleRow, votersOn } from '../model';
import { fillOptional } from '../official/optional';
import type { IdNumbers } from '../person';
import type { Profile } from '../population';
import type { Random } from '../random';
import { admissions, applicant } from '../recruits';
import { yearLife } from '../year-life';
import { makePerson } from './make-person';
import { movementRows } from './movement-rows';
import type { BranchOrder } from './order';
import { memberRow, membersOf } from './roster';

/** 星级, by whom it was given, and seldom one that has no column of its own. */
function gradeOf(index: number, random: Random): SampleRow {
  const usual = random.pick(['三星', '四星', '五星']);
  const seldom: Readonly<Record<number, string>> = { 4: '一星', 7: '二星', 10: '达标' };
  return {
    grade: seldom[index % 13] ?? usual,
    gradedBy: random.pick(['self', 'confirmed']),
  };
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
  // Some branches keep their workbooks as exports of the system have them.
  if (order.index % 3 === 1) fillOptional({ rows }, order.index);
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
