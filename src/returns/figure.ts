import type {
  Cadence,
  Equation,
  FigureKind,
  Measure,
  ReturnColumn,
  ReturnRow,
  ReturnTable,
} from '../core/templates/return-schema';

/** How the figures in a row and column add up over periods; the row's word goes before. */
export const kindOf = (
  table: ReturnTable,
  row: ReturnRow | null,
  column: ReturnColumn,
): FigureKind => row?.kind ?? column.kind ?? table.kind ?? 'stock';

/** A figure that counts records: one number of a tally. */
export interface CountFigure {
  readonly kind: 'count';
  /** Its place among the numbers of a tally. */
  readonly index: number;
  /** `members.all.total`. */
  readonly ref: string;
  readonly sheet: string;
  readonly measure: Measure;
  /** The tally holds the figure times this, so that halves of an hour stay whole numbers. */
  readonly scale: 1 | 100;
  /** What a sum per person must reach, in the field's own unit. */
  readonly atLeast: number | null;
  readonly cadence: Cadence | null;
  /** How it adds up over periods. */
  readonly over: FigureKind;
}

/** A figure that is computed from others. */
export interface FormulaFigure {
  readonly kind: 'formula';
  readonly ref: string;
  readonly terms: readonly Term[];
  /** Whose data it would need: nobody was asked for it, and it has no value. */
  readonly needs?: string;
}

/** A share in per cent, with one decimal. */
export interface PercentFigure {
  readonly kind: 'percent';
  readonly ref: string;
  readonly part: readonly Term[];
  readonly whole: readonly Term[];
}

export type Figure = CountFigure | FormulaFigure | PercentFigure;

/** A figure with its sign in a sum. */
export interface Term {
  readonly sign: 1 | -1;
  /** Of an earlier return, where one is given: of last year's, or of that of the first half. */
  readonly lastYear: boolean;
  readonly half?: true;
  readonly figure: Figure;
}

/** The two sides of one equation, for one row or column where it has several. */
export interface Balance {
  /** `all-is-sum:total`, or `r2` of an equation without rows or columns. */
  readonly id: string;
  readonly relation: Equation['relation'];
  /** Of `near`: how far the sides may be apart in per cent, and what difference is too small to ask about. */
  readonly percent?: number;
  readonly atLeast?: number;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Where it does not hold a list or a reason is due: nothing is wrong. */
  readonly asks?: true;
}
