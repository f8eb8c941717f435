import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { isWorkbookName } from '../../../workbook/file-names';

/** A workbook to read. */
export interface Input {
  /** Where it is. */
  readonly path: string;
  /** How it is called in every output: relative to the folder that was given, parted by `/`. */
  readonly file: string;
}

/** What stands beside returns.json is a return that was made, and no workbook of a branch. */
const WRITTEN = new Set(['returns.xlsx', 'findings.csv']);

function walk(folder: string, except: string | null, found: string[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // Reported as a file that may not be read.
    found.push(folder);
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  const isReturn = names.has('returns.json');
  for (const entry of entries) {
    if (isReturn && WRITTEN.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && path !== except) walk(path, except, found);
    } else if (isWorkbookName(entry.name)) found.push(path);
  }
}

const slashes = (path: string): string => path.split(sep).join('/');

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Finds the workbooks in files and folders, folders within folders included.
 * Each is found once, however often it was given. A file that was named is
 * taken whatever its extension, and whether it exists or not: reading says so.
 * @param outputs a folder to leave out: what an earlier run wrote is no input
 * @returns in the order of their names, which does not depend on the order given
 */
export function discover(given: readonly string[], outputs?: string): Input[] {
  const except = outputs === undefined ? null : resolve(outputs);
  const byPath = new Map<string, { short: string; long: string }>();
  for (const one of given) {
    const root = resolve(one);
    if (!isDirectory(root)) {
      byPath.set(root, { short: basename(root), long: slashes(one) });
      continue;
    }
    const found: string[] = [];
    walk(root, except, found);
    for (const path of found) {
      const short = slashes(relative(root, path));
      if (!byPath.has(path)) byPath.set(path, { short, long: `${basename(root)}/${short}` });
    }
  }
  const uses = new Map<string, number>();
  for (const { short } of byPath.values()) uses.set(short, (uses.get(short) ?? 0) + 1);
  const inputs = [...byPath].map(([path, { short, long }]) => ({
    path,
    file: uses.get(short) === 1 ? short : long,
  }));
  return inputs.sort((a, b) => order(a.file, b.file) || order(a.path, b.path));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
