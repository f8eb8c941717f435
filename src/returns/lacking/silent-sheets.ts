import type { Ledger } from '../../ledger/model';
import { isOurForm } from '../../ledger/our-form';
import { TABLE_IDS, type TableId } from '../../ledger/records.generated';

/**
 * The kinds of sheet that are there without a record, and say nothing of how many there are: a roster,
 * for every branch has members, and an office's list, of which nothing tells whether it was read right
 * or is empty. A sheet of our form that is empty means none.
 */
export const emptyRegisters = (ledger: Ledger): readonly TableId[] => {
  const kind = ledger.branch.records[0]?.kind ?? null;
  const has = kind !== 'committee' && kind !== 'general' && kind !== 'temporary';
  return TABLE_IDS.filter((table) => {
    const { sheets, records } = ledger[table];
    const had = ledger.blank.includes(table);
    if ((sheets.length === 0 && !had) || records.length > 0) return false;
    return table === 'members' ? has : !had && !sheets.some(isOurForm);
  });
};

/** What every branch has, so that a workbook without such a sheet leaves it out. */
const ALWAYS_KEPT: readonly TableId[] = [
  'members',
  'officers',
  'meetings',
  'dues',
  'talks',
  'trainings',
];

/** What a superior leaves to the branches below it, whose people they are. */
const OF_BRANCHES: readonly TableId[] = [
  ...(['members', 'movements', 'recruits', 'reviews', 'sanctions', 'honours'] as const),
  ...(['dues', 'talks', 'trainings', 'attendance', 'points', 'commitments'] as const),
];

/**
 * Whether a workbook is that of a superior whose people stand in the workbooks below: it states how
 * many there were, so that the set is held against them, and lists none.
 */
function isOnlySuperior({ branch, members }: Ledger): boolean {
  const { kind = null, membersLastYear = null } = branch.records[0] ?? {};
  const isUpper = kind === 'committee' || kind === 'general';
  return isUpper && membersLastYear !== null && members.sheets.length === 0;
}

/**
 * The kinds of sheet of which a workbook that has none says nothing. In one of our form the sheets of
 * what need not have happened are left out where nothing did; another form never asked.
 */
export function absentSheets(ledger: Ledger): readonly TableId[] {
  const isOurForm = ledger.branch.sheets.some(
    ({ sheet, template }) => sheet.name === template.name,
  );
  const asked = isOurForm ? ALWAYS_KEPT : TABLE_IDS;
  const isUpper = isOnlySuperior(ledger);
  return asked.filter(
    (table) =>
      !ledger.blank.includes(table) &&
      ledger[table].sheets.length === 0 &&
      !(isUpper && OF_BRANCHES.includes(table)),
  );
}
