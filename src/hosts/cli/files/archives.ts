import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { WorkbookError } from '../../../workbook/errors';
import { DEFAULT_LIMITS, type Limits } from '../../../workbook/limits';
import { openZip, ZipArchive, type ZipEntry } from '../../../workbook/read/zip';
import { diskPath, statAt } from './disk';
import { nodeInflate } from './inflate';

/** Far more than the directory of an archive of {@link Limits.entries} files takes. */
const LONGEST_DIRECTORY = 8 * 1024 * 1024;
/** The fixed part of a local header, and the longest name and extra field behind it. */
const LONGEST_HEADER = 30 + 2 * 0xffff;

/** A file in an archive is a file: what it may hold is what a file may. */
const LIMITS: Limits = { ...DEFAULT_LIMITS, partBytes: DEFAULT_LIMITS.fileBytes };

/** A ZIP of workbooks, taken for a folder. */
export interface Archive {
  /** By their paths in it, parted by `/`; null where two have one. */
  readonly members: ReadonlyMap<string, ZipEntry | null>;
  /** Whether it is no folder, but one file that is packed: a workbook, a text document. */
  readonly isPackage: boolean;
}

/** What the files of a ZIP come to once inflated, by its directory; 0 for what is none. */
export function expandedBytes(path: string): number {
  try {
    return withFile(path, (file, size) => {
      if (!isZip(readAt(file, 0, 2))) return 0;
      const base = Math.max(0, size - LONGEST_DIRECTORY);
      const { entries } = openZip(readAt(file, base, size - base), nodeInflate, LIMITS, base);
      return entries.reduce((sum, entry) => sum + entry.size, 0);
    });
  } catch {
    // Reading says what is wrong.
    return 0;
  }
}

const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b;

/** A path in an archive: nothing in it leads out of the archive. */
const memberPath = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

const PACKAGES = new Set(['[Content_Types].xml', 'mimetype', 'content.xml', 'Index/Document.iwa']);

function readAt(file: number, from: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const count = readSync(file, bytes, done, length - done, from + done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

function withFile<Value>(path: string, use: (file: number, size: number) => Value): Value {
  const file = openSync(diskPath(path), 'r');
  try {
    return use(file, fstatSync(file).size);
  } finally {
    closeSync(file);
  }
}

/**
 * Reads what an archive holds: its directory, none of its files.
 * @throws WorkbookError when it is damaged, or holds more than may be read
 */
export function openArchive(path: string): Archive {
  const { entries } = withFile(path, (file, size) => {
    const base = Math.max(0, size - LONGEST_DIRECTORY);
    return openZip(readAt(file, base, size - base), nodeInflate, LIMITS, base);
  });
  const members = new Map<string, ZipEntry | null>();
  let expanded = 0;
  for (const entry of entries) {
    if (/[\\/]$/.test(entry.name)) continue;
    const name = memberPath(entry.name);
    members.set(name, members.has(name) ? null : entry);
    expanded += entry.size;
  }
  if (expanded > LIMITS.expandedBytes) {
    throw new WorkbookError('expanded-too-large', { limit: LIMITS.expandedBytes });
  }
  return { members, isPackage: [...members.keys()].some((name) => PACKAGES.has(name)) };
}

/** The file on the disk that holds what lies at a path: itself, or an archive that the path goes through. */
export function holderOf(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    if (statAt(at)?.isFile()) return at;
    if (dirname(at) === at) return path;
  }
}

/** The archives whose members are asked for are few, and asked for in a row. */
let last: { readonly path: string; readonly time: number; readonly archive: Archive } | null = null;

function archiveAt(path: string): Archive {
  const time = statAt(path)?.mtimeMs ?? 0;
  if (last?.path !== path || last.time !== time) last = { path, time, archive: openArchive(path) };
  return last.archive;
}

const memberAt = (holder: string, path: string): ZipEntry | null | undefined =>
  archiveAt(holder).members.get(
    path
      .slice(holder.length + 1)
      .split(sep)
      .join('/'),
  );

/** The bytes that a file of an archive has once inflated; 0 where there is none. */
export function memberSize(holder: string, path: string): number {
  try {
    return memberAt(holder, path)?.size ?? 0;
  } catch {
    // Reading says what is wrong.
    return 0;
  }
}

/**
 * The bytes of a file in an archive.
 * @param holder the archive
 * @param path of the file, through the archive
 * @throws WorkbookError when it is not there, damaged or too large
 */
export function readMember(holder: string, path: string): Uint8Array {
  const entry = memberAt(holder, path);
  if (entry === undefined) throw new WorkbookError('not-found');
  if (entry === null) throw new WorkbookError('corrupt', { reason: 'duplicate-part' });
  const { offset, compressedSize } = entry;
  if (compressedSize > LIMITS.fileBytes) {
    throw new WorkbookError('too-large', { limit: LIMITS.fileBytes });
  }
  const bytes = withFile(holder, (file, size) =>
    readAt(file, offset, Math.max(0, Math.min(size - offset, LONGEST_HEADER + compressedSize))),
  );
  const local = { ...entry, offset: 0 };
  try {
    return new ZipArchive(bytes, [local], nodeInflate, LIMITS).read(local);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    // Its name stands before the message already.
    const { limit } = error.data;
    throw new WorkbookError(error.code, limit === undefined ? {} : { limit });
  }
}
