import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../make-folder';
import {
  clearStaging,
  filesBelow,
  flush,
  type Journal,
  readJournal,
  readWritten,
  rollForward,
  STAGING_PREFIX,
  sumOf,
  writeJournal,
} from './journal';
import { lockFolder } from './lock';
import { cannotWrite, isSystemError, WriteError } from './write-error';

/**
 * Files that are written one by one in a folder of their own and appear together: the old set or the
 * new one, or a journal that says that the set is not whole and from which the next run ends it. The
 * folder belongs to one run at a time.
 */
export class OutputSet {
  readonly #folder: string;
  readonly #names: string[] = [];
  readonly #unlock: () => void;

  /**
   * Takes the folder, ends what a run before could not, and removes what it left.
   * @param target the folder in which the files shall appear; made when it is not there
   * @throws WriteError when another run has it, or it cannot be written
   */
  constructor(private readonly target: string) {
    this.#guard(target, () => makeFolder(target));
    this.#unlock = lockFolder(target);
    try {
      this.#folder = this.#guard(target, () => {
        const journal = readJournal(target);
        if (journal) rollForward(target, journal);
        clearStaging(target);
        return mkdtempSync(join(target, STAGING_PREFIX));
      });
    } catch (error) {
      this.#unlock();
      throw error;
    }
  }

  /** Where to write a file, or a folder of them, until it is done. */
  path(name: string): string {
    if (!this.#names.includes(name)) this.#names.push(name);
    return join(this.#folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    this.#guard(join(this.target, name), () => writeFileSync(this.path(name), content));
  }

  /**
   * Puts all the files in place.
   * @throws WriteError when a file cannot be replaced: before the journal is there nothing has
   *   changed, and after that the next run ends it
   */
  commit(): void {
    for (const name of this.#names) this.#probe(name);
    const sums = this.#sumsOfTheRest();
    const journal: Journal = { staging: basename(this.#folder), names: this.#names, sums };
    this.#guard(this.target, () => {
      for (const name of this.#names) {
        const staged = join(this.#folder, name);
        if (statSync(staged).isDirectory()) {
          keepEdited(join(this.target, name), staged, name, readWritten(this.target));
          for (const file of filesBelow(staged)) {
            journal.sums[`${name}/${file}`] = sumOf(join(staged, ...file.split('/')));
          }
        } else {
          flush(staged);
          journal.sums[name] = sumOf(staged);
        }
      }
      writeJournal(this.target, journal);
    });
    try {
      rollForward(this.target, journal);
    } catch (error) {
      throw halfDone(this.target, error);
    }
    this.discard();
  }

  /** The sums of what stays in place as an earlier run wrote it, so that an edit of it is still seen. */
  #sumsOfTheRest(): Journal['sums'] {
    const before = Object.entries(readWritten(this.target)?.sums ?? {});
    const stays = ([file]: [string, string]): boolean =>
      !this.#names.includes(file.split('/')[0] ?? file);
    return Object.fromEntries(before.filter(stays));
  }

  /** Leaves nothing behind but a journal with what it needs. */
  discard(): void {
    try {
      if (readJournal(this.target)?.staging !== basename(this.#folder)) {
        rmSync(this.#folder, { recursive: true, force: true });
      }
      this.#unlock();
    } catch (error) {
      // What is left behind is removed by the next run.
      if (!isSystemError(error)) throw error;
    }
  }

  /** @throws WriteError when a file cannot be replaced: Windows replaces none that is open elsewhere */
  #probe(name: string): void {
    const place = join(this.target, name);
    if (!existsSync(place)) return;
    this.#guard(place, () => {
      if (!statSync(place).isDirectory()) closeSync(openSync(place, 'r+'));
    });
  }

  #guard<Value>(path: string, write: () => Value): Value {
    try {
      return write();
    } catch (error) {
      throw isSystemError(error) ? cannotWrite(path, error) : error;
    }
  }
}

/** Carries over what people wrote into a folder that is made anew, where nothing new has its name. */
function keepEdited(earlier: string, staged: string, name: string, written: Journal | null): void {
  if (!existsSync(earlier)) return;
  for (const file of filesBelow(earlier)) {
    const parts = file.split('/');
    const [from, to] = [join(earlier, ...parts), join(staged, ...parts)];
    if (existsSync(to) || written?.sums[`${name}/${file}`] === sumOf(from)) continue;
    // Without a note of what was written, an earlier version's own lists would be kept for ever.
    if (!written) continue;
    makeFolder(dirname(to));
    copyFileSync(from, to);
  }
}

function halfDone(target: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const { text } = cannotWrite(error.path ?? target, error);
  return new WriteError(
    {
      'zh-CN': `${text['zh-CN']}${target} 里的结果还不完整，请再运行一次同样的命令，它会先把这一次的补完。`,
      en: `${text.en} The files in ${target} are not whole yet: run the same command again, which completes them first.`,
    },
    { cause: error },
  );
}

/**
 * For commands that read what a run wrote.
 * @throws WriteError while a run has not come to its end there
 */
export function requireWhole(folder: string): void {
  if (!readJournal(folder)) return;
  throw new WriteError({
    'zh-CN': `${folder} 里的结果不完整：上一次汇总没有写完。请再运行一次同样的 consolidate，它会先把上一次的补完。`,
    en: `The files in ${folder} are not whole: the last run did not come to its end. Run the same consolidate again, which completes them first.`,
  });
}
