import type { KnownFields } from '../../core/templates/official-schema';
import type { ReturnTable } from '../../core/templates/return-schema';
import type { LocalText } from '../../core/templates/schema';
import type { TableId } from '../../ledger/records.generated';
import type { Balance, CountFigure, Figure } from '../figure';
import type { Period } from '../period';
import type { Test } from '../predicate';
import type { TriTest } from '../tri';
import type { RecordMemo } from './record-memo';

/** Figures that count one kind of sheet: rows and columns as tests of a record. */
export interface Block {
  readonly sheet: TableId;
  readonly where: Test;
  readonly rows: readonly Test[];
  readonly columns: readonly Test[];
  /** The same tests, for records of which something is not known. */
  readonly open: {
    readonly where: TriTest;
    readonly rows: readonly TriTest[];
    readonly columns: readonly TriTest[];
  };
  /** Of a table of the ministry's form: of which fields of its sheet nothing is known when blank. */
  readonly known: KnownFields | null;
  /** By row and column; null where there is no figure. */
  readonly figures: readonly (readonly (CountFigure | null)[])[];
}

/** Something that a reviewer asks about, with the figure to look at. */
export interface Question {
  readonly id: string;
  readonly title: LocalText;
  readonly figure: Figure;
  readonly above: number;
  /** In per cent of last year's figure; then `above` does not matter. */
  readonly changeOver: number | null;
}

export interface FormTable {
  /** Its path in `templates/`. */
  readonly file: string;
  readonly table: ReturnTable;
  /** By row and column; null where the form leaves the cell empty. */
  readonly figures: readonly (readonly (Figure | null)[])[];
  readonly balances: readonly Balance[];
  readonly questions: readonly Question[];
  /** The blanks of 补充资料 of an official table. */
  readonly blanks: readonly Blank[];
}

export interface Blank {
  readonly id: string;
  readonly title: string;
  readonly figure: Figure;
}

/** The form of one year, ready to count with: made once, used for any number of ledgers. */
export interface Form {
  /** Tallies merge only when they were made with one form. */
  readonly id: string;
  readonly period: Period;
  /** In the order of the form. */
  readonly tables: readonly FormTable[];
  /** Every figure, by `table.row.column`. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** How many numbers a tally holds. */
  readonly size: number;
  /** By kind of sheet, in the order of the form. */
  readonly blocks: ReadonlyMap<TableId, readonly Block[]>;
  /** The conditions of all blocks. */
  readonly memo: RecordMemo;
  /** The fields that each counted figure reads, by its index. */
  readonly fields: readonly (readonly string[])[];
}
