import type { Versions } from '../../returns';
import type { Joining } from './compare-files';

/** The files of one organisation, once it is decided what counts from which. */
export interface JoinedFiles extends Versions {
  readonly joining: Joining;
}

/** What becomes of the files of an organisation. */
export interface Fates {
  /** The file in whose place all that counts is counted: the first of which something does. */
  readonly base: number;
  /** Further files of which something counts. */
  readonly joined: readonly number[];
  /** Files of which nothing counts: a later one has all of it. */
  readonly superseded: readonly number[];
}

/** What becomes of the files of an organisation, by their places among the workbooks. */
export function fatesOf({ newest, older, joining }: JoinedFiles): Fates {
  const [base = newest, ...joined] = [...joining.contributing].sort((a, b) => a - b);
  const counts = new Set(joining.contributing);
  return {
    base,
    joined,
    superseded: [newest, ...older].filter((entry) => !counts.has(entry)),
  };
}
