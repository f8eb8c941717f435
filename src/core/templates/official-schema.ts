import * as z from 'zod';
import { sheetName } from './official';
import { predicateSchema } from './return-condition';
import {
  FIGURE_KINDS,
  measureSchema,
  type ReturnTable,
  relationSignSchema,
  SEVERITIES_OF_RELATIONS,
} from './return-schema';
import { keySchema, type LocalText } from './schema';

/**
 * The ministry's form of a year, as data: `templates/returns/YEAR/`. One file a table, `form.json`
 * for what the tables share. It is put into the words of a table of the return, so that one engine
 * counts both.
 */

const textSchema = z.string().min(1);
const termsSchema = z.array(z.string().regex(/^-?((?:last|half):)?[A-Za-z0-9./-]+$/)).min(1);

const partSchema = z.strictObject({
  title: textSchema,
  from: keySchema.optional(),
  where: predicateSchema.optional(),
  /** Who may belong here as well: of them nobody knows, so the figure lacks them. */
  open: predicateSchema.optional(),
  measure: measureSchema.optional(),
  formula: termsSchema.optional(),
  /** Whose data it would need; the figure is null. */
  needs: textSchema.optional(),
  kind: z.enum(FIGURE_KINDS).optional(),
});
export type OfficialPart = z.infer<typeof partSchema>;

const rowSchema = partSchema.extend({
  /** How it is printed: a total, a sub-total, or an indented 其中. */
  style: z.enum(['total', 'subtotal', 'within']).optional(),
  /** The label at the left of this row and those after it. */
  block: textSchema.optional(),
});
const columnSchema = partSchema.extend({
  /** The heading over this column and those beside it that have the same. */
  group: textSchema.optional(),
});

const relationSchema = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Za-z0-9:]*$/),
  message: textSchema,
  severity: z.enum(SEVERITIES_OF_RELATIONS),
  source: textSchema,
  each: z.enum(['row', 'column']).optional(),
  left: termsSchema,
  relation: relationSignSchema.default('='),
  right: termsSchema.or(z.tuple([])),
  percent: z.number().positive().optional(),
  atLeast: z.number().positive().optional(),
  /** The relation of a summary table that says the same, `table.id`: one of the two is told. */
  twin: textSchema.optional(),
  /** It asks for a list or a reason where there is something; it does not say that it is wrong. */
  asks: z.literal(true).optional(),
});
export type OfficialRelation = z.infer<typeof relationSchema>;

const tableSchema = z.strictObject({
  number: z.int().positive(),
  title: textSchema,
  unit: textSchema,
  kind: z.enum(FIGURE_KINDS),
  note: textSchema.optional(),
  from: keySchema.optional(),
  where: predicateSchema.optional(),
  measure: measureSchema.optional(),
  /** Or the name of rows that several tables share. */
  rows: z.union([textSchema, z.array(rowSchema).min(1)]),
  columns: z.array(columnSchema).min(1),
  /** Cells that cannot apply and print “--”: rows, and the letters of columns. */
  empty: z
    .array(z.strictObject({ rows: z.array(z.int()), columns: z.array(z.string()) }))
    .default([]),
  /** 补充资料: sentences with blanks such as {S1}. */
  supplement: z
    .strictObject({
      text: z.array(textSchema),
      blanks: z.record(z.string().regex(/^S\d+$/), partSchema),
    })
    .optional(),
  relations: z.array(relationSchema).default([]),
});
export type OfficialTable = z.infer<typeof tableSchema>;

const formSchema = z.strictObject({
  year: z.int(),
  title: textSchema,
  /** Stands on every page. */
  notice: textSchema,
  source: textSchema,
  rows: z.record(z.string(), z.array(rowSchema)),
  /**
   * By kind of sheet: what everybody has, so that a blank is not known; and what a branch is not
   * asked for, so that nothing is known where the column is not there.
   */
  known: z.record(
    keySchema,
    z.strictObject({
      everybody: z.array(keySchema).default([]),
      ifAsked: z.array(keySchema).default([]),
    }),
  ),
  /** The tables that no branch can fill: whose data they would need. */
  others: z.array(z.strictObject({ number: z.int(), title: textSchema, needs: textSchema })),
});
export type OfficialForm = z.infer<typeof formSchema>;
export type KnownFields = OfficialForm['known'][string];

/** What a table of the official form has beyond any other table of the return. */
export interface Official {
  readonly form: OfficialForm;
  readonly number: number;
  /** 第二表. */
  readonly sheet: string;
  /** By id of the row or column. */
  readonly rows: ReadonlyMap<string, z.infer<typeof rowSchema>>;
  readonly columns: ReadonlyMap<string, z.infer<typeof columnSchema>>;
  /** `row.column` of the cells that print “--”. */
  readonly empty: ReadonlySet<string>;
  /** The sentences under the table. */
  readonly supplement: readonly string[];
  readonly blanks: ReadonlyMap<string, OfficialPart>;
  readonly relations: ReadonlyMap<string, OfficialRelation>;
}

/** A, …, Z, AA, …: the letter of a column by its place. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** After the summary tables, before those of a unit. */
const FIRST_ORDER = 500;

const local = (text: string): LocalText => ({ 'zh-CN': text, en: text });

/** What is wrong, for the caller to say in which file. */
export class OfficialFormError extends Error {}

/** Terms name the tables of their own form without its year. */
const inForm = (year: number) => (term: string) =>
  term.replace(/^(-?(?:(?:last|half):)?)(T\d+\.)/, `$1${year}/$2`);

/** Puts a table of the official form into the words of a table of the return. */
export function asReturnTable(form: OfficialForm, official: OfficialTable): ReturnTable {
  const { number, title, unit, note, from, where, measure, relations } = official;
  const rows = typeof official.rows === 'string' ? form.rows[official.rows] : official.rows;
  if (!rows) throw new OfficialFormError(`no such rows: ${String(official.rows)}`);
  const term = inForm(form.year);
  const part = (id: string, code: string | undefined, one: OfficialPart) => ({
    id,
    ...(code === undefined ? {} : { code }),
    title: local(one.title),
    ...(one.kind === undefined ? {} : { kind: one.kind }),
    ...(one.from === undefined || one.needs ? {} : { from: one.from }),
    ...(one.where === undefined || one.needs ? {} : { where: one.where }),
    ...(one.measure === undefined || one.needs ? {} : { measure: one.measure }),
    ...(one.formula === undefined || one.needs ? {} : { formula: one.formula.map(term) }),
  });
  const rowOf = new Map(rows.map((row, index) => [`r${index + 1}`, row]));
  const columnOf = new Map(official.columns.map((column, index) => [letterOf(index), column]));
  return {
    id: `${form.year}/T${number}`,
    order: FIRST_ORDER + number,
    years: { from: null, to: null },
    title: local(title),
    unit: local(unit),
    kind: official.kind,
    ...(note === undefined ? {} : { note: local(note) }),
    source: form.source,
    ...(from === undefined ? {} : { from }),
    ...(where === undefined ? {} : { where }),
    ...(measure === undefined ? {} : { measure }),
    rows: [...rowOf].map(([id, row]) => part(id, id.slice(1), row)),
    columns: [...columnOf].map(([id, column]) => part(id, undefined, column)),
    balances: relations.map(({ id, message, each, left, right, relation, percent, atLeast }) => ({
      id,
      title: local(message),
      ...(each === undefined ? {} : { each }),
      left: left.map(term),
      relation,
      right: right.map(term),
      ...(percent === undefined ? {} : { percent }),
      ...(atLeast === undefined ? {} : { atLeast }),
    })),
    plausibility: [],
    overview: [],
    official: {
      form,
      number,
      sheet: sheetName(number),
      rows: rowOf,
      columns: columnOf,
      empty: new Set(
        official.empty.flatMap((cells) =>
          cells.rows.flatMap((row) => cells.columns.map((column) => `r${row}.${column}`)),
        ),
      ),
      supplement: official.supplement?.text ?? [],
      blanks: new Map(Object.entries(official.supplement?.blanks ?? {})),
      relations: new Map(relations.map((one) => [one.id, one])),
    },
  };
}

export { formSchema as officialFormSchema, tableSchema as officialTableSchema };
