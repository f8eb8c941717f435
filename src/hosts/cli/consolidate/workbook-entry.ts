import type { CivilDate } from '../../../core/calendar/civil-date';
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
  /** Whether it is known from a part, and not there itself. */
  readonly ofPart: boolean;
  /** The day of its file, where a part says it. */
  readonly on: CivilDate | null;
}

/** 上级党组织 of the workbooks, where all have the same one. */
export function commonSuperior(entries: readonly WorkbookEntry[]): string | null {
  const superiors = new Set(entries.flatMap(({ branch }) => branch?.parent ?? []));
  return superiors.size === 1 ? ([...superiors][0] ?? null) : null;
}

/** What could not be read, where nothing else is there: nobody can know the year then. */
export function onlyUnread(
  entries: readonly WorkbookEntry[],
): { readonly file: string; readonly message: string }[] | null {
  if (entries.some(({ failure }) => !failure)) return null;
  return entries.map(({ input, failure }) => ({
    file: input.file,
    message: failure?.message ?? '',
  }));
}
