// Compiles the command line into dist/cli, so that Node runs it without a loader.
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
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

/** Leaves out the fifty languages of zod's messages: no person ever reads one. */
const onlyEnglishZod = {
  name: 'only-english-zod',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\./ }, () => ({ contents: 'export {};' }));
  },
};

/** Takes of exceljs what makes a workbook: its streams and its CSV are never used and slow to load. */
const onlyExcelWorkbook = {
  name: 'only-excel-workbook',
  setup({ onLoad }) {
    onLoad({ filter: /exceljs[\\/]lib[\\/]exceljs\.nodejs\.js$/ }, () => ({
      contents: "module.exports = { Workbook: require('./doc/workbook') };",
      resolveDir: join(root, 'node_modules/exceljs/lib'),
    }));
    onLoad({ filter: /exceljs[\\/]lib[\\/]csv[\\/]csv\.js$/ }, () => ({ contents: '' }));
  },
};

if (!process.argv.includes('--if-stale') || !isFresh()) {
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: entries.map((name) => `scripts/${name}`),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    // Libraries are bundled, too: to find and load their hundreds of files takes longer than a small run.
    // What is for development, and SheetJS for old files, which are rare, stay outside.
    external: [...Object.keys(devDependencies), '@e965/xlsx'],
    plugins: [onlyEnglishZod, onlyExcelWorkbook],
    banner: {
      js: "import { createRequire as requireFor } from 'node:module';\nconst require = requireFor(import.meta.url);",
    },
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
