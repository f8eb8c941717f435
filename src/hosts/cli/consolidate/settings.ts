import type { CivilDate } from '../../../core/calendar/civil-date';
import type { Years } from '../../../core/calendar/span';
import type { Language } from '../../../core/templates/schema';
import type { Settings } from '../../../core/templates/settings';
import type { Standing } from '../../../documents/first-line';
import type { ReturnsReport } from '../../../documents/return/returns-report';
import type { RunReport } from '../../../documents/return/run-report';
import type { SheetMapping } from '../../../ledger/mapping';
import type { AnsweredInputs } from '../files/answers';
import type { Input } from '../files/discover';
import type { OtherFile } from '../files/other-files';
import type { OutputSet } from '../files/outputs/output-set';
import type { SharedWork } from '../queue/shared-work';
import type { WorkerPool } from '../work/pool';
import type { EarlierReturn } from './last-year';
import type { UnitsOfRound } from './units';

/** What a run is to do. */
export interface ConsolidateSettings extends AnsweredInputs {
  /** Files beside the workbooks that are not read. */
  readonly others: readonly OtherFile[];
  readonly out: string;
  /** Parts of offices below. */
  readonly parts: readonly Input[];
  /** Where a part is written; null where none is asked for. */
  readonly part: string | null;
  /** Whether the part is all that is written. */
  readonly partOnly: boolean;
  /** Which piece of a set the inputs are, such as `2/8`; null for all. */
  readonly shard: string | null;
  /** Whether other offices hash people by the same key. */
  readonly matched: boolean;
  /** Where tidy data is written besides; null where none is asked for. */
  readonly data: string | null;
  /** 统计年度, or null for that of most workbooks. */
  readonly year: number | null;
  /** A part of that year, such as `2026H1`; null for all of it. */
  readonly period: string | null;
  /** Several years that are counted together, `year` being the last; null for one. */
  readonly years: Years | null;
  readonly lastYear: EarlierReturn | null;
  /** The return of the year's first half, which that of the year is held against. */
  readonly halfYear: EarlierReturn | null;
  /** Who is expected; null where nobody has told. */
  readonly units: UnitsOfRound | null;
  /** Has not been told yet what it is to do; closed by the run. */
  readonly pool: WorkerPool;
  /** Takes what the pool would do with workbooks, where other machines do it; null for one machine. */
  readonly shared: SharedWork | null;
  readonly language: Language;
  readonly today: CivilDate;
  readonly key: Uint8Array;
  /** Tried where a workbook is encrypted. */
  readonly passwords: readonly string[];
  /** How sheets are to be understood, as somebody has said. */
  readonly mappings: readonly SheetMapping[];
  /** Whether results of an earlier run are taken where nothing has changed. */
  readonly resume: boolean;
  readonly templatesHash: string;
  /** What the unit sets for itself. */
  readonly unit: Settings | null;
  /** Whether to write a return for every organisation that has others below it, too. */
  readonly byOrganisation: boolean;
  /** Whether to write a list of its findings for every workbook that has some. */
  readonly sendBack: boolean;
  /** Whether a return that holds more may be replaced. */
  readonly force: boolean;
  /** Where the files appear together. */
  readonly outputs: OutputSet;
  readonly signal: AbortSignal;
}

/** What a run came to. */
export interface ConsolidateOutcome {
  readonly returns: ReturnsReport;
  readonly run: RunReport;
  /** How the whole set stands, for its first line. */
  readonly standing: Standing;
  /** Workbooks of which a register had to be left out. */
  readonly leftOut: number;
}

/** A piece of a set has no workbook: its part was written, without any. */
export class NoWorkbook extends Error {}

/** No workbook says of which year it is, and nobody told. */
export class NoYear extends Error {
  /** @param unread what could not be read; null where something was, and says no year */
  constructor(
    readonly unread: readonly { readonly file: string; readonly message: string }[] | null,
  ) {
    super('no year');
  }
}
