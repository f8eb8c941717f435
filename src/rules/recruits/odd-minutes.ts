import { isAfter, yearOf } from '../../core/calendar/civil-date';
import type { Ledger } from '../../ledger/model';
import type { MeetingsRecord, RecruitsRecord } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';
import type { Vote } from './votes';

/** Whether votes for, against and abstentions are all who were present; null when one is unknown. */
function addsUp(parts: readonly (number | null)[], present: number | null): boolean | null {
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return present === null ? null : sum === present;
}

/** Whether of two numbers of votes for somebody those of the minutes do not fit the others there. */
export function isOddInMinutes(
  vote: Vote,
  recruit: RecruitsRecord,
  { votesFor, votesAgainst, votesAbstained, votersPresent }: MeetingsRecord,
): boolean {
  if (addsUp([votesFor, votesAgainst, votesAbstained], votersPresent) !== false) return false;
  if (vote === 'conversion') return recruit.conversionFor !== null;
  const { meetingFor, meetingAgainst, meetingAbstained, meetingPresent } = recruit;
  return addsUp([meetingFor, meetingAgainst, meetingAbstained], meetingPresent) === true;
}

const NAME_LENGTHS = [2, 3, 4];

/** The general meetings of the year whose 主题 or 议题 names a recruit, by name. */
export function meetingsAbout(
  ledger: Ledger,
  { asOf }: RuleContext<unknown>,
): ReadonlyMap<string, readonly MeetingsRecord[]> {
  const names = new Set(ledger.recruits.records.flatMap(({ name }) => name ?? []));
  const about = new Map<string, MeetingsRecord[]>();
  for (const meeting of ledger.meetings.records) {
    const { kinds, heldOn, theme, agenda } = meeting;
    if (!kinds?.includes('general-meeting') || heldOn === null) continue;
    if (yearOf(heldOn) !== ledger.year || isAfter(heldOn, asOf)) continue;
    const text = `${theme ?? ''}${agenda ?? ''}`;
    const named = new Set<string>();
    for (let at = 0; at < text.length; at++) {
      for (const length of NAME_LENGTHS) {
        const piece = text.slice(at, at + length);
        if (names.has(piece)) named.add(piece);
      }
    }
    for (const name of named) {
      const known = about.get(name);
      if (known) known.push(meeting);
      else about.set(name, [meeting]);
    }
  }
  return about;
}
