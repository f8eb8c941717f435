// Compiles the command line into dist/cli and the programs for developers into dist/tools, so that
// Node runs them without a loader, and checks the templates for them.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { devDependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const scriptsIn = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
/** What people run, and what only developers run: the second is never packed. */
const PARTS = [
  { outdir: join(root, 'dist/cli'), entries: scriptsIn('scripts') },
  // The bench runs workers, too, and looks for their script beside itself.
  {
    outdir: join(root, 'dist/tools'),
    entries: [...scriptsIn('scripts/tools'), 'scripts/worker.ts'],
  },
];

const KEPT_TEMPLATES = join(root, 'dist/cli/templates.kept');

const compiled = (outdir, path) => join(outdir, basename(path).replace(/\.ts$/, '.mjs'));

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ts|mjs|json)$/.test(entry.name)) continue;
    time = Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return time;
}

function isFresh() {
  const outputs = PARTS.flatMap(({ outdir, entries }) =>
    entries.map((path) => compiled(outdir, path)),
  );
  if (!outputs.every((path) => existsSync(path))) return false;
  const built = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return built > Math.max(newest('src'), newest('scripts'), newest('templates'));
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

const buildPart = ({ outdir, entries }) =>
  build({
    entryPoints: Object.fromEntries(entries.map((path) => [basename(path, '.ts'), path])),
    outdir,
    metafile: true,
    absWorkingDir: root,
    bundle: true,
    // Libraries are bundled, too: to find and load their hundreds of files takes longer than a small run.
    // What is for development, what is optional, and SheetJS for old files, which are rare, stay outside.
    external: [...Object.keys({ ...devDependencies, ...optionalDependencies }), '@e965/xlsx'],
    plugins: [onlyEnglishZod, onlyExcelWorkbook],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    minifyWhitespace: true,
    banner: {
      js: "import { createRequire as requireFor } from 'node:module';\nconst require = requireFor(import.meta.url);",
    },
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  });

if (!process.argv.includes('--if-stale') || !isFresh()) {
  for (const part of PARTS) {
    const { metafile } = await buildPart(part);
    const outputs = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
    for (const name of readdirSync(part.outdir)) {
      if (!outputs.has(name)) rmSync(join(part.outdir, name), { recursive: true });
    }
  }
  chmodSync(join(root, 'dist/cli/branch-ledger.mjs'), 0o755);
  // Where they are not as they must be, each run says so itself.
  spawnSync(process.execPath, [join(root, 'dist/tools/keep-templates.mjs'), KEPT_TEMPLATES]);
}
