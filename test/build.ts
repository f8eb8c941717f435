import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Compiles the command line once, for the tests that run it. */
export function setup(): void {
  const root = join(import.meta.dirname, '..');
  execFileSync(process.execPath, ['scripts/build-cli.mjs', '--if-stale'], {
    cwd: root,
    stdio: 'inherit',
  });
}
