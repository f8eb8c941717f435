/** What one contender did with the files of a section, measured in a process of its own. */
export interface Measure {
  readonly seconds: number;
  /** Of all threads, making ready included: what is left of a measure on a machine that does other work as well. */
  readonly cpuSeconds: number;
  /** Peak resident memory of the process. */
  readonly peakMb: number;
  /** What it counted, so that all can be seen to have done the same work. */
  readonly count: number;
}

/** What a contender counted, and its own time where making ready is not part of the work. */
export interface Measured {
  readonly count: number;
  readonly seconds: number;
}

export interface Contender {
  readonly name: string;
  /** Does the work once and counts what it handed over. */
  readonly run: (files: readonly string[]) => number | Measured | Promise<number | Measured>;
}

/** A contender that is no JavaScript: a program that prints a {@link Measure} as JSON. */
export interface ForeignContender {
  readonly name: string;
  /** The command, or `null` where it is not installed. */
  readonly command: (files: readonly string[]) => readonly string[] | null;
}

/** A mark to beat: `value` is at least, or at most, `limit`. */
export interface Mark {
  readonly title: string;
  readonly value: number;
  readonly limit: number;
  readonly kind: 'at least' | 'at most';
  /** One to come nearer to: missing it does not fail the bench. */
  readonly aim?: boolean;
}

/**
 * Contenders that do the same work on the same files. To add one to the bench,
 * or a section of its own, is to add it to `SECTIONS` in `sections.ts`.
 */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** What is counted, in the plural. */
  readonly counted: string;
  /** Makes the files, the same each time. @returns their paths */
  readonly prepare: (folder: string) => readonly string[];
  readonly contenders: readonly (Contender | ForeignContender)[];
  /** How often each is run, where that is enough. */
  readonly rounds?: number;
  /** From the measures by contender; those that did not run are absent. */
  readonly marks: (measures: ReadonlyMap<string, Measure>) => readonly Mark[];
}
