import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { outward } from '../../../core/text/outward';
import { isWorkbookName } from '../../../workbook/file-names';
import { type OtherFile, otherFile } from './other-files';

/** A workbook to read. */
export interface Input {
  /** Where it is. */
  readonly path: string;
  /** How it is called in every output: relative to the folder that was given, parted by `/`. */
  readonly file: string;
}

/** Every file of the folders that were given: the workbooks, and the rest with what it is. */
export interface Survey {
  readonly inputs: readonly Input[];
  readonly others: readonly OtherFile[];
}

/** What stands beside returns.json is a return that was made, and no workbook of a branch. */
const WRITTEN = new Set([
  'returns.xlsx',
  'findings.csv',
  'returns.json',
  'run.json',
  'report.html',
  'inputs.jsonl',
]);

interface Found {
  readonly workbooks: string[];
  readonly others: Omit<OtherFile, 'file'>[];
}

/** Whether a link leads to a file; what it leads to may be gone. */
const leadsToFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function walk(folder: string, except: string | null, found: Found): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // Reported as a file that may not be read.
    found.workbooks.push(folder);
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  const isReturn = names.has('returns.json');
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isReturn && WRITTEN.has(entry.name)) {
      found.others.push({ path, status: 'own-output', kind: 'output' });
    } else if (entry.isDirectory()) {
      // What the program keeps beside a return, and what it writes now, is nobody's.
      if (path === except || (isReturn && entry.name === '.cache')) continue;
      if (entry.name.startsWith('.')) {
        found.others.push({ path, status: 'not-a-workbook', kind: 'hidden' });
      } else walk(path, except, found);
    } else if (entry.isSymbolicLink() && !leadsToFile(path)) {
      const other = otherFile(entry, path);
      if (other) found.others.push(other);
    } else if (isWorkbookName(entry.name)) found.workbooks.push(path);
    else {
      const other = otherFile(entry, path);
      if (other) found.others.push(other);
      else found.workbooks.push(path);
    }
  }
}

const slashes = (path: string): string => path.split(sep).join('/');

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The folder that a path leads to, through any links. */
function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/**
 * Looks through files and folders, folders within folders included. Each file is found once, however
 * often it was given. A file that was named is taken whatever its extension, and whether it exists
 * or not: reading says so.
 * @param outputs a folder to leave out: what an earlier run wrote is no input
 * @param reveal whether numbers of people in names are shown
 * @returns in the order of their names, which does not depend on the order given
 */
export function survey(given: readonly string[], outputs?: string, reveal = false): Survey {
  const except = outputs === undefined ? null : realFolder(outputs);
  const byPath = new Map<
    string,
    { short: string; long: string; other: Found['others'][0] | null }
  >();
  for (const one of given) {
    const root = resolve(one);
    if (!isDirectory(root)) {
      byPath.set(root, { short: basename(root), long: slashes(one), other: null });
      continue;
    }
    const found: Found = { workbooks: [], others: [] };
    walk(realFolder(root), except, found);
    const add = (path: string, other: Found['others'][0] | null): void => {
      const short = slashes(relative(realFolder(root), path));
      if (!byPath.has(path)) {
        byPath.set(path, { short, long: `${basename(root)}/${short}`, other });
      }
    };
    for (const path of found.workbooks) add(path, null);
    for (const other of found.others) add(other.path, other);
  }
  const uses = new Map<string, number>();
  for (const { short } of byPath.values()) uses.set(short, (uses.get(short) ?? 0) + 1);
  const inputs: Input[] = [];
  const others: OtherFile[] = [];
  const taken = new Set<string>();
  for (const [path, { short, long, other }] of byPath) {
    const named = outward(uses.get(short) === 1 ? short : long, reveal);
    let file = named;
    // Two names may differ in what is masked alone.
    for (let n = 2; taken.has(file); n++) file = `${named} (${n})`;
    taken.add(file);
    if (other) others.push({ ...other, file });
    else inputs.push({ path, file });
  }
  const byFile = (a: Input, b: Input): number => order(a.file, b.file) || order(a.path, b.path);
  return { inputs: inputs.sort(byFile), others: others.sort(byFile) };
}

/** The workbooks in files and folders; see {@link survey}. */
export const discover = (given: readonly string[], outputs?: string, reveal = false): Input[] => [
  ...survey(given, outputs, reveal).inputs,
];

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
