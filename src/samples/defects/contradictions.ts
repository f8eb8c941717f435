import { addDays, type CivilDate, isAfter } from '../../core/calendar/civil-date';
import type { SampleBranch, SampleRow } from '../model';
import { type Defect, isOrdinary, pickRow } from './defect';

/** Somebody of a branch who died or was transferred out, and the day. */
function leaver({ rows: { movements } }: SampleBranch): SampleRow | undefined {
  return movements.find(({ kind }) => kind === 'died' || kind === 'transferred-out');
}

/** A row of a register that lies well after a day. */
const after = (rows: readonly SampleRow[], key: string, day: unknown): SampleRow | undefined =>
  rows.find((row) => Number(row[key]) > Number(addDays(Number(day) as CivilDate, 92)));

/** What a register records of somebody who has left. */
function recordAfterExit(
  table: 'talks' | 'trainings' | 'meetings',
  date: string,
  name: string,
): Defect {
  return {
    rule: 'movements/after-exit',
    plant(branch) {
      const rows = branch.rows[table];
      const gone = leaver(branch);
      const model = gone && after(rows, date, gone.movedOn);
      if (!gone || !model || isAfter(gone.movedOn as CivilDate, model[date] as CivilDate))
        return null;
      if (table === 'meetings') {
        if (!(model.kinds as readonly string[]).includes('theme-day')) return null;
        model[name] = gone.name ?? null;
        return [{ rule: this.rule, table, row: rows.indexOf(model), key: name }];
      }
      rows.push({ ...model, [name]: gone.name ?? null });
      return [{ rule: this.rule, table, row: rows.length - 1, key: name }];
    },
  };
}

/** The base and the kind of payer of one month, against all the other months of that person. */
function oddMonth(rule: string, key: string, change: (row: SampleRow) => SampleRow | null): Defect {
  return {
    rule,
    plant(branch, random) {
      const { dues, members } = branch.rows;
      const at = pickRow(members, random, (one) => isOrdinary(branch, one));
      const name = at === null ? undefined : members[at]?.name;
      const own = dues.filter((row) => row.name === name && row.category === 'employed');
      const row = own[5];
      const changed = own.length === 12 && row ? change(row) : null;
      if (!row || !changed) return null;
      Object.assign(row, changed);
      return [{ rule, table: 'dues', row: dues.indexOf(row), key }];
    },
  };
}

/** Records after an exit, and cells that the other records of the same fact contradict. */
export const CONTRADICTION_DEFECTS: readonly Defect[] = [
  recordAfterExit('talks', 'heldOn', 'person'),
  recordAfterExit('trainings', 'from', 'name'),
  recordAfterExit('meetings', 'heldOn', 'host'),
  oddMonth('dues/rate', 'base', (row) => (row.base ? { base: Number(row.base) * 10 } : null)),
  oddMonth('dues/category-occupation', 'category', (row) => ({
    category: 'retired',
    // What a retired member would pay on this base, so that only the kind is odd.
    due: retiredDue(row),
    paid: retiredDue(row),
  })),
  {
    // Roster, minutes and movement agree on another day.
    rule: 'recruits/joined-date',
    plant({ rows: { recruits, meetings, movements }, year }) {
      const row = recruits.findIndex(
        ({ meetingOn, name }) =>
          Number(meetingOn) > year * 10_000 &&
          meetings.some(({ heldOn }) => heldOn === meetingOn) &&
          movements.some((one) => one.name === name && one.movedOn === meetingOn),
      );
      const recruit = recruits[row];
      if (!recruit) return null;
      recruit.meetingOn = Number(recruit.meetingOn) - 10_000;
      return [{ rule: this.rule, table: 'recruits', row, key: 'meetingOn' }];
    },
  },
];

/** Half of one per cent up to 5,000 yuan, one above: the rates of those who have retired. */
const retiredDue = ({ base }: SampleRow): number =>
  Math.floor((Number(base) * (Number(base) <= 500_000 ? 5 : 10)) / 1000);
