import type { LocalText } from '../core/templates/schema';
import type { Balance, CountFigure, Figure, Term } from './figure';
import type { Form, FormTable, Question } from './form';
import { graver, type Lack } from './lacks';
import type { LackReason } from './open-fields';
import type { Tally } from './tally';

/** One row of a finished table. A cell that the form leaves empty has no value. */
export interface FinishedRow {
  readonly id: string;
  readonly title: string;
  /** By column id. Whole numbers, money in 分; percentages and hours may have decimals; null: withheld. */
  readonly values: Readonly<Record<string, number | null>>;
}

/** One equation. An inequality that holds has no imbalance, nor has one that nobody can tell of. */
export interface FinishedBalance {
  readonly id: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly imbalance: number;
  /** Null where a figure of it is withheld or incomplete: it neither holds nor fails. */
  readonly ok: boolean | null;
}

/** A figure that no workbook knows, by `table.row.column`. */
export interface WithheldFigure {
  readonly figure: string;
  readonly reason: LackReason;
}

/** A figure that lacks something. */
export interface IncompleteFigure {
  readonly figure: string;
  readonly workbooks: number;
  readonly persons: number;
}

export interface FinishedTable {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly FinishedRow[];
  readonly balances: readonly FinishedBalance[];
}

/** Something that a reviewer will ask about: never an error. */
export interface FinishedQuestion {
  readonly table: string;
  readonly id: string;
  readonly title: LocalText;
  /** Of the figure, or the number of rows that it lists. */
  readonly count: number;
  readonly lastYear: number | null;
}

/** What is needed of last year's return: its tables, as `returns.json` has them. */
export type LastYear = readonly Pick<FinishedTable, 'id' | 'rows'>[];

/** The tables of `returns.json`, and what a reviewer will ask about. */
export interface FinishedReturn {
  readonly year: number;
  readonly workbooks: number;
  readonly tables: readonly FinishedTable[];
  readonly questions: readonly FinishedQuestion[];
  /** Those of the tables' figures that are null because nobody knows them. */
  readonly withheld: readonly WithheldFigure[];
  /** Those that have a number and lack something of it. */
  readonly incomplete: readonly IncompleteFigure[];
}

export interface FinishOptions {
  readonly lastYear?: LastYear;
}

/** Gives the figures of one tally. */
class Values {
  readonly #known = new Map<Figure, number | null>();
  readonly #joint: number[];
  readonly #last = new Map<string, number>();
  readonly #lacks: ReadonlyMap<number, Lack>;
  readonly #lackOf = new Map<Figure, Lack | null>();

  constructor(
    private readonly tally: Tally,
    form: Form,
    lastYear: LastYear | undefined,
  ) {
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
    for (const table of lastYear ?? []) {
      for (const row of table.rows) {
        for (const [column, value] of Object.entries(row.values)) {
          if (value !== null) this.#last.set(`${table.id}.${row.id}.${column}`, value);
        }
      }
    }
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
    for (const { sign, lastYear, figure } of terms) {
      const value = lastYear ? this.lastYear(figure) : this.of(figure);
      if (value === null) return null;
      hundredths += sign * Math.round(value * 100);
    }
    return hundredths / 100;
  }

  private compute(figure: Figure): number | null {
    if (figure.kind === 'count') return this.counted(figure);
    if (figure.kind === 'formula') return this.sum(figure.terms);
    const part = this.sum(figure.part);
    const whole = this.sum(figure.whole);
    return part === null || whole === null ? null : percentOf(part, whole);
  }

  /** What a figure lacks, of itself or by what it is computed from; null when nothing. */
  lackOf(figure: Figure): Lack | null {
    const known = this.#lackOf.get(figure);
    if (known !== undefined) return known;
    const lack =
      figure.kind === 'count'
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

/** Those of some equations that the figures of a tally do not meet. */
export function unmetBy<Of extends { readonly balance: Balance }>(
  tally: Tally,
  form: Form,
  equations: readonly Of[],
): readonly Of[] {
  const values = new Values({ ...tally, lacks: [] }, form, undefined);
  return equations.filter(({ balance }) =>
    finishBalance(balance, values).some(({ ok }) => ok === false),
  );
}

/**
 * A share in per cent with one decimal, halves rounded up; in whole numbers, so that no rounding
 * error can tip it. Null when there is no whole.
 */
export function percentOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.floor((2000 * part + whole) / (2 * whole)) / 10 : null;
}

function finishBalance(balance: Balance, values: Values): FinishedBalance[] {
  const left = values.sum(balance.left);
  const right = values.sum(balance.right);
  const lacks = values.lackOfTerms([...balance.left, ...balance.right]);
  if (lacks) return [{ id: balance.id, left, right, imbalance: 0, ok: null }];
  if (left === null || right === null) return [];
  const difference = Math.round((left - right) * 100) / 100;
  const ok =
    balance.relation === '='
      ? difference === 0
      : balance.relation === '<='
        ? difference <= 0
        : difference >= 0;
  return [{ id: balance.id, left, right, imbalance: ok ? 0 : difference, ok }];
}

function finishTable({ table, figures, balances }: FormTable, values: Values): FinishedTable {
  return {
    id: table.id,
    title: table.title['zh-CN'],
    rows: table.rows.map((row, r) => ({
      id: row.id,
      title: row.title['zh-CN'],
      values: Object.fromEntries(
        table.columns.flatMap((column, c) => {
          const figure = figures[r]?.[c];
          const value = figure ? values.of(figure) : null;
          const isWithheld = value === null && figure && values.lackOf(figure);
          return value === null && !isWithheld ? [] : [[column.id, value]];
        }),
      ),
    })),
    balances: balances.flatMap((balance) => finishBalance(balance, values)),
  };
}

function finishQuestion(table: string, question: Question, values: Values): FinishedQuestion[] {
  const { id, title, figure, above, changeOver } = question;
  const count = values.of(figure);
  const lastYear = values.lastYear(figure);
  if (count === null) return [];
  const asks =
    changeOver === null
      ? count > above
      : lastYear !== null && Math.abs(count - lastYear) * 100 > changeOver * Math.abs(lastYear);
  return asks ? [{ table, id, title, count, lastYear }] : [];
}

/** The figures of the tables that are withheld, and those that lack something, in their order. */
function lackingOf(form: Form, values: Values): Pick<FinishedReturn, 'withheld' | 'incomplete'> {
  const withheld: WithheldFigure[] = [];
  const incomplete: IncompleteFigure[] = [];
  for (const figure of form.tables.flatMap(({ figures }) => figures.flat())) {
    const lack = figure && values.lackOf(figure);
    if (!figure || !lack) continue;
    const { reason, workbooks, persons } = lack;
    if (values.of(figure) === null) withheld.push({ figure: figure.ref, reason });
    else incomplete.push({ figure: figure.ref, workbooks, persons });
  }
  return { withheld, incomplete };
}

/**
 * The return of the workbooks of a tally.
 * @throws Error when the tally was made with another form: a mistake of the caller
 */
export function finishReturn(
  tally: Tally,
  form: Form,
  options: FinishOptions = {},
): FinishedReturn {
  if (tally.form !== form.id) throw new Error('the tally was made with another form');
  const values = new Values(tally, form, options.lastYear);
  return {
    ...lackingOf(form, values),
    year: form.period.year,
    workbooks: tally.workbooks,
    tables: form.tables.map((table) => finishTable(table, values)),
    questions: form.tables.flatMap(({ table, questions }) =>
      questions.flatMap((question) => finishQuestion(table.id, question, values)),
    ),
  };
}
