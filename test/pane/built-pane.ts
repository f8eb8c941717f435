import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'dist/pane');
const LOCK = join(ROOT, 'dist/pane.lock');
const SOURCES = ['src', 'templates', 'scripts/pane', 'assets', 'manifest.xml', 'webpack.config.js'];
const WAIT = 500;
const PATIENCE = 240;

function newest(path: string): number {
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh(): boolean {
  const built = join(OUT, 'manifest.xml');
  if (!existsSync(built)) return false;
  const at = statSync(built).mtimeMs;
  return SOURCES.every((source) => newest(join(ROOT, source)) <= at);
}

/** Builds the pane as it is shipped, once for all tests that need it; returns its folder. */
export async function builtPane(): Promise<string> {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  for (let turn = 0; turn < PATIENCE; turn++) {
    try {
      mkdirSync(LOCK);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, WAIT));
      continue;
    }
    try {
      if (!isFresh()) {
        const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
        execFileSync(process.execPath, [webpack, '--mode', 'production'], { cwd: ROOT });
      }
      return OUT;
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
  throw new Error(`another build holds ${LOCK}`);
}
