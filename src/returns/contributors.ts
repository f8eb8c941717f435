import { addedBy } from './explain';
import type { Form } from './forms/form';
import type { Tally } from './tally';

/** What one source adds to a figure. */
export interface Contributor {
  /** As it was given to {@link Contributors.add}. */
  readonly source: number;
  readonly value: number;
}

/** The sources of a figure: the first ones by name, and how many and how much there are in all. */
export interface FigureContributors {
  readonly first: readonly Contributor[];
  readonly count: number;
  readonly sum: number;
}

interface Effect {
  /** Among the figures of the form. */
  readonly figure: number;
  /** What one in the tally adds to it, in hundredths. */
  readonly hundredths: number;
}

const known = new WeakMap<Form, readonly (readonly Effect[])[]>();

/** For each number of a tally, the figures into which it goes; worked out once a form. */
function effectsOf(form: Form): readonly (readonly Effect[])[] {
  const found = known.get(form);
  if (found) return found;
  const effects: Effect[][] = Array.from({ length: form.size }, () => []);
  [...form.figures.values()].forEach((figure, place) => {
    for (const [{ index, scale }, factor] of addedBy(figure)) {
      effects[index]?.push({ figure: place, hundredths: (factor * 100) / scale });
    }
  });
  known.set(form, effects);
  return effects;
}

/**
 * Who adds what to every figure of a return, from the tallies alone. Of each figure it holds no
 * more than the first few sources, however many there are.
 */
export class Contributors {
  readonly #places: ReadonlyMap<string, number>;
  readonly #effects: readonly (readonly Effect[])[];
  readonly #first: Contributor[][];
  readonly #count: number[];
  readonly #hundredths: number[];
  /** Of the source that is being added; zeros between two of them. */
  readonly #own: Float64Array;

  constructor(
    form: Form,
    private readonly limit: number,
  ) {
    const refs = [...form.figures.keys()];
    this.#places = new Map(refs.map((ref, place) => [ref, place]));
    this.#effects = effectsOf(form);
    this.#first = refs.map(() => []);
    this.#count = refs.map(() => 0);
    this.#hundredths = refs.map(() => 0);
    this.#own = new Float64Array(refs.length);
  }

  /** Adds what one source contributes; the order of calls is the order of the lists. */
  add(source: number, { numbers, joint }: Tally): void {
    const own = this.#own;
    const touched: number[] = [];
    const take = (index: number, times: number): void => {
      for (const { figure, hundredths } of this.#effects[index] ?? []) {
        own[figure] = (own[figure] ?? 0) + times * hundredths;
        touched.push(figure);
      }
    };
    numbers.forEach((number, index) => {
      if (number !== 0) take(index, number);
    });
    for (const [, indexes] of joint) for (const index of indexes) take(index, 1);
    for (const figure of touched) {
      const hundredths = own[figure] ?? 0;
      if (hundredths === 0) continue;
      own[figure] = 0;
      this.#count[figure] = (this.#count[figure] ?? 0) + 1;
      this.#hundredths[figure] = (this.#hundredths[figure] ?? 0) + hundredths;
      const first = this.#first[figure];
      if (first && first.length < this.limit) first.push({ source, value: hundredths / 100 });
    }
  }

  /**
   * The sources of a figure. An event of several sources counts for each of them, so that their
   * sum may be more than the figure.
   * @param ref `table.row.column`
   */
  of(ref: string): FigureContributors {
    const place = this.#places.get(ref) ?? -1;
    return {
      first: this.#first[place] ?? [],
      count: this.#count[place] ?? 0,
      sum: (this.#hundredths[place] ?? 0) / 100,
    };
  }
}
