import { overYears, type YearOfSet } from '../../../../consolidate/over-years';
import type { Years } from '../../../../core/calendar/span';
import type { YearReport } from '../../../../documents/return/returns-report';
import { addYears, type FinishedReturn, type Form, finishReturn } from '../../../../returns';
import type { Input } from '../../files/discover';
import { Consolidation } from '../consolidation';
import type { Contribution } from '../contribution';
import { joinFiles } from '../joined/join-files';
import type { Run } from '../run-jobs';
import { settle } from '../settle';
import type { Told } from '../told';

type FormOfYear = (year: number) => Form;

const numbersOf = ({ year, workbooks, tables }: FinishedReturn): YearReport => ({
  year,
  workbooks,
  tables: tables.map(({ id, rows }) => ({
    id,
    rows: rows.map(({ id: row, values }) => ({ id: row, values })),
  })),
});

/**
 * The years before the last of a period of several, each gathered by itself, as workbooks of one
 * year are held against each other. The places of the workbooks are those of the whole run.
 */
export class EarlierYears {
  readonly #years: ReadonlyMap<number, Consolidation>;

  constructor(private readonly period: Years) {
    const { first, last } = period;
    const before = Array.from({ length: last - first }, (_, at) => first + at);
    this.#years = new Map(before.map((year) => [year, new Consolidation()]));
  }

  /** Takes what a workbook adds in its year. @returns what it adds in the last year */
  add(input: Input, contribution: Contribution): Contribution {
    const elsewhere = { ...contribution, tally: null };
    for (const [year, one] of this.#years) {
      one.add(input, contribution.year === year ? contribution : elsewhere);
    }
    const { year } = contribution;
    return year === null || year === this.period.last ? contribution : elsewhere;
  }

  /** Settles in every year how its workbooks count together. */
  async settle(settings: Run, told: Told, formOf: FormOfYear): Promise<void> {
    // Who is expected, and what is locked, is of the last year.
    const own = { ...settings, units: null };
    for (const [year, one] of this.#years) {
      await joinFiles(own, one, year, told);
      await settle(own, one, told, formOf(year));
    }
  }

  /**
   * Adds the years of every organisation up, in the place of its last workbook.
   * @returns each year's own figures, the last one's too
   */
  into(last: Consolidation, formOf: FormOfYear): YearReport[] {
    const of = (year: number): Consolidation => this.#years.get(year) ?? last;
    const years = [...this.#years.keys(), this.period.last];
    const sets = years.map((year): YearOfSet => ({ year, workbooks: of(year).counted(year) }));
    const reports: YearReport[] = [];
    let before: FinishedReturn | null = null;
    for (const year of years) {
      const form = formOf(year);
      const options = before ? { lastYear: before.tables } : {};
      before = finishReturn(of(year).tally(form), form, options);
      reports.push(numbersOf(before));
    }
    for (const [year, one] of this.#years) last.takeYears(-1, null, one.awayOf(year));
    for (const chain of overYears(sets)) {
      const tally = addYears(
        chain.map(({ year, place }) => ({
          year,
          tally: of(year).tallyOf(place, formOf(year)),
          people: of(year).peopleOf(place),
        })),
        formOf(this.period.last),
      );
      const own = chain.at(-1);
      if (!own) continue;
      const joined = chain.slice(0, -1).map(({ place }) => [place, 'joined'] as const);
      last.takeYears(own.place, tally, new Map(joined));
    }
    return reports;
  }
}
