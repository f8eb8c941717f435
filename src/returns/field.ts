import { admissionDay } from '../branch-life/admissions';
import { meantYear } from '../branch-life/cadence';
import { namesIn } from '../branch-life/names';
import { kindOfName } from '../branch-life/organisation';
import { isToldByRoster } from '../branch-life/recruits';
import { stepTakenBy } from '../branch-life/steps';
import { termEnd } from '../branch-life/term';
import { isWaived } from '../branch-life/waiver';
import { type CivilDate, civilDate, isAfter, monthOf, yearEnd } from '../core/calendar/civil-date';
import { type Employer, inexactKey } from '../core/templates/return-fields';
import { wellFormedId } from '../core/text/id-number';
import { hasColumn, type Placed } from '../ledger/model';
import type {
  AttendanceRecord,
  BranchRecord,
  DuesRecord,
  HonoursRecord,
  MeetingsRecord,
  MembersRecord,
  MovementsRecord,
  RecruitsRecord,
  ReviewsRecord,
  TrainingsRecord,
} from '../ledger/records.generated';
import { meetingOf } from './attended-meetings';
import type { FieldValue } from './field-value';
import type { LedgerFacts } from './ledger-facts';
import { isIn } from './period';

/** A record of any kind of sheet, its fields by key. */
export type AnyRecord = Placed & Readonly<Record<string, FieldValue>>;

/** Reads one field of a record. */
export type Getter = (record: AnyRecord, facts: LedgerFacts) => FieldValue;

/** By the exact 单位类别. */
const EMPLOYER_OF: Readonly<Record<string, Employer>> = {
  government: 'organ',
  'mass-organisation': 'organ',
  institution: 'institution',
  university: 'institution',
  'state-enterprise': 'public',
  'collective-enterprise': 'public',
  'private-enterprise': 'private',
  social: 'social',
};

const employerOf = (unit: string | null): Employer | null =>
  unit === null ? null : (EMPLOYER_OF[unit] ?? null);

type Derived<R> = (record: R, facts: LedgerFacts) => FieldValue;

/**
 * How a newcomer became a member: by the movement where that tells, else by the roster. A movement
 * that says no more than 发展党员 or 恢复党籍 leaves it open.
 */
function entryOf(movement: MovementsRecord, facts: LedgerFacts): string | null {
  const own = movement.exact?.kind?.[0];
  if (own === 'readmitted' || own === 'restored-after-suspension') return own;
  const member = facts.life.people.memberOf(movement);
  const entry = member?.exact?.entryKind?.[0] ?? member?.entryKind ?? null;
  return movement.kind === 'restored' && entry === 'restored' ? null : entry;
}

/** 转正情况 as 发展党员 or the roster has it. */
const conversionKindOf = (recruit: RecruitsRecord, facts: LedgerFacts): string | null =>
  recruit.conversionCase ?? facts.life.people.memberOf(recruit)?.conversionCase ?? null;

/** An organisation's name may hold what parts the names of people. */
const recipientsOf = ({ recipient, recipientKind, title }: HonoursRecord): number =>
  recipientKind === 'collective' || title === 'advanced-organisation'
    ? 1
    : Math.max(1, namesIn(recipient).length);

/** By 是否在一线, or by 一线情况 where that column stands alone. */
function atFront(recruit: RecruitsRecord): boolean | null {
  const { frontline, frontlineKind } = recruit;
  if (frontline !== null) return frontline;
  if (frontlineKind !== null) return frontlineKind !== 'none';
  const isAsked = hasColumn(recruit, 'frontline') || hasColumn(recruit, 'frontlineKind');
  return isAsked ? false : null;
}

/** What 发展党员 says of somebody, or else the roster; blank where neither has the column. */
const orByRoster =
  (key: string, none: FieldValue): Derived<AnyRecord> =>
  (recruit, facts) => {
    const member = facts.life.people.memberOf(recruit as unknown as RecruitsRecord);
    const own = recruit[key] ?? (member as AnyRecord | null)?.[key] ?? null;
    if (own !== null) return own;
    return hasColumn(recruit, key) || (member && hasColumn(member, key)) ? none : null;
  };

/** 入党类型 of somebody in 发展党员, by the roster. */
function entryByRoster(recruit: RecruitsRecord, facts: LedgerFacts): string | null {
  const member = facts.life.people.memberOf(recruit);
  if (!member || !hasColumn(member, 'entryKind')) return null;
  return member.exact?.entryKind?.[0] ?? member.entryKind ?? 'admitted';
}

/**
 * The day of a review: not before its year, the year's last where it has none.
 * @param latest not after this day, or whenever it was
 */
function reviewDay(
  { year, reviewedOn }: ReviewsRecord,
  latest: CivilDate | null,
): CivilDate | null {
  const first = year === null ? null : civilDate(year, 1, 1);
  if (year === null || first === null) return null;
  const day = reviewedOn ?? yearEnd(year);
  if (isAfter(first, day)) return first;
  return latest !== null && isAfter(day, latest) ? latest : day;
}

const members: Record<string, Derived<MembersRecord>> = {
  standing: (member, facts) => facts.standings.get(member),
  category: (member, facts) => facts.categoryOf(member),
  employer: (_, { unit }) => employerOf(unit),
};
const movements: Record<string, Derived<MovementsRecord>> = {
  effectiveOn: (movement, facts) => facts.effectiveOn(movement),
  elsewhere: (movement, facts) => facts.isElsewhere(movement),
  birthDate: (movement, facts) =>
    facts.life.people.memberOf(movement)?.birthDate ??
    wellFormedId(movement.idNumber)?.birthDate ??
    null,
  joinedOn: (movement, facts) => facts.life.people.memberOf(movement)?.joinedOn ?? null,
  cadreRank: (movement, facts) => facts.life.people.memberOf(movement)?.cadreRank ?? null,
  entry: entryOf,
};
const recruits: Record<string, Derived<RecruitsRecord>> = {
  appliedOn: (recruit) => stepTakenBy(recruit, 'appliedOn'),
  activistOn: (recruit) => stepTakenBy(recruit, 'activistOn'),
  employer: (_, { unit }) => employerOf(unit),
  elsewhere: (recruit, facts) => facts.isElsewhere(recruit),
  admittedElsewhere: (recruit, facts) =>
    facts.isElsewhere(recruit) || facts.admissionOf(recruit).elsewhere,
  admittedOn: admissionDay,
  admitted: (recruit, facts) => facts.isAdmitted(recruit),
  conversion: (recruit, facts) => facts.conversionOf(recruit),
  conversionKind: conversionKindOf,
  lateConversion: (recruit, facts) => conversionKindOf(recruit, facts) === 'late',
  atFront,
  entry: entryByRoster,
  taiwan: orByRoster('taiwan', false) as unknown as Derived<RecruitsRecord>,
  titleRank: orByRoster('titleRank', 'none') as unknown as Derived<RecruitsRecord>,
  stratum: orByRoster('stratum', 'none') as unknown as Derived<RecruitsRecord>,
};
const reviews: Record<string, Derived<ReviewsRecord>> = {
  begunIn: (review, { period }) =>
    review.year === period.year && isIn(reviewDay(review, yearEnd(period.year)), period),
  endedIn: (review, { period }) =>
    review.branchGrade !== null && isIn(reviewDay(review, null), period),
  reviewOfLastYear: ({ year }, { period }) => year === period.year - 1,
};
const honours: Record<string, Derived<HonoursRecord>> = {
  recipientIsSecretary: ({ recipient }, facts) =>
    facts.ledger.officers.records.length === 0 ? null : facts.isSecretary(recipient),
  recipients: recipientsOf,
};
const branch: Record<string, Derived<BranchRecord>> = {
  kind: ({ kind, name }) => kind ?? kindOfName(name),
  kindExact: ({ exact, kind, name }) => exact?.kind ?? kind ?? kindOfName(name),
  termEnd: (record) => termEnd(record),
  memberCount: (_, facts) => facts.stock?.members,
  fullMemberCount: (_, facts) => facts.stock?.full,
};
const meetings: Record<string, Derived<MeetingsRecord>> = {
  meantYear: (meeting, { ledger }) => meantYear(meeting, ledger.year),
  heldInMonth: ({ heldOn }) => (heldOn === null ? null : monthOf(heldOn)),
  lecturerIsSecretary: (meeting, facts) => facts.isSecretarys(meeting),
};
const attendance: Record<string, Derived<AttendanceRecord>> = {
  heldOn: (row, facts) => meetingOf(row, facts.ledger)?.heldOn,
  theme: (row, facts) => meetingOf(row, facts.ledger)?.theme,
  meetingKinds: (row, facts) => {
    const meeting = meetingOf(row, facts.ledger);
    return meeting?.exact?.kinds ?? meeting?.kinds;
  },
};
const dues: Record<string, Derived<DuesRecord>> = {
  owed: (row) =>
    'missing' in row
      ? (row as unknown as AnyRecord).owed
      : isWaived(row)
        ? 0
        : (row.due ?? 0) - (row.paid ?? 0),
  payer: (row, facts) => facts.isPayerHere(row),
};
const trainings: Record<string, Derived<TrainingsRecord>> = {
  onRoster: (training, facts) => facts.isOnRoster(training.name),
  officer: (training, facts) => facts.isOfficer(training.name),
  class: ({ title, from, to }) => (title === null ? null : [title, from, to].join(' ')),
};

const DERIVED: Readonly<Record<string, Readonly<Record<string, Derived<never>>>>> = {
  members,
  movements,
  recruits,
  branch,
  meetings,
  attendance,
  dues,
  trainings,
  reviews,
  honours,
};

/** How to read a field of the records of one kind of sheet, derived fields included. */
export function getterOf(sheet: string, key: string): Getter {
  const derived = DERIVED[sheet]?.[key];
  if (derived) return derived as Getter;
  if (key === 'temporary') return (_, facts) => facts.temporary;
  if (key === 'unit') return (_, facts) => facts.unit;
  const broad = inexactKey(key);
  const own = (record: AnyRecord): FieldValue =>
    broad === null ? record[key] : (record.exact?.[broad] ?? record[broad]);
  if (sheet !== 'recruits' || !isToldByRoster(broad ?? key)) return own;
  return (record, facts) => {
    const member = facts.life.people.memberOf(record as unknown as RecruitsRecord);
    return own(record) ?? (member && own(member as unknown as AnyRecord)) ?? null;
  };
}
