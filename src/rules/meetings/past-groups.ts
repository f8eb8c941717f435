import { isOfKind } from '../../branch-life/cadence';
import { monthNumber } from '../../core/calendar/month-runs';
import { listItems } from '../../core/text/list-items';
import type { Ledger } from '../../ledger/model';
import type { MeetingsRecord } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';

/** One meeting may be of a group whose name was mistyped; a group that was had several. */
const SEVERAL = 2;

const monthsOf = (meetings: readonly MeetingsRecord[]): Set<number> =>
  new Set(meetings.flatMap(({ heldOn }) => (heldOn === null ? [] : monthNumber(heldOn))));

const past = new WeakMap<Ledger, ReadonlySet<string>>();

/**
 * Groups that the minutes name and the roster does not, and that were merged or dissolved in the
 * course of the year: they met several times, and in each of these months all the groups of the
 * roster met, too, so that none of them is missing under another name.
 */
export function pastGroups(ledger: Ledger, { index }: RuleContext<unknown>): ReadonlySet<string> {
  const known = past.get(ledger);
  if (known) return known;
  const groups = [...index.membersByGroup.keys()];
  const met = new Map<string, MeetingsRecord[]>();
  for (const meeting of ledger.meetings.records) {
    if (!isOfKind(meeting, 'group-meeting')) continue;
    for (const name of listItems(meeting.group ?? '')) {
      met.set(name, [...(met.get(name) ?? []), meeting]);
    }
  }
  const ofRoster = groups.map((group) => monthsOf(met.get(group) ?? []));
  const found = new Set<string>();
  for (const [name, meetings] of met) {
    if (index.membersByGroup.has(name)) continue;
    const months = monthsOf(meetings);
    const isOwn = [...months].every((month) => ofRoster.every((own) => own.has(month)));
    if (months.size >= SEVERAL && isOwn) found.add(name);
  }
  past.set(ledger, found);
  return found;
}

/** Whether a meeting was that of a group which is no more. */
export function isPastGroup(
  meeting: MeetingsRecord,
  ledger: Ledger,
  context: RuleContext<unknown>,
): boolean {
  const named = listItems(meeting.group ?? '');
  return named.length > 0 && named.every((name) => pastGroups(ledger, context).has(name));
}
