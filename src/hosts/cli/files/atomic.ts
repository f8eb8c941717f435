import { randomBytes } from 'node:crypto';
import {
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder';

/**
 * Writes a file whole or not at all: beside its place under another name, then
 * renamed. What a link leads to is written, and the link stays; a device or a pipe is no file that
 * could be replaced, and takes the parts as they come.
 */
export function writeWhole(given: string, parts: Iterable<string | Uint8Array>): void {
  const stats = statSync(given, { throwIfNoEntry: false });
  if (stats && !stats.isFile() && !stats.isDirectory()) {
    writeInto(openSync(given, 'w'), parts);
    return;
  }
  const path = stats ? realpathSync(given) : given;
  makeFolder(dirname(path));
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    writeInto(openSync(temporary, 'wx'), parts);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeInto(file: number, parts: Iterable<string | Uint8Array>): void {
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}
