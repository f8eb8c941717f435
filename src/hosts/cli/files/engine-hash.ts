import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORKER_SCRIPT } from '../work/worker-script';
import { TEMPLATES_ROOT } from './package-root';

function hashFiles(folder: string, extension: string): string {
  const hash = createHash('sha256');
  // The same data have the same name on every system.
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.split(sep).join('/'),
  );
  for (const name of names.filter((one) => one.endsWith(extension)).sort()) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(folder, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** SHA-256 over the files of `templates/`, so that a run names the data it was made with. */
export const hashTemplates = (): string => hashFiles(TEMPLATES_ROOT, '.json');

/** SHA-256 over the compiled program: what another version made is not taken for its own. */
export function hashEngine(): string {
  engine ??= hashFiles(dirname(fileURLToPath(WORKER_SCRIPT)), '.mjs');
  return engine;
}

let engine: string | undefined;
