import type { Language } from '../../../core/templates/schema';
import { acrossFinding } from '../../../documents/across/across';
import type { ReturnFinding } from '../../../documents/return/returns-report';
import { plainName } from '../../../returns';
import { placeOf } from './hierarchy';
import type { EarlierOrganisation, EarlierReturn } from './last-year';
import type { CountedWorkbook } from './workbook-entry';

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
 * Holds 上年底党员总数 of every branch against the members that it had at the end of last year’s
 * return: where the two totals differ, these are the branches to ask. An organisation is the same
 * by its code, or else by a name that no other one has in either year.
 */
export function lastYearMembers(
  counted: readonly CountedWorkbook[],
  earlier: EarlierReturn | null,
  language: Language,
): ReturnFinding[] {
  const branches = (earlier?.organisations ?? []).filter(({ workbooks }) => workbooks === 1);
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
  return counted.flatMap((one) => {
    const stated = one.branch?.membersLastYear ?? null;
    if (stated === null || one.branch?.kind === 'temporary') return [];
    const members = lastOf(one)?.figures['members.all.total'];
    if (members === undefined || members === stated) return [];
    const words = { stated, members, difference: stated - members };
    return [
      acrossFinding('across/last-year-members', language, placeOf(one, 'membersLastYear'), words),
    ];
  });
}
