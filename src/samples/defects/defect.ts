import { checkCharacter } from '../../core/text/id-number';
import type { TableId } from '../../ledger/records.generated';
import type { SampleBranch, SampleRow } from '../model';
import type { Random } from '../random';

/** A cell that must be pointed out. */
export interface PlantedAt {
  /** The rule that must say it. */
  readonly rule: string;
  readonly table: TableId;
  /** Counted from 0 in the table; null is the header. */
  readonly row: number | null;
  readonly key: string;
}

/** A mistake that a secretary could make, put into a clean branch. */
export interface Defect {
  /** The rule that it breaks. */
  readonly rule: string;
  /**
   * Changes the rows of the branch so that the rule is broken, and no other with
   * error or warning unless it is named in what is returned.
   * @returns every cell that must be pointed out, or null when this branch has nothing to break
   */
  plant(branch: SampleBranch, random: Random): readonly PlantedAt[] | null;
}

/** The index of a random row that fits, or null when none does. */
export function pickRow(
  rows: readonly SampleRow[],
  random: Random,
  fits: (row: SampleRow) => boolean = () => true,
): number | null {
  const fitting = rows.flatMap((row, index) => (fits(row) ? [index] : []));
  return fitting.length === 0 ? null : random.pick(fitting);
}

/**
 * The commonest mistake: one cell of one row gets another value.
 * @param change returns the new values of the row, or null when the row cannot be broken
 */
export function cellDefect(
  rule: string,
  table: TableId,
  key: string,
  change: (row: SampleRow, branch: SampleBranch, random: Random) => SampleRow | null,
): Defect {
  return {
    rule,
    plant(branch, random) {
      const rows = branch.rows[table];
      for (const index of random.shuffle(rows.map((_, i) => i))) {
        const row = rows[index];
        const changed = row && change(row, branch, random);
        if (!row || !changed) continue;
        Object.assign(row, changed);
        return [{ rule, table, row: index, key }];
      }
      return null;
    },
  };
}

/** Whether somebody came or left this year: a changed name or number would part the two sheets. */
export const hasMoved = (branch: SampleBranch, name: SampleRow[string] | undefined): boolean =>
  branch.rows.movements.some((movement) => movement.name === name);

/** A full member of long standing without a post, who lives here and neither came nor left this year. */
export const isOrdinary = (branch: SampleBranch, member: SampleRow): boolean =>
  member.category === 'full' &&
  member.mobile !== true &&
  Number(member.joinedOn) < (branch.year - 3) * 10000 &&
  !hasMoved(branch, member.name) &&
  !branch.rows.officers.some((officer) => officer.name === member.name);

/** Somebody of whom no sheet has heard. */
export function newcomer(branch: SampleBranch): SampleRow {
  const first17 = '99999919800615998';
  return {
    name: `${branch.year % 2 === 0 ? '欧阳' : '司马'}未闻`,
    idNumber: first17 + checkCharacter(first17),
    birthDate: 19800615,
    sex: 'female',
  };
}
