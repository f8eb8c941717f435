import { realpathSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { outward } from '../../../core/text/outward';
import { WorkbookError } from '../../../workbook/errors';
import { isWorkbookName } from '../../../workbook/file-names';
import { type Archive, openArchive } from './archives';
import { entriesOf, type FolderEntry, shownPath, statAt } from './disk';
import { beginsAsWorkbook, type OtherFile, otherFile, otherMember } from './other-files';
import { isSystemError } from './outputs/write-error';

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
const leadsToFile = (path: string): boolean => statAt(path)?.isFile() ?? false;

/** Whether a file may be a ZIP of workbooks: by its name, or by its bytes where the name tells nothing. */
const mayBeArchive = (path: string): boolean =>
  leadsToFile(path) &&
  !basename(path).startsWith('.') &&
  (/^\.zip$/i.test(extname(path)) || (extname(path) === '' && beginsAsWorkbook(path)));

/** The workbooks and other files of an archive; false where it is one file that is packed. */
function unpack(path: string, found: Found): boolean {
  let archive: Archive;
  try {
    archive = openArchive(path);
  } catch (error) {
    // Named with what to do, as an archive of another kind.
    if (error instanceof WorkbookError || isSystemError(error)) return false;
    throw error;
  }
  const { members, isPackage } = archive;
  if (members.size === 0) return false;
  // A workbook is told by what it holds, whatever its name.
  if (isPackage) {
    found.workbooks.push(path);
    return true;
  }
  for (const [name, entry] of members) {
    const at = join(path, ...name.split('/'));
    const isReturn = members.has(`${dirname(name)}/returns.json`.replace(/^\.\//, ''));
    const other: Found['others'][0] | null =
      isReturn && WRITTEN.has(basename(name))
        ? { path: at, status: 'own-output', kind: 'output' }
        : otherMember(at, entry?.encrypted ?? false);
    if (other) found.others.push(other);
    else found.workbooks.push(at);
  }
  return true;
}

function walk(folder: string, except: string | null, found: Found): void {
  let entries: FolderEntry[];
  try {
    entries = entriesOf(folder);
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
    else if (!mayBeArchive(path) || !unpack(path, found)) {
      const other = otherFile(entry, path);
      if (other) found.others.push(other);
      else found.workbooks.push(path);
    }
  }
}

const slashes = (path: string): string => path.split(sep).join('/');

const isDirectory = (path: string): boolean => statAt(path)?.isDirectory() ?? false;

/** The folder that a path leads to, through any links. */
function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/**
 * Looks through files and folders, folders within folders and ZIPs of workbooks included. Each file is found once, however
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
    const found: Found = { workbooks: [], others: [] };
    const folder = isDirectory(root) ? realFolder(root) : dirname(root);
    if (isDirectory(root)) walk(folder, except, found);
    else if (!mayBeArchive(root) || !unpack(root, found)) {
      byPath.set(root, { short: basename(root), long: slashes(one), other: null });
      continue;
    }
    const add = (path: string, other: Found['others'][0] | null): void => {
      const short = slashes(relative(folder, path));
      if (!byPath.has(path)) {
        byPath.set(path, { short, long: `${basename(folder)}/${short}`, other });
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
    const named = outward(shownPath(uses.get(short) === 1 ? short : long), reveal);
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
