import { type CivilDate, isAfter, isBefore, yearOf } from '../../core/calendar/civil-date';
import { isBlank, type Ledger } from '../../ledger/model';
import { isArriving, isLeaving } from '../../ledger/movement-kinds';
import type { MeetingsRecord, RecruitsRecord } from '../../ledger/records.generated';
import { type Place, placeOf, type RuleContext } from '../rule';
import { mayBeGeneral } from './admission-day';
import { historyOf } from './history';
import { isOddInMinutes, meetingsAbout } from './odd-minutes';
import { leaveOpen, leaveStep, versionDay } from './steps';
import { hasPassed, NUMBER_KEYS, VOTES, type Vote, voteFails } from './votes';

/** A vote on a recruit that this branch took in the year of the workbook. */
export interface VoteOfYear {
  readonly recruit: RecruitsRecord;
  readonly date: CivilDate;
}

/** Whether somebody was not in this branch when the vote was taken. */
const wasElsewhere = (recruit: RecruitsRecord, date: CivilDate, { index }: RuleContext): boolean =>
  index.movementsOf(recruit).some(({ kind, movedOn }) => {
    if (movedOn === null) return false;
    return isArriving(kind) ? !isBefore(movedOn, date) : isLeaving(kind) && !isAfter(movedOn, date);
  });

/**
 * The votes of the year of the workbook, those of other branches left out: of
 * people who came later, or had left before. All others get their verdict.
 */
export function votesOfYear(
  vote: Vote,
  ledger: Ledger,
  context: RuleContext<unknown>,
): readonly VoteOfYear[] {
  if (ledger.year === null) {
    context.notChecked('no-year', {}, ledger.recruits.records.length);
    return [];
  }
  const key = VOTES[vote].date;
  const votes: VoteOfYear[] = [];
  for (const recruit of ledger.recruits.records) {
    const date = historyOf(recruit, context).dates[key] ?? null;
    if (date === null) leaveStep(recruit, key, context);
    else if (
      yearOf(date) !== ledger.year ||
      isAfter(date, context.asOf) ||
      wasElsewhere(recruit, date, context)
    ) {
      context.notApplicable();
    } else votes.push({ recruit, date });
  }
  return votes;
}

/** The one general meeting of a day; null when none, or more than one, may be meant. */
export function generalMeetingOn(
  date: CivilDate,
  context: RuleContext<unknown>,
): MeetingsRecord | null {
  const [meeting, second] = context.index.meetingsOn(date).filter(mayBeGeneral);
  return meeting && !second ? meeting : null;
}

/** A number of the general meeting of the day of a vote, as a related place. */
export function inMinutes(
  date: CivilDate,
  column: 'votersDue' | 'votersPresent' | 'votesFor',
  context: RuleContext<unknown>,
): Place[] {
  const meeting = generalMeetingOn(date, context);
  return meeting && meeting[column] !== null ? [placeOf(meeting, column)] : [];
}

/** Reports votes of the year of which 会议记录 has no general meeting. */
export function checkRecorded(vote: Vote, ledger: Ledger, context: RuleContext<unknown>): void {
  const key = VOTES[vote].date;
  const about = meetingsAbout(ledger, context);
  for (const { recruit, date } of votesOfYear(vote, ledger, context)) {
    const { mistyped, witnesses } = historyOf(recruit, context).admission;
    // With 入党日期 or 预备期满日期 among them the rules on those tell of it.
    const told = witnesses.some((one) => one.key === 'joinedOn' || one.key === 'probationEndsOn');
    if (vote === 'admission' && mistyped && !told) {
      context.report(recruit, key, {
        variant: 'other',
        on: versionDay(date),
        data: { date: recruit.meetingOn, day: date },
        related: witnesses,
      });
      continue;
    }
    const meetings = context.index.meetingsOn(date);
    if (meetings.some(mayBeGeneral)) {
      context.met();
      continue;
    }
    const [other, another] = about.get(recruit.name ?? '') ?? [];
    const joinedOn = context.index.memberOf(recruit)?.joinedOn ?? null;
    // The roster has the day, too: the minutes of the meeting about this person stand alone.
    if (vote === 'admission' && other && !another && joinedOn === date) {
      const data = { person: recruit.name, date };
      const related = [placeOf(recruit, key)];
      context.report(other, 'heldOn', { variant: 'minutes', data, related, on: versionDay(date) });
      continue;
    }
    context.report(recruit, key, {
      variant: meetings.length === 0 ? 'none' : 'kind',
      on: versionDay(date),
      data: { date },
      related: meetings.slice(0, 1).map((meeting) => placeOf(meeting, 'kinds')),
    });
  }
}

/**
 * Whether nothing tells how a vote of this branch and this year came out, though there are
 * columns for it: neither the row nor the general meeting of the day in 会议记录.
 */
export function isUncounted(
  vote: Vote,
  recruit: RecruitsRecord,
  context: RuleContext<unknown>,
): boolean {
  const { date, ...numbers } = VOTES[vote];
  const { dates, elsewhere } = historyOf(recruit, context);
  const day = dates[date] ?? null;
  if (day === null || yearOf(day) !== yearOf(context.asOf) || isAfter(day, context.asOf))
    return false;
  if ((vote === 'admission' && elsewhere) || wasElsewhere(recruit, day, context)) return false;
  if (Object.values(numbers).some((key) => recruit[key] !== null || !isBlank(recruit, key)))
    return false;
  const inMinutes = context.index.meetingsOn(day).filter(mayBeGeneral);
  return !inMinutes.some(({ votersDue, votesFor }) => (votersDue ?? votesFor) !== null);
}

/** Whether a number is impossible or too low for the vote to stand: another rule tells of it. */
function isToldElsewhere(vote: Vote, recruit: RecruitsRecord, key: string): boolean {
  const keys = VOTES[vote];
  const [due, present, votes] = [recruit[keys.due], recruit[keys.present], recruit[keys.votes]];
  if (due === null) return false;
  if (key === keys.present) return present !== null && (present > due || voteFails(present, due));
  if (key !== keys.votes || votes === null) return false;
  return votes > due || (voteFails(votes, due) && hasPassed(vote, recruit));
}

/** How many votes 发展党员 has on each day. */
function votesByDay(ledger: Ledger): ReadonlyMap<CivilDate, number> {
  const onDay = new Map<CivilDate, number>();
  for (const recruit of ledger.recruits.records) {
    for (const { date } of Object.values(VOTES)) {
      const day = recruit[date];
      if (day !== null) onDay.set(day, (onDay.get(day) ?? 0) + 1);
    }
  }
  return onDay;
}

/** Reports numbers of a vote that differ from those of the general meeting of that day. */
export function checkNumbers(vote: Vote, ledger: Ledger, context: RuleContext<unknown>): void {
  const keys = VOTES[vote];
  const onDay = votesByDay(ledger);
  for (const { recruit, date } of votesOfYear(vote, ledger, context)) {
    const meeting = generalMeetingOn(date, context);
    if (!meeting) {
      // That there is no meeting, or more than one, is not a number that differs.
      context.notApplicable();
      continue;
    }
    // A meeting that votes on several people has room for one result only; and of a
    // cancellation or an extension the minutes have the votes for that, not for the confirmation.
    const other = recruit.outcome === 'cancelled' || recruit.outcome === 'extended';
    const alone = onDay.get(date) === 1 && !(vote === 'conversion' && other);
    let compared = 0;
    let differ = 0;
    for (const [field, column] of NUMBER_KEYS) {
      if (column === 'votesFor' && !alone) continue;
      const key = keys[field];
      const here = recruit[key];
      const there = meeting[column];
      if (here === null || there === null) continue;
      compared++;
      if (here === there || isToldElsewhere(vote, recruit, key)) continue;
      differ++;
      if (column === 'votesFor' && isOddInMinutes(vote, recruit, meeting)) {
        context.report(meeting, column, {
          variant: 'minutes',
          data: { table: 'recruits', date, here, there, column: key, person: recruit.name },
          related: [placeOf(recruit, key)],
        });
        continue;
      }
      context.report(recruit, key, {
        data: { table: 'meetings', date, here, there, column },
        related: [placeOf(meeting, column)],
      });
    }
    if (differ > 0) continue;
    if (compared > 0) context.met();
    else if (recruit[keys.due] === null) leaveOpen(recruit, keys.due, context);
    else context.undecided(meeting, 'votersDue');
  }
}
