import type { CountFigure, Figure, Term } from './figure';
import type { Form } from './forms/form';
import { graver, type Lack } from './lacks';
import type { Tally } from './tally';

/** What is needed of last year's return: its figures, as `returns.json` has them. */
export type LastYear = readonly {
  readonly id: string;
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly values: Readonly<Record<string, number | null>>;
  }[];
}[];

const figuresIn = (tables: LastYear): ReadonlyMap<string, number> =>
  new Map(
    tables.flatMap(({ id, rows }) =>
      rows.flatMap((row) =>
        Object.entries(row.values).flatMap(([column, value]) =>
          value === null ? [] : [[`${id}.${row.id}.${column}`, value] as const],
        ),
      ),
    ),
  );

/** Gives the figures of one tally. */
export class Values {
  readonly #known = new Map<Figure, number | null>();
  readonly #joint: number[];
  readonly #last: ReadonlyMap<string, number>;
  readonly #half: ReadonlyMap<string, number>;
  readonly #lacks: ReadonlyMap<number, Lack>;
  readonly #lackOf = new Map<Figure, Lack | null>();
  /** Whether the tally is of several years together. */
  readonly isOverYears: boolean;

  constructor(
    private readonly tally: Omit<Tally, 'form'>,
    form: Form,
    lastYear: LastYear | undefined,
    half?: LastYear,
  ) {
    this.isOverYears = form.period.years !== null;
    this.#joint = new Array<number>(form.size).fill(0);
    for (const [, indexes] of tally.joint) {
      for (const index of indexes) this.#joint[index] = (this.#joint[index] ?? 0) + 1;
    }
    for (const { event, index, own, others } of tally.claims) {
      if (!own) continue;
      const isOnce = tally.joint.some(([one, indexes]) => one === event && indexes.includes(index));
      this.#joint[index] = (this.#joint[index] ?? 0) + others - Number(isOnce);
    }
    this.#lacks = new Map(tally.lacks.map((lack) => [lack.index, lack]));
    this.#last = figuresIn(lastYear ?? []);
    this.#half = figuresIn(half ?? []);
  }

  of(figure: Figure): number | null {
    const known = this.#known.get(figure);
    if (known !== undefined) return known;
    const value = this.compute(figure);
    this.#known.set(figure, value);
    return value;
  }

  lastYear(figure: Figure): number | null {
    return this.#last.get(figure.ref) ?? null;
  }

  /** Null when one of the terms has no value. */
  sum(terms: readonly Term[]): number | null {
    let hundredths = 0;
    for (const { sign, lastYear, half, figure } of terms) {
      const earlier = half ? (this.#half.get(figure.ref) ?? null) : this.lastYear(figure);
      const value = lastYear ? earlier : this.of(figure);
      if (value === null) return null;
      hundredths += sign * Math.round(value * 100);
    }
    return hundredths / 100;
  }

  private compute(figure: Figure): number | null {
    if (figure.kind === 'count') return this.counted(figure);
    if (figure.kind === 'formula') return figure.needs ? null : this.sum(figure.terms);
    const part = this.sum(figure.part);
    const whole = this.sum(figure.whole);
    return part === null || whole === null ? null : percentOf(part, whole);
  }

  /** What a figure lacks, of itself or by what it is computed from; null when nothing. */
  lackOf(figure: Figure): Lack | null {
    const known = this.#lackOf.get(figure);
    if (known !== undefined) return known;
    const lack =
      figure.kind === 'formula' && figure.needs
        ? { ...NOT_ASKED, workbooks: this.tally.workbooks }
        : figure.kind === 'count'
          ? (this.#lacks.get(figure.index) ?? null)
          : this.lackOfTerms(
              figure.kind === 'formula' ? figure.terms : [...figure.part, ...figure.whole],
            );
    this.#lackOf.set(figure, lack);
    return lack;
  }

  /** What the terms of a sum lack, at the most. */
  lackOfTerms(terms: readonly Term[]): Lack | null {
    let most: Lack | null = null;
    for (const { figure, lastYear } of terms) {
      const lack = lastYear ? null : this.lackOf(figure);
      if (lack) most = most ? mostOf(most, lack) : lack;
    }
    return most;
  }

  private counted({ index, scale }: CountFigure): number | null {
    if (this.#lacks.get(index)?.unknown === this.tally.workbooks) return null;
    return ((this.tally.numbers[index] ?? 0) + (this.#joint[index] ?? 0)) / scale;
  }
}

/** Of a figure of which nobody is asked. */
const NOT_ASKED: Omit<Lack, 'workbooks'> = {
  index: -1,
  reason: 'not-asked',
  unknown: 0,
  persons: 0,
};

/** What lacks the more of two figures of one sum. */
const mostOf = (a: Lack, b: Lack): Lack => ({
  index: a.index,
  reason: graver(a.reason, b.reason),
  unknown: Math.max(a.unknown, b.unknown),
  workbooks: Math.max(a.workbooks, b.workbooks),
  persons: Math.max(a.persons, b.persons),
});

/** The values of some figures of a tally; null for one that cannot be computed. */
export function valuesOf(
  tally: Tally,
  form: Form,
  figures: readonly Figure[],
): readonly (number | null)[] {
  const values = new Values(tally, form, undefined);
  return figures.map((figure) => values.of(figure));
}

/**
 * A share in per cent with one decimal, halves rounded up; in whole numbers, so that no rounding
 * error can tip it. Null when there is no whole.
 */
export function percentOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.floor((2000 * part + whole) / (2 * whole)) / 10 : null;
}
