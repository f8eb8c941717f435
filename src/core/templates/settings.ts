import * as z from 'zod';
import { toDotPath } from 'zod/v4/core';
import { bookSettingsSchema } from './book-settings';
import { paragraphSchema } from './communique-schema';
import { ownRelationSchema, returnTableSchema } from './return-schema';
import { saidInBoth } from './said';
import { keySchema, type LocalText, severitySchema } from './schema';
import { SettingsError } from './settings-error';

const ruleSettingSchema = z.strictObject({
  off: z.literal(true).optional(),
  /** Runs a rule of a pack without the rest of the pack. */
  on: z.literal(true).optional(),
  severity: severitySchema.optional(),
  parameters: z.record(keySchema, z.json()).optional(),
});
export type RuleSetting = z.infer<typeof ruleSettingSchema>;

const settingsSchema = z.strictObject({
  /** Whose settings they are, for who reads the file. */
  unit: z.string().optional(),
  /** Packs to run besides those that are on. */
  packs: z.array(z.string()).optional(),
  rules: z.record(z.string(), ruleSettingSchema).optional(),
  /** Tables of its own beside the official ones of the return. */
  tables: z.array(returnTableSchema).optional(),
  /** Relations of its own between figures of the return. */
  relations: z.array(ownRelationSchema).optional(),
  /** Paragraphs of its own with figures in braces, for summaries and circulars. */
  summary: z.array(paragraphSchema).optional(),
  /** The cover of its return, and how it is printed. */
  book: bookSettingsSchema.optional(),
});

/** What a unit sets for itself, in a file that it keeps beside the packs. */
export interface Settings extends z.infer<typeof settingsSchema> {
  /** The file, as messages name it. */
  readonly file: string;
}

const TYPES: Readonly<Record<string, LocalText>> = {
  string: { 'zh-CN': '一段文字（写在英文双引号里）', en: 'a text' },
  number: { 'zh-CN': '一个数', en: 'a number' },
  int: { 'zh-CN': '一个整数', en: 'a whole number' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  array: { 'zh-CN': '一个列表（写在方括号里）', en: 'a list' },
  object: { 'zh-CN': '一组内容（写在花括号里）', en: 'an object' },
  record: { 'zh-CN': '一组内容（写在花括号里）', en: 'an object' },
};

const quoted = (values: readonly unknown[], separator: string): string =>
  values.map((value) => JSON.stringify(value)).join(separator);

/** What is wrong with a value, for who wrote it. */
export function describeIssue(issue: z.core.$ZodIssue): LocalText {
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPES[issue.expected];
      return {
        'zh-CN': `应当是${type?.['zh-CN'] ?? issue.expected}`,
        en: `must be ${type?.en ?? issue.expected}`,
      };
    }
    case 'unrecognized_keys':
      return {
        'zh-CN': `没有 ${quoted(issue.keys, '、')} 这一项，请检查是否写错`,
        en: `there is no ${quoted(issue.keys, ', ')}`,
      };
    case 'invalid_value':
      return {
        'zh-CN': `只能是 ${quoted(issue.values, '、')}`,
        en: `must be ${quoted(issue.values, ' or ')}`,
      };
    case 'too_small':
      return {
        'zh-CN': `太小或太少，至少是 ${issue.minimum}`,
        en: `is too small or too few: at least ${issue.minimum}`,
      };
    case 'too_big':
      return {
        'zh-CN': `太大或太多，至多是 ${issue.maximum}`,
        en: `is too large or too many: at most ${issue.maximum}`,
      };
    default:
      break;
  }
  const own = saidInBoth(issue.message);
  if (own) return own;
  return { 'zh-CN': '没有填写，或者写法不对', en: 'is missing or malformed' };
}

/**
 * Reads the settings of a unit.
 * @param text JSON
 * @throws SettingsError that names the file and the path in it
 */
export function parseSettings(file: string, text: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new SettingsError(file, '', {
      'zh-CN': `不是正确的 JSON${line ? `，第 ${line} 行附近有错` : ''}，请检查逗号、引号和括号是否用了英文符号`,
      en: `is not JSON${line ? `, near line ${line}` : ''}: look for commas, quotes and brackets`,
    });
  }
  const parsed = settingsSchema.safeParse(value);
  if (parsed.success) return { ...parsed.data, file };
  const issue = parsed.error.issues[0];
  if (!issue) throw parsed.error;
  throw new SettingsError(file, toDotPath(issue.path), describeIssue(issue));
}
