import * as z from 'zod';
import { toDotPath } from 'zod/v4/core';
import type { TemplateFiles } from './load';
import { textSchema } from './schema';
import { TemplateError } from './template-error';

const ruleIdSchema = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/);

/** A rule that a sentence of a source rests on, and which of its messages says so, where it has several. */
const claimSchema = z.string().regex(/^[a-z-]+\/[a-z0-9-]+(#[A-Za-z-]+)?$/);

/** A sentence of a source, and the rules that rest on it or why there is none. */
const statementSchema = z
  .strictObject({
    id: z.string().min(1),
    text: textSchema,
    rules: z.array(claimSchema).min(1).optional(),
    reason: textSchema.optional(),
  })
  .refine(({ rules, reason }) => (rules === undefined) !== (reason === undefined), {
    error: 'either rules or a reason',
  });

const sourceSchema = z.strictObject({
  id: z.string().min(1),
  order: z.int(),
  title: textSchema,
  source: z.string().min(1),
  statements: z.array(statementSchema).min(1),
});
/** A source that is no regulation, sentence by sentence. */
export type CoveredSource = z.infer<typeof sourceSchema>;

const PARTS = ['sheets', 'rules', 'tables'] as const;

const systemSchema = z
  .strictObject({
    id: z.string().regex(/^M\d{2}$/),
    title: textSchema,
    sheets: z.array(z.string()),
    rules: z.array(ruleIdSchema),
    tables: z.array(z.string()),
    /** Why the system has no sheet, no rule or no table. */
    reasons: z
      .strictObject({
        sheets: textSchema.optional(),
        rules: textSchema.optional(),
        tables: textSchema.optional(),
      })
      .optional(),
  })
  .refine(
    (system) => PARTS.every((part) => system[part].length > 0 !== Boolean(system.reasons?.[part])),
    { error: 'sheets, rules and tables, each with entries or else with a reason' },
  );
/** One of the systems that a branch runs, and where it is served. */
export type CoveredSystem = z.infer<typeof systemSchema>;

const systemsSchema = z.strictObject({ systems: z.array(systemSchema).min(1) });

/** What of `templates/coverage/` says which rule serves what. */
export interface Coverage {
  readonly sources: readonly CoveredSource[];
  readonly systems: readonly CoveredSystem[];
}

const FOLDER = 'coverage/';
const SYSTEMS = `${FOLDER}systems.json`;

function parse<T>(file: string, value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new TemplateError(file, toDotPath(issue?.path ?? []), issue?.message ?? '');
}

/**
 * Checks the files of `templates/coverage/`. Only documentation is made from them.
 * @throws TemplateError naming the file and the path in it
 */
export function loadCoverage(files: TemplateFiles): Coverage {
  const paths = [...files.keys()].filter((path) => path.startsWith(FOLDER) && path !== SYSTEMS);
  return {
    sources: paths
      .map((path) => parse(path, files.get(path), sourceSchema))
      .sort((a, b) => a.order - b.order),
    systems: parse(SYSTEMS, files.get(SYSTEMS), systemsSchema).systems,
  };
}
