import type * as z from 'zod';
import { toDotPath } from 'zod/v4/core';
import type { ReturnTable } from './return-schema';
import { TemplateError } from './template-error';

/** The parsed JSON files of `templates/`, by their path in it, such as `sheets/members.json`. */
export type TemplateFiles = ReadonlyMap<string, unknown>;

/** A table of the annual return, and where it is written. */
export interface ReturnTableFile {
  /** Its path in `templates/`. */
  readonly file: string;
  readonly table: ReturnTable;
}

/** The checked files of a folder, with their paths; not those of the folders in it. */
export function entries<T>(
  files: TemplateFiles,
  name: string,
  schema: z.ZodType<T>,
): { file: string; value: T }[] {
  const values: { file: string; value: T }[] = [];
  const isIn = (key: string): boolean => key.slice(0, key.lastIndexOf('/')) === name;
  for (const path of [...files.keys()].filter(isIn).sort()) {
    const result = schema.safeParse(files.get(path));
    if (!result.success) {
      const issue = result.error.issues[0];
      throw new TemplateError(path, toDotPath(issue?.path ?? []), issue?.message ?? '');
    }
    values.push({ file: path, value: result.data });
  }
  return values;
}
