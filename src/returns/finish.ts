import { BLANK_COLUMN } from '../core/templates/official';
import type { Official } from '../core/templates/official-schema';
import type { FigureKind } from '../core/templates/return-schema';
import type { LocalText } from '../core/templates/schema';
import { countsOf } from './explain';
import { type Balance, kindOf, type Term } from './figure';
import type { Form, FormTable, Question } from './forms/form';
import type { LackReason } from './open-fields';
import type { Tally } from './tally';
import { type LastYear, Values } from './values';

export { type LastYear, percentOf, valuesOf } from './values';

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
  /** Whose data it would need, where no branch is asked for it. */
  readonly needs?: string;
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
  /** Of an official table: 第二表. */
  readonly sheet?: string;
  /** Of an official table: whose form it is. */
  readonly note?: string;
  /** How each adds up over periods. */
  readonly columns: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: FigureKind;
  }[];
}

/** Something for which the ministry's form asks for a list or a reason. */
export interface AskedRelation extends FinishedBalance {
  readonly table: string;
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

/** The tables of `returns.json`, and what a reviewer will ask about. */
export interface FinishedReturn {
  readonly year: number;
  readonly workbooks: number;
  readonly tables: readonly FinishedTable[];
  readonly questions: readonly FinishedQuestion[];
  readonly asked: readonly AskedRelation[];
  /** Those of the tables' figures that are null because nobody knows them. */
  readonly withheld: readonly WithheldFigure[];
  /** Those that have a number and lack something of it. */
  readonly incomplete: readonly IncompleteFigure[];
}

export interface FinishOptions {
  readonly lastYear?: LastYear;
  /** The return of the year's first half. */
  readonly half?: LastYear;
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

function holds(
  { relation, percent = 0, atLeast = 0 }: Balance,
  left: number,
  right: number,
  difference: number,
): boolean {
  switch (relation) {
    case '=':
      return difference === 0;
    case '<=':
      return difference <= 0;
    case '>=':
      return difference >= 0;
    case 'near': {
      const apart = Math.abs(difference);
      return apart < atLeast || apart * 100 <= percent * Math.abs(right);
    }
    case 'with':
      return left !== 0 || right === 0;
  }
}

/**
 * How far the figures of one tally are from meeting a balance: 0 where they meet it, or where
 * nobody can tell.
 */
export function balanceOfTally(tally: Tally, form: Form): (balance: Balance) => number {
  const values = new Values(tally, form, undefined);
  return (balance) => finishBalance(balance, values)[0]?.imbalance ?? 0;
}

function finishBalance(balance: Balance, values: Values): FinishedBalance[] {
  const terms = [...balance.left, ...balance.right];
  // Without the earlier return there is nothing to hold the figures against.
  if (terms.some((term) => term.lastYear && values.sum([term]) === null)) return [];
  const left = values.sum(balance.left);
  const right = values.sum(balance.right);
  const lacks = values.lackOfTerms(terms);
  if (lacks || (values.isOverYears && !holdsOverYears(terms))) {
    return [{ id: balance.id, left, right, imbalance: 0, ok: null }];
  }
  if (left === null || right === null) return [];
  const difference = Math.round((left - right) * 100) / 100;
  const ok = holds(balance, left, right, difference);
  return [{ id: balance.id, left, right, imbalance: ok ? 0 : difference, ok }];
}

/**
 * Whether what holds in each of several years holds of all together: people who count once need not,
 * nor what is open at the end beside what was done in all years.
 */
function holdsOverYears(terms: readonly Term[]): boolean {
  const kinds = new Set([...countsOf(terms).keys()].map(({ over }) => over));
  return !kinds.has('distinct') && !(kinds.has('state') && kinds.has('flow'));
}

/** What an official table says of itself beyond any other table. */
const officialHead = ({ sheet, form }: Official): Pick<FinishedTable, 'sheet' | 'note'> => ({
  sheet,
  note: form.notice,
});

/** The blanks of 补充资料, a row each. */
const finishBlanks = ({ blanks }: FormTable, values: Values): FinishedRow[] =>
  blanks.map(({ id, title, figure }) => ({
    id,
    title,
    values: { [BLANK_COLUMN]: values.of(figure) },
  }));

function finishTable(own: FormTable, values: Values): FinishedTable {
  const { table, figures, balances } = own;
  const rows = [...finishRows(table, figures, values), ...finishBlanks(own, values)];
  const { id, title, official } = table;
  return {
    id,
    title: title['zh-CN'],
    rows,
    balances: balances.flatMap((one) => (one.asks ? [] : finishBalance(one, values))),
    ...(official ? officialHead(official) : {}),
    columns: table.columns.map((column) => ({
      id: column.id,
      title: column.title['zh-CN'],
      kind: kindOf(table, null, column),
    })),
  };
}

const finishRows = (
  table: FormTable['table'],
  figures: FormTable['figures'],
  values: Values,
): FinishedRow[] =>
  table.rows.map((row, r) => ({
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
  }));

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
export function lackingOf(
  form: Form,
  values: Values,
): Pick<FinishedReturn, 'withheld' | 'incomplete'> {
  const withheld: WithheldFigure[] = [];
  const incomplete: IncompleteFigure[] = [];
  const own = ({ figures, blanks }: FormTable) => [
    ...figures.flat(),
    ...blanks.map(({ figure }) => figure),
  ];
  for (const figure of form.tables.flatMap(own)) {
    const lack = figure && values.lackOf(figure);
    if (!figure || !lack) continue;
    const { reason, workbooks, persons } = lack;
    const needs = figure.kind === 'formula' ? figure.needs : undefined;
    if (values.of(figure) === null) {
      withheld.push({ figure: figure.ref, reason, ...(needs === undefined ? {} : { needs }) });
    } else incomplete.push({ figure: figure.ref, workbooks, persons });
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
  const values = new Values(tally, form, options.lastYear, options.half);
  return {
    ...lackingOf(form, values),
    year: form.period.year,
    workbooks: tally.workbooks,
    tables: form.tables.map((table) => finishTable(table, values)),
    asked: form.tables.flatMap(({ table, balances }) =>
      balances.flatMap((balance) =>
        balance.asks
          ? finishBalance(balance, values).map((one) => ({ table: table.id, ...one }))
          : [],
      ),
    ),
    questions: form.tables.flatMap(({ table, questions }) =>
      questions.flatMap((question) => finishQuestion(table.id, question, values)),
    ),
  };
}
