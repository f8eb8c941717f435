import { acrossFinding } from '../../report/across';
import type { FilePlaceReport, ReturnFinding } from '../../report/returns-report';
import { emptyTally, type Form, type Tally, TallySum } from '../../returns';
import type { Language, Severity } from '../../templates/schema';
import type { Input } from '../discover';
import type { Contribution, Correction, Counts } from './contribution';
import { IdentityIndex, type Occurrence } from './identities';

/** What is kept of each workbook. */
export interface WorkbookEntry {
  readonly input: Input;
  readonly sha256: string | null;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly superior: string | null;
  readonly failure: Contribution['failure'];
  readonly counts: Counts;
  /** The workbook whose content this one repeats. */
  readonly sameAs: string | null;
}

/** How often a rule found something, and in how many workbooks. */
export interface RuleTotal {
  severity: Severity;
  count: number;
  workbooks: number;
}

const ORDER: readonly Severity[] = ['info', 'warning', 'error'];

/** Gathers contributions in the order of the workbooks. It holds no findings and no people. */
export class Consolidation {
  readonly entries: WorkbookEntry[] = [];
  readonly byRule = new Map<string, RuleTotal>();
  readonly #sums = new Map<number, TallySum>();
  readonly #counted = new Map<number, number>();
  readonly #first = new Map<string, string>();
  readonly #identities = new IdentityIndex();
  readonly #rosters: { readonly entry: number; readonly sheet: string; readonly column: string }[] =
    [];
  readonly #gone = new Set<string>();
  readonly #arrived = new Set<string>();
  readonly #awaited = new Map<number, readonly string[]>();

  /**
   * Takes what one workbook adds.
   * @returns false when its content was there before: its findings are those of the first
   */
  add(input: Input, contribution: Contribution): boolean {
    const { sha256, year, organisation, superior, failure, counts } = contribution;
    const sameAs = sha256 === null ? null : (this.#first.get(sha256) ?? null);
    const none = { error: 0, warning: 0, info: 0, suppressed: 0 };
    this.entries.push({
      input,
      sha256,
      year,
      organisation,
      superior,
      failure,
      counts: sameAs === null ? counts : none,
      sameAs,
    });
    if (sameAs !== null) return false;
    if (sha256 !== null) this.#first.set(sha256, input.file);
    for (const [rule, { severity, count }] of Object.entries(contribution.byRule)) {
      const total = this.byRule.get(rule) ?? { severity, count: 0, workbooks: 0 };
      if (ORDER.indexOf(severity) > ORDER.indexOf(total.severity)) total.severity = severity;
      total.count += count;
      total.workbooks++;
      this.byRule.set(rule, total);
    }
    if (year !== null) this.count(this.entries.length - 1, contribution, year);
    return true;
  }

  /** Adds the tally of a workbook to those of a year. */
  count(entry: number, contribution: Contribution, year: number): void {
    const { tally, rosters, arrived, awaited } = contribution;
    if (!tally) return;
    this.#merge(year, tally);
    this.#counted.set(year, (this.#counted.get(year) ?? 0) + 1);
    for (const { sheet, column, rows, hashes } of rosters) {
      this.#rosters.push({ entry, sheet, column });
      this.#identities.add(this.#rosters.length - 1, rows, Buffer.from(hashes, 'base64'));
    }
    for (const hash of arrived) this.#arrived.add(hash);
    if (awaited.length > 0) this.#awaited.set(entry, awaited);
  }

  entryAt(index: number): WorkbookEntry {
    const entry = this.entries[index];
    if (!entry) throw new RangeError(`no workbook ${index}`);
    return entry;
  }

  /** 上级党组织 of the counted workbooks, where all have the same one. */
  commonSuperior(): string | null {
    const superiors = new Set(this.entries.flatMap(({ superior }) => superior ?? []));
    return superiors.size === 1 ? ([...superiors][0] ?? null) : null;
  }

  /** Workbooks that were read and say no year: they are counted in the year of the return. */
  withoutYear(): number[] {
    return this.#indexes(({ failure, year, sameAs }) => !failure && year === null && !sameAs);
  }

  /** The year of most workbooks, the later one of two; null when none says its year. */
  commonYear(): number | null {
    const years = [...this.#counted].sort(([a, n], [b, m]) => m - n || b - a);
    return years[0]?.[0] ?? null;
  }

  /** Workbooks of a year that wait for people whom another one has received, and those people. */
  toCorrect(year: number): { readonly entry: number; readonly received: readonly string[] }[] {
    return [...this.#awaited].flatMap(([entry, awaited]) => {
      const received = awaited.filter((hash) => this.#arrived.has(hash));
      const own = this.entries[entry]?.year ?? year;
      return received.length > 0 && own === year ? [{ entry, received }] : [];
    });
  }

  correct(entry: number, year: number, { tally, gone }: Correction): void {
    this.#merge(year, tally);
    for (const row of gone) this.#gone.add(`${entry}:${row}`);
  }

  /** The sum of a year. */
  tally(form: Form): Tally {
    return this.#sums.get(form.period.year)?.value() ?? emptyTally(form);
  }

  /** What the workbooks say when they are held against each other. */
  findings(year: number, language: Language): ReturnFinding[] {
    const found: ReturnFinding[] = [];
    for (const { input, sameAs, year: own } of this.entries) {
      const { file } = input;
      if (sameAs !== null) {
        found.push(acrossFinding('across/same-workbook', language, { file }, { first: sameAs }));
      } else if (own !== null && own !== year) {
        const words = { year: own, wanted: year };
        found.push(acrossFinding('across/other-year', language, { file }, words));
      }
    }
    return [...found, ...this.#duplicatePeople(year, language)];
  }

  *#duplicatePeople(year: number, language: Language): Generator<ReturnFinding> {
    for (const occurrences of this.#identities.repeated()) {
      const places = occurrences.flatMap((one) => this.#placeOf(one, year) ?? []);
      const [first, ...others] = places;
      if (!first || others.every(({ file }) => file === first.file)) continue;
      const nameOf = ({ file, sheet, cell }: FilePlaceReport) => `${file} ${sheet}!${cell}`;
      const words = { cell: nameOf(first), others: others.map(nameOf).join('、') };
      yield acrossFinding('across/duplicate-person', language, first, words, others);
    }
  }

  #placeOf({ roster, row }: Occurrence, year: number): FilePlaceReport | null {
    const { entry = 0, sheet = '', column = '' } = this.#rosters[roster] ?? {};
    const workbook = this.entries[entry];
    if (!workbook || (workbook.year ?? year) !== year) return null;
    if (this.#gone.has(`${entry}:${sheet}!${row}`)) return null;
    const { file } = workbook.input;
    return { file, sheet, row, column, header: '公民身份号码', cell: column + row };
  }

  #merge(year: number, tally: Tally): void {
    const sum = this.#sums.get(year);
    if (sum) sum.add(tally);
    else this.#sums.set(year, new TallySum(tally));
  }

  #indexes(test: (entry: WorkbookEntry) => boolean): number[] {
    return this.entries.flatMap((entry, index) => (test(entry) ? [index] : []));
  }
}
