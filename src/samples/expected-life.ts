import { addDays, type CivilDate, monthOf, yearEnd, yearOf } from '../core/calendar/civil-date';
import type { Figures } from './expected-figures';
import { membersOn, type SampleBranch, type SampleRow } from './model';

const isIn =
  (year: number) =>
  (day: unknown): boolean =>
    typeof day === 'number' && yearOf(day as CivilDate) === year;

const months = (meetings: readonly SampleRow[]): ReadonlySet<number> =>
  new Set(meetings.map(({ heldOn }) => monthOf(heldOn as CivilDate)));

const MONTHLY = new Set([
  'general-meeting',
  'committee-meeting',
  'group-meeting',
  'lecture',
  'theme-day',
]);

/** Whether a branch met as often as it must, by the kind of meeting; kinds without a duty are not there. */
const MET: Readonly<
  Record<string, (meetings: readonly SampleRow[], groups: readonly string[]) => boolean>
> = {
  'general-meeting': (meetings) =>
    new Set([...months(meetings)].map((month) => Math.ceil(month / 3))).size === 4,
  'committee-meeting': (meetings) => months(meetings).size === 12,
  'theme-day': (meetings) => months(meetings).size === 12,
  'group-meeting': (meetings, groups) =>
    groups.every((group) => months(meetings.filter((row) => row.group === group)).size === 12),
  'organisation-life-meeting': (meetings) => meetings.length > 0,
  'democratic-review': (meetings) => meetings.length > 0,
};

/** Sums what each person has, by name: names are unlike within a branch. */
function sumBy(
  rows: readonly SampleRow[],
  person: string,
  value: (row: SampleRow) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const name = String(row[person]);
    sums.set(name, (sums.get(name) ?? 0) + value(row));
  }
  return sums;
}

function countMeetings(
  { rows, members }: SampleBranch,
  year: number,
  figures: Figures,
  joint: Set<string>,
): void {
  const held = new Map<string, SampleRow[]>();
  for (const row of rows.meetings.filter(({ heldOn }) => isIn(year)(heldOn))) {
    const number = row.jointNumber ? String(row.jointNumber) : null;
    for (const kind of row.kinds as readonly string[]) {
      const counted = number !== null && joint.has(`${kind} ${number}`);
      if (number !== null) joint.add(`${kind} ${number}`);
      held.set(kind, [...(held.get(kind) ?? []), row]);
      if (!counted) figures.add('meetings', kind, 'events');
      if (!counted && MONTHLY.has(kind)) {
        figures.add('months', `m${monthOf(row.heldOn as CivilDate)}`, kind);
      }
      figures.add('meetings', kind, 'attendances', Number(row.present));
    }
  }
  const here = membersOn(members, addDays(yearEnd(year), 1));
  const groups = [...new Set(here.flatMap(({ group }) => group ?? []))];
  for (const [kind, meetings] of held) {
    figures.add('meetings', kind, 'branches');
    if (MET[kind]?.(meetings, groups)) figures.add('meetings', kind, 'met');
  }
  const secretary = members.find(({ post }) => post === 'secretary')?.name;
  const lectures = held.get('lecture') ?? [];
  for (const [row, own] of [
    ['all', lectures],
    ['secretary', lectures.filter(({ lecturer }) => lecturer === secretary)],
  ] as const) {
    figures.add('lectures', row, 'events', own.length);
    figures.add('lectures', row, 'lecturers', new Set(own.map(({ lecturer }) => lecturer)).size);
    for (const { present } of own) figures.add('lectures', row, 'attendances', Number(present));
  }
}

function countTrainings({ rows, members }: SampleBranch, year: number, figures: Figures): void {
  const posts = new Map(members.map(({ name, post }) => [name, post]));
  const isOfficer = ({ name }: SampleRow): boolean => {
    const post = posts.get(String(name)) ?? null;
    return post !== null && post !== 'group-leader';
  };
  const courses = rows.trainings.filter(({ from }) => isIn(year)(from));
  for (const [row, own, must] of [
    ['members', courses, 32],
    ['officers', courses.filter(isOfficer), 56],
  ] as const) {
    const hours = sumBy(own, 'name', (course) => Number(course.hours));
    figures.add('training', row, 'persons', hours.size);
    figures.add('training', row, 'attendances', own.length);
    for (const sum of hours.values()) {
      figures.add('training', row, 'hours', sum);
      if (sum >= must) figures.add('training', row, 'metHours');
    }
  }
  for (const kind of new Set(courses.map((course) => String(course.kind)))) {
    const own = courses.filter((course) => course.kind === kind);
    const hours = sumBy(own, 'name', (course) => Number(course.hours));
    figures.add('training-kinds', kind, 'persons', hours.size);
    figures.add('training-kinds', kind, 'attendances', own.length);
    for (const sum of hours.values()) figures.add('training-kinds', kind, 'hours', sum);
    figures.add('training-kinds', kind, 'branches');
    const classes = new Set(own.map(({ title, from, to }) => [title, from, to].join(' ')));
    figures.add('training-kinds', kind, 'sessions', classes.size);
  }
}

function countDues({ rows }: SampleBranch, figures: Figures): void {
  const add = (column: string, n: number): void => figures.add('dues', 'all', column, n);
  for (const { due, paid } of rows.dues) {
    add('due', Number(due));
    add('paid', Number(paid));
  }
  const paid = sumBy(rows.dues, 'idNumber', (row) => Number(row.paid));
  const owed = sumBy(rows.dues, 'idNumber', (row) => Number(row.due) - Number(row.paid));
  // Who has been transferred out and received pays where they are now.
  const gone = new Set(
    rows.movements.flatMap(({ kind, idNumber, arrivedOn }) =>
      kind === 'transferred-out' && arrivedOn ? String(idNumber) : [],
    ),
  );
  add('payers', [...paid].filter(([id, sum]) => sum > 0 && !gone.has(id)).length);
  for (const sum of owed.values()) {
    if (sum <= 0) continue;
    add('arrears', sum);
    add('inArrears', 1);
  }
}

function countServices({ rows }: SampleBranch, year: number, figures: Figures): void {
  for (const row of rows.services.filter(({ heldOn }) => isIn(year)(heldOn))) {
    const kind = String(row.kind);
    figures.add('service', kind, 'events');
    for (const column of ['persons', 'attendances', 'hours', 'amount']) {
      figures.add('service', kind, column, Number(row[column] ?? 0));
    }
    figures.add('service-reach', kind, 'served', Number(row.served ?? 0));
  }
  const kinds = rows.services.filter(({ heldOn }) => isIn(year)(heldOn)).map(({ kind }) => kind);
  for (const kind of new Set(kinds)) figures.add('service-reach', String(kind), 'branches');
  const isBy = (day: unknown, last: CivilDate): boolean => typeof day === 'number' && day <= last;
  for (const row of ['tasks', 'problems'] as const) {
    for (const { dueOn, doneOn } of rows[row]) {
      if (isBy(doneOn, yearEnd(year - 1))) continue;
      const done = isBy(doneOn, yearEnd(year));
      figures.add('tasks', row, 'total');
      if (done) figures.add('tasks', row, 'done');
      if (done && isBy(doneOn, dueOn as CivilDate)) figures.add('tasks', row, 'onTime');
      if (!done && isBy(dueOn, yearEnd(year))) figures.add('tasks', row, 'overdue');
    }
  }
}

function countPeople({ rows, members }: SampleBranch, year: number, figures: Figures): void {
  const here = membersOn(members, addDays(yearEnd(year), 1));
  figures.add('review', 'all', 'due', here.length);
  for (const { branchGrade } of rows.reviews.filter((row) => row.year === year)) {
    figures.add('review', 'all', 'reviewed');
    figures.add('review', 'all', String(branchGrade));
  }
  const talks = rows.talks.filter(({ heldOn }) => isIn(year)(heldOn));
  const onRoster = new Set(members.filter((one) => one.onRoster).map(({ name }) => name));
  const kinds = new Set(talks.map(({ kind }) => String(kind)));
  for (const kind of [null, ...kinds]) {
    const own = talks.filter((talk) => kind === null || talk.kind === kind);
    if (own.length === 0) continue;
    const people = [...new Set(own.map(({ person }) => String(person)))];
    const add = (column: string, n: number): void =>
      figures.add(kind === null ? 'talks' : 'talk-kinds', kind ?? 'all', column, n);
    add('events', own.length);
    add('persons', people.length);
    add('members', people.filter((name) => onRoster.has(name)).length);
    if (kind !== null) add('branches', 1);
  }
  for (const { title, level, awardedOn } of rows.honours) {
    if (!isIn(year)(awardedOn)) continue;
    figures.add('honours', String(title), String(level));
    figures.add('honours', String(title), 'total');
  }
  const present = new Set(here.map(({ name }) => name));
  for (const { name, mobile, lost } of rows.members) {
    if (!present.has(String(name))) continue;
    if (mobile === true) figures.add('status', 'all', 'mobile');
    if (lost === true) figures.add('status', 'all', 'lost');
  }
}

/**
 * Counts what a branch did in a year.
 * @param joint the joint events counted so far, which count once
 */
export function countLife(
  branch: SampleBranch,
  year: number,
  figures: Figures,
  joint: Set<string>,
): void {
  countMeetings(branch, year, figures, joint);
  countTrainings(branch, year, figures);
  countDues(branch, figures);
  countServices(branch, year, figures);
  countPeople(branch, year, figures);
}
