import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'dist/pane');
const FILE = join(ROOT, 'dist/支部台账.html');
const LOCK = join(ROOT, 'dist/pane.lock');
const SOURCES = [
  'src',
  'templates',
  'scripts/pane',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'docs/manual',
];
const WAIT = 500;
const PATIENCE = 240;

function newest(path: string): number {
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh(built: string): boolean {
  if (!existsSync(built)) return false;
  const at = statSync(built).mtimeMs;
  return SOURCES.every((source) => newest(join(ROOT, source)) <= at);
}

async function build(only: 'pane' | 'file' | 'wps', made: string): Promise<void> {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  for (let turn = 0; turn < PATIENCE; turn++) {
    try {
      mkdirSync(LOCK);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, WAIT));
      continue;
    }
    try {
      if (isFresh(made)) return;
      const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
      const args = ['--mode', 'production', '--env', `only=${only}`];
      execFileSync(process.execPath, [webpack, ...args], { cwd: ROOT });
      // What came out the same is not written anew.
      utimesSync(made, new Date(), new Date());
      return;
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
  throw new Error(`another build holds ${LOCK}`);
}

/** Builds the pane as it is shipped, once for all tests that need it; returns its folder. */
export async function builtPane(): Promise<string> {
  await build('pane', join(OUT, 'manifest.xml'));
  return OUT;
}

/** Builds the add-in for WPS as it is shipped, once for all tests that need it; returns its folder. */
export async function builtAddIn(): Promise<string> {
  const out = join(ROOT, 'dist/wps');
  await build('wps', join(out, 'taskpane.html'));
  return out;
}

/** Builds 支部台账.html once for all tests that need it; returns its path. */
export async function builtFile(): Promise<string> {
  await build('file', FILE);
  return FILE;
}
