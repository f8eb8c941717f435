import { isoDate } from '../calendar/civil-date';
import type { Duplicate, RosterPlace } from '../returns';
import type { Language } from '../templates/schema';
import { acrossFinding } from './across';
import type { FilePlaceReport, ReturnFinding } from './returns-report';

/** Places that a finding names and lists: somebody can stand in thousands of workbooks. */
const NAMED = 5;
const LISTED = 50;

/**
 * Says of each person where they count, and where they stand besides.
 * @param isChanged whether a workbook could not be read once more, so that nobody was taken off it
 */
export function* duplicateFindings(
  duplicates: readonly Duplicate[],
  fileOf: (entry: number) => string,
  language: Language,
  isChanged: (entry: number) => boolean = () => false,
): Generator<ReturnFinding> {
  const placeOf = ({ entry, sheet, column, row }: RosterPlace): FilePlaceReport => ({
    file: fileOf(entry),
    sheet,
    row,
    column,
    header: '公民身份号码',
    cell: column + row,
  });
  const nameOf = ({ file, sheet, cell }: FilePlaceReport): string => `${file} ${sheet}!${cell}`;
  for (const { counts, since, elsewhere } of duplicates) {
    const counted = placeOf(counts);
    const [here, ...more] = elsewhere.map(placeOf);
    if (!here) continue;
    const others = [counted, ...more];
    const changed = [...new Set(elsewhere.map(({ entry }) => entry))].filter(isChanged);
    const words = {
      cell: nameOf(here),
      others: others.slice(0, NAMED).map(nameOf).join('、'),
      more: others.length > NAMED ? others.length : 0,
      counted: counted.file,
      since: since === null ? '' : isoDate(since),
      changed: changed.slice(0, NAMED).map(fileOf).join('、'),
      times: changed.length + 1,
    };
    yield acrossFinding('across/duplicate-person', language, here, words, others.slice(0, LISTED));
  }
}
