import { isStanding } from '../../branch-life/organisation';
import { type CivilDate, isoDate, yearEnd } from '../../core/calendar/civil-date';
import { addressOf, type Ledger } from '../../ledger/model';
import {
  type BranchRecord,
  type OrganisationKinds,
  TABLE_IDS,
  type UnitKinds,
} from '../../ledger/records.generated';
import { cellRef } from '../../workbook/model';
import { type BranchHints, branchHints } from './belongs';

/** What a workbook says of its organisation, and how new it is. */
export interface BranchFacts {
  readonly name: string | null;
  readonly code: string | null;
  readonly kind: OrganisationKinds | null;
  readonly unitKind: UnitKinds | null;
  readonly parent: string | null;
  readonly membersLastYear: number | null;
  /** The numbers of organisations below it that it states; absent where it states none. */
  readonly stated?: Readonly<Partial<Record<StatedField, number>>>;
  /** Only of one that was dissolved by the end of its year. */
  readonly isDissolved?: true;
  /** The sheet of 支部信息, and where on it the values stand that are compared across workbooks. */
  readonly sheet: string | null;
  readonly cells: Readonly<Partial<Record<ComparedField, string>>>;
  /** The latest day that the workbook speaks of, today at the latest; 0 when it has no date. */
  readonly latest: number;
  /** Rows of all its sheets. */
  readonly records: number;
  /** Rows of 党员名册. */
  readonly members: number;
  /** When the workbook was last saved, as its own content says; null where nobody knows. */
  readonly modified: string | null;
  /** Only of a workbook whose 支部信息 names no organisation. */
  readonly hints?: BranchHints;
}

/** Numbers of organisations below a superior. */
const STATED = [
  'committeesBelow',
  'generalBelow',
  'branchesBelow',
  'organisationsBelow',
] as const satisfies readonly (keyof BranchRecord)[];
export type StatedField = (typeof STATED)[number];

const COMPARED = ['code', 'parent', 'membersLastYear', ...STATED] as const;
export type ComparedField = (typeof COMPARED)[number];

/** What of the numbers is written; nothing where none is. */
function statedBy(branch: BranchRecord): Pick<BranchFacts, 'stated'> {
  const given = STATED.flatMap((key) =>
    branch[key] === null ? [] : [[key, branch[key]] as const],
  );
  return given.length === 0 ? {} : { stated: Object.fromEntries(given) };
}

/** The latest of all the dates in a workbook that are not after today, and how many rows it has. */
function extent(ledger: Ledger, today: CivilDate): { latest: number; records: number } {
  let latest = 0;
  let records = 0;
  for (const table of TABLE_IDS) {
    const { sheets, records: rows } = ledger[table];
    const keys = new Set(
      sheets.flatMap(({ template }) =>
        template.columns.filter(({ type }) => type === 'date').map(({ key }) => key),
      ),
    );
    records += rows.length;
    for (const row of rows as readonly object[]) {
      for (const key of keys) {
        const date = (row as Readonly<Record<string, unknown>>)[key];
        if (typeof date === 'number' && date <= today && date > latest) latest = date;
      }
    }
  }
  return { latest, records };
}

/**
 * Reads what is compared across workbooks from 支部信息.
 * @param modified when the workbook was last saved
 */
export function branchFacts(
  ledger: Ledger,
  today: CivilDate,
  modified: string | null = null,
): BranchFacts {
  const [branch] = ledger.branch.records;
  const cells: Partial<Record<ComparedField, string>> = {};
  for (const key of branch ? COMPARED : []) {
    const address = branch ? addressOf(branch, key) : null;
    if (address) cells[key] = cellRef(address.row, address.column);
  }
  const hints = branch?.name == null ? branchHints(ledger) : null;
  const [said = null, another = null] = hints?.branches ?? [];
  return {
    name: branch?.name ?? (another === null ? said : null),
    code: branch?.code ?? null,
    kind: branch?.kind ?? null,
    unitKind: branch?.unitKind ?? null,
    parent: branch?.parent ?? null,
    membersLastYear: branch?.membersLastYear ?? null,
    ...(branch ? statedBy(branch) : {}),
    ...(branch && ledger.year !== null && !isStanding(branch, yearEnd(ledger.year))
      ? { isDissolved: true as const }
      : {}),
    sheet: branch?.on.sheet.name ?? null,
    cells,
    ...extent(ledger, today),
    members: ledger.members.records.length,
    // A clock that was wrong tells nothing.
    modified: modified !== null && modified.slice(0, 10) > isoDate(today) ? null : modified,
    ...(hints ? { hints } : {}),
  };
}
