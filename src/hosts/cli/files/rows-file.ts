import { closeSync, fstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import type { KeptRows } from '../../../returns';
import { makeFolder } from './make-folder';

/** Where a run keeps which rows its figures count, for `explain`. */
const rowsPath = (out: string): string => join(out, '.cache', 'rows.bin');

/** Fast, and a tenth of the text. */
const LEVEL = 3;

const keptSchema: z.ZodType<KeptRows> = z.object({
  sheets: z.array(z.string()),
  rows: z.array(z.string()),
  figures: z.record(z.string(), z.string()),
  open: z.string(),
});
const indexSchema = z.record(z.string(), z.tuple([z.int().min(0), z.int().min(1)]));

/** The kept rows of a workbook in few bytes, as base64. */
export const packRows = (rows: KeptRows): string =>
  deflateRawSync(JSON.stringify(rows), { level: LEVEL }).toString('base64');

/** Bytes of the length of the index, at the end of the file. */
const TAIL = 6;

/**
 * Writes the kept rows of a run as they come: one piece after the other, an index by the hash of the
 * workbook, and its length. A file without its end is as none. Where nothing can be kept, nothing
 * is: only time is lost.
 */
export class RowsWriter {
  #file: number | null = null;
  #end = 0;
  readonly #index = new Map<string, readonly [offset: number, length: number]>();

  /** @param out the folder of the outputs; null where none are written */
  constructor(out: string | null) {
    if (out === null) return;
    const path = rowsPath(out);
    try {
      makeFolder(dirname(path));
      rmSync(path, { recursive: true, force: true });
      this.#file = openSync(path, 'wx', 0o600);
    } catch {
      // A folder in which nothing can be kept.
    }
  }

  /** Keeps the rows of a workbook, in the place of those that it had before. */
  add(sha256: string | null, packed: string | null): void {
    if (sha256 === null || packed === null) return;
    const at = this.#end;
    const bytes = Buffer.from(packed, 'base64');
    if (this.#write(bytes)) this.#index.set(sha256, [at, bytes.length]);
  }

  /** Writes the index. */
  finish(): void {
    const index = deflateRawSync(JSON.stringify(Object.fromEntries(this.#index)));
    const tail = Buffer.alloc(TAIL);
    tail.writeUIntBE(index.length, 0, TAIL);
    if (this.#write(index)) this.#write(tail);
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #write(bytes: Uint8Array): boolean {
    if (this.#file === null) return false;
    try {
      writeSync(this.#file, bytes);
      this.#end += bytes.length;
      return true;
    } catch {
      this.close();
      return false;
    }
  }
}

/** The kept rows of a run; none where it kept none, or its file is damaged. */
export class RowsReader {
  readonly #file: number | null;
  readonly #index: Readonly<Record<string, readonly [offset: number, length: number]>>;

  constructor(folder: string) {
    let file: number | null = null;
    try {
      file = openSync(rowsPath(folder), 'r');
    } catch {
      // An older run, or one whose cache was removed.
    }
    this.#file = file;
    this.#index = file === null ? {} : (this.#readIndex(file) ?? {});
  }

  /** What is kept of the workbook with that hash; null where nothing is. */
  of(sha256: string): KeptRows | null {
    const extent = this.#index[sha256];
    if (!extent || this.#file === null) return null;
    return parsed(readAt(this.#file, ...extent), keptSchema);
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
  }

  #readIndex(file: number): Readonly<Record<string, [number, number]>> | null {
    const { size } = fstatSync(file);
    if (size < TAIL) return null;
    const length = readAt(file, size - TAIL, TAIL).readUIntBE(0, TAIL);
    return length > size - TAIL
      ? null
      : parsed(readAt(file, size - TAIL - length, length), indexSchema);
  }
}

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, offset);
  return bytes;
}

function parsed<T>(bytes: Buffer, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(inflateRawSync(bytes).toString('utf8')));
  } catch {
    return null;
  }
}
