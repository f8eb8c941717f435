import { isArriving, isLeaving } from '../../branch-life/movement-kinds';
import { type CivilDate, isAfter, isBefore, yearOf } from '../../core/calendar/civil-date';
import type { Ledger } from '../../ledger/model';
import type { MeetingsRecord, RecruitsRecord } from '../../ledger/records.generated';
import { placeOf, type RuleContext } from '../rule';

/** The columns of the two votes on a recruit. */
export const VOTES = {
  admission: {
    date: 'meetingOn',
    due: 'meetingDue',
    present: 'meetingPresent',
    votes: 'meetingFor',
  },
  conversion: {
    date: 'conversionMeetingOn',
    due: 'conversionDue',
    present: 'conversionPresent',
    votes: 'conversionFor',
  },
} as const;
export type Vote = keyof typeof VOTES;

/** A vote on a recruit that this branch took in the year of the workbook. */
export interface VoteOfYear {
  readonly recruit: RecruitsRecord;
  readonly date: CivilDate;
}

/**
 * The votes of the year of the workbook, those of other branches left out: of
 * people who came later, or had left before.
 */
export function votesOfYear(
  vote: Vote,
  ledger: Ledger,
  context: RuleContext<unknown>,
): readonly VoteOfYear[] {
  if (ledger.year === null) {
    context.notChecked('no-year');
    return [];
  }
  const votes: VoteOfYear[] = [];
  for (const recruit of ledger.recruits.records) {
    const date = recruit[VOTES[vote].date];
    if (date === null || yearOf(date) !== ledger.year || isAfter(date, context.asOf)) continue;
    const elsewhere = context.index.movementsOf(recruit).some(({ kind, movedOn }) => {
      if (movedOn === null) return false;
      return isArriving(kind)
        ? !isBefore(movedOn, date)
        : isLeaving(kind) && !isAfter(movedOn, date);
    });
    if (!elsewhere) votes.push({ recruit, date });
  }
  return votes;
}

/** Whether a meeting may be a general meeting: it says so, or its kind is not readable. */
export const mayBeGeneral = ({ kinds }: MeetingsRecord): boolean =>
  !kinds?.length || kinds.includes('general-meeting');

/** The one general meeting of a day; null when none, or more than one, may be meant. */
export function generalMeetingOn(
  date: CivilDate,
  context: RuleContext<unknown>,
): MeetingsRecord | null {
  const [meeting, second] = context.index.meetingsOn(date).filter(mayBeGeneral);
  return meeting && !second ? meeting : null;
}

/** Reports votes of the year of which 会议记录 has no general meeting. */
export function checkRecorded(vote: Vote, ledger: Ledger, context: RuleContext<unknown>): void {
  for (const { recruit, date } of votesOfYear(vote, ledger, context)) {
    const meetings = context.index.meetingsOn(date);
    if (meetings.some(mayBeGeneral)) continue;
    context.report(recruit, VOTES[vote].date, {
      variant: meetings.length === 0 ? 'none' : 'kind',
      data: { date },
      related: meetings.slice(0, 1).map((meeting) => placeOf(meeting, 'kinds')),
    });
  }
}

/** Reports numbers of a vote that differ from those of the general meeting of that day. */
export function checkNumbers(vote: Vote, ledger: Ledger, context: RuleContext<unknown>): void {
  const keys = VOTES[vote];
  const votes = votesOfYear(vote, ledger, context);
  const onDay = new Map<CivilDate, number>();
  for (const recruit of ledger.recruits.records) {
    for (const { date } of Object.values(VOTES)) {
      const day = recruit[date];
      if (day !== null) onDay.set(day, (onDay.get(day) ?? 0) + 1);
    }
  }
  for (const { recruit, date } of votes) {
    const meeting = generalMeetingOn(date, context);
    if (!meeting) continue;
    // A meeting that votes on several people has room for one result only.
    const alone = onDay.get(date) === 1;
    const pairs = [
      [keys.due, 'votersDue'],
      [keys.present, 'votersPresent'],
      ...(alone ? [[keys.votes, 'votesFor'] as const] : []),
    ] as const;
    for (const [key, column] of pairs) {
      const here = recruit[key];
      const there = meeting[column];
      if (here === null || there === null || here === there) continue;
      const related = [placeOf(meeting, column)];
      const data = { table: 'meetings', date, here, there, column };
      context.report(recruit, key, { data, related });
    }
  }
}
