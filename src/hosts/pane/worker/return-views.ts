import type { BalanceView, TableView } from '../../../documents/return/return-view';
import type { Target } from './finding-views';

export interface ReturnView {
  readonly year: number;
  readonly workbooks: number;
  /** Workbooks that were not counted, and why. */
  readonly left: readonly { readonly name: string; readonly reason: string }[];
  /** What the workbooks say when they are held against each other, such as who is in two. */
  readonly across: readonly string[];
  readonly tables: readonly TableView[];
  /** How many figures are withheld or lack something. */
  readonly lacking: number;
  readonly unbalanced: readonly { readonly table: string; readonly balance: BalanceView }[];
  readonly questions: readonly string[];
}

export interface ExplainedView {
  readonly title: string;
  readonly value: string;
  readonly sum: string;
  readonly rows: readonly {
    readonly file: string;
    readonly place: string;
    readonly subject: string;
    readonly contribution: string;
    readonly target: Target | null;
  }[];
}
