import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../test/pane');

/**
 * Compiles a program of test/pane and runs it, with the options of this process and what it reads.
 * @param {string} name
 * @returns {Promise<number>} what it ends with
 */
export async function runBeside(name) {
  // Beside its source, for the paths that it takes from there.
  const outfile = join(folder, `${name}.compiled.mjs`);
  try {
    await build({
      entryPoints: [join(folder, `${name}.ts`)],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      define: { 'import.meta.dirname': JSON.stringify(folder) },
    });
    const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    return status ?? 1;
  } finally {
    rmSync(outfile, { force: true });
  }
}
