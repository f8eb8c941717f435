import type { LedgerIndex } from '../../../branch-life/ledger-index';
import { namesIn } from '../../../branch-life/names';
import { type CivilDate, isAfter, yearOf } from '../../../core/calendar/civil-date';
import { monthNumber } from '../../../core/calendar/month-runs';
import type { Ledger, Placed } from '../../../ledger/model';

/** A record that names somebody, where the name stands, and whether it is of later than a day. */
interface Trace {
  readonly record: Placed;
  readonly key: string;
  readonly isLaterThan: (day: CivilDate) => boolean;
}

/** Whatever the registers record of people who took part, by name. */
export function tracesByName(
  ledger: Ledger,
  index: LedgerIndex,
): ReadonlyMap<string, readonly Trace[]> {
  const traces = new Map<string, Trace[]>();
  const add = (
    name: string | null,
    record: Placed,
    key: string,
    isLaterThan: Trace['isLaterThan'],
  ): void => {
    if (name === null) return;
    const known = traces.get(name);
    if (known) known.push({ record, key, isLaterThan });
    else traces.set(name, [{ record, key, isLaterThan }]);
  };
  const onDay = (date: CivilDate | null) => (day: CivilDate) => date !== null && isAfter(date, day);
  for (const row of ledger.attendance.records) {
    const meeting = index.meetingsByNumber.get(row.meeting ?? '')?.[0];
    if (row.attended === 'present' && meeting) {
      add(row.name, row, 'name', onDay(meeting.heldOn));
    }
  }
  for (const row of ledger.dues.records) {
    const { month } = row;
    if (month === null) continue;
    // The month of leaving may be paid on either side.
    add(row.name, row, 'name', (day) => monthNumber(month) > monthNumber(day));
  }
  for (const row of ledger.talks.records) {
    for (const key of ['talker', 'person'] as const) {
      for (const name of namesIn(row[key])) add(name, row, key, onDay(row.heldOn));
    }
  }
  for (const row of ledger.trainings.records) {
    add(row.name, row, 'name', onDay(row.from));
  }
  for (const row of ledger.reviews.records) {
    const { year, reviewedOn } = row;
    add(row.name, row, 'name', (day) =>
      reviewedOn === null ? year !== null && year > yearOf(day) : isAfter(reviewedOn, day),
    );
  }
  for (const row of ledger.honours.records) {
    // 追授 honours somebody who has died.
    if (row.posthumous) continue;
    for (const name of namesIn(row.recipient)) add(name, row, 'recipient', onDay(row.awardedOn));
  }
  for (const row of ledger.meetings.records) {
    for (const key of ['host', 'lecturer'] as const) add(row[key], row, key, onDay(row.heldOn));
  }
  for (const row of ledger.commitments.records) add(row.name, row, 'name', onDay(row.promisedOn));
  for (const row of ledger.services.records) {
    for (const name of row.participants ?? []) add(name, row, 'participants', onDay(row.heldOn));
  }
  for (const row of ledger.recruits.records) {
    for (const name of row.introducers ?? []) {
      add(name, row, 'introducers', onDay(row.meetingOn));
    }
  }
  return traces;
}
