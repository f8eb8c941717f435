import type { LeftOverAnswer } from '../../../check/suppressions';
import type { AcrossAnswer } from '../../../consolidate/across-answers';
import { addTotals, type RuleTotal } from '../../../consolidate/rule-totals';
import type { FindingReport } from '../../../documents/findings/check-report';
import type { OpenReport } from '../../../documents/findings/sheet-report';
import { addStanding, NO_STANDING, type Standing } from '../../../documents/first-line';
import type { OpenOfRun } from '../../../documents/return/run-report';
import { Spool } from '../files/spool';
import type { Contribution } from './contribution';
import type { PeopleOfPart } from './part/part-file';

/** What is told of one workbook, beside its figures. */
type ToldOfWorkbook = Pick<
  Contribution,
  | 'findings'
  | 'byRule'
  | 'standing'
  | 'leftOut'
  | 'open'
  | 'leftOver'
  | 'acrossAnswers'
  | 'prints'
  | 'listed'
>;

/** What a part needs of a workbook beside what a run keeps in memory. */
interface ForPart {
  /** Base64: as it counts by itself. */
  readonly tally: string | null;
  readonly people: PeopleOfPart | null;
}

/** What is told of all the workbooks together. */
export interface ToldOfAll {
  readonly byRule: ReadonlyMap<string, RuleTotal>;
  /** For the first line. */
  readonly standing: Standing;
  /** Workbooks of which a register had to be left out. */
  readonly leftOut: number;
  /** What is undecided, once for all workbooks of the same form. */
  readonly open: readonly OpenOfRun[];
  /** Answers of branches that changed nothing. */
  readonly leftOver: readonly LeftOverAnswer[];
  /** What each workbook says of findings between workbooks, by its file. */
  readonly acrossAnswers: ReadonlyMap<string, readonly AcrossAnswer[]>;
}

/**
 * What was found in each workbook, kept on the disk until it is known how the workbooks count: of
 * several files of one organisation something else is told than of each alone.
 */
export class Told {
  readonly #spool = new Spool();

  /** Takes what is told of a workbook, instead of what was told of it before. */
  take(entry: number, contribution: Contribution): void {
    const { findings, byRule, standing, leftOut, open, leftOver, acrossAnswers } = contribution;
    const { prints, listed } = contribution;
    const told = { findings, byRule, standing, leftOut, open, leftOver, acrossAnswers };
    this.#keep(entry, { ...told, prints, listed, ...forPart(contribution) });
  }

  /** Takes how a workbook counts that was read once more, and nothing else of it. */
  recount(entry: number, contribution: Contribution): void {
    const before = this.of(entry);
    const counted = forPart(contribution);
    if (before && counted) this.#keep(entry, { ...before, ...counted });
  }

  #keep(entry: number, told: ToldOfWorkbook & Partial<ForPart>): void {
    this.#spool.forget(entry);
    this.#spool.add(entry, Buffer.from(JSON.stringify(told)));
  }

  /** Forgets what was told of a workbook: it is told of another one. */
  forget(entry: number): void {
    this.#spool.forget(entry);
  }

  /** The findings in words, for a list to send back. */
  listedOf(entry: number): readonly FindingReport[] {
    return this.of(entry)?.listed ?? [];
  }

  /**
   * Adds up what is told of the workbooks, in their order.
   * @param files by the places of the workbooks
   * @param onFindings is given the lines of CSV of each
   */
  sum(files: readonly string[], onFindings: (lines: string) => void): ToldOfAll {
    const byRule = new Map<string, RuleTotal>();
    const acrossAnswers = new Map<string, readonly AcrossAnswer[]>();
    const leftOver: LeftOverAnswer[] = [];
    let standing = NO_STANDING;
    let leftOut = 0;
    const open = new Map<string, OpenOfRun>();
    files.forEach((file, entry) => {
      const told = this.of(entry);
      if (!told) return;
      onFindings(told.findings);
      addTotals(byRule, told.byRule);
      standing = addStanding(standing, told.standing, file);
      if (told.leftOut) leftOut++;
      addOpen(open, told.open, file);
      if (told.acrossAnswers.length > 0) acrossAnswers.set(file, told.acrossAnswers);
      leftOver.push(...told.leftOver);
    });
    return { byRule, standing, leftOut, open: [...open.values()], leftOver, acrossAnswers };
  }

  discard(): void {
    this.#spool.discard();
  }

  /** What is told of a workbook; null where it is told of another one. */
  of(entry: number): (ToldOfWorkbook & Partial<ForPart>) | null {
    const text = this.#spool.textOf(entry);
    return text === '' ? null : (JSON.parse(text) as ToldOfWorkbook & Partial<ForPart>);
  }
}

/** Adds what is undecided of a workbook to what is of those before it. */
function addOpen(all: Map<string, OpenOfRun>, open: readonly OpenReport[], file: string): void {
  for (const one of open) {
    const headers = one.columns.map(({ header, column }) => [header, column]);
    const key = JSON.stringify([one.template, one.fields, headers]);
    const before = all.get(key);
    all.set(
      key,
      before ? { ...before, workbooks: before.workbooks + 1 } : { ...one, file, workbooks: 1 },
    );
  }
}

/** Only where the people of a part are asked for: all else a run keeps in memory. */
function forPart({ tally, deltas, ...people }: Contribution): ForPart | null {
  if (!deltas) return null;
  const { rosters, recruits, arrived, awaited, transfers } = people;
  return {
    tally: tally?.bytes ?? null,
    people: { rosters, recruits, arrived, awaited, transfers, deltas },
  };
}
