import * as z from 'zod';
import { SEVERITIES, type Severity } from '../severity';

/** The two languages of every text a person reads. */
export const languageSchema = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const textSchema = z.strictObject({
  'zh-CN': z.string().describe('中文'),
  en: z.string().describe('英文'),
});
export type LocalText = z.infer<typeof textSchema>;

export const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const keySchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

export const severitySchema = z.enum(SEVERITIES);
export type { Severity };

export const columnTypeSchema = z.enum([
  'text',
  'name',
  'names',
  'date',
  'dates',
  'month',
  'int',
  'number',
  'money',
  'yesNo',
  'code',
  'codes',
]);
export type ColumnType = z.infer<typeof columnTypeSchema>;

export const columnSchema = z.strictObject({
  key: keySchema,
  header: z.string().min(1),
  headerEn: z.string(),
  type: columnTypeSchema,
  required: z.boolean().optional(),
  /** Read wherever it stands, but not in the blank workbook: no rule and no table asks for it. */
  asked: z.literal(false).optional(),
  /** May stay blank: it follows from other cells, and is worked out from them. */
  derived: z.literal(true).optional(),
  codes: idSchema.optional(),
  mask: z.enum(['id', 'phone']).optional(),
  /** The years that a date of two digits can be of, for dates of long ago. */
  span: z.tuple([z.int(), z.int()]).optional(),
  /** A year alone is a date here: it may be all that the archive has. */
  yearAlone: z.literal(true).optional(),
  aliases: z.array(z.string().min(1)).optional(),
  help: textSchema.optional(),
  example: z.string().optional(),
  width: z.number().positive().optional(),
  /** A number that may be below zero, such as a correction or points taken off; others may not. */
  signed: z.literal(true).optional(),
  /** The largest number that can stand here, in 元 for money; `mostIn` says it where this is left out. */
  most: z.int().positive().optional(),
  /** The provision behind the column, instead of the sheet's; null where there is none. */
  basis: z.string().min(1).nullable().optional(),
});
export type ColumnTemplate = z.infer<typeof columnSchema>;

const NUMERIC: ReadonlySet<string> = new Set(['int', 'number', 'money']);

/** Whether a column holds counts, hours or amounts, of which none is below zero. */
export const isNeverNegative = ({ type, signed }: ColumnTemplate): boolean =>
  NUMERIC.has(type) && !signed;

/** Below every telephone number with its area code, and above what one branch can have. */
const MOST: Partial<Readonly<Record<ColumnType, number>>> = {
  int: 9_999_999,
  number: 99_999,
  money: 99_999_999,
};

/** The largest number that a column takes for one, above or below zero; in 元 for money. */
export const mostIn = ({ type, most }: ColumnTemplate): number =>
  most ?? MOST[type] ?? Number.MAX_SAFE_INTEGER;

export const layoutSchema = z.enum(['table', 'form', 'matrix', 'wide']);
export type Layout = z.infer<typeof layoutSchema>;

export const sheetSchema = z.strictObject({
  id: keySchema,
  name: z.string().min(1),
  nameEn: z.string(),
  order: z.int(),
  /** Not in the workbook that a branch starts from; whoever needs it adds it. */
  asked: z.literal(false).optional(),
  layouts: z.array(layoutSchema).min(1),
  /** The columns whose values name a row to a person; 核实说明 is keyed by them. */
  subject: z.array(keySchema).min(1),
  /** Discipline or hardship: nobody of it is named outside the branch. */
  confidential: z.boolean().optional(),
  /** The provision behind its columns, where they name none of their own. */
  basis: z.string().min(1).optional(),
  help: textSchema,
  columns: z.array(columnSchema).min(1),
});
export type SheetTemplate = z.infer<typeof sheetSchema>;

const wordsSchema = z.array(z.string().min(1)).min(1);

const codeItemSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  nameEn: z.string(),
  /** Numbers of the official code table, such as 1 for 男; several tables may each have one. */
  codes: wordsSchema.optional(),
  /** Words of official forms and drop-downs that mean the same; nothing is said of them. */
  official: wordsSchema.optional(),
  /** Other words that mean the same; the standard one is offered. */
  aliases: wordsSchema.optional(),
  /** The item that this one is a kind of: records hold that one, and this one as their exact value. */
  within: z.string().min(1).optional(),
});
export type CodeItem = z.infer<typeof codeItemSchema>;

/** Words that look like values of a list and are none, with what is to be asked about them. */
const unlikeSchema = z.strictObject({ words: wordsSchema, ask: textSchema });

export const codeListSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  nameEn: z.string(),
  /** A strict list accepts a short form, too, but reports it as a finding of its own. */
  strict: z.boolean(),
  /** A value that is not of the list is told and is no mistake: people may have others. */
  open: z.literal(true).optional(),
  /** The item as which any other word counts, which is told; only of open lists. */
  other: z.string().min(1).optional(),
  /** What may stand before or behind a value without a meaning of its own: 全体, 会议. */
  before: wordsSchema.optional(),
  after: wordsSchema.optional(),
  unlike: z.array(unlikeSchema).optional(),
  source: z.string().optional(),
  /** The provision that has the list. */
  basis: z.string().min(1).optional(),
  items: z.array(codeItemSchema).min(1),
});
export type CodeList = z.infer<typeof codeListSchema>;

/** The values that are offered: those that are no kind of another. */
export const choicesOf = ({ items }: CodeList): readonly CodeItem[] =>
  items.filter(({ within }) => within === undefined);

export const provisionSchema = z.strictObject({
  id: z.string().min(1),
  /** As printed, such as 第七条; shown only when `articleVerified`. */
  article: z.string().nullable(),
  articleVerified: z.boolean(),
  /** The words of the text, short; empty when they were not seen. */
  quote: z.string(),
  quoteVerified: z.boolean(),
  /** A consequence of the article, not a sentence of it: shown as 由…推导. */
  derived: z.boolean().optional(),
  /** This version of the text does not have it; only practice asks for it. */
  absent: z.boolean().optional(),
  /** The severity under this version of the text, where it differs from the pack's. */
  severity: severitySchema.optional(),
  /** The numbers of the text: months, days, shares. */
  values: z.record(keySchema, z.number()).optional(),
  /** Another provision that asks the same: who breaks that one breaks this one, too. */
  sameAs: z.string().min(1).optional(),
  /** Why no workbook can decide this provision, where that is so. */
  undecidable: textSchema.optional(),
  note: z.string().optional(),
});
export type Provision = z.infer<typeof provisionSchema>;

export const regulationSchema = z.strictObject({
  id: idSchema,
  /** Versions of one text share a family; the one in force on the day of the event applies. */
  family: idSchema,
  title: z.string().min(1),
  titleEn: z.string().min(1),
  kind: z.enum(['regulation', 'standard', 'practice']),
  issued: isoDateSchema.nullable(),
  inForce: z.strictObject({ from: isoDateSchema.nullable(), to: isoDateSchema.nullable() }),
  /** The kinds of units (单位类别) that it is for; absent: all. */
  unitKinds: z.array(idSchema).min(1).optional(),
  source: z.string(),
  note: z.string().optional(),
  provisions: z.array(provisionSchema).min(1),
});
export type Regulation = z.infer<typeof regulationSchema>;

export const packSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  source: z.string().min(1),
  /** Whether the pack runs without being asked for. Only national regulation does. */
  on: z.boolean(),
  /** Packs that run with it: a pack of others only has no rules of its own. */
  includes: z.array(idSchema).optional(),
  rules: z.record(
    z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/),
    z.strictObject({
      severity: severitySchema,
      parameters: z.record(keySchema, z.json()).optional(),
    }),
  ),
});
export type Pack = z.infer<typeof packSchema>;

const isoDaySpanSchema = z
  .tuple([isoDateSchema, isoDateSchema])
  .refine(([from, to]) => from <= to, 'ends before it begins');

/** The holidays of one year as the State Council announced them, for counting working days. */
export const holidayYearSchema = z
  .strictObject({
    year: z.int(),
    document: z.string().min(1),
    off: z.array(isoDaySpanSchema).min(1),
    /** Saturdays and Sundays that are worked instead. */
    working: z.array(isoDateSchema),
  })
  .refine(
    ({ year, off, working }) =>
      [...off.flat(), ...working].every((day) => day.startsWith(`${year}-`)),
    'a day of another year',
  );
export type HolidayYear = z.infer<typeof holidayYearSchema>;
