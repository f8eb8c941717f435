// Compiles the command line into dist/cli, so that Node runs it without a loader, and has V8 keep
// what it makes of it.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const outdir = join(root, 'dist/cli');
const scriptsIn = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
const entries = scriptsIn('scripts');
/** What the command line and its workers run, each one file: V8 keeps code of scripts, not of modules. */
const programs = scriptsIn('scripts/programs');

const compiled = (path, extension) => join(outdir, basename(path).replace(/\.ts$/, extension));

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ts|mjs)$/.test(entry.name)) continue;
    time = Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return time;
}

function isFresh() {
  const outputs = [
    ...entries.map((path) => compiled(path, '.mjs')),
    ...programs.map((path) => compiled(path, '.cjs')),
  ];
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

const common = {
  metafile: true,
  absWorkingDir: root,
  outdir,
  bundle: true,
  // Libraries are bundled, too: to find and load their hundreds of files takes longer than a small run.
  // What is for development, and SheetJS for old files, which are rare, stay outside.
  external: [...Object.keys(devDependencies), '@e965/xlsx'],
  plugins: [onlyEnglishZod, onlyExcelWorkbook],
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
};

const buildModules = () =>
  build({
    ...common,
    entryPoints: entries,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    banner: {
      js: "import { createRequire as requireFor } from 'node:module';\nconst require = requireFor(import.meta.url);",
    },
    format: 'esm',
  });

/** What is left outside ASCII stands in patterns: as escapes, the text takes one byte a character. */
function escapeText(path) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const text = readFileSync(path, 'utf8');
  if (text.includes('String.raw')) throw new Error(`${path}: an escape would change a raw text`);
  // Without the flag u: each half of a pair by itself.
  writeFileSync(path, text.replace(/[\u0080-\uffff]/g, escaped));
}

async function buildPrograms() {
  const built = await build({
    ...common,
    entryPoints: programs,
    outExtension: { '.js': '.cjs' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'moduleUrl' },
    format: 'cjs',
  });
  for (const path of programs) escapeText(compiled(path, '.cjs'));
  return built;
}

/** Runs the samples once, so that V8 compiles what most runs need. */
function keepCode() {
  const out = mkdtempSync(join(tmpdir(), 'branch-ledger-build-'));
  const program = join(outdir, 'branch-ledger.mjs');
  const { status } = spawnSync(
    process.execPath,
    [program, 'consolidate', join(root, 'samples'), '--out', out, '--workers', '1'],
    { env: { ...process.env, BRANCH_LEDGER_KEEP_CODE: '1' } },
  );
  rmSync(out, { recursive: true, force: true });
  if (status !== 0) console.warn('V8 keeps no code of this build: it will start more slowly.');
}

if (!process.argv.includes('--if-stale') || !isFresh()) {
  const built = await Promise.all([buildModules(), buildPrograms()]);
  const outputs = built.flatMap(({ metafile }) => Object.keys(metafile.outputs));
  for (const name of readdirSync(outdir)) {
    if (!outputs.includes(`dist/cli/${name}`)) rmSync(join(outdir, name));
  }
  chmodSync(join(outdir, 'branch-ledger.mjs'), 0o755);
  keepCode();
}
