import type { CivilDate } from '../calendar/civil-date';
import type { TableId } from '../ledger/records.generated';
import { TemplateError, type Templates } from '../templates/load';
import type { ReturnTable } from '../templates/return-schema';
import type { LocalText } from '../templates/schema';
import type { Balance, CountFigure, Figure, Term } from './figure';
import { FormBuilder } from './form-builder';
import { type Period, periodOf } from './period';
import type { Test } from './predicate';

/** Figures that count one kind of sheet: rows and columns as tests of a record. */
export interface Block {
  readonly sheet: TableId;
  readonly where: Test;
  readonly rows: readonly Test[];
  readonly columns: readonly Test[];
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
  readonly blocks: readonly Block[];
  /** The fields that each counted figure reads, by its index. */
  readonly fields: readonly (readonly string[])[];
}

export interface FormOptions {
  /** 统计年度. */
  readonly year: number;
  /** Nothing after this day is missing yet; the year's end unless told. */
  readonly asOf?: CivilDate;
}

/**
 * Puts together the tables that belong to a year.
 * @throws TemplateError when two versions of a table claim the year, or a figure refers to one
 * that there is not, or to itself
 * @throws RangeError when there is no such year
 */
export function compileForm(templates: Templates, { year, asOf }: FormOptions): Form {
  const period = periodOf(year, asOf);
  const files = templates.returns
    .filter(({ table: { years } }) => year >= (years.from ?? year) && year <= (years.to ?? year))
    .sort((a, b) => a.table.order - b.table.order || (a.table.id < b.table.id ? -1 : 1));
  const ids = new Set<string>();
  for (const { file, table } of files) {
    if (ids.has(table.id)) {
      throw new TemplateError(file, 'years', {
        'zh-CN': `${year} 年另有一版 ${table.id}`,
        en: `another version of ${table.id} claims ${year}`,
      });
    }
    ids.add(table.id);
  }
  const builder = new FormBuilder(templates, period);
  for (const file of files) builder.count(file);
  for (const resolve of files.map((file) => builder.compute(file))) resolve();
  const tables = files.map((file) => builder.finish(file));
  for (const table of tables) refuseCircles(table);
  return {
    id: fingerprint(JSON.stringify([period, files.map(({ table }) => table)])),
    period,
    tables,
    figures: builder.figures,
    size: builder.fields.length,
    blocks: builder.blocks,
    fields: builder.fields,
  };
}

function refuseCircles({ file, figures }: FormTable): void {
  const walk = (figure: Figure, above: readonly Figure[]): void => {
    if (above.includes(figure))
      throw new TemplateError(file, figure.ref, {
        'zh-CN': '由自己算出自己',
        en: 'refers to itself',
      });
    for (const term of termsOf(figure)) {
      if (!term.lastYear) walk(term.figure, [...above, figure]);
    }
  };
  for (const figure of figures.flat()) if (figure) walk(figure, []);
}

/** The figures from which one is computed. */
export function termsOf(figure: Figure): readonly Term[] {
  if (figure.kind === 'count') return [];
  return figure.kind === 'formula' ? figure.terms : [...figure.part, ...figure.whole];
}

/** FNV-1a, 32 bits, with the length: tells two forms apart, and protects nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return `${hash.toString(16)}-${text.length}`;
}
