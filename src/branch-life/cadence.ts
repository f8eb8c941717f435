import { type CivilDate, yearOf } from '../core/calendar/civil-date';
import { type Cadence, elapsedPeriods, mayFallIn, type Period } from '../core/calendar/periods';
import type { BranchRecord, MeetingKinds, MeetingsRecord } from '../ledger/records.generated';
import { isOfGroup } from './names';

/** Whether a meeting is of one of some kinds; one event may be of several. */
export const isOfKind = (
  { kinds }: Pick<MeetingsRecord, 'kinds'>,
  ...wanted: readonly MeetingKinds[]
): boolean => kinds?.some((kind) => wanted.includes(kind)) ?? false;

/** Whether a meeting is called 书记讲党课: a lecture by the secretary, where no lecturer is named. */
export const isSecretarysLecture = ({ exact }: MeetingsRecord): boolean =>
  exact?.kinds?.includes('secretary-lecture') ?? false;

/** The periods of a year in which a branch could have met and which are over. */
export function periodsDue(
  year: number,
  cadence: Cadence,
  branch: BranchRecord | null,
  asOf: CivilDate,
): Period[] {
  const life = { from: branch?.foundedOn ?? null, to: branch?.dissolvedOn ?? null };
  return elapsedPeriods(year, cadence, life, asOf);
}

/** Once a year, and by central arrangement held as late as the first quarter of the next. */
const OF_LAST_YEAR: readonly MeetingKinds[] = ['organisation-life-meeting', 'democratic-review'];

/**
 * The year whose cadence a meeting meets: that of its day, but for 组织生活会 and 民主评议 in the
 * first quarter, which may be last year's: as the theme says, else as the workbook's year says.
 * @param bookYear 统计年度
 */
export function meantYear(
  meeting: Pick<MeetingsRecord, 'heldOn' | 'kinds' | 'theme'>,
  bookYear: number | null,
): number | null {
  const { heldOn, theme } = meeting;
  if (heldOn === null) return null;
  const held = yearOf(heldOn);
  if (heldOn % 10000 > 331 || !isOfKind(meeting, ...OF_LAST_YEAR)) return held;
  const named = Number(/(20\d\d)\s*年?度/u.exec(theme ?? '')?.[1] ?? 0);
  if (named === held || named === held - 1) return named;
  return bookYear === held - 1 ? bookYear : held;
}

/** How often something is due. */
export interface Duty {
  readonly times: number;
  readonly per: Cadence;
  /** Each 党小组 by itself, where there are any. */
  readonly each?: 'group' | undefined;
  /** Only from the day on which so many officers of the committee were in office. */
  readonly sinceOfficers?: number | undefined;
}

/** What a meeting is compared by. */
type Held = Pick<MeetingsRecord, 'heldOn' | 'kinds' | 'theme' | 'group'>;

/** Whether a meeting counts for a period: the year that it was meant for, else its day. */
function countsFor(meeting: Held, period: Period, bookYear: number | null): boolean {
  const { heldOn } = meeting;
  if (heldOn === null) return false;
  const isYear = period.months.length === 12 && isOfKind(meeting, ...OF_LAST_YEAR);
  return isYear ? meantYear(meeting, bookYear) === period.year : mayFallIn(heldOn, period);
}

/**
 * How many of some meetings may have been held in a period.
 * @param bookYear 统计年度
 */
export const heldIn = (
  meetings: readonly Held[],
  period: Period,
  bookYear: number | null,
): number => meetings.filter((meeting) => countsFor(meeting, period, bookYear)).length;

/** Whether meetings were held so often in each of some periods. */
const isHeldInAll = (
  meetings: readonly Held[],
  times: number,
  periods: readonly Period[],
  bookYear: number | null,
): boolean => periods.every((period) => heldIn(meetings, period, bookYear) >= times);

/**
 * Whether meetings were held as often as due. A period that is not over is never missing.
 * @param periods those that are due, by {@link periodsDue}
 * @param groups the 党小组 of the roster
 * @param bookYear 统计年度
 */
export function meetsDuty(
  meetings: readonly Held[],
  { times, each }: Duty,
  periods: readonly Period[],
  groups: ReadonlySet<string>,
  bookYear: number | null,
): boolean {
  if (each !== 'group' || groups.size === 0) {
    return isHeldInAll(meetings, times, periods, bookYear);
  }
  return [...groups].every((group) => {
    const own = meetings.filter((meeting) => isOfGroup(meeting.group, group));
    return isHeldInAll(own, times, periods, bookYear);
  });
}
