// Compiles the command line into dist/cli, so that Node runs it without a loader.
import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outdir = join(root, 'dist/cli');
const entries = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.ts'));

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ts|mjs)$/.test(entry.name)) continue;
    time = Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return time;
}

function isFresh() {
  const outputs = entries.map((name) => join(outdir, name.replace(/\.ts$/, '.mjs')));
  if (!outputs.every((path) => existsSync(path))) return false;
  const built = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return built > Math.max(newest('src'), newest('scripts'));
}

if (!process.argv.includes('--if-stale') || !isFresh()) {
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: entries.map((name) => `scripts/${name}`),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  for (const name of readdirSync(outdir)) {
    if (!(`dist/cli/${name}` in metafile.outputs)) rmSync(join(outdir, name));
  }
  chmodSync(join(outdir, 'branch-ledger.mjs'), 0o755);
}
