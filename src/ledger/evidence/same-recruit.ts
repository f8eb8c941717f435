import { type DraftRecord, recordedKeys, type TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import { isOurForm } from '../our-form';

/** Any of these, equal on two lists, shows with the name that they speak of one person. */
const SHOWING = ['idNumber', 'birthDate', 'appliedOn', 'activistOn', 'candidateOn'];

/** Whether two records of one name are of one person: something shows it, and nothing denies it. */
function isSame(a: DraftRecord, b: DraftRecord): boolean {
  const both = SHOWING.filter((key) => a[key] !== null && b[key] !== null);
  return both.length > 0 && both.every((key) => a[key] === b[key]);
}

const told = (record: DraftRecord): number => recordedKeys(record).length;

/**
 * Leaves out of an office's lists of recruits who stands on another sheet of the workbook, too, with
 * more told of them there: the activists are often listed once more by themselves.
 */
export function leaveOutSameRecruits(
  located: readonly Located[],
  contents: ReadonlyMap<Located, TableContent>,
): void {
  const lists = located.filter(({ on }) => on.table === 'recruits' && on.aside === null);
  if (lists.length < 2 || lists.some(({ on }) => isOurForm(on))) return;
  const byName = new Map<unknown, { record: DraftRecord; list: Located }[]>();
  for (const list of lists) {
    for (const record of contents.get(list)?.records ?? []) {
      if (record.name === null) continue;
      byName.set(record.name, [...(byName.get(record.name) ?? []), { record, list }]);
    }
  }
  const out = new Set<DraftRecord>();
  for (const namesakes of byName.values()) {
    const fuller = [...namesakes].sort((a, b) => told(b.record) - told(a.record));
    fuller.forEach(({ record, list }, at) => {
      const again = fuller
        .slice(0, at)
        .some(
          (other) =>
            other.list.on.sheet !== list.on.sheet &&
            !out.has(other.record) &&
            isSame(other.record, record),
        );
      if (again) out.add(record);
    });
  }
  if (out.size === 0) return;
  for (const list of lists) {
    const { records, notes } = contents.get(list) ?? { records: [], notes: [] };
    const kept = records.filter((record) => !out.has(record));
    records.splice(0, records.length, ...kept);
    const own = notes.filter((note) => !out.has(note.record as DraftRecord));
    notes.splice(0, notes.length, ...own);
  }
}
