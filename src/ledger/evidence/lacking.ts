import type { Understanding } from '../../core/templates/understanding-schema';
import { headerText } from '../headers/match-headers';
import type { TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import type { Doubt, LedgerSheet } from '../model';
import type { TableId } from '../records.generated';
import { isBlankCell } from '../text';

/** Lists of persons: rows that name nobody are nobody's. */
const OF_PERSONS: ReadonlySet<TableId> = new Set(['recruits', 'dues', 'movements', 'officers']);

/** What shows that somebody on a list is a member. */
const MEMBERSHIP = ['joinedOn', 'category', 'confirmedOn', 'partyYears'];

const has = (
  { columns, given, open }: LedgerSheet,
  records: TableContent['records'],
  key: string,
): boolean =>
  columns[key] !== undefined ||
  given.includes(key) ||
  open.some(({ keys }) => keys.includes(key)) ||
  records.some((record) => record[key] !== null);

const doubt = ({ table, sheet }: LedgerSheet, rows: number): Doubt => ({
  table,
  column: null,
  reason: 'not-told',
  sheet: sheet.name,
  rows,
});

const NAME = /^(?:党员)?(?:姓名|名字)$/;

/** How many names stand in a further column of names that was not read: those of a half that is laid out otherwise. */
function unreadNames({ on, reading, rows }: Located, strangers: readonly string[]): number {
  if (on.table !== 'members' && !OF_PERSONS.has(on.table)) return 0;
  return reading.leftover.reduce((sum, path) => {
    const isOthers = strangers.some((word) => headerText(path).includes(word));
    if (isOthers || !NAME.test(path.parts.at(-1)?.key.base ?? '')) return sum;
    return sum + rows.filter(({ cells }) => !isBlankCell(cells[path.column])).length;
  }, 0);
}

/** Of those who have retired, and of those who have not. */
const RETIRED = /离退|退休/;
const IN_WORK = /在职|在岗|学生|教工|教师|职工/;

/** Whether a list of the retired stands beside one of the others: together they are all of the members. */
const isOfAll = ({ on }: Located, others: readonly Located[]): boolean =>
  RETIRED.test(on.sheet.name) &&
  others.some(
    (other) => other.on.table === on.table && !other.partial && IN_WORK.test(other.on.sheet.name),
  );

/**
 * Lists of which nobody is counted: no one on them is named, or nothing shows that they are all of the
 * members. What a list lacks for single figures is an open field of its records.
 * @param all that is on the workbook's sheets
 */
export function lackingDoubts(
  located: Located,
  { records }: TableContent,
  { strangers }: Understanding,
  all: readonly Located[],
): Doubt[] {
  const { on, partial } = located;
  const rows = records.length;
  if (rows === 0) return [];
  const others = unreadNames(located, strangers.words);
  if (others > 0) return [{ ...doubt(on, others), reason: 'rows-undecided' }];
  const named = on.columns.name !== undefined || on.columns.idNumber !== undefined;
  // Who is away may stand on the roster of another branch: a list of some alone counts nobody.
  const ofSome = partial && !isOfAll(located, all);
  if (ofSome || (OF_PERSONS.has(on.table) && !named)) return [doubt(on, rows)];
  if (on.table === 'members' && !MEMBERSHIP.some((key) => has(on, records, key))) {
    // In a sheet of ours it is columns that lack, and that is said.
    return on.sheet.name === on.template.name ? [] : [doubt(on, rows)];
  }
  return [];
}
