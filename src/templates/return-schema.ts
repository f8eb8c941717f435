import { z } from 'zod';
import { keySchema, textSchema } from './schema';

const partIdSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9-]*$/,
    'an id is letters, digits and hyphens, and starts with a letter',
  );

/**
 * A day by name: the first and last day of the year of the return, those beside it, and
 * the day on which it is judged (never after the year's end).
 */
export const NAMED_DAYS = [
  'lastYearEnd',
  'yearStart',
  'yearEnd',
  'nextYearStart',
  'nextYearEnd',
  'asOf',
] as const;
export type NamedDay = (typeof NAMED_DAYS)[number];

const isDay = (text: string): boolean => {
  if ((NAMED_DAYS as readonly string[]).includes(text)) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(`${text}T`);
};
const daySchema = z.union([
  z
    .string()
    .refine(isDay, `a day is a date such as 2024-12-31, or one of ${NAMED_DAYS.join(', ')}`),
  z.strictObject({ field: keySchema }),
]);
const boundSchema = z.union([z.number(), daySchema]);
export type Bound = z.infer<typeof boundSchema>;

/**
 * A condition on a record. Exactly one of:
 * - `all`, `any`, `not`: other conditions joined;
 * - `field` with one of `is`, `in`, `notIn`, `blank`, or with `from` and `to` (both
 *   inclusive, either may be left out). A blank field meets only `"blank": true`. A field
 *   of several codes meets `is` and `in` when one of them does. `"is": "year"` is the year
 *   of the return;
 * - `age`: completed years from that date `on` a day, with `from` and `to`.
 */
export interface Predicate {
  readonly all?: readonly Predicate[] | undefined;
  readonly any?: readonly Predicate[] | undefined;
  readonly not?: Predicate | undefined;
  readonly field?: string | undefined;
  readonly is?: string | number | boolean | undefined;
  readonly in?: readonly (string | number)[] | undefined;
  readonly notIn?: readonly (string | number)[] | undefined;
  readonly blank?: boolean | undefined;
  readonly age?: string | undefined;
  readonly on?: z.infer<typeof daySchema> | undefined;
  readonly from?: Bound | undefined;
  readonly to?: Bound | undefined;
}

const KINDS = ['all', 'any', 'not', 'field', 'age'] as const;
const TESTS = ['is', 'in', 'notIn', 'blank'] as const;

/** Why a condition is not of one of the forms, or null. */
function formProblem(predicate: Predicate): string | null {
  const kinds = KINDS.filter((key) => predicate[key] !== undefined);
  if (kinds.length !== 1) return `a condition has exactly one of ${KINDS.join(', ')}`;
  const range = predicate.from !== undefined || predicate.to !== undefined;
  const tests = TESTS.filter((key) => predicate[key] !== undefined).length + (range ? 1 : 0);
  if (kinds[0] === 'field' && tests !== 1) {
    return 'a field has exactly one of is, in, notIn, blank, or from and to';
  }
  if (kinds[0] === 'age' && (!range || tests !== 1 || predicate.on === undefined)) {
    return 'an age has "on" and a range: from, to or both';
  }
  if (kinds[0] !== 'field' && kinds[0] !== 'age' && tests > 0) {
    return `${kinds[0]} joins conditions and has no test of its own`;
  }
  return kinds[0] !== 'age' && predicate.on !== undefined ? '"on" belongs to an age' : null;
}

export const predicateSchema: z.ZodType<Predicate> = z.lazy(() =>
  z
    .strictObject({
      all: z.array(predicateSchema).min(1).optional(),
      any: z.array(predicateSchema).min(1).optional(),
      not: predicateSchema.optional(),
      field: keySchema.optional(),
      is: z.union([z.string(), z.number(), z.boolean()]).optional(),
      in: z
        .array(z.union([z.string(), z.number()]))
        .min(1)
        .optional(),
      notIn: z
        .array(z.union([z.string(), z.number()]))
        .min(1)
        .optional(),
      blank: z.boolean().optional(),
      age: keySchema.optional(),
      on: daySchema.optional(),
      from: boundSchema.optional(),
      to: boundSchema.optional(),
    })
    .check((context) => {
      const message = formProblem(context.value);
      if (message) context.issues.push({ code: 'custom', input: context.value, message });
    }),
);

/**
 * What a figure counts. `per`:
 * - `record`: the rows, or with `sum` that field's sum over them;
 * - `person`: distinct people by the name in `by` (as many as the roster has of that name); with
 *   `sum` and `atLeast`, those whose sum reaches it; with `sum` and `positive`, the sum of what
 *   is above zero for each; `unnamed` adds a field's number beyond the people it names;
 *   `onRoster` leaves out who is not in 党员名册;
 * - `event`: rows, where one 联合活动编号 is one event, over all the workbooks;
 * - `organisation`: 1 when the workbook has such a row at all; with `cadence`, when it
 *   has them as often as the row's `cadence` asks.
 */
export const measureSchema = z.strictObject({
  per: z.enum(['record', 'person', 'event', 'organisation']),
  sum: keySchema.optional(),
  by: keySchema.optional(),
  /** A number, or the name of one of the row's `parameters`. */
  atLeast: z.union([z.number(), keySchema]).optional(),
  positive: z.literal(true).optional(),
  unnamed: keySchema.optional(),
  onRoster: z.literal(true).optional(),
  cadence: z.literal(true).optional(),
});
export type Measure = z.infer<typeof measureSchema>;

/** How often something is due: so many in each period that is over, by each group where so told. */
export const cadenceSchema = z.strictObject({
  times: z.int().positive(),
  per: z.enum(['month', 'quarter', 'year']),
  each: z.literal('group').optional(),
});
export type Cadence = z.infer<typeof cadenceSchema>;

/**
 * A signed figure of a sum: `r1` or `-r7` (a row in the same column, or a column in the same
 * row), `members.all.total` (anywhere), `last:change.r14.total` (in last year's return).
 */
const termSchema = z
  .string()
  .regex(
    /^-?(last:)?[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z][A-Za-z0-9-]*\.[A-Za-z][A-Za-z0-9-]*)?$/,
    'a figure is written r1, -r7, members.all.total or last:change.r14.total',
  );
const termsSchema = z.array(termSchema);

const partSchema = z.strictObject({
  id: partIdSchema,
  /** As printed on the official form. */
  code: z.string().min(1).optional(),
  title: textSchema,
  unit: textSchema.optional(),
  /** Instead of the table's. Of a row and a column only one may say so. */
  from: keySchema.optional(),
  where: predicateSchema.optional(),
  measure: measureSchema.optional(),
  /** The figure is computed from others and counts nothing itself. */
  formula: termsSchema.min(1).optional(),
});

const rowSchema = partSchema.extend({
  /** What a percentage column takes its share of. */
  of: termsSchema.min(1).optional(),
  cadence: cadenceSchema.optional(),
  parameters: z.record(keySchema, z.number()).optional(),
});
export type ReturnRow = z.infer<typeof rowSchema>;

const columnSchema = partSchema.extend({
  /** The row's formula as a share of its `of`, in per cent with one decimal. */
  percent: z.literal(true).optional(),
});
export type ReturnColumn = z.infer<typeof columnSchema>;

const equationSchema = z.strictObject({
  id: partIdSchema,
  title: textSchema,
  /** One equation for each row (the terms are columns), or for each column (they are rows). */
  each: z.enum(['row', 'column']).optional(),
  left: termsSchema.min(1),
  relation: z.enum(['=', '<=', '>=']).default('='),
  right: termsSchema,
});
export type Equation = z.infer<typeof equationSchema>;

/** What a reviewer asks about. Never an error: it lists rows to look at, or a figure to explain. */
const plausibilitySchema = z
  .strictObject({
    id: partIdSchema,
    title: textSchema,
    /** Rows to look at: of which sheet (else the table's), and which. */
    from: keySchema.optional(),
    where: predicateSchema.optional(),
    /** A figure to explain: when it is above a number, or has changed from last year by more per cent. */
    figure: termSchema.optional(),
    above: z.number().optional(),
    changeOver: z.number().nonnegative().optional(),
  })
  .check(({ value, issues }) => {
    const tests = [value.where, value.above, value.changeOver].filter((test) => test !== undefined);
    if (tests.length === 1 && (value.figure === undefined) === (value.where !== undefined)) return;
    const message = 'needs "where", or "figure" with one of "above" and "changeOver"';
    issues.push({ code: 'custom', input: value, message });
  });
export type Plausibility = z.infer<typeof plausibilitySchema>;

const overviewSchema = z.strictObject({
  /** `row.column`. */
  figure: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]*\.[A-Za-z][A-Za-z0-9-]*$/, 'a figure is written all.total'),
  title: textSchema,
});

/** One table of the annual return. */
export const returnTableSchema = z.strictObject({
  /** For editors: `../returns.schema.json`, which is generated from here. */
  $schema: z.string().optional(),
  id: partIdSchema,
  order: z.int(),
  /** The years of the return to which this version belongs, both inclusive. */
  years: z.strictObject({ from: z.int().nullable(), to: z.int().nullable() }),
  title: textSchema,
  unit: textSchema,
  note: textSchema.optional(),
  source: z.string().optional(),
  /** The kind of sheet whose rows are counted. */
  from: keySchema.optional(),
  /** Holds for every figure counted from the table's own `from`. */
  where: predicateSchema.optional(),
  measure: measureSchema.optional(),
  rows: z.array(rowSchema).min(1),
  columns: z.array(columnSchema).min(1),
  balances: z.array(equationSchema).default([]),
  plausibility: z.array(plausibilitySchema).default([]),
  /** Figures that are shown side by side for every organisation of the set. */
  overview: z.array(overviewSchema).default([]),
});
export type ReturnTable = z.infer<typeof returnTableSchema>;
