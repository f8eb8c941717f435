import { plainName } from '../tree/names';
import { type Owned, type ToldBy, withOwners } from './belongs';
import { byAge, type Evidence, type Version } from './version-evidence';

/** The workbooks of one organisation and year. */
export interface Versions {
  readonly newest: number;
  /** What tells that it is later than the others. */
  readonly by: Evidence;
  /** Further files of the organisation, the later first: versions of the newest, or parts beside it. */
  readonly older: readonly number[];
  /** Of the same name and superior, but of other people: another organisation. */
  readonly others: readonly number[];
  /** By what it is told that files without 支部信息 are of it. */
  readonly told?: ReadonlyMap<number, ToldBy>;
}

type Share = (a: number, b: number) => boolean;

const plain = (text: string | null): string => plainName(text ?? '');

/** Whether two texts contradict each other: both are there and differ. */
const differ = (a: string | null, b: string | null): boolean =>
  plain(a) !== '' && plain(b) !== '' && plain(a) !== plain(b);

/**
 * Whether two workbooks are of one organisation: they have one code, unless nothing else is the same;
 * where a code is missing, one full name and, where both say one, one superior.
 */
function areOfOne(a: Version, b: Version, share: Share): boolean {
  const [one, other] = [a.branch, b.branch];
  if (one.kind !== null && other.kind !== null && one.kind !== other.kind) return false;
  if (differ(one.code, other.code)) return false;
  const name = plain(one.name) !== '' && plain(one.name) === plain(other.name);
  if (plain(one.code) !== '' && plain(one.code) === plain(other.code)) {
    const superior = plain(one.parent) !== '' && plain(one.parent) === plain(other.parent);
    return name || superior || share(a.entry, b.entry);
  }
  return name && !differ(one.parent, other.parent);
}

/** Whether code or superior leave no doubt that two workbooks of one name are of one organisation. */
const isConfirmed = ({ branch: one }: Version, { branch: other }: Version): boolean =>
  plain(one.name) === plain(other.name) &&
  plain(one.code) === plain(other.code) &&
  (plain(one.code) !== '' || !differ(one.parent, other.parent));

/** Groups of workbooks that may be of one organisation: of one name, or of one code. */
function groupsOf(workbooks: readonly Version[], share: Share): Owned[][] {
  const groups: Owned[][] = [];
  const known = new Map<string, Set<Owned[]>>();
  for (const one of withOwners(workbooks)) {
    const { name, code } = one.branch;
    const keys = [`n${plain(name)}`, `c${plain(code)}`].filter((key) => key.length > 1);
    const candidates = new Set(keys.flatMap((key) => [...(known.get(key) ?? [])]));
    const own = [...candidates].find((group) => group.some((other) => areOfOne(one, other, share)));
    const group = own ?? [];
    group.push(one);
    if (!own) groups.push(group);
    for (const key of keys) known.set(key, (known.get(key) ?? new Set()).add(group));
  }
  return groups.filter((group) => group.length > 1);
}

/**
 * The files of each organisation that has several. Which is the latest is told by evidence: the time
 * inside the file, dates in names, names of copies, and last by content.
 * @param share whether two workbooks have somebody in common
 */
export function versionsOf(workbooks: readonly Version[], share: Share): Versions[] {
  return groupsOf(workbooks, share).flatMap((group) => {
    const found: Versions[] = [];
    const named = new Set<number>();
    const told = new Map(
      group.flatMap((one) => (one.told === undefined ? [] : [[one.entry, one.told] as const])),
    );
    for (let rest: readonly Version[] = group; rest.length > 1; ) {
      const { sorted, by } = byAge(rest);
      const [newest, ...further] = sorted as [Version, ...Version[]];
      const mayBe = ({ entry, branch }: Version): boolean =>
        branch.members === 0 || newest.branch.members === 0 || share(entry, newest.entry);
      const isOfIt = (one: Version): boolean => mayBe(one) || isConfirmed(one, newest);
      const alike = further.filter((one) => areOfOne(one, newest, share));
      const others = alike.filter(
        (one) =>
          !isOfIt(one) && !named.has(one.entry) && !differ(one.branch.name, newest.branch.name),
      );
      const older = alike.filter(isOfIt);
      found.push({
        newest: newest.entry,
        by: older.length === alike.length ? by : byAge([newest, ...older]).by,
        older: older.map(({ entry }) => entry),
        others: others.map(({ entry }) => entry),
        ...(told.size > 0 ? { told } : {}),
      });
      for (const { entry } of alike) named.add(entry);
      rest = further.filter((one) => !alike.includes(one) || !isOfIt(one));
    }
    // Another organisation is named by the workbook that counts for it, and by no older one.
    const superseded = new Set(found.flatMap(({ older }) => older));
    return found
      .map((one) => ({ ...one, others: one.others.filter((entry) => !superseded.has(entry)) }))
      .filter(({ older, others }) => older.length + others.length > 0);
  });
}
