import * as z from 'zod';
import { said } from './said';
import { keySchema } from './schema';

/**
 * A day by name: the first and last day of the year of the return, those beside it, the day six
 * months before its end, and the day on which it is judged (never after the year's end).
 */
export const NAMED_DAYS = [
  'lastYearEnd',
  'yearStart',
  'yearEnd',
  'nextYearStart',
  'nextYearEnd',
  'halfYearBefore',
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
    .refine(
      isDay,
      said(
        `日期写成 2024-12-31 这样，或者 ${NAMED_DAYS.join('、')} 之一`,
        `a day is a date such as 2024-12-31, or one of ${NAMED_DAYS.join(', ')}`,
      ),
    ),
  z
    .strictObject({ field: keySchema.describe('另一个字段的键') })
    .describe('同一行里另一个字段的日期或数'),
]);
const boundSchema = z.union([z.number(), daySchema]);
export type Bound = z.infer<typeof boundSchema>;

/**
 * A condition on a record. Exactly one of:
 * - `all`, `any`, `not`: other conditions joined;
 * - `field` with one of `is`, `in`, `notIn`, `blank`, `contains`, or with `from` and `to` (both
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
  readonly contains?: readonly string[] | undefined;
  readonly age?: string | undefined;
  readonly on?: z.infer<typeof daySchema> | undefined;
  readonly from?: Bound | undefined;
  readonly to?: Bound | undefined;
}

const KINDS = ['all', 'any', 'not', 'field', 'age'] as const;
const TESTS = ['is', 'in', 'notIn', 'blank', 'contains'] as const;

/** Why a condition is not of one of the forms, or null. */
function formProblem(predicate: Predicate): string | null {
  const kinds = KINDS.filter((key) => predicate[key] !== undefined);
  if (kinds.length !== 1) {
    return said(
      `一个条件只能有 ${KINDS.join('、')} 中的一项`,
      `a condition has exactly one of ${KINDS.join(', ')}`,
    );
  }
  const range = predicate.from !== undefined || predicate.to !== undefined;
  const tests = TESTS.filter((key) => predicate[key] !== undefined).length + (range ? 1 : 0);
  if (kinds[0] === 'field' && tests !== 1) {
    return said(
      'field 后面只能有 is、in、notIn、blank、contains 中的一项，或者 from、to',
      'a field has exactly one of is, in, notIn, blank, contains, or from and to',
    );
  }
  if (kinds[0] === 'age' && (!range || tests !== 1 || predicate.on === undefined)) {
    return said(
      'age 要写 on（在哪一天）和范围：from、to 或两项都写',
      'an age has "on" and a range: from, to or both',
    );
  }
  if (kinds[0] !== 'field' && kinds[0] !== 'age' && tests > 0) {
    return said(
      `${kinds[0]} 只用来连接条件，自己没有要求`,
      `${kinds[0]} joins conditions and has no test of its own`,
    );
  }
  return kinds[0] !== 'age' && predicate.on !== undefined
    ? said('on 只和 age 一起用', '"on" belongs to an age')
    : null;
}

export const predicateSchema: z.ZodType<Predicate> = z.lazy(() =>
  z
    .strictObject({
      all: z.array(predicateSchema).min(1).optional().describe('这些条件都要满足'),
      any: z.array(predicateSchema).min(1).optional().describe('满足其中一个条件即可'),
      not: predicateSchema.optional().describe('不满足这个条件'),
      field: keySchema
        .optional()
        .describe(
          '看哪个字段（templates/sheets/ 里这张表的 key），再写 is、in、notIn、blank、contains 或 from、to',
        ),
      is: z
        .union([z.string(), z.number(), z.boolean()])
        .optional()
        .describe('等于这个值；代码表写代码的 id，是否写 true、false，"year" 是统计年度'),
      in: z
        .array(z.union([z.string(), z.number()]))
        .min(1)
        .optional()
        .describe('是这些值中的一个'),
      notIn: z
        .array(z.union([z.string(), z.number()]))
        .min(1)
        .optional()
        .describe('填了，但不是这些值'),
      blank: z.boolean().optional().describe('true 是没有填，false 是填了'),
      contains: z
        .array(z.string().min(1))
        .min(1)
        .optional()
        .describe('文字里有这些词中的一个，如主题里的“党史”“二十大”'),
      age: keySchema
        .optional()
        .describe('从这个日期字段算起的周岁，要写 on（在哪一天），再写 from、to（岁，含）'),
      on: daySchema
        .optional()
        .describe(`算到哪一天：日期，或 ${NAMED_DAYS.join('、')} 之一，或另一个字段`),
      from: boundSchema
        .optional()
        .describe('不小于（含）：数、日期、有名字的日子（如 yearStart），或另一个字段'),
      to: boundSchema.optional().describe('不大于（含），写法同 from'),
    })
    .describe('对一行的条件')
    .check((context) => {
      const message = formProblem(context.value);
      if (message) context.issues.push({ code: 'custom', input: context.value, message });
    }),
);
