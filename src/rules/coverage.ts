import { surelyUntil } from '../branch-life/stays';
import { type CivilDate, isBefore, yearEnd, yearStart } from '../core/calendar/civil-date';
import { earliestDay } from '../core/calendar/periods';
import type { Ledger } from '../ledger/model';
import type { MembersRecord } from '../ledger/records.generated';
import type { RuleContext } from './rule';

/**
 * Who was in the branch from before a day until the end of 统计年度, and within
 * reach: of them the work of a year can be asked. Says why, and returns nobody,
 * when the year is unknown or not over.
 * @param since the first of January unless told
 */
export function membersThroughout(
  ledger: Ledger,
  context: RuleContext,
  since?: CivilDate,
): readonly MembersRecord[] {
  const { year } = ledger;
  if (year === null) {
    context.notChecked('no-year', {}, ledger.members.records.length);
    return [];
  }
  const end = yearEnd(year);
  if (earliestDay(context.asOf) < end) {
    context.notChecked('year-not-over', { year }, ledger.members.records.length);
    return [];
  }
  const start = since ?? yearStart(year);
  const members: MembersRecord[] = [];
  for (const { member, stays } of context.index.memberships) {
    if (!member || member.mobile === true || member.lost === true) continue;
    if (member.status === 'suspended') continue;
    const stayed = stays.some(
      (stay) =>
        stay.sure &&
        (stay.from === null || isBefore(stay.from, start)) &&
        isAfterOrNever(surelyUntil(stay), end),
    );
    if (stayed) members.push(member);
  }
  return members;
}

const isAfterOrNever = (date: CivilDate | null, day: CivilDate): boolean =>
  date === null || isBefore(day, date);
