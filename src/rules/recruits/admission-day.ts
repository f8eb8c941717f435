import {
  addDays,
  addMonths,
  type CivilDate,
  compareDates,
  hasDay,
} from '../../core/calendar/civil-date';
import type { MeetingsRecord, MembersRecord, RecruitsRecord } from '../../ledger/records.generated';
import { type Place, placeOf, type RuleContext } from '../rule';

/** On which day somebody was admitted, by all the sheets that know of it. */
export interface AdmissionDay {
  /** The day that the others name where 接收大会日期 stands alone against them, else 接收大会日期. */
  readonly on: CivilDate | null;
  /** Whether 接收大会日期 stands alone against at least two other cells that agree. */
  readonly mistyped: boolean;
  /** The other cells that name this day. */
  readonly witnesses: readonly Place[];
}

/** The day before; a date known to the month stays as it is. */
export const dayBefore = (date: CivilDate): CivilDate => (hasDay(date) ? addDays(date, -1) : date);

const same = (a: CivilDate | null, b: CivilDate | null): boolean =>
  a !== null && b !== null && compareDates(a, b) === 0;

/** Whether a meeting may be a general meeting: it says so, or its kind is not readable. */
export const mayBeGeneral = ({ kinds }: MeetingsRecord): boolean =>
  !kinds?.length || kinds.includes('general-meeting');

/** Whether two places are one cell. */
export const isSamePlace = (a: Place, b: Place): boolean =>
  a.on === b.on && a.address?.row === b.address?.row && a.address?.column === b.address?.column;

/** Whether a day is the end of the year of probation that began on another, or the day before it. */
export function endsProbation(end: CivilDate, began: CivilDate, months: number): boolean {
  const anniversary = addMonths(began, months);
  return same(end, anniversary) || same(end, dayBefore(anniversary));
}

/** The cells of other columns and sheets that name a day as that of the admission. */
function witnessesFor(
  day: CivilDate,
  recruit: RecruitsRecord,
  member: MembersRecord | null,
  context: RuleContext,
): Place[] {
  const { probationEndsOn: end, approvedOn } = recruit;
  const places: Place[] = [];
  if (member && same(member.joinedOn, day)) places.push(placeOf(member, 'joinedOn'));
  const months = context.limit('C-06', 'months');
  if (end !== null && endsProbation(end, day, months)) {
    places.push(placeOf(recruit, 'probationEndsOn'));
  }
  for (const move of context.index.movementsOf(recruit)) {
    // The movement may bear the day of the approval as well.
    if (move.kind === 'admitted' && same(move.movedOn, day) && !same(move.movedOn, approvedOn)) {
      places.push(placeOf(move, 'movedOn'));
    }
  }
  const meeting = hasDay(day) ? context.index.meetingsOn(day).find(mayBeGeneral) : undefined;
  if (meeting) places.push(placeOf(meeting, 'heldOn'));
  return places;
}

/**
 * The day of the admission meeting. 入党日期, 预备期满日期, 党员增减 and 会议记录 know it, too:
 * where two of them agree against 接收大会日期, and nothing speaks for it, that cell is mistyped.
 */
export function admissionDayOf(recruit: RecruitsRecord, context: RuleContext): AdmissionDay {
  const { meetingOn, probationEndsOn, approvedOn } = recruit;
  if (meetingOn === null) return { on: null, mistyped: false, witnesses: [] };
  const member = context.index.memberOf(recruit);
  const own = witnessesFor(meetingOn, recruit, member, context);
  const months = context.limit('C-06', 'months');
  const days = [
    member?.joinedOn ?? null,
    probationEndsOn && addMonths(probationEndsOn, -months),
    ...context.index
      .movementsOf(recruit)
      .map((move) => (move.kind === 'admitted' ? move.movedOn : null)),
  ];
  for (const day of days) {
    if (day === null || same(day, meetingOn) || same(day, approvedOn)) continue;
    const witnesses = witnessesFor(day, recruit, member, context);
    // 接收大会日期 itself speaks for its own day.
    if (witnesses.length > own.length + 1) return { on: day, mistyped: true, witnesses };
  }
  return { on: meetingOn, mistyped: false, witnesses: own };
}
