import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

/** What a program is given in place of the variables of a CommonJS module. */
type Start = (require: NodeJS.Require, file: string, folder: string) => void;

/** Set while the program is built: then it keeps what V8 compiles of it. */
const KEEPING = process.env.BRANCH_LEDGER_KEEP_CODE === '1';

/** SHA-256 of a program: V8 itself tells two programs apart by their length alone. */
const digestOf = (program: Buffer): Buffer => createHash('sha256').update(program).digest();

/** The code kept of a program; undefined where there is none, or only that of another build. */
function kept(path: string, digest: Buffer): Buffer | undefined {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    // Without it the program runs as well, a little later.
    return undefined;
  }
  return file.subarray(0, digest.length).equals(digest) ? file.subarray(digest.length) : undefined;
}

/**
 * Runs a compiled program. What V8 made of it when it was built lies beside it and is taken as it
 * is, which saves a third of the time that a small run takes; another version of Node, for which
 * it is no good, says so itself and compiles anew.
 * @param url a script in which `require` and `__filename` are as in a CommonJS module
 * @returns what keeps the code compiled so far, to be called while the program is built
 */
export function runProgram(url: URL): { readonly keepCode: () => void } {
  const file = fileURLToPath(url);
  const beside = `${file}.code`;
  const program = readFileSync(file);
  const digest = digestOf(program);
  const source = `(function (require, __filename, __dirname) {${program.toString('latin1')}\n})`;
  const script = new Script(source, {
    filename: file,
    cachedData: KEEPING ? undefined : kept(beside, digest),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  (script.runInThisContext() as Start)(createRequire(url), file, dirname(file));
  return {
    keepCode() {
      if (!KEEPING) return;
      // Whole or not at all.
      writeFileSync(`${beside}.part`, Buffer.concat([digest, script.createCachedData()]));
      renameSync(`${beside}.part`, beside);
    },
  };
}
