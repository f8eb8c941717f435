import { type ParseArgsConfig, parseArgs } from 'node:util';
import * as z from 'zod';
import { type CivilDate, parseIsoDate } from '../../../core/calendar/civil-date';
import { type LocalText, languageSchema } from '../../../core/templates/schema';
import { type UsageError, usageError } from './usage';

type OptionConfigs = NonNullable<ParseArgsConfig['options']>;

/** What an option's value must look like; its zod message is the key of {@link EXPECTED}. */
const EXPECTED = {
  date: {
    'zh-CN': '应是一个日期，写成 2026-12-31 这样',
    en: 'must be a date such as 2026-12-31',
  },
  language: { 'zh-CN': '只能是 zh-CN 或 en', en: 'must be zh-CN or en' },
  format: {
    'zh-CN': '只能是 table、json、csv、sarif、html、xlsx 之一',
    en: 'must be one of table, json, csv, sarif, html, xlsx',
  },
  year: { 'zh-CN': '应是四位数的年份，如 2026', en: 'must be a year such as 2026' },
  count: { 'zh-CN': '应是正整数', en: 'must be a positive whole number' },
  seed: { 'zh-CN': '应是整数', en: 'must be a whole number' },
  rate: { 'zh-CN': '应是 0 到 1 之间的数', en: 'must be a number from 0 to 1' },
  period: {
    'zh-CN': '应是 2026、2026H1、2026Q3、2021..2026 或 2026-03-01..2026-08-31',
    en: 'must be like 2026, 2026H1, 2026Q3, 2021..2026 or 2026-03-01..2026-08-31',
  },
  required: { 'zh-CN': '必须给出', en: 'is required' },
  like: { 'zh-CN': '目前只能是 communique-2024', en: 'must be communique-2024' },
} as const satisfies Record<string, LocalText>;

const expected = (key: keyof typeof EXPECTED) => ({ error: key });

const isDate = (text: string): boolean => {
  try {
    return parseIsoDate(text) % 100 !== 0;
  } catch {
    return false;
  }
};

const wholeNumber = (key: 'count' | 'seed', pattern: RegExp) =>
  z
    .string(expected('required'))
    .regex(pattern, expected(key))
    .transform(Number)
    .refine((number) => Number.isSafeInteger(number), expected(key));

/** The kinds of values that options take. */
export const values = {
  date: z
    .string()
    .refine(isDate, expected('date'))
    .transform((text): CivilDate => parseIsoDate(text)),
  language: z.enum(languageSchema.options, expected('language')),
  format: z.enum(['table', 'json', 'csv', 'sarif', 'html', 'xlsx'], expected('format')),
  year: z
    .string()
    .regex(/^(19|20)\d{2}$/, expected('year'))
    .transform(Number),
  period: z
    .string()
    .regex(
      /^(?:(?:19|20)\d{2}(?:H[12]|Q[1-4]|\.\.(?:19|20)\d{2})?|\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})$/,
      expected('period'),
    ),
  count: wholeNumber('count', /^[1-9]\d*$/),
  seed: wholeNumber('seed', /^\d+$/),
  rate: z
    .string()
    .regex(/^(0|1|0?\.\d+|1\.0+)$/, expected('rate'))
    .transform(Number),
  path: z.string(expected('required')).min(1, expected('required')),
  like: z.enum(['communique-2024'], expected('like')),
  names: z
    .array(z.string())
    .default([])
    .transform((names) => names.flatMap((name) => name.split(/[,，、]/)).filter(Boolean)),
  paths: z.array(z.string().min(1, expected('required'))).default([]),
  flag: z.boolean().default(false),
} as const;

function parseError(error: unknown): UsageError | null {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const option = /'(--?[^' ]+)/.exec(String(message))?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return usageError(`没有 ${option} 这个选项。`, `There is no option ${option}.`);
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return usageError(
        `选项 ${option} 的用法不对：要么缺少值，要么它不带值。`,
        `The option ${option} lacks its value, or takes none.`,
      );
    default:
      return null;
  }
}

/**
 * Reads the arguments of a command.
 * @param shape by the option's name, one of {@link values}, as it is or optional
 * @throws UsageError in both languages
 */
export function readArguments<Shape extends z.ZodRawShape>(
  args: readonly string[],
  shape: Shape,
): { readonly options: z.infer<z.ZodObject<Shape>>; readonly positionals: readonly string[] } {
  const config: OptionConfigs = {};
  for (const [name, schema] of Object.entries(shape)) {
    config[name] =
      schema === values.flag
        ? { type: 'boolean' }
        : { type: 'string', multiple: schema === values.names || schema === values.paths };
  }
  let parsed: { values: unknown; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true });
  } catch (error) {
    throw parseError(error) ?? error;
  }
  const checked = z.object(shape).safeParse({ ...(parsed.values as object) });
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const name = `--${String(issue?.path[0])}`;
    const text: LocalText = EXPECTED[issue?.message as keyof typeof EXPECTED];
    throw usageError(`${name} ${text['zh-CN']}。`, `${name} ${text.en}.`);
  }
  return { options: checked.data, positionals: parsed.positionals };
}
