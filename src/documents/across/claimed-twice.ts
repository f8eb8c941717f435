import type { RosterPlace } from '../../returns';
import type { FilePlaceReport } from '../return/returns-report';

/** Places that a finding names and lists: somebody can stand in thousands of workbooks. */
const NAMED = 5;
const LISTED = 50;

/** The workbooks, by their places in the order of the set. */
export interface ClaimingWorkbooks {
  fileOf(entry: number): string;
  /** Whether one could not be read once more, so that nobody was taken off it. */
  isChanged(entry: number): boolean;
}

/** Somebody whom several workbooks have, as a finding at the first row that does not count. */
export interface ClaimedTwice {
  readonly here: FilePlaceReport;
  readonly others: readonly FilePlaceReport[];
  readonly words: Readonly<Record<string, string | number>>;
}

/** Names the row that counts and those that do not; null when there is none of these. */
export function claimedTwice(
  counts: RosterPlace,
  elsewhere: readonly RosterPlace[],
  { fileOf, isChanged }: ClaimingWorkbooks,
): ClaimedTwice | null {
  const placeOf = ({ entry, sheet, column, row }: RosterPlace): FilePlaceReport => ({
    file: fileOf(entry),
    sheet,
    row,
    column,
    header: '公民身份号码',
    cell: column + row,
  });
  const nameOf = ({ file, sheet, cell }: FilePlaceReport): string => `${file} ${sheet}!${cell}`;
  const counted = placeOf(counts);
  const [here, ...more] = elsewhere.map(placeOf);
  if (!here) return null;
  const others = [counted, ...more];
  const changed = [...new Set(elsewhere.map(({ entry }) => entry))].filter(isChanged);
  return {
    here,
    others: others.slice(0, LISTED),
    words: {
      cell: nameOf(here),
      others: others.slice(0, NAMED).map(nameOf).join('、'),
      more: others.length > NAMED ? others.length : 0,
      counted: counted.file,
      changed: changed.slice(0, NAMED).map(fileOf).join('、'),
      times: changed.length + 1,
    },
  };
}
