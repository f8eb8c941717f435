import type { BranchFacts } from '../../../returns';
import type { Input } from '../files/discover';
import type { Contribution, Counts } from './contribution';
import type { Transfers } from './transfers';

/** What is kept of each workbook. */
export interface WorkbookEntry {
  readonly input: Input;
  readonly sha256: string | null;
  readonly year: number | null;
  readonly branch: BranchFacts | null;
  readonly failure: Contribution['failure'];
  readonly counts: Counts;
  /** The workbook whose content this one repeats. */
  readonly sameAs: string | null;
}

/** A workbook that the return counts. */
export interface CountedWorkbook extends WorkbookEntry {
  readonly place: number;
  readonly transfers: Transfers;
}
