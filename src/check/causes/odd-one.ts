import { probationFrom } from '../../branch-life/conversions';
import type { LedgerIndex } from '../../branch-life/ledger-index';
import { type CivilDate, compareDates } from '../../core/calendar/civil-date';
import type { Ledger } from '../../ledger/model';
import type { MembersRecord, RecruitsRecord } from '../../ledger/records.generated';
import { type Finding, placeOf } from '../../rules/rule';

const isSame = (one: CivilDate | null, other: CivilDate): boolean =>
  one !== null && compareDates(one, other) === 0;

/** How many other sheets say that somebody was admitted on a day. */
function witnesses(
  day: CivilDate,
  recruit: RecruitsRecord,
  ledger: Ledger,
  index: LedgerIndex,
): number {
  const minutes = ledger.meetings.records.some(
    ({ heldOn, kinds }) => isSame(heldOn, day) && kinds?.includes('general-meeting'),
  );
  const movement = index
    .movementsOf(recruit)
    .some(({ kind, movedOn }) => kind === 'admitted' && isSame(movedOn, day));
  const probation = isSame(recruit.probationEndsOn, probationFrom(day));
  return Number(minutes) + Number(movement) + Number(probation);
}

/**
 * Puts a finding about a day that two sheets give at the cell that the other sheets contradict.
 * Where they do not tell, it stays where it is, with both cells named.
 */
export function atOddCell(line: Finding, ledger: Ledger, index: LedgerIndex): Finding {
  const { rule, record, place } = line;
  if (rule.id !== 'recruits/joined-date' || !record || !place) return line;
  const member = record as unknown as MembersRecord;
  const recruit = index.recruitOf(member);
  const { joinedOn } = member;
  const meetingOn = recruit?.meetingOn ?? null;
  if (!recruit || joinedOn === null || meetingOn === null) return line;
  const forRoster = witnesses(joinedOn, recruit, ledger, index);
  const forRecruits = witnesses(meetingOn, recruit, ledger, index);
  const odd = placeOf(recruit, 'meetingOn');
  if (odd.address === null || forRoster <= forRecruits) return line;
  return {
    ...line,
    place: odd,
    related: [place, ...line.related.filter(({ on, key }) => on !== odd.on || key !== odd.key)],
    fix: { safe: false, on: odd.on, address: odd.address, value: { kind: 'date', date: joinedOn } },
  };
}
