import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cannotWrite, isSystemError } from './outputs/write-error';

interface Extent {
  readonly start: number;
  readonly length: number;
}

const READ = 1 << 20;

/** @throws WriteError that names the folder for temporary files, which nobody has chosen here */
function temporarily<Value>(write: () => Value): Value {
  try {
    return write();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const folder = tmpdir();
    const named = { 'zh-CN': `临时文件夹 ${folder}`, en: `temporary files in ${folder}` };
    throw cannotWrite(named, error);
  }
}

/**
 * Texts that are too long to hold, kept in a private file until they are delivered: they come in
 * pieces, those of several jobs mixed, and are read job by job.
 */
export class Spool {
  readonly #folder = temporarily(() => mkdtempSync(join(tmpdir(), 'branch-ledger-')));
  readonly #file = temporarily(() => openSync(join(this.#folder, 'spool'), 'wx+', 0o600));
  readonly #extents = new Map<number, Extent[]>();
  #end = 0;

  constructor() {
    // An open file needs no name: what has none cannot stay behind, however the program ends.
    if (process.platform !== 'win32') this.#remove();
  }

  /**
   * Adds a piece to the text of a job.
   * @throws WriteError when the folder for temporary files takes no more
   */
  add(job: number, bytes: Uint8Array): void {
    temporarily(() => writeFileSync(this.#file, bytes));
    const extents = this.#extents.get(job) ?? [];
    extents.push({ start: this.#end, length: bytes.length });
    this.#extents.set(job, extents);
    this.#end += bytes.length;
  }

  /** Forgets what a job has added, as when it did not come to its end. */
  forget(job: number): void {
    this.#extents.delete(job);
  }

  /** The texts in the order of the jobs, with a text between two of them. */
  *pieces(between: string): Generator<string | Uint8Array> {
    let before = '';
    for (const job of [...this.#extents.keys()].sort((a, b) => a - b)) {
      if (before !== '') yield before;
      before = between;
      for (const extent of this.#extents.get(job) ?? []) yield* this.#read(extent);
    }
  }

  /** What a job has added; nothing for one that added nothing. */
  textOf(job: number): string {
    return this.bytesOf(job).toString('utf8');
  }

  /** The same as bytes. */
  bytesOf(job: number): Buffer {
    return Buffer.concat(
      (this.#extents.get(job) ?? []).flatMap((extent) => [...this.#read(extent)]),
    );
  }

  *#read({ start, length }: Extent): Generator<Uint8Array> {
    for (let done = 0; done < length; ) {
      const buffer = new Uint8Array(Math.min(READ, length - done));
      const count = readSync(this.#file, buffer, 0, buffer.length, start + done);
      if (count === 0) throw new Error('the spool is shorter than what was written to it');
      yield buffer.subarray(0, count);
      done += count;
    }
  }

  /** Leaves nothing behind. */
  discard(): void {
    closeSync(this.#file);
    this.#remove();
  }

  #remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
