import * as z from 'zod';
import { keySchema } from './schema';

const words = z.array(z.string().min(1));
const reason = z.string().min(1);

const wordListSchema = z.strictObject({ words, reason });

const weightSchema = z.strictObject({ value: z.int(), reason });

/** What the words of a header say of a field, where it is none of the field's names. */
const headerPatternSchema = z.strictObject({
  /** Of each group the header has one word. */
  has: z.array(words.min(1)).min(1),
  /** It has none of these. */
  not: words.optional(),
  /** The column before it that is understood is this one, of the same template. */
  after: keySchema.optional(),
});
export type HeaderPattern = z.infer<typeof headerPatternSchema>;

/** A header that asks yes or no where the field takes one of two words of a list. */
const questionSchema = z.strictObject({
  sheet: keySchema,
  key: keySchema,
  /** The header has one of these. */
  about: words.min(1),
  yes: z.string().min(1),
  no: z.string().min(1),
  reason,
});
export type Question = z.infer<typeof questionSchema>;

/** What makes a sheet one of a kind. */
const sheetSignatureSchema = z.strictObject({
  /** Words in a title, the sheet's name or the file's name that name the kind. */
  titles: words.min(1),
  /** Words there that name another kind. */
  against: words,
  /** Of each group the sheet has a column. */
  core: z.array(z.array(keySchema).min(1)).min(1),
  /** One of these, too, where no title names the kind: 政治面貌 stands on the list of any staff. */
  untitled: z.array(keySchema).min(1).optional(),
  /** So many columns, or so many under a title that names the kind. */
  least: z.int(),
  titled: z.int(),
  /** Only under a title that names the kind, or with all its required columns. */
  needsTitle: z.boolean().optional(),
  /** Columns that tell more for the kind than others, which weigh 1. */
  weights: z.record(keySchema, z.int()),
});
export type SheetSignature = z.infer<typeof sheetSignatureSchema>;

/**
 * How sheets that offices keep in their own form are understood: words, weights and
 * thresholds, each with its reason.
 */
export const understandingSchema = z.strictObject({
  weights: z.record(keySchema, weightSchema),
  /** Two headers that hold different words of a class are two things. */
  contrasts: z.array(z.strictObject({ words: words.min(2), reason })),
  denials: wordListSchema,
  strangers: wordListSchema,
  labels: wordListSchema,
  /** Words that tell rows, sections and sheets apart; those of `nobody` are regular expressions. */
  rows: z.strictObject({
    nobody: wordListSchema,
    departed: wordListSchema,
    outsiders: wordListSchema,
    copies: wordListSchema,
    /** Titles of lists of some of the members only. */
    partial: wordListSchema,
    /** Beside these, words of who has left, or of a part, speak of others besides. */
    whole: wordListSchema,
    /** Beside words of leaving: it is intended, or said of somebody else. */
    notYet: wordListSchema,
    /** What the cell of a day of leaving begins with where nobody has left. */
    notLeft: wordListSchema,
    /** The step that recruits under a label, or of a stage, have taken and no later one. */
    stages: z.array(
      z.strictObject({
        words: words.min(1),
        /** It is none of these, which have such a word in them. */
        not: words.optional(),
        step: keySchema,
        later: z.array(keySchema).min(1),
        reason,
      }),
    ),
  }),
  /** Of registers that count meetings, and sheets on which people sign in to one. */
  meetings: z.strictObject({
    counts: wordListSchema,
    signIns: wordListSchema,
    plans: wordListSchema,
  }),
  questions: z.array(questionSchema),
  /** Headers in other letters, small and without what parts them, and what they are in Chinese. */
  translations: z.strictObject({ words: z.record(z.string().min(1), z.string().min(1)), reason }),
  /** By template and column. */
  headers: z.record(keySchema, z.record(keySchema, z.array(headerPatternSchema).min(1))),
  /** By template. */
  sheets: z.record(keySchema, sheetSignatureSchema),
});
export type Understanding = z.infer<typeof understandingSchema>;
