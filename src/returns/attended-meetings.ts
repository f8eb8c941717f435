import type { Ledger } from '../ledger/model';
import type { AttendanceRecord, MeetingsRecord } from '../ledger/records.generated';

const known = new WeakMap<Ledger, ReadonlyMap<string, MeetingsRecord>>();

/** The meeting of which a row of 出席登记 is, by 编号; null where 会议记录 has none of it. */
export function meetingOf({ meeting }: AttendanceRecord, ledger: Ledger): MeetingsRecord | null {
  let byNumber = known.get(ledger);
  if (!byNumber) {
    byNumber = new Map(
      ledger.meetings.records.flatMap((one) =>
        one.number === null ? [] : [[one.number, one] as const],
      ),
    );
    known.set(ledger, byNumber);
  }
  return meeting === null ? null : (byNumber.get(meeting) ?? null);
}

/**
 * The meetings of which 出席登记 names nobody, so that nobody knows how many people were there in all.
 * @returns how many such there are, who were present at them, and whether that is so of all
 */
export function unnamedMeetings(
  ledger: Ledger,
  isAsked: (meeting: MeetingsRecord) => boolean,
): { readonly meetings: number; readonly present: number; readonly all: boolean } {
  const named = new Set(ledger.attendance.records.map(({ meeting }) => meeting));
  const asked = ledger.meetings.records.filter(isAsked);
  const unnamed = asked.filter(({ number }) => number === null || !named.has(number));
  const present = unnamed.reduce((sum, one) => sum + (one.present ?? 1), 0);
  return { meetings: unnamed.length, present, all: unnamed.length === asked.length };
}
