import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../files/make-folder';

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

/** The result in a line of {@link cacheLine}. */
export const resultIn = (line: string): unknown => JSON.parse(line.slice(HEAD_LENGTH));

/**
 * The results of earlier runs, and those of this one as they come, so that a run that is killed
 * leaves what it did. A line that is damaged is as if it were not there. Where nothing can be kept,
 * nothing is: only time is lost.
 */
export class Cache {
  readonly #file: number | null;
  #full = false;
  readonly #lines = new Map<string, readonly [offset: number, length: number]>();

  /** @param keep whether the results of earlier runs are taken */
  constructor(path: string, keep: boolean) {
    this.#file = openCache(path, keep);
    if (this.#file === null) return;
    const size = this.#index(this.#file);
    const last = Buffer.alloc(1);
    if (size > 0) readSync(this.#file, last, 0, 1, size - 1);
    // The end of a run that was killed while it wrote.
    if (size > 0 && last[0] !== NEWLINE) this.add('\n');
  }

  /** Whether there is no result of an earlier run. */
  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  /** Whether there is a whole result of that name. */
  has(key: string): boolean {
    return this.#textOf(key) !== null;
  }

  /** The result of that name, or undefined. */
  get(key: string): unknown {
    const text = this.#textOf(key);
    return text === null ? undefined : JSON.parse(text);
  }

  /** Keeps a result, a line of {@link cacheLine}, for later runs. */
  add(line: string): void {
    if (this.#file === null || this.#full) return;
    try {
      writeFileSync(this.#file, line);
    } catch {
      // A full disk: what is kept so far stays good, and the outputs say what is wrong.
      this.#full = true;
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
  }

  #textOf(key: string): string | null {
    const line = this.#lines.get(key);
    if (!line || this.#file === null) return null;
    const bytes = Buffer.alloc(line[1]);
    readSync(this.#file, bytes, 0, bytes.length, line[0]);
    const text = bytes.toString('utf8');
    const json = text.slice(HEAD_LENGTH);
    return text.startsWith(`${key} ${checksum(json)} `) ? json : null;
  }

  /** Notes where each line begins, without holding the lines. @returns the length of the file */
  #index(file: number): number {
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
    return offset;
  }
}

/** Opens the file of the cache; what is in its place and cannot be written gives way. */
function openCache(path: string, keep: boolean): number | null {
  const open = (): number => {
    makeFolder(dirname(path));
    return openSync(path, 'a+', 0o600);
  };
  try {
    if (!keep) rmSync(path, { recursive: true, force: true });
    return open();
  } catch {
    // Another user's file, or none at all: done anew.
  }
  try {
    rmSync(path, { recursive: true, force: true });
    return open();
  } catch {
    // A folder in which nothing can be kept; the outputs say so, if they cannot be written either.
    return null;
  }
}
