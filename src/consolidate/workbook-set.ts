import { kindOfName } from '../branch-life/organisation';
import type { Answer } from '../check/answers';
import type { LeftOverAnswer } from '../check/suppressions';
import {
  type OrganisationTree,
  organisationTree,
  type PeopleAcross,
  type RosterPlace,
  type RostersOf,
} from '../returns';
import type { IdleAnswer, SetPlace, SetWorkbook, WorkbookSet } from '../rules/across/set';
import { type CountedWorkbook, placeOf } from './counted-workbook';
import { fatesOf, type JoinedFiles } from './joined/joined-files';
import { type EarlierOrganisation, membersLastYear } from './last-year-members';
import { guestsOnly, openTransfers } from './open-transfers';

/** The organisations of the counted workbooks, under each other. */
export const hierarchyOf = (counted: readonly CountedWorkbook[]): OrganisationTree =>
  organisationTree(
    counted.map(({ file, branch }) => ({
      label: file,
      name: branch?.name ?? null,
      code: branch?.code ?? null,
      kind: branch?.kind ?? null,
      parent: branch?.parent ?? null,
    })),
  );

/** Answers on lists that came back and changed nothing. */
export const idleAnswers = (
  leftOver: readonly LeftOverAnswer[],
  elsewhere: readonly Answer[],
): IdleAnswer[] => [
  ...leftOver.map(({ why, answer: { list, row, file } }) => ({ why, list, row, file })),
  ...elsewhere.map(({ list, row, file }) => ({ why: 'elsewhere' as const, list, row, file })),
];

/** What a set of workbooks came to, whoever holds them. */
export interface GatheredSet {
  readonly year: number;
  /** All of them, in order; `sameAs` is the file whose content one repeats. */
  readonly entries: readonly {
    readonly file: string;
    readonly year: number | null;
    readonly sameAs: string | null;
  }[];
  readonly counted: readonly CountedWorkbook[];
  readonly tree: OrganisationTree;
  readonly versions: readonly JoinedFiles[];
  /** Those that were not there again as they were first read. */
  readonly changed: ReadonlySet<number>;
  readonly people: PeopleAcross;
  readonly rostersOf: RostersOf;
  /** The organisations of last year’s return. */
  readonly earlier: readonly EarlierOrganisation[];
  readonly answers: readonly IdleAnswer[];
  readonly round?: WorkbookSet['round'];
  readonly parts?: WorkbookSet['parts'];
}

const workbookOf = (one: CountedWorkbook): SetWorkbook => ({
  file: one.file,
  name: one.branch?.name ?? null,
  code: one.branch?.code ?? null,
  kind: one.branch?.kind ?? null,
  parent: one.branch?.parent ?? null,
  membersLastYear: one.branch?.membersLastYear ?? null,
  stated: one.branch?.stated ?? {},
  isDissolved: one.branch?.isDissolved ?? false,
  members: one.branch?.members ?? 0,
  placeOf: (field) => placeOf(one, field),
});

/** A set of workbooks as the rules across workbooks look at it. */
export function workbookSet(gathered: GatheredSet): WorkbookSet {
  const { year, entries, counted, tree, versions, changed, people, rostersOf } = gathered;
  const fileOf = (entry: number): string => entries[entry]?.file ?? '';
  const rowOf = ({ entry, sheet, column, row }: RosterPlace): SetPlace => ({
    file: fileOf(entry),
    sheet,
    row,
    column,
    header: '公民身份号码',
    cell: column + row,
  });
  return {
    year,
    workbooks: counted.map(workbookOf),
    repeats: entries.flatMap(({ file, sameAs }) =>
      sameAs === null ? [] : { file, first: sameAs },
    ),
    otherYears: entries.flatMap(({ file, year: own, sameAs }) =>
      sameAs === null && own !== null && own !== year ? { file, year: own } : [],
    ),
    versions: versions.map((one) => {
      const { newest, by, others, joining } = one;
      const { base, joined, superseded } = fatesOf(one);
      const together = [base, ...joined];
      const first = together.find((entry) => !one.told?.has(entry)) ?? base;
      return {
        newest: fileOf(newest),
        base: fileOf(first),
        organisation: counted.find(({ place }) => place === base)?.branch?.name ?? '',
        by,
        joined: together
          .filter((entry) => entry !== first)
          .map((entry) => ({ file: fileOf(entry), told: one.told?.get(entry) ?? null })),
        older: superseded.map(fileOf),
        others: others.map(fileOf),
        sheets: joining.relations.map(({ sheet, kind, counts, left, cells, differing, alone }) => ({
          sheet,
          kind,
          counts: fileOf(counts),
          left: fileOf(left),
          cells: cells.map(([, cell]) => cell),
          differing,
          more: alone[1],
        })),
      };
    }),
    changed: new Set([...changed].sort((a, b) => a - b).map(fileOf)),
    members: people.duplicates.map(({ counts, since, elsewhere }) => ({
      counts: rowOf(counts),
      since,
      elsewhere: elsewhere.map(rowOf),
    })),
    recruits: people.duplicateRecruits.map(({ counts, stage, reason, elsewhere }) => ({
      counts: rowOf(counts),
      stage,
      reason,
      elsewhere: elsewhere.map(rowOf),
    })),
    superiors: tree.issues,
    organisations: tree.organisations.map(({ name, kind, workbook, parent }) => ({
      name,
      kind: kind === 'unassigned' ? null : (kind ?? kindOfName(name)),
      workbook,
      parent,
    })),
    transfers: openTransfers(counted, rostersOf),
    guests: guestsOnly(counted, rostersOf),
    lastYear: membersLastYear(counted, gathered.earlier),
    answers: gathered.answers,
    parts: gathered.parts ?? [],
    round: gathered.round ?? null,
  };
}
