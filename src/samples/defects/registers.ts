import { type CivilDate, monthOf } from '../../core/calendar/civil-date';
import type { SampleRow } from '../model';
import { type Defect, isOrdinary, pickRow } from './defect';

const LAST_KEPT = 6;
const isEarly = ({ month }: SampleRow): boolean => monthOf(month as CivilDate) <= LAST_KEPT;

/** The registers in which a member stands by name, and the columns with names. */
const OF_PEOPLE = [
  ['dues', ['name']],
  ['talks', ['talker', 'person']],
  ['trainings', ['name']],
  ['reviews', ['name']],
] as const;

/** Registers that every branch keeps, and the column at whose header a blank one is told. */
const OWED = [
  ['dues', 'name'],
  ['meetings', 'heldOn'],
  ['talks', 'heldOn'],
  ['trainings', 'name'],
] as const;

/** Whole registers that are empty, break off, or know nothing of somebody. */
export const REGISTER_DEFECTS: readonly Defect[] = [
  {
    rule: 'ledgers/empty-register',
    plant({ rows }, random) {
      const [table, key] = random.pick(OWED);
      if (rows[table].length === 0) return null;
      rows[table] = [];
      return [{ rule: this.rule, table, row: null, key }];
    },
  },
  {
    rule: 'ledgers/register-stops',
    plant({ rows }) {
      const kept = rows.dues.filter(isEarly);
      if (kept.length === 0 || kept.length === rows.dues.length) return null;
      rows.dues = kept;
      const months = kept.map(({ month }) => Number(month));
      const row = months.indexOf(Math.max(...months));
      return [{ rule: this.rule, table: 'dues', row, key: 'month' }];
    },
  },
  {
    rule: 'members/no-record',
    plant(branch, random) {
      const { rows } = branch;
      const row = pickRow(rows.members, random, (member) => isOrdinary(branch, member));
      const name = row === null ? undefined : rows.members[row]?.name;
      if (row === null || typeof name !== 'string') return null;
      for (const [table, keys] of OF_PEOPLE) {
        rows[table] = rows[table].filter((one) =>
          keys.every((key) => !([one[key]].flat() as unknown[]).includes(name)),
        );
      }
      return [{ rule: this.rule, table: 'members', row, key: 'name' }];
    },
  },
];
