import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { cannotWrite, WriteError } from './write-error';

/** Says that a run is writing into the folder, and which. */
export const LOCK_FILE = '.branch-ledger.lock';

const holderSchema = z.object({ pid: z.int().positive(), host: z.string(), since: z.string() });
type Holder = z.infer<typeof holderSchema>;

function holderOf(path: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Cut off while it was written, or gone meanwhile: nobody holds it.
    return null;
  }
}

function isAlive({ pid, host }: Holder): boolean {
  // What runs on another machine cannot be seen from here.
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const heldBy = (folder: string, { pid, host, since }: Holder): WriteError =>
  new WriteError({
    'zh-CN': `另一次汇总正在写 ${folder}（计算机 ${host}，进程 ${pid}，${since} 开始）。请等它结束，或用 --out 换一个文件夹；确实没有在运行的，删去 ${join(folder, LOCK_FILE)} 再试。`,
    en: `Another run is writing to ${folder} (computer ${host}, process ${pid}, since ${since}). Wait for it, or choose another --out; if none is running, delete ${join(folder, LOCK_FILE)}.`,
  });

/** How often a lock that was left behind is taken over before somebody else must have it. */
const TRIES = 3;

/**
 * Takes a folder for this run alone. What a run that was killed on this machine left behind gives way.
 * @returns gives the folder back
 * @throws WriteError when another run has it, or the folder cannot be written
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, LOCK_FILE);
  for (let left = TRIES; ; left--) {
    let file: number;
    try {
      file = openSync(path, 'wx');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cannotWrite(folder, error);
      const holder = holderOf(path);
      if (holder && (left === 0 || isAlive(holder))) throw heldBy(folder, holder);
      if (left === 0) throw cannotWrite(path, error);
      // Renamed before it is removed: two runs do not both take away what the other has just made.
      const aside = `${path}.${process.pid}`;
      try {
        renameSync(path, aside);
        rmSync(aside, { force: true });
      } catch (failure) {
        if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw cannotWrite(path, failure);
      }
      continue;
    }
    try {
      const holder: Holder = {
        pid: process.pid,
        host: hostname(),
        since: new Date().toISOString().slice(0, 19).replace('T', ' '),
      };
      writeFileSync(file, JSON.stringify(holder));
    } catch (error) {
      closeSync(file);
      rmSync(path, { force: true });
      throw cannotWrite(folder, error);
    }
    closeSync(file);
    return () => rmSync(path, { force: true });
  }
}
