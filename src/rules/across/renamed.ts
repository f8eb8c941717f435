import type { ClaimedTwice, SetWorkbook, WorkbookSet } from './set';

/** Two workbooks that are probably of one organisation under two names. */
export interface RenamedPair {
  readonly first: SetWorkbook & { readonly name: string };
  readonly second: SetWorkbook & { readonly name: string };
  /** People on both rosters. */
  readonly shared: number;
}

/** So many people may share a roster by one mistake; more are the roster. */
const FEWEST = 3;

const isNamed = (one: SetWorkbook | undefined): one is RenamedPair['first'] =>
  one !== undefined && one.name !== null;

/** Whether what two workbooks say of themselves allows that they are of one organisation. */
function mayBeOne(a: RenamedPair['first'], b: RenamedPair['first']): boolean {
  if (a.name === b.name || a.kind !== b.kind) return false;
  if (a.code !== null && b.code !== null && a.code !== b.code) return false;
  return a.parent === b.parent;
}

const filesOf = ({ counts, elsewhere }: ClaimedTwice): string[] => [
  ...new Set([counts, ...elsewhere].map(({ file }) => file)),
];

/** Workbooks under different names that share a superior and most of one roster. */
export function renamedPairs({ members, workbooks }: WorkbookSet): RenamedPair[] {
  const shared = new Map<string, number>();
  for (const one of members) {
    const files = filesOf(one);
    if (files.length === 2) {
      const key = files.sort().join('\0');
      shared.set(key, (shared.get(key) ?? 0) + 1);
    }
  }
  return [...shared].flatMap(([key, count]): RenamedPair[] => {
    const files = key.split('\0');
    const [first, second] = workbooks.filter(({ file }) => files.includes(file));
    if (count < FEWEST || !isNamed(first) || !isNamed(second)) return [];
    const smaller = Math.min(first.members, second.members);
    return count * 2 > smaller && mayBeOne(first, second) ? [{ first, second, shared: count }] : [];
  });
}

/** Those who stand in several workbooks for another reason than a new name. */
export function withoutRenamed(set: WorkbookSet): WorkbookSet['members'] {
  const pairs = new Set(
    renamedPairs(set).map(({ first, second }) => [first.file, second.file].sort().join('\0')),
  );
  return set.members.filter((one) => !pairs.has(filesOf(one).sort().join('\0')));
}
