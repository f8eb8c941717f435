import type { Severity } from '../../core/templates/schema';
import type { Settings } from '../../core/templates/settings';
import type { OpenReport } from '../findings/sheet-report';

/** What became of a file: every file of the folders has one of these. */
export const INPUT_STATUSES = [
  'counted',
  'joined',
  'superseded',
  'locked',
  'returned',
  'other-year',
  'unrecognised',
  'unreadable',
  'answer-list',
  'own-output',
  'not-a-workbook',
] as const;
export type InputStatus = (typeof INPUT_STATUSES)[number];

/** Whether the figures of a file with a status are in the return: one that was given back counts on. */
export const isCounting = (status: string): boolean =>
  status === 'counted' || status === 'returned';

/** One file of a run, and what became of it. */
export interface RunInput {
  readonly file: string;
  /** Where it was, seen from the folder of the outputs. */
  readonly path: string;
  readonly sha256: string | null;
  readonly status: InputStatus;
  /** The code of what kept it from being read, or what it is instead of a workbook. */
  readonly error: string | null;
  /** The same in words; null where there is nothing to say. */
  readonly message: string | null;
  readonly year: number | null;
  readonly organisation: string | null;
  /**
   * Rows such as `党员名册!7` that count otherwise because of other workbooks: transfers out that
   * another one has received, and members who count in another one.
   */
  readonly corrected?: {
    readonly received: readonly string[];
    readonly elsewhere: readonly string[];
  };
  /** Where it counts together with others, all of the files in the order of joining, itself first. */
  readonly files?: readonly {
    readonly file: string;
    readonly path: string;
    readonly sha256: string | null;
    /** The kinds of sheet that do not count from it. */
    readonly dropped: readonly string[];
  }[];
  /** What it adds to the return, packed, in base64; null when it does not count. */
  readonly tally: string | null;
  readonly findings: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly suppressed: number;
  };
}

/** What is undecided of all the workbooks of one form; the sheet and examples are of the first of them. */
export interface OpenOfRun extends OpenReport {
  readonly file: string;
  readonly workbooks: number;
}

/** What a run was made of; `run.json` is this. It holds no time: the same inputs give the same bytes. */
export interface RunReport {
  readonly schema: 'branch-ledger/run@1';
  readonly version: string;
  /** SHA-256 over the files of `templates/`. */
  readonly templates: string;
  readonly year: number;
  readonly asOf: string;
  /** The day on which the workbooks were judged: today, or the year's end when that is past. */
  readonly judgedOn: string;
  readonly packs: readonly string[];
  /** The year of the earlier return that this one was held against; null when there was none. */
  readonly lastYear: number | null;
  /** What the unit set for itself: rules that are off say nothing in the findings. */
  readonly settings: Settings | null;
  /**
   * The files by their status, which add up to `files`; `workbooks` are those that were read as such
   * or could not be, and `repeated` those superseded that are byte for byte another one.
   */
  readonly counts: Readonly<Record<InputStatus | 'files' | 'workbooks' | 'repeated', number>>;
  readonly findings: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly suppressed: number;
    readonly byRule: readonly {
      readonly rule: string;
      readonly severity: Severity;
      readonly count: number;
      readonly workbooks: number;
    }[];
  };
  /** Columns of which it is undecided what they are, once for all workbooks of the same form. */
  readonly open: readonly OpenOfRun[];
  /** The counted figures, in the order in which the tallies have them. */
  readonly figures: readonly string[];
  /** Any number of times; of tens of thousands they are not held. */
  readonly inputs: Iterable<RunInput>;
}
