import { type CivilDate, yearOf } from '../../core/calendar/civil-date';
import { cellOf } from '../../workbook/model';
import type { DraftRecord, TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import { addressOf, type Doubt } from '../model';
import { squeeze } from '../text';
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
  if (text.includes('预备')) return 'probationary';
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
