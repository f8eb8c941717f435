import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { WorkbookError, type WorkbookErrorCode } from '../../../workbook/errors';
import type { Limits } from '../../../workbook/limits';
import type { Workbook } from '../../../workbook/model';
import { timeLimit } from '../work/time-limit';

/** The compiled process, beside the command line. */
const SCRIPT = new URL('./old-reader.mjs', import.meta.url);

/** Far more than the largest .xls takes: a sheet of it has 65,536 rows. */
const MEMORY_MB = 256;
const MILLISECONDS = 15_000;
/** What a process took for a larger file it does not give back: another one takes its place. */
const LARGE = 1024 * 1024;

interface Request {
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}

type Answer =
  | { readonly workbook: Workbook }
  | { readonly code: WorkbookErrorCode; readonly data: WorkbookError['data'] };

let idle: ChildProcess | null = null;

/** The library is large and seldom needed. */
const readHere = async (bytes: Uint8Array, limits: Limits): Promise<Workbook> =>
  (await import('../../../workbook/read/old-excel')).readOldWorkbook(bytes, limits);

/** Ends with the process that began it. */
function begin(): ChildProcess {
  return fork(SCRIPT, {
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function rest(child: ChildProcess): void {
  child.removeAllListeners();
  // One that ends while nobody waits for it is not missed.
  child.on('error', () => undefined);
  child.unref();
  child.channel?.unref();
  idle = child;
}

/**
 * Reads an .xls or .xlsb in a process of its own: a file that makes the library
 * allocate or run without end brings down that process, not the run. It is kept
 * for the next file.
 * @throws WorkbookError too-demanding, too-slow; or what reading says
 */
export async function readApart(bytes: Uint8Array, limits: Limits): Promise<Workbook> {
  // Where the program is run from its sources there is no compiled process.
  if (!existsSync(SCRIPT)) return readHere(bytes, limits);
  const child = idle?.connected ? idle : begin();
  idle = null;
  child.ref();
  child.channel?.ref();
  const answer = await new Promise<Answer>((resolve, reject) => {
    const stopTimer = timeLimit(MILLISECONDS, () => {
      child.removeAllListeners();
      child.kill('SIGKILL');
      reject(new WorkbookError('too-slow'));
    });
    const lost = (): void => {
      stopTimer();
      reject(new WorkbookError('too-demanding'));
    };
    child.once('exit', lost);
    child.once('error', lost);
    child.once('message', (message) => {
      stopTimer();
      resolve(message as Answer);
    });
    const request: Request = { bytes, limits };
    child.send(request, (error) => {
      if (error) lost();
    });
  });
  if (bytes.length > LARGE) child.kill('SIGKILL');
  else rest(child);
  if ('workbook' in answer) return answer.workbook;
  throw new WorkbookError(answer.code, answer.data);
}

/** What the process does: it answers each request, and ends with who asked. */
export function serveOldReader(): void {
  process.on('disconnect', () => process.exit());
  process.on('message', ({ bytes, limits }: Request) => {
    void answerTo(bytes, limits).then((answer) => process.send?.(answer));
  });
}

async function answerTo(bytes: Uint8Array, limits: Limits): Promise<Answer> {
  try {
    return { workbook: await readHere(bytes, limits) };
  } catch (error) {
    // What the library throws on a damaged file is of any kind.
    if (!(error instanceof WorkbookError)) return { code: 'unreadable-old-format', data: {} };
    return { code: error.code, data: error.data };
  }
}
