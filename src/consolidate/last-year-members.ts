import { plainName } from '../returns';
import type { CountedWorkbook } from './counted-workbook';

/** An organisation of an earlier return, as far as it is held against this year. */
export interface EarlierOrganisation {
  readonly name: string;
  readonly code: string | null;
  readonly workbooks: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** By a code or a name, what alone has it; null where several do. */
function onlyBy<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string | null,
): ReadonlyMap<string, Thing | null> {
  const found = new Map<string, Thing | null>();
  for (const thing of things) {
    const key = plainName(keyOf(thing) ?? '');
    if (key !== '') found.set(key, found.has(key) ? null : thing);
  }
  return found;
}

/**
 * The members that each branch had at the end of last year’s return. An organisation is the same by
 * its code, or else by a name that no other one has in either year.
 * @returns by the place among those counted
 */
export function membersLastYear(
  counted: readonly CountedWorkbook[],
  earlier: readonly EarlierOrganisation[],
): Map<number, number> {
  const branches = earlier.filter(({ workbooks }) => workbooks === 1);
  const byCode = onlyBy(branches, ({ code }) => code);
  const byName = onlyBy(branches, ({ name }) => name);
  const ownCodes = onlyBy(counted, ({ branch }) => branch?.code ?? null);
  const ownNames = onlyBy(counted, ({ branch }) => branch?.name ?? null);
  const lastOf = (one: CountedWorkbook): EarlierOrganisation | null => {
    const { code = null, name = null } = one.branch ?? {};
    const known = ownCodes.get(plainName(code ?? '')) ? byCode.get(plainName(code ?? '')) : null;
    if (known) return known;
    const named = ownNames.get(plainName(name ?? '')) ? byName.get(plainName(name ?? '')) : null;
    // Two codes tell two organisations apart, whatever their names.
    return named && (named.code === null || code === null) ? named : null;
  };
  return new Map(
    counted.flatMap((one, at) => {
      const members = lastOf(one)?.figures['members.all.total'];
      return members === undefined ? [] : [[at, members] as const];
    }),
  );
}
