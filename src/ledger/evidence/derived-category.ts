import { type CivilDate, yearOf } from '../../core/calendar/civil-date';
import type { CodeList } from '../../core/templates/schema';
import { cellOf } from '../../workbook/model';
import type { DraftRecord, TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import { addressOf, type Doubt } from '../model';
import type { TableId } from '../records.generated';
import { squeeze } from '../text';
import { codeWords } from '../values/code-words';
import { plainText } from '../values/plain-text';

const dateOf = (value: unknown): CivilDate | null =>
  typeof value === 'number' ? (value as CivilDate) : null;

/** The text of a field as it is written. */
function written(record: DraftRecord, key: string): string {
  const at = addressOf(record, key);
  const cell = at ? cellOf(record.on.sheet, at.row, at.column) : undefined;
  return cell === undefined ? '' : squeeze(plainText(cell));
}

/**
 * What a member of a roster without 人员类别 is, by the dates; null where they do not tell.
 * @param year of the roster
 */
function categoryOf(record: DraftRecord, year: number, dated: boolean): string | null {
  const confirmed = dateOf(record.confirmedOn);
  if (confirmed !== null) return yearOf(confirmed) > year ? 'probationary' : 'full';
  const text = written(record, 'confirmedOn');
  if (/预备|延长|延期|推迟|暂缓/.test(text)) return 'probationary';
  const joined = dateOf(record.joinedOn);
  if (joined === null || (text !== '' && !/^[/\-—无]+$/.test(text))) return null;
  // A probation that began in the year has not ended in it.
  if (yearOf(joined) >= year) return 'probationary';
  // A year, and one more where it was extended: who joined before is confirmed, if no column denies it.
  return !dated && yearOf(joined) <= year - 3 ? 'full' : null;
}

/**
 * Gives the members of a roster that has no column for 人员类别 the category that their dates tell.
 * @param wanted the year of the workbook, where it is known
 * @returns a doubt where some of them cannot be told
 */
export function deriveCategories(
  { on, titleYear }: Located,
  { records, notes }: TableContent,
  wanted: number | null,
): Doubt[] {
  if (on.table !== 'members' || on.columns.category !== undefined) return [];
  if (on.given.includes('category')) return [];
  const latest = Math.max(
    0,
    ...records.map((record) => yearOf(dateOf(record.joinedOn) ?? (0 as CivilDate))),
  );
  const year = wanted ?? titleYear ?? latest;
  const dated = on.columns.confirmedOn !== undefined;
  let open = 0;
  for (const record of records) {
    const category = categoryOf(record, year, dated);
    if (category === null) open++;
    record.category = category;
    const at = addressOf(record, dated ? 'confirmedOn' : 'joinedOn');
    if (at) record.at = { ...record.at, category: at };
    // 预备党员 in the column of the date is an answer, and no bad date.
    const note = notes.findIndex(
      (one) => one.record === record && one.column.key === 'confirmedOn',
    );
    if (note >= 0 && category === 'probationary') notes.splice(note, 1);
  }
  const sheet = on.sheet.name;
  return open === 0
    ? []
    : [{ table: 'members', column: 'category', reason: 'not-told', sheet, rows: open }];
}

/** The columns that hold the day of a conversion, or a word in its place. */
const CONVERTED: Partial<Record<TableId, readonly string[]>> = {
  members: ['confirmedOn'],
  recruits: ['conversionMeetingOn', 'conversionApprovedOn'],
};
/** What a word in place of the day tells of a conversion that has not come. */
const NOT_CONVERTED: ReadonlySet<string> = new Set(['extended', 'late', 'undecided']);

/** Takes 延长预备期 under 转正时间 as what it says of the conversion, where no column of its own does. */
export function deriveConversions(
  { on }: Located,
  { records }: TableContent,
  list: CodeList,
): void {
  const keys = CONVERTED[on.table] ?? [];
  if (keys.length === 0 || on.columns.conversionCase !== undefined) return;
  for (const record of records) {
    for (const key of keys) {
      const at = record[key] === null ? addressOf(record, key) : null;
      const said = at && codeWords(list).meaningOf(written(record, key))?.item.id;
      if (!at || !said || !NOT_CONVERTED.has(said)) continue;
      record.conversionCase = said;
      record.at = { ...record.at, conversionCase: at };
      if (on.table !== 'recruits' || said !== 'extended' || record.outcome !== null) break;
      record.outcome = said;
      record.at = { ...record.at, outcome: at };
      break;
    }
  }
}

/** What a stage may say of somebody who has been converted since. */
const BEFORE: readonly unknown[] = [null, 'training', 'probationary'];

/**
 * Gives recruits of an office's register the outcome that a conversion shows: who was converted is
 * confirmed, whatever the stage is called that he reached. Nothing else is told by dates alone.
 */
export function deriveOutcomes({ on }: Located, { records }: TableContent): void {
  if (on.table !== 'recruits' || on.sheet.name === on.template.name) return;
  for (const record of records) {
    const key = ['conversionApprovedOn', 'conversionMeetingOn'].find(
      (one) => dateOf(record[one]) !== null,
    );
    const at = key ? addressOf(record, key) : null;
    if (!at || !BEFORE.includes(record.outcome)) continue;
    record.outcome = 'confirmed';
    record.at = { ...record.at, outcome: at };
  }
}
