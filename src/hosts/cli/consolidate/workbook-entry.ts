import type { BranchFacts } from '../../../returns';
import type { Input } from '../files/discover';
import type { Contribution, Counts } from './contribution';

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
