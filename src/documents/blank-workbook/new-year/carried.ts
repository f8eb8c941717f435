import { awaitsConversion, conversionDay } from '../../../branch-life/admissions';
import { BranchLife } from '../../../branch-life/branch-life';
import { personName } from '../../../branch-life/person';
import { type CivilDate, isAfter, yearEnd } from '../../../core/calendar/civil-date';
import { hasColumn, isUnreadable, type Ledger, type Placed } from '../../../ledger/model';
import { isLeaving } from '../../../ledger/movement-kinds';
import type {
  MembersRecord,
  MovementsRecord,
  OfficersRecord,
  RecruitsRecord,
  TableId,
  VerificationsRecord,
} from '../../../ledger/records.generated';

/** What goes on from one year to the next, by the kind of sheet. */
export type CarriedRecords = ReadonlyMap<TableId, readonly Placed[]>;

/** Answers about what these sheets say hold on; those about a year's meetings or dues do not. */
const LASTING: ReadonlySet<string> = new Set(['branch', 'officers', 'members', 'recruits']);

/** A task or a problem that was not done by the day, or of which that cannot be read. */
const isOpen =
  (day: CivilDate) =>
  ({ doneOn }: { readonly doneOn: CivilDate | null }): boolean =>
    doneOn === null || isAfter(doneOn, day);

/** Whether the way of a recruit had not ended by a day: no conversion, cancellation, end or exit. */
function isOnTheWay(recruit: RecruitsRecord, life: BranchLife, day: CivilDate): boolean {
  const member = life.people.memberOf(recruit);
  const changes = member ? life.changes.ofMember.get(member) : life.changes.ofOther(recruit);
  const last = changes?.findLast(({ on }) => on !== null && !isAfter(on, day));
  if (last && isLeaving(last.kind)) return false;
  switch (recruit.outcome) {
    case 'ended':
      return false;
    case 'confirmed':
    case 'cancelled':
      return awaitsConversion(recruit, day);
    case 'extended':
      return true;
    default: {
      const decided = conversionDay(recruit);
      return decided === null || isAfter(decided, day);
    }
  }
}

/** A transfer out that has not been received: the letter is still on its way. */
const isUnanswered = (movement: MovementsRecord, day: CivilDate): boolean => {
  const { kind, arrivedOn } = movement;
  if (kind !== 'transferred-out' || !hasColumn(movement, 'arrivedOn')) return false;
  if (arrivedOn !== null) return isAfter(arrivedOn, day);
  return !isUnreadable(movement, 'arrivedOn');
};

/** Whether an answer is about somebody who stays, and about what goes on. */
function isLastingAnswer(
  { rule, subject, sheet }: VerificationsRecord,
  staying: ReadonlySet<string>,
  titles: ReadonlyMap<string, string>,
): boolean {
  const group = /^([a-z-]+)\//.exec(rule ?? '')?.[1] ?? titles.get(sheet ?? '') ?? '';
  const own = sheet === null ? group : (titles.get(sheet) ?? group);
  return LASTING.has(own) && subject !== null && staying.has(personName(subject));
}

/**
 * What a branch takes from one year into the next: itself, its officers, everybody who is a member
 * when the year ends (a transfer out that has not been received stays), recruits whose way has not
 * ended, letters without an answer, tasks and problems not done, and answers about those who stay.
 */
export function carriedFrom(ledger: Ledger, year: number): CarriedRecords {
  const day = yearEnd(year);
  const life = BranchLife.of(ledger);
  const standings = life.standingsOn(day);
  const stays = (member: MembersRecord): boolean => {
    const standing = standings.get(member);
    // 停止党籍 may yet be lifted: who is suspended stands on the roster and counts nowhere.
    return standing === 'counted' || standing === 'suspended';
  };
  const members = ledger.members.records.filter(stays);
  const recruits = ledger.recruits.records.filter((one) => isOnTheWay(one, life, day));
  const staying = new Set(
    [...members, ...recruits].flatMap(({ name }) => (name === null ? [] : personName(name))),
  );
  const hasLeft = ({ name }: OfficersRecord): boolean => {
    const [one, second] = life.people.namesakes(name);
    return one !== undefined && second === undefined && !stays(one);
  };
  const titles = new Map(
    ledger.sheets.flatMap(({ sheet, template, table }) => [
      [sheet.name, table] as const,
      [template.name, table] as const,
    ]),
  );
  return new Map<TableId, readonly Placed[]>([
    ['branch', ledger.branch.records.slice(0, 1)],
    ['officers', ledger.officers.records.filter((officer) => !hasLeft(officer))],
    ['members', members],
    ['movements', ledger.movements.records.filter((one) => isUnanswered(one, day))],
    ['recruits', recruits],
    ['tasks', ledger.tasks.records.filter(isOpen(day))],
    ['problems', ledger.problems.records.filter(isOpen(day))],
    [
      'verifications',
      ledger.verifications.records.filter((one) => isLastingAnswer(one, staying, titles)),
    ],
  ]);
}

/** How many members a branch has at the end of a year; null where its roster was not understood. */
export function membersAtEnd(ledger: Ledger, year: number): number | null {
  const { records, sheets } = ledger.members;
  const doubtful = ledger.doubts.some(
    ({ table, column }) => table === 'members' && (column === null || column === 'name'),
  );
  if (sheets.length === 0 || records.length === 0 || doubtful) return null;
  return BranchLife.of(ledger).membersOn(yearEnd(year)).length;
}
