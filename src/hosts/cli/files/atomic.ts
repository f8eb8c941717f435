import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside its place under another name, then
 * renamed.
 */
export function writeWhole(path: string, parts: Iterable<string | Uint8Array>): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      for (const part of parts) writeFileSync(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const PREFIX = '.unfinished-';

/** Files that are written one by one in a folder of their own and appear together. */
export class Staging {
  readonly #folder: string;
  readonly #names: string[] = [];

  /** @param target the folder in which the files shall appear; made when it is not there */
  constructor(private readonly target: string) {
    mkdirSync(target, { recursive: true });
    // Of a run that was killed.
    for (const name of readdirSync(target)) {
      if (name.startsWith(PREFIX)) rmSync(join(target, name), { recursive: true, force: true });
    }
    this.#folder = mkdtempSync(join(target, PREFIX));
  }

  /** Where to write a file, or a folder of them, until it is done. */
  path(name: string): string {
    if (!this.#names.includes(name)) this.#names.push(name);
    return join(this.#folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(this.path(name), content);
  }

  /** Puts all the files in place. */
  commit(): void {
    for (const name of this.#names) {
      const staged = join(this.#folder, name);
      // A folder takes the place of the one of an earlier run.
      if (statSync(staged).isDirectory()) {
        rmSync(join(this.target, name), { recursive: true, force: true });
      }
      renameSync(staged, join(this.target, name));
    }
    this.discard();
  }

  /** Leaves nothing behind. */
  discard(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
