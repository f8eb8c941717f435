import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { makeFolder } from '../make-folder';

/** While it lies there, the files beside it are of two runs. */
export const JOURNAL_FILE = '.branch-ledger-journal.json';

/** What the last run wrote, by its sums: the journal of a run that is whole. */
export const WRITTEN_FILE = join('.cache', 'written.json');

export const STAGING_PREFIX = '.unfinished-';

const journalSchema = z.object({
  /** The folder, beside the journal, in which the new files wait. */
  staging: z.string().startsWith(STAGING_PREFIX),
  /** The names to put in place, in order. */
  names: z.array(z.string().regex(/^[^./\\][^/\\]*$/)),
  /** SHA-256 of every file of the set, by its path, parted by `/`. */
  sums: z.record(z.string(), z.string()),
});

export type Journal = z.infer<typeof journalSchema>;

const CHUNK = 1 << 20;

/** SHA-256 of a file that may be long. */
export function sumOf(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    for (;;) {
      const size = readSync(file, chunk, 0, CHUNK, null);
      if (size === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, size));
    }
  } finally {
    closeSync(file);
  }
}

/** The files of a folder and of the folders in it, by their paths, parted by `/`. */
export function filesBelow(folder: string, prefix = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)
      : `${prefix}${entry.name}`,
  );
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Has the disk keep what was written. */
export function flush(path: string): void {
  // Windows opens no folder.
  if (process.platform === 'win32' && isFolder(path)) return;
  const file = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The journal of a run that did not come to its end; null where there is none. */
export function readJournal(target: string): Journal | null {
  let text: string;
  try {
    text = readFileSync(join(target, JOURNAL_FILE), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
  try {
    return journalSchema.parse(JSON.parse(text));
  } catch {
    // Damaged from outside: nobody knows what is missing, so nothing beside it passes for whole.
    return { staging: STAGING_PREFIX, names: [], sums: {} };
  }
}

/** What the last run wrote; null where nobody knows. */
export function readWritten(target: string): Journal | null {
  try {
    return journalSchema.parse(JSON.parse(readFileSync(join(target, WRITTEN_FILE), 'utf8')));
  } catch {
    // Never written, or removed with the rest of what is kept.
    return null;
  }
}

/** Writes the journal, whole or not at all: from here on the run can only be finished. */
export function writeJournal(target: string, journal: Journal): void {
  const draft = join(target, journal.staging, JOURNAL_FILE);
  writeFileSync(draft, JSON.stringify(journal));
  flush(draft);
  renameSync(draft, join(target, JOURNAL_FILE));
  flush(target);
}

/** Puts one name in place: a folder takes that of the earlier run, which waits until all is done. */
function put(staging: string, target: string, name: string): void {
  const staged = join(staging, name);
  // In place already, when the run before was killed.
  if (!existsSync(staged)) return;
  const place = join(target, name);
  if (existsSync(place) && (isFolder(staged) || isFolder(place))) {
    const earlier = join(staging, '.earlier');
    makeFolder(earlier);
    renameSync(place, join(earlier, name));
  }
  renameSync(staged, place);
}

/**
 * Puts the files of a journal in place and ends it. Done once more after it was cut off anywhere, it
 * comes to the same.
 */
export function rollForward(target: string, journal: Journal): void {
  const staging = join(target, journal.staging);
  // Taken away from outside: the set stays unfinished until a run has made it anew.
  if (!existsSync(staging)) return;
  for (const name of journal.names) put(staging, target, name);
  flush(target);
  makeFolder(join(target, '.cache'));
  renameSync(join(target, JOURNAL_FILE), join(target, WRITTEN_FILE));
}

/** Removes what runs that were killed left behind; only where no journal needs it. */
export function clearStaging(target: string): void {
  for (const name of readdirSync(target)) {
    if (!name.startsWith(STAGING_PREFIX)) continue;
    rmSync(join(target, name), { recursive: true, force: true });
  }
}
