import * as z from 'zod';
import { isoDateSchema } from './schema';

/** What an office has printed on the book of its return, and how. */
export const bookSettingsSchema = z.strictObject({
  /** 填报单位. */
  reporter: z.string().min(1).optional(),
  /** 负责人. */
  head: z.string().min(1).optional(),
  /** 填表人. */
  preparer: z.string().min(1).optional(),
  /** 报出时间, such as `2026-01-10`. */
  reportedOn: isoDateSchema.optional(),
  /** 联系电话. */
  phone: z.string().min(1).optional(),
  /** Without marks of whether relations hold, as it is handed in. */
  clean: z.boolean().optional(),
  /** With last year's figures and the change, where `--last-year` is given. */
  lastYear: z.boolean().optional(),
});
export type BookSettings = z.infer<typeof bookSettingsSchema>;
