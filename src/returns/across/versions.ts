import { plainName } from '../tree/names';
import type { BranchFacts } from './branch-facts';

/** A workbook that may be another version of one beside it. */
export interface Version {
  /** Its place among the workbooks. */
  readonly entry: number;
  readonly file: string;
  readonly branch: BranchFacts;
}

/** The workbooks of one organisation and year. */
export interface Versions {
  readonly newest: number;
  /** Left out: of the same people, and older. */
  readonly older: readonly number[];
  /** Of the same name and superior, but of other people: another organisation. */
  readonly others: readonly number[];
}

/** The newer before the older. */
function byAge(a: Version, b: Version): number {
  return (
    Number(b.branch.members > 0) - Number(a.branch.members > 0) ||
    b.branch.latest - a.branch.latest ||
    b.branch.records - a.branch.records ||
    (a.file < b.file ? 1 : -1)
  );
}

/**
 * Workbooks of the same name and superior whose codes do not contradict each other. The newest is
 * by content, for the time of a file tells nothing: one with a roster, then the one that speaks of
 * the latest day, then the one with more rows, then the last by its file name.
 * @param sharePeople whether two workbooks have somebody in common
 */
export function versionsOf(
  workbooks: readonly Version[],
  sharePeople: (a: number, b: number) => boolean,
): Versions[] {
  const groups = new Map<string, Version[]>();
  for (const one of workbooks) {
    const { name, parent, kind } = one.branch;
    if (name === null || plainName(name) === '') continue;
    const key = [name, parent ?? ''].map(plainName).join('\0') + (kind ?? '');
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => {
    const found: Versions[] = [];
    const named = new Set<number>();
    for (let rest = group.sort(byAge); rest.length > 1; ) {
      const [newest, ...further] = rest as [Version, ...Version[]];
      const contradicts = ({ branch }: Version): boolean =>
        branch.code !== null &&
        newest.branch.code !== null &&
        plainName(branch.code) !== plainName(newest.branch.code);
      const isOlder = ({ entry, branch }: Version): boolean =>
        branch.members === 0 || newest.branch.members === 0 || sharePeople(entry, newest.entry);
      const alike = further.filter((one) => !contradicts(one));
      found.push({
        newest: newest.entry,
        older: alike.filter(isOlder).map(({ entry }) => entry),
        others: alike
          .filter((one) => !isOlder(one) && !named.has(one.entry))
          .map(({ entry }) => entry),
      });
      for (const { entry } of alike) named.add(entry);
      rest = further.filter((one) => contradicts(one) || !isOlder(one));
    }
    return found.filter(({ older, others }) => older.length + others.length > 0);
  });
}
