import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CHUNK = 1 << 20;
const NEWLINE = 10;
const KEY_LENGTH = 64;
const SUM_LENGTH = 16;
const HEAD_LENGTH = KEY_LENGTH + 1 + SUM_LENGTH + 1;

/** Where the results of a run lie, for the next one. */
export const cachePath = (out: string): string => join(out, '.cache', 'workbooks.txt');

/** The name of a result: what it was made from, and with what. */
export const cacheKey = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex');

const checksum = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, SUM_LENGTH);

/** One result as a line: key, checksum, JSON. */
export function cacheLine(key: string, result: unknown): string {
  const json = JSON.stringify(result);
  return `${key} ${checksum(json)} ${json}\n`;
}

/** Finds results of an earlier run by their keys. A line that is damaged is as if it were not there. */
export class CacheReader {
  readonly #file: number | null;
  readonly #lines = new Map<string, readonly [offset: number, length: number]>();

  constructor(path: string) {
    this.#file = openExisting(path);
    if (this.#file !== null) this.#index(this.#file);
  }

  get(key: string): unknown {
    const line = this.#lines.get(key);
    if (!line || this.#file === null) return undefined;
    const bytes = Buffer.alloc(line[1]);
    readSync(this.#file, bytes, 0, bytes.length, line[0]);
    const text = bytes.toString('utf8');
    const json = text.slice(HEAD_LENGTH);
    if (!text.startsWith(`${key} ${checksum(json)} `)) return undefined;
    return JSON.parse(json);
  }

  /** Notes where each line begins, without holding the lines. */
  #index(file: number): void {
    const chunk = Buffer.alloc(CHUNK);
    let head = '';
    let start = 0;
    let offset = 0;
    for (let size = readSync(file, chunk, 0, CHUNK, 0); size > 0; ) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0 && end < size; ) {
        head += chunk.toString('latin1', from, Math.min(end, from + KEY_LENGTH - head.length));
        this.#lines.set(head.slice(0, KEY_LENGTH), [start, offset + end - start]);
        head = '';
        from = end + 1;
        start = offset + from;
        end = chunk.indexOf(NEWLINE, from);
      }
      const wanted = Math.max(0, KEY_LENGTH - head.length);
      head += chunk.toString('latin1', from, Math.min(size, from + wanted));
      offset += size;
      size = readSync(file, chunk, 0, CHUNK, offset);
    }
  }
}

function openExisting(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    // No earlier run, or none that may be read: everything is done anew.
    return null;
  }
}

/** Adds results as they come, so that a run that is killed leaves what it did. */
export class CacheWriter {
  readonly #file: number;

  /** @param keep whether the results of earlier runs stay */
  constructor(path: string, keep: boolean) {
    mkdirSync(dirname(path), { recursive: true });
    if (!keep) rmSync(path, { force: true });
    this.#file = openSync(path, 'a+');
    const { size } = fstatSync(this.#file);
    const last = Buffer.alloc(1);
    if (size > 0) readSync(this.#file, last, 0, 1, size - 1);
    // The end of a run that was killed while it wrote.
    if (size > 0 && last[0] !== NEWLINE) writeSync(this.#file, '\n');
  }

  add(line: string): void {
    writeSync(this.#file, line);
  }

  close(): void {
    closeSync(this.#file);
  }
}
