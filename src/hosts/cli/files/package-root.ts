import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder above a file that holds a package.json. */
function packageAbove(file: string): string {
  let folder = dirname(file);
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error(`no package.json above ${file}`);
    folder = dirname(folder);
  }
  return folder;
}

/** The folder of the package, from the compiled program as well as from its source. */
export const PACKAGE_ROOT = packageAbove(fileURLToPath(import.meta.url));

/** The package's `templates/`. */
export const TEMPLATES_ROOT = join(PACKAGE_ROOT, 'templates');

/** The version in package.json. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
  return String((manifest as { version: unknown }).version);
}
