import type { OrganisationKinds } from '../../ledger/records.generated';
import type { SetWorkbook, StatedField, WorkbookSet } from './set';

/** Which number counts an organisation of a kind; a temporary one is in none. */
const COUNTED_AS: Readonly<Record<OrganisationKinds, StatedField | null>> = {
  committee: 'committeesBelow',
  general: 'generalBelow',
  branch: 'branchesBelow',
  joint: 'branchesBelow',
  temporary: null,
};

/** A number of organisations that a superior states, and how many of them the set has. */
export interface StatedNumber {
  readonly field: StatedField;
  readonly stated: number;
  readonly counted: number;
}

/** A superior whose numbers are not those of the set. */
export interface StatedOrganisations {
  readonly workbook: SetWorkbook;
  readonly differing: readonly StatedNumber[];
}

type Counts = Record<StatedField, number> & { unknown: number };

const none = (): Counts => ({
  committeesBelow: 0,
  generalBelow: 0,
  branchesBelow: 0,
  organisationsBelow: 0,
  unknown: 0,
});

function countBelow({ organisations, workbooks }: WorkbookSet): ReadonlyMap<number, Counts> {
  const below = new Map<number, Counts>();
  for (const { kind, workbook, parent } of organisations) {
    const field = kind === null ? 'unknown' : COUNTED_AS[kind];
    if (field === null || (workbook !== null && workbooks[workbook]?.isDissolved)) continue;
    for (let at = parent; at !== null; at = organisations[at]?.parent ?? null) {
      const counts = below.get(at) ?? none();
      counts[field]++;
      counts.organisationsBelow++;
      below.set(at, counts);
    }
  }
  return below;
}

/**
 * The numbers of organisations that superiors state, where they are not those of the set. The total
 * is compared where no kind is stated: it may hold 党组, which hand in nothing. With an organisation
 * of an unknown kind no number of a kind can be told.
 */
export function statedOrganisations(set: WorkbookSet): StatedOrganisations[] {
  const below = countBelow(set);
  return set.organisations.flatMap(({ workbook: place }, at) => {
    const workbook = place === null ? undefined : set.workbooks[place];
    const counts = below.get(at);
    if (!workbook || !counts) return [];
    const { organisationsBelow, ...kinds } = workbook.stated;
    const stated = Object.entries(kinds) as [StatedField, number][];
    if (stated.length > 0 ? counts.unknown > 0 : organisationsBelow === undefined) return [];
    if (stated.length === 0) stated.push(['organisationsBelow', organisationsBelow ?? 0]);
    const differing = stated.flatMap(([field, number]) =>
      number === counts[field] ? [] : { field, stated: number, counted: counts[field] },
    );
    return differing.length === 0 ? [] : { workbook, differing };
  });
}
