import { ALONE, type Others } from '../branch-life/others';
import type { Ledger, Placed } from '../ledger/model';
import { contribute } from './contribute';
import type { Balance, CountFigure, Figure, Term } from './figure';
import type { Form } from './forms/form';
import { LedgerFacts } from './ledger-facts';
import type { Sink } from './measure';

/** A row of a workbook, and what it adds to a figure. */
export interface ExplainedRow {
  /** The kind of sheet. */
  readonly sheet: string;
  readonly record: Placed;
  /** Times the explanation's scale, so always a whole number; 0 for the same person or event again. */
  readonly contribution: number;
  /** 联合活动编号 of an event: over several workbooks its contribution counts once. */
  readonly joint: string | null;
}

/** The rows of one workbook behind a figure. */
export interface Explanation {
  /** The contributions add up to the figure times this. */
  readonly scale: 1 | 100;
  /** By sheet, then in the order of the rows. */
  readonly rows: readonly ExplainedRow[];
}

/** How often, and with which sign, each counted figure goes into a computed one. */
export function countsOf(terms: readonly Term[]): Map<CountFigure, number> {
  const factors = new Map<CountFigure, number>();
  const walk = (figure: Figure, factor: number): void => {
    if (figure.kind === 'count') {
      factors.set(figure, (factors.get(figure) ?? 0) + factor);
      return;
    }
    for (const term of figure.kind === 'percent' ? figure.part : figure.terms) {
      if (!term.lastYear) walk(term.figure, factor * term.sign);
    }
  };
  for (const { figure, sign, lastYear } of terms) if (!lastYear) walk(figure, sign);
  return factors;
}

/** What a figure adds up: of a percentage, the part that is shared out. */
export const addedBy = (figure: Figure): Map<CountFigure, number> =>
  countsOf(figure.kind === 'percent' ? figure.part : [{ sign: 1, lastYear: false, figure }]);

function explainTerms(
  terms: readonly Term[],
  ledger: Ledger,
  form: Form,
  others: Others,
): Explanation {
  const factors = countsOf(terms);
  const scale = [...factors.keys()].some((figure) => figure.scale === 100) ? 100 : 1;
  const rows = new Map<Placed, ExplainedRow>();
  const facts = new LedgerFacts(ledger, form.period, others);
  const add: Sink = (figure, record, part, joint) => {
    const known = rows.get(record)?.contribution ?? 0;
    const added = part * (factors.get(figure) ?? 0) * (scale / figure.scale);
    rows.set(record, { sheet: record.on.table, record, contribution: known + added, joint });
  };
  const ofJoint = new Map<string, Parameters<Sink>[]>();
  contribute(
    form,
    facts,
    (...told) => {
      const [figure, record, , joint, claim] = told;
      if (joint === null) return add(...told);
      // In the order of the rows, whatever it comes to.
      if (claim === undefined) add(figure, record, 0, joint);
      const key = `${figure.index} ${joint}`;
      const same = ofJoint.get(key);
      if (same) same.push(told);
      else ofJoint.set(key, [told]);
    },
    new Set(factors.keys()),
  );
  // Of a joint event whose person is of this branch, what hangs on that counts, and nothing else.
  for (const all of ofJoint.values()) {
    const isOwn = all.some(([, , , , claim]) => claim === 'own');
    for (const [figure, record, part, joint, claim] of all) {
      const counts = isOwn ? claim === 'others' : claim === undefined;
      if (counts) add(figure, record, part, joint);
    }
  }
  return { scale, rows: [...rows.values()] };
}

/**
 * The rows of a workbook that a figure counts. The contributions add up to what the workbook's
 * tally has for the figure; of a percentage they are the rows of its part.
 * @param ref `table.row.column`
 * @throws RangeError when the form has no such figure
 */
export function explainFigure(
  ledger: Ledger,
  form: Form,
  ref: string,
  others: Others = ALONE,
): Explanation {
  const figure = form.figures.get(ref);
  if (!figure) throw new RangeError(`no such figure: ${ref}`);
  return explainTerms([{ sign: 1, lastYear: false, figure }], ledger, form, others);
}

/**
 * The rows of a workbook that an equation does not balance: those that one side counts more
 * than the other.
 */
export function explainBalance(
  ledger: Ledger,
  form: Form,
  balance: Balance,
  others: Others = ALONE,
): Explanation {
  const right = balance.right.map((term): Term => ({ ...term, sign: term.sign === 1 ? -1 : 1 }));
  const { scale, rows } = explainTerms([...balance.left, ...right], ledger, form, others);
  return { scale, rows: rows.filter((row) => row.contribution !== 0) };
}
