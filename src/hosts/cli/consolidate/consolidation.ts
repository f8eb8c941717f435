import type { YearOfWorkbooks } from '../../../consolidate/count-together';
import type { CountedWorkbook } from '../../../consolidate/counted-workbook';
import { fatesOf, type JoinedFiles } from '../../../consolidate/joined/joined-files';
import { unitOf } from '../../../consolidate/round';
import type { CivilDate } from '../../../core/calendar/civil-date';
import {
  type CorrectedRows,
  emptyTally,
  type Form,
  PeopleAcross,
  type PeopleOfYear,
  type Tally,
  TallySum,
} from '../../../returns';
import type { Input } from '../files/discover';
import type { Contribution } from './contribution';
import type { Correction } from './correction';
import type { FileOfSet } from './joined/open-joined';
import { MovesOnDisk } from './people/moves';
import { Recruits } from './people/recruits';
import { Rosters } from './people/rosters';
import { Tallies } from './tallies';
import { isAdopted, lockedPrint, type UnitsOfRound } from './units';
import type { WorkbookEntry } from './workbook-entry';

/** What becomes of a file that does not count by itself. */
type Away = 'superseded' | 'joined';

const NO_COUNTS = { error: 0, warning: 0, info: 0, suppressed: 0 };

/** Gathers contributions in the order of the workbooks. It holds no findings and no people. */
export class Consolidation {
  readonly entries: WorkbookEntry[] = [];
  readonly #moves = new MovesOnDisk();
  readonly people = new PeopleAcross(this.#moves);
  readonly #rosters = new Rosters();
  readonly #tallies = new Tallies();
  readonly #recruits = new Recruits();
  readonly #counted = new Map<number, number>();
  readonly #byFile = new Map<string, number>();
  readonly #first = new Map<string, string>();
  /** Workbooks that count as they were first read, as they were not there again. */
  readonly #changed = new Set<number>();
  #versions: readonly JoinedFiles[] = [];
  /** Workbooks that count for several years, or the last of an organisation that is no more. */
  readonly #ofPeriod = new Set<number>();
  /** Files that came after their unit was locked and do not count, with the print of what does. */
  readonly locked = new Map<number, string>();
  #hasParts = false;
  /** Files that do not count by themselves: those of which nothing does, and those joined with another. */
  readonly #away = new Map<number, Away>();
  /** All files of an organisation that count together, by the first. */
  readonly #joined = new Map<number, readonly FileOfSet[]>();

  /**
   * Takes what one workbook adds.
   * @param part what a part says of it besides; null for a workbook that was read here
   * @returns false when its content was there before: its findings are those of the first
   */
  add(
    input: Input,
    contribution: Contribution,
    part: { readonly away: Away | null; readonly on: CivilDate | null } | null = null,
  ): boolean {
    const { sha256, year, branch, failure, counts } = contribution;
    // Of two that cannot be read each is told, whatever their bytes.
    const sameAs = sha256 === null || failure ? null : (this.#first.get(sha256) ?? null);
    this.entries.push({
      input,
      sha256,
      year,
      branch,
      failure,
      counts: sameAs === null ? counts : NO_COUNTS,
      sameAs,
      ofPart: part !== null,
      on: part?.on ?? null,
    });
    this.#hasParts ||= part !== null;
    if (part?.away) this.#away.set(this.entries.length - 1, part.away);
    if (sameAs !== null) return false;
    if (sha256 !== null && !failure) this.#first.set(sha256, input.file);
    if (year !== null) this.count(this.entries.length - 1, contribution, year);
    return true;
  }

  /** Keeps the tally of a workbook of a year. */
  count(entry: number, contribution: Contribution, year: number): void {
    const { tally } = contribution;
    if (!tally) return;
    this.#byFile.set(this.entryAt(entry).input.file, entry);
    this.#tallies.keep(entry, tally, contribution);
    this.#counted.set(year, (this.#counted.get(year) ?? 0) + 1);
    this.#rosters.add(entry, contribution.rosters);
    this.#recruits.add(entry, contribution.recruits);
    this.people.add(entry, contribution);
  }

  /** Takes a workbook that was read once more, which may have changed or be gone since. */
  countAgain(entry: number, contribution: Contribution, year: number): void {
    const { sha256, branch, failure } = contribution;
    const before = this.entryAt(entry);
    const counts = failure ? contribution.counts : before.counts;
    this.entries[entry] = { ...before, sha256, branch, failure, counts, year: contribution.year };
    this.count(entry, contribution, year);
  }

  /**
   * Takes what the files of an organisation add together, in the place of the first of them.
   * @param contribution null where the first counts as it was read
   */
  join(
    set: JoinedFiles,
    files: readonly FileOfSet[],
    contribution: Contribution | null,
    year: number,
  ): void {
    const { base, joined, superseded } = fatesOf(set);
    this.#versions = [...this.#versions, set];
    for (const entry of superseded) this.#away.set(entry, 'superseded');
    if (!contribution) return;
    for (const entry of joined) {
      this.#away.set(entry, 'joined');
      this.entries[entry] = { ...this.entryAt(entry), counts: NO_COUNTS };
    }
    for (const entry of [base, ...joined]) {
      for (const each of [this.#rosters, this.#recruits, this.people]) each.forget(entry);
    }
    this.#joined.set(base, files);
    const { branch, counts } = contribution;
    this.entries[base] = { ...this.entryAt(base), branch, counts };
    this.count(base, contribution, year);
  }

  /** Whom the distinct figures of a workbook count, where several years are counted. */
  peopleOf = (entry: number): PeopleOfYear | null => this.#tallies.peopleOf(entry);

  /**
   * Takes what an organisation adds over several years, in the place of its last workbook.
   * @param away what becomes of the others, and those that count for nothing
   */
  takeYears(entry: number, tally: Tally | null, away: ReadonlyMap<number, Away>): void {
    for (const [one, fate] of away) this.#away.set(one, fate);
    if (!tally) return;
    this.#byFile.set(this.entryAt(entry).input.file, entry);
    this.#ofPeriod.add(entry);
    this.#tallies.keepYears(entry, tally);
  }

  /** Whether a file of an earlier year counts by itself in a period of several. */
  isOfPeriod = (entry: number): boolean => this.#ofPeriod.has(entry) || this.#away.has(entry);

  /** All the files that count together with one; null for one that counts alone. */
  filesOf = (entry: number): readonly FileOfSet[] | null => this.#joined.get(entry) ?? null;

  /** Compares workbooks by their names: those of parts stand among those that were read here. */
  byRank = (a: number, b: number): number =>
    this.#hasParts ? (this.entryAt(a).input.file < this.entryAt(b).input.file ? -1 : 1) : a - b;

  /** The workbooks of a year, for settling how they count together. */
  ofYear(year: number, units: UnitsOfRound | null = null): YearOfWorkbooks {
    const unitFor = units && unitOf(units.units);
    return {
      workbooks: this.#places(year).flatMap((entry) => {
        const { input, branch, sha256 } = this.entryAt(entry);
        if (!branch || this.#away.has(entry)) return [];
        const unit = unitFor?.(branch) ?? null;
        const accepted = lockedPrint(unit, sha256);
        if (accepted !== null) {
          this.locked.set(entry, accepted);
          return [];
        }
        const adopted = isAdopted(unit?.adopted ?? null, input.file);
        return [{ entry, file: input.file, branch, adopted }];
      }),
      people: this.people,
      members: this.#rosters.repeated(this.byRank),
      recruits: this.#recruits.repeated(this.byRank),
      rostersOf: this.rostersOf,
    };
  }

  /** The organisation of a file; null where nobody knows. */
  nameOf = (file: string): string | null => {
    const entry = this.#byFile.get(file);
    return entry === undefined ? null : (this.entryAt(entry).branch?.name ?? null);
  };

  entryAt(index: number): WorkbookEntry {
    const entry = this.entries[index];
    if (!entry) throw new RangeError(`no workbook ${index}`);
    return entry;
  }

  /** The workbooks on whose rosters people stand, by their keyed hashes. */
  rostersOf = (hashes: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> =>
    this.#rosters.entriesOf(hashes);

  /** Forgets who stands on which roster and who moved: no finding needs it any more. */
  forgetPeople(): void {
    for (const each of [this.#rosters, this.#recruits, this.#moves, this.#tallies]) each.clear();
  }

  /** The place of a counted file; null for one that is not there. */
  placeOf = (file: string): number | null => this.#byFile.get(file) ?? null;

  /** What became of the files of a year that do not count by themselves. */
  awayOf = (year: number): ReadonlyMap<number, Away> =>
    new Map([...this.#away].filter(([entry]) => this.entryAt(entry).year === year));

  /** What became of a file that does not count by itself; null for the others. */
  awayAs = (entry: number): Away | null => this.#away.get(entry) ?? null;

  /** Workbooks that were read and say no year: they are counted in the year of the return. */
  withoutYear(): number[] {
    return this.entries.flatMap(({ failure, year, sameAs }, index) =>
      !failure && year === null && !sameAs ? [index] : [],
    );
  }

  /** The year of most workbooks, the later one of two; null when none says its year. */
  commonYear(ofParts: readonly (readonly [year: number, workbooks: number])[]): number | null {
    const counted = new Map(this.#counted);
    for (const [year, count] of ofParts) counted.set(year, (counted.get(year) ?? 0) + count);
    const years = [...counted].sort(([a, n], [b, m]) => m - n || b - a);
    return years[0]?.[0] ?? null;
  }

  /** The workbooks that a year counts. */
  counted(year: number): CountedWorkbook[] {
    return this.#places(year).flatMap((place) => {
      if (this.#away.has(place) || this.locked.has(place)) return [];
      const { input, branch } = this.entryAt(place);
      const transfers = () => this.#tallies.transfersOf(place);
      return [{ place, file: input.file, branch, transfers }];
    });
  }

  /** Takes how a workbook counts because of others; null where it could not be read again. */
  correct(entry: number, correction: Correction | null): void {
    if (!correction) {
      this.#changed.add(entry);
      return;
    }
    this.#changed.delete(entry);
    this.#tallies.correct(entry, correction);
    this.people.leave(entry, correction.gone);
  }

  /** The rows that count otherwise because of other workbooks. */
  correctedRows = (entry: number): CorrectedRows | null => this.#tallies.rowsOf(entry);

  /** What one workbook adds to the return of its year. */
  tallyOf = (entry: number, form: Form): Tally => this.#tallies.of(entry, form);

  /** The same, by the file; nothing for one that is not there. */
  tallyOfFile(file: string, form: Form): Tally {
    const entry = this.#byFile.get(file);
    return entry === undefined ? emptyTally(form) : this.tallyOf(entry, form);
  }

  /** The same in few bytes. */
  packedOf = (entry: number): Uint8Array | null => this.#tallies.packedOf(entry);

  /** The same, by the file; nothing for one that is not there. */
  packedOfFile = (file: string): Uint8Array =>
    this.packedOf(this.#byFile.get(file) ?? -1) ?? new Uint8Array();

  /** The sum of a year. */
  tally(form: Form): Tally {
    const sum = new TallySum(emptyTally(form));
    for (const { place } of this.counted(form.period.year)) sum.add(this.tallyOf(place, form));
    return sum.value();
  }

  /** What is kept of all the workbooks, to hold them against each other. */
  gathered(year: number, counted: readonly CountedWorkbook[]) {
    return {
      year,
      entries: this.entries.map(({ input: { file }, year: own, sameAs }, entry) => ({
        file,
        year: this.isOfPeriod(entry) ? year : own,
        sameAs,
      })),
      counted,
      versions: this.#versions,
      changed: this.#changed,
      people: this.people,
      rostersOf: this.rostersOf,
    };
  }

  /** Those with a tally of a year, in order. */
  #places(year: number): number[] {
    return this.#tallies
      .places()
      .filter((entry) => this.#ofPeriod.has(entry) || (this.entries[entry]?.year ?? year) === year)
      .sort((a, b) => this.byRank(a, b));
  }
}
