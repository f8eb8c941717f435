import { relative, resolve, sep } from 'node:path';
import { outward } from '../../../core/text/outward';
import { WorkbookError } from '../../../workbook/errors';
import { holderOf } from '../files/archives';
import { type Input, survey } from '../files/discover';
import { statAt } from '../files/disk';
import { readBytes, sha256 } from '../files/open-workbook';
import type { ReadInput, ReadRun } from './explain-run';

/** A workbook of the run, and where it lies now. */
export interface PlacedInput {
  readonly input: ReadInput;
  readonly path: string;
  /** Seen from the folder of the outputs; null where it lies where it lay. */
  readonly moved: string | null;
}

/** A name that hides a number of a person. */
const MASKED = /\*{4}/;

/** The folder in which a path begins that is masked from there on, or the one that a file is in. */
function folderBefore(path: string): string {
  const steps = path.split('/');
  const masked = steps.findIndex((step) => MASKED.test(step));
  return steps.slice(0, masked < 0 ? -1 : masked).join('/') || '.';
}

/**
 * Finds the workbooks of a run. Those with a number of a person in their path stand there with a
 * masked one: they are found by how it is masked. Those that lie elsewhere are found by what is in
 * them, in the folders of the run.
 */
export class PlacedInputs {
  #there: ReadonlyMap<string, readonly string[]> | null = null;
  #byHash: ReadonlyMap<string, string> | null = null;

  constructor(
    private readonly folder: string,
    private readonly run: ReadRun,
  ) {}

  place(input: ReadInput): PlacedInput {
    const path = resolve(this.folder, input.path);
    if (statAt(holderOf(path))?.isFile()) return { input, path, moved: null };
    const alike = MASKED.test(input.path) ? (this.#files().get(input.path) ?? []) : [];
    // Two names may differ in what is masked alone.
    const own = alike.length > 1 ? alike.find((one) => hashAt(one) === input.sha256) : alike[0];
    if (own !== undefined) return { input, path: own, moved: null };
    const now = input.sha256 === null ? undefined : this.#hashes().get(input.sha256);
    return now === undefined
      ? { input, path, moved: null }
      : { input, path: now, moved: outward(relative(this.folder, now)) };
  }

  /** What lies in the folders of the run, by its path as the run has it. */
  #files(): ReadonlyMap<string, readonly string[]> {
    if (this.#there) return this.#there;
    const folders = new Set(
      this.run.inputs.map(({ path }) => resolve(this.folder, folderBefore(path))),
    );
    const there = new Map<string, string[]>();
    const paths = new Set(
      [...folders]
        .filter((folder) => statAt(folder)?.isDirectory())
        .flatMap((folder) => survey([folder], this.folder).inputs.map(({ path }: Input) => path)),
    );
    for (const path of paths) {
      const shown = outward(relative(resolve(this.folder), path).split(sep).join('/'));
      there.set(shown, [...(there.get(shown) ?? []), path]);
    }
    this.#there = there;
    return there;
  }

  /** What lies there and is not where the run found it, by what is in it. */
  #hashes(): ReadonlyMap<string, string> {
    if (this.#byHash) return this.#byHash;
    const known = new Set(this.run.inputs.map(({ path }) => path));
    const found = new Map<string, string>();
    for (const [shown, paths] of this.#files()) {
      if (known.has(shown) && paths.length < 2) continue;
      for (const path of paths) {
        const hash = hashAt(path);
        if (hash !== null) found.set(hash, path);
      }
    }
    this.#byHash = found;
    return found;
  }
}

/** The SHA-256 of a file; null where it cannot be read. */
function hashAt(path: string): string | null {
  try {
    return sha256(readBytes(path));
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** Whether a workbook is there, and as it was. */
export const isUnchanged = ({ input, path }: PlacedInput): boolean => hashAt(path) === input.sha256;
