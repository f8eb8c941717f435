import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: two above `dist/cli` as well as above `src/batch`. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The package's `templates/`. */
export const TEMPLATES_ROOT = join(PACKAGE_ROOT, 'templates');

/** The version in package.json. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
  return String((manifest as { version: unknown }).version);
}
