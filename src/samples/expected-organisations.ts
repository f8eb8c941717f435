import { ExpectedReturn } from './expected';
import type { FigureTable } from './expected-figures';
import type { Superiors } from './superiors';

/** What the return of an organisation above branches must be, and its size at a glance. */
export interface ExpectedOrganisation {
  readonly branches: number;
  readonly members: number;
  readonly lastYear: number;
  readonly figures: FigureTable;
}

/** The returns that are expected of the organisations above branches, by name. */
export class ExpectedOrganisations {
  readonly #returns = new Map<string, ExpectedReturn>();
  readonly #parents: ReadonlyMap<string, string>;

  constructor({ all }: Superiors, year: number) {
    this.#parents = new Map(all.map(({ name, parent }) => [name, parent]));
    for (const { name } of all) this.#returns.set(name, new ExpectedReturn(year));
  }

  /** The return of an organisation, and of all above it that have a workbook. */
  *upFrom(name: string): Generator<ExpectedReturn> {
    for (let at = name, own = this.#returns.get(at); own; own = this.#returns.get(at)) {
      yield own;
      at = this.#parents.get(at) ?? '';
    }
  }

  lastYearOf = (name: string): number =>
    this.#returns.get(name)?.figure('change', 'r1', 'total') ?? 0;

  report(): Readonly<Record<string, ExpectedOrganisation>> {
    return Object.fromEntries(
      [...this.#returns].map(([name, own]) => [
        name,
        {
          branches: own.figure('organisations', 'branch', 'total'),
          members: own.figure('members', 'all', 'total'),
          lastYear: own.figure('change', 'r1', 'total'),
          figures: own.figures,
        },
      ]),
    );
  }
}
