import type { LocalText } from './schema';

/** A file of `templates/` that is not as it must be; the message names file and path. */
export class TemplateError extends Error {
  constructor(
    readonly file: string,
    readonly path: string,
    readonly problem: string | LocalText,
  ) {
    const text = typeof problem === 'string' ? problem : problem.en;
    super(`templates/${file}${path ? ` → ${path}` : ''}: ${text}`);
    this.name = 'TemplateError';
  }
}
