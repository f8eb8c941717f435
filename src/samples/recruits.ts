import { addDays, addMonths, addYears, type CivilDate, yearOf } from '../core/calendar/civil-date';
import { Headcounts, type SampleMember, type SampleRow, votersOn } from './model';
import type { Person } from './person';
import type { Random } from './random';

/** A meeting that votes on somebody. */
export interface VoteEvent {
  readonly heldOn: CivilDate;
  readonly theme: string;
  readonly votersDue: number;
  readonly votersPresent: number;
  readonly votesFor: number;
}

const particulars = (one: Person): SampleRow => ({
  name: one.name,
  idNumber: one.idNumber,
  sex: one.sex,
  ethnicity: one.ethnicity,
  birthDate: one.birthDate,
  education: one.education,
  occupation: one.occupation,
});

/** Who may be a mentor or an introducer: members who stay, in the order of their confirmation. */
class Elders {
  readonly #fit: readonly { readonly name: string; readonly confirmedOn: CivilDate }[];

  constructor(members: readonly SampleMember[]) {
    this.#fit = members
      .flatMap(({ name, stage, until, confirmedOn }) =>
        stage === 'earlier' && until === null && confirmedOn ? [{ name, confirmedOn }] : [],
      )
      .sort((a, b) => a.confirmedOn - b.confirmedOn);
  }

  /** Two of them who had been confirmed before a day. */
  pair(before: CivilDate, random: Random): string[] {
    const last = this.#fit.findLastIndex(({ confirmedOn }) => confirmedOn < before);
    return random
      .shuffle(this.#fit.slice(0, last + 1))
      .slice(0, 2)
      .map(({ name }) => name);
  }
}

/** Half-yearly reviews from `from` to `to`. */
function reviews(from: CivilDate, to: CivilDate): CivilDate[] {
  const dates: CivilDate[] = [];
  for (let on = addMonths(from, 5); on < to; on = addMonths(on, 5)) dates.push(on);
  return dates;
}

/** The steps from the application to the list of activists. */
function upToActivist(activistOn: CivilDate, branch: string): SampleRow {
  const appliedOn = addDays(activistOn, -200);
  return {
    appliedOn,
    acceptingBranch: branch,
    interviewedOn: addDays(appliedOn, 15),
    activistOn,
    activistFiledOn: addDays(activistOn, 10),
  };
}

/** The steps from the list of activists to that of candidates. */
function upToCandidate(
  activistOn: CivilDate,
  candidateOn: CivilDate,
  mentors: readonly string[],
  branch: string,
): SampleRow {
  return {
    ...upToActivist(activistOn, branch),
    mentors,
    committeeDiscussedOn: addDays(candidateOn, -36),
    superiorAgreedOn: addDays(candidateOn, -28),
    noticeFrom: addDays(candidateOn, -24),
    noticeTo: addDays(candidateOn, -2),
    candidateOn,
    introducers: mentors,
  };
}

/** All steps up to the oath, counted back from the meeting of admission. */
function upToAdmission(
  one: Person,
  elders: Elders,
  heads: Headcounts,
  branch: string,
  random: Random,
): { row: SampleRow; vote: VoteEvent } {
  const meetingOn = one.joinedOn;
  const candidateOn = addDays(meetingOn, -150);
  const activistOn = addDays(candidateOn, -400);
  const pair = elders.pair(addDays(activistOn, -30), random);
  const votersDue = heads.voters(meetingOn);
  const absent = random.int(0, Math.floor(votersDue / 8));
  const vote = {
    heldOn: meetingOn,
    theme: `讨论接收${one.name}为预备党员`,
    votersDue,
    votersPresent: votersDue - absent,
    votesFor: votersDue - absent,
  };
  const approvedOn = addDays(meetingOn, 40);
  const row: SampleRow = {
    ...particulars(one),
    ...upToCandidate(activistOn, candidateOn, pair, branch),
    frontline: one.occupation === 'worker' || one.occupation === 'farmer',
    reviewedOn: reviews(activistOn, meetingOn),
    politicalReviewOn: addDays(meetingOn, -60),
    politicalReviewResult: 'passed',
    trainingFrom: addDays(meetingOn, -55),
    trainingTo: addDays(meetingOn, -51),
    trainingHours: 32,
    committeeReviewedOn: addDays(meetingOn, -30),
    preReviewedOn: addDays(meetingOn, -15),
    meetingOn,
    meetingDue: vote.votersDue,
    meetingPresent: vote.votersPresent,
    meetingFor: vote.votesFor,
    meetingAgainst: 0,
    meetingAbstained: 0,
    partyCommitteeTalkOn: addDays(meetingOn, 20),
    approvedOn,
    oathOn: addDays(approvedOn, 12),
    probationEndsOn: addYears(meetingOn, 1),
    outcome: 'probationary',
  };
  return { row, vote };
}

/** Those admitted this year, and those admitted last year and confirmed this year. */
export function admissions(
  members: readonly SampleMember[],
  branch: string,
  year: number,
  random: Random,
): { rows: SampleRow[]; votes: VoteEvent[] } {
  const rows: SampleRow[] = [];
  const votes: VoteEvent[] = [];
  const elders = new Elders(members);
  const heads = new Headcounts(members);
  for (const one of members) {
    if (one.stage !== 'admitted' && one.stage !== 'confirmed') continue;
    const { row, vote } = upToAdmission(one, elders, heads, branch, random);
    if (yearOf(vote.heldOn) === year) votes.push(vote);
    if (one.stage === 'confirmed') {
      const ends = addYears(one.joinedOn, 1);
      const heldOn = addDays(ends, 10);
      const votersDue = heads.voters(heldOn) - votersOn([one], heldOn).length;
      const absent = random.int(0, Math.floor(votersDue / 8));
      const conversion = {
        heldOn,
        theme: `讨论${one.name}转为正式党员`,
        votersDue,
        votersPresent: votersDue - absent,
        votesFor: votersDue - absent,
      };
      votes.push(conversion);
      Object.assign(row, {
        conversionAppliedOn: addDays(ends, -7),
        conversionMeetingOn: heldOn,
        conversionDue: conversion.votersDue,
        conversionPresent: conversion.votersPresent,
        conversionFor: conversion.votesFor,
        selfPresent: true,
        conversionApprovedOn: addDays(heldOn, 30),
        outcome: 'confirmed',
      });
    }
    rows.push(row);
  }
  return { rows, votes };
}

/** Somebody who has applied, and is perhaps an activist or a candidate. */
export function applicant(
  one: Person,
  stage: 'applicant' | 'activist' | 'candidate',
  members: readonly SampleMember[],
  branch: string,
  year: number,
  random: Random,
): SampleRow {
  const last = (year * 10000 + 1120) as CivilDate;
  if (stage === 'applicant') {
    const appliedOn = random.day(addDays(last, -250), last);
    return {
      ...particulars(one),
      appliedOn,
      acceptingBranch: branch,
      interviewedOn: addDays(appliedOn, 20),
      outcome: 'training',
    };
  }
  const listedOn = random.day(addDays(last, -320), addDays(last, -10));
  if (stage === 'candidate') {
    const activistOn = addDays(listedOn, -410);
    const mentors = new Elders(members).pair(addDays(activistOn, -30), random);
    return {
      ...particulars(one),
      ...upToCandidate(activistOn, listedOn, mentors, branch),
      reviewedOn: reviews(activistOn, last),
      outcome: 'training',
    };
  }
  const activistOn = listedOn;
  return {
    ...particulars(one),
    ...upToActivist(activistOn, branch),
    mentors: new Elders(members).pair(addDays(activistOn, -30), random),
    reviewedOn: reviews(activistOn, last),
    outcome: 'training',
  };
}
