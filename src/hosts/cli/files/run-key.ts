import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolder } from './make-folder';

const KEY_BYTES = 32;

/** The user's own folder for what programs remember; never the folder of the outputs. */
function stateFolder(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  const base = XDG_STATE_HOME || LOCALAPPDATA || join(homedir(), '.local', 'state');
  return join(base, 'branch-ledger');
}

/**
 * The key of the hashes of identity numbers. Each run has its own, at random;
 * one that resumes takes that of the run before. It is kept with the user, not
 * beside the outputs: whoever gets those can find nobody from a hash. Where it
 * cannot be kept, the next run has another one and does everything anew.
 */
export function runKey(out: string, resume: boolean): Uint8Array {
  const path = keyFileOf(out);
  return (resume ? readKey(path) : null) ?? newKey(path);
}

/**
 * A key that stays as long as what is kept at a path is of use, and lies with the user, not there.
 * Where it cannot be kept, changes are not told.
 */
export function lastingKey(place: string): Uint8Array {
  const path = `${keyFileOf(place)}.kept`;
  return readKey(path) ?? newKey(path);
}

const keyFileOf = (place: string): string =>
  join(stateFolder(), createHash('sha256').update(resolve(place)).digest('hex').slice(0, 32));

function newKey(path: string): Uint8Array {
  const key = randomBytes(KEY_BYTES);
  try {
    makeFolder(stateFolder(), 0o700);
    writeFileSync(path, key, { mode: 0o600 });
    removeOld();
  } catch {
    // A machine where nothing can be kept.
  }
  return key;
}

/** Results are resumed on the day of the run: a key of last week is of no use to anybody but a thief. */
const KEPT_MS = 7 * 24 * 3600 * 1000;

function removeOld(): void {
  for (const name of readdirSync(stateFolder())) {
    const path = join(stateFolder(), name);
    if (/^[0-9a-f]{32}$/.test(name) && statSync(path).mtimeMs < Date.now() - KEPT_MS) {
      rmSync(path, { force: true });
    }
  }
}

function readKey(path: string): Uint8Array | null {
  try {
    const key = readFileSync(path);
    return key.length === KEY_BYTES ? key : null;
  } catch {
    return null;
  }
}

/** Tells keys apart without giving one away. */
export const keyName = (key: Uint8Array): string => createHash('sha256').update(key).digest('hex');
