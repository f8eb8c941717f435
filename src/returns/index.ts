/*
 * The annual return.
 *
 *   const form = compileForm(templates, { year, asOf });        once a year of return
 *   const tally = tallyLedger(ledger, form);                    once a workbook; plain data
 *   const sum = new TallySum(emptyTally(form)); sum.add(tally); any order, any number
 *   const { tables, questions } = finishReturn(sum.value(), form, { lastYear: last.tables });
 *   const { rows } = explainFigure(ledger, form, 'members.all.female');
 *
 * The tables are data: `templates/returns/`. What rows and columns may say is written down in
 * `src/core/templates/return-schema.ts`, and the fields that no sheet has in `return-fields.ts`.
 */

export type { Others } from '../branch-life/others';
export { type BranchFacts, branchFacts, type ComparedField } from './across/branch-facts';
export { type CorrectedRows, correctedRows, othersOf, type ToldOf } from './across/corrected-rows';
export type { DuplicateRecruit, RepeatedRecruit } from './across/duplicate-recruits';
export { type Duplicate, duplicatesOf, type Repeated, type RosterPlace } from './across/duplicates';
export {
  type Identify,
  type Move,
  type Moves,
  type MovesKept,
  movedPeople,
  type PlacedMove,
} from './across/moves';
export { PeopleAcross, type RostersOf, type ToCorrect } from './across/people-across';
export { RECRUIT_STAGES, type RecruitClaim, recruitClaim } from './across/recruit-claims';
export { type Versions, versionsOf } from './across/versions';
export { Contributors, type FigureContributors } from './contributors';
export {
  addedBy,
  type ExplainedRow,
  type Explanation,
  explainBalance,
  explainFigure,
} from './explain';
export { type CountFigure, type Figure, kindOf } from './figure';
export {
  balanceOfTally,
  type FinishedBalance,
  type FinishedQuestion,
  type FinishedReturn,
  type FinishedRow,
  type FinishedTable,
  finishReturn,
  type LastYear,
  valuesOf,
} from './finish';
export { compileForm, type FormOptions } from './forms/compile-form';
export type { Form, FormTable } from './forms/form';
export { withUnitTables } from './forms/own-forms';
export { type Gap, gapsOf } from './gaps';
export { isOpen, type KeptRow, type KeptRows, keptRowsOf, RowKeeper } from './kept-rows';
export { formOf, lackingFigures } from './lacking/lacking-figures';
export type { LackReason } from './open-fields';
export { type OverviewColumn, overviewFigures, overviewOf } from './overview';
export { packTally, unpackTally } from './packed';
export { numbersAtSize, type Size, sizesOf } from './sizes/sizes';
export {
  emptyTally,
  mergeTallies,
  type Tally,
  TallySum,
  tallyFacts,
  tallyLedger,
} from './tally';
export { plainName } from './tree/names';
export {
  type Organisation,
  type OrganisationFacts,
  type OrganisationTree,
  type TreeIssue,
  UNASSIGNED,
} from './tree/organisation';
export { organisationTallies } from './tree/sums';
export { organisationTree } from './tree/tree';
export { addYears, isTakenOver, type YearOfBranch } from './years/add-years';
export { MARK, type Mark, PeopleCounted, type PeopleOfYear } from './years/people';
export { type YearEndRoster, yearEndRoster } from './years/year-end-roster';
