import { parentPort, threadId, workerData } from 'node:worker_threads';
import { makePlan, type Plan } from '../../../check/plan';
import type { CivilDate } from '../../../core/calendar/civil-date';
import type { Templates } from '../../../core/templates/load';
import type { Language } from '../../../core/templates/schema';
import type { Settings } from '../../../core/templates/settings';
import type { SheetMapping } from '../../../ledger/mapping';
import { RULES } from '../../../rules/index.generated';
import { type ConsolidateJob, type ListJob, makeList, runJob } from '../consolidate/job';
import type { Input } from '../files/discover';
import { packageTemplates, returnTemplates } from '../files/kept-templates';
import { checkDocument } from './check-documents';
import { type CheckJob, type CheckSettings, checkWorkbook } from './check-job';
import { type ExplainJob, type ExplainSettings, explainWorkbook } from './explain-job';
import { freeMemory } from './free-memory';
import { isHeavy } from './heavy';
import type { HeavyNote } from './pool';
import { giveTurn, type SharedTurn, takeTurn } from './turns';

/** What a worker is to do with each job it is sent. */
export type WorkerTask =
  | {
      readonly kind: 'check';
      readonly packs: readonly string[];
      readonly unit: Settings | null;
      readonly settings: CheckSettings;
    }
  | {
      readonly kind: 'consolidate';
      readonly unit: Settings | null;
      readonly language: Language;
      readonly today: CivilDate;
      readonly key: Uint8Array;
      readonly passwords: readonly string[];
      readonly mappings: readonly SheetMapping[];
      /** Whether each workbook's findings are made into a list to send back. */
      readonly sendBack: boolean;
      /** Whether it is told how each workbook counts without each of its people. */
      readonly deltas: boolean;
      /** The key by which changes of workbooks are told; null where no register is kept. */
      readonly prints: Uint8Array | null;
      readonly basis: readonly string[];
    }
  | { readonly kind: 'explain'; readonly settings: ExplainSettings };

/** What a worker is given at its start. */
export interface WorkerStart {
  readonly task: WorkerTask;
  /** As the command has read and checked them; null for those of the package, which the worker reads. */
  readonly templates: Templates | null;
}

/** What a worker that checks is given. */
export type CheckStart = WorkerStart & { readonly task: { readonly kind: 'check' } };

/** Sends a part of what a job makes before its result. */
export type SendPart = (part: Uint8Array<ArrayBuffer>) => void;

type Handler = (job: unknown, send: SendPart) => Promise<unknown>;

async function handlerOf({ task, templates: given }: WorkerStart): Promise<Handler> {
  // A check makes no return.
  const own = task.kind === 'check' ? packageTemplates : returnTemplates;
  const templates = given ?? (await own());
  const planOf = (packs: readonly string[], unit: Settings | null): Plan =>
    makePlan(templates, RULES, packs, unit);
  if (task.kind === 'check') {
    const plan = planOf(task.packs, task.unit);
    const document = await checkDocument(task.settings, async () => plan);
    return (job, send) => checkWorkbook(job as CheckJob, plan, task.settings, document, send);
  }
  if (task.kind === 'explain') {
    const plan = planOf([], null);
    return async (job) => ({
      value: await explainWorkbook(job as ExplainJob, plan, task.settings),
    });
  }
  const { unit, language, today, key, passwords, mappings, sendBack, deltas, prints, basis } = task;
  const told = { language, today, key, passwords, mappings, sendBack, deltas, prints };
  const context = { plan: planOf([], unit), ...told };
  return async (job) => {
    const wanted = job as ConsolidateJob | ListJob;
    if (wanted.kind === 'list') return { value: await makeList(wanted, context), line: null };
    const { value, line } = await runJob(wanted, context, basis);
    // The line for the cache holds the value: it is sent once.
    return line === null ? { value, line } : { value: null, line };
  };
}

const inputOf = (job: unknown): Input | null =>
  (job as { readonly input?: Input } | null)?.input ?? null;

/** Does a job; a heavy one when no other worker does one, and its memory is given back before the next. */
async function inTurn<Result>(
  job: unknown,
  note: (heavy: HeavyNote) => void,
  make: () => Promise<Result>,
): Promise<Result> {
  const input = inputOf(job);
  if (!input || !isHeavy(input.path)) return make();
  const { turn } = workerData as { readonly turn: SharedTurn };
  note('waits');
  takeTurn(turn, threadId);
  note('begins');
  try {
    return await make();
  } finally {
    freeMemory();
    giveTurn(turn, threadId);
  }
}

type Message = { readonly start: WorkerStart } | { readonly index: number; readonly job: unknown };

/** Answers the pool, one job at a time. */
export function serve(): void {
  const port = parentPort;
  if (!port) throw new Error('to be started as a worker thread');
  let handler: Promise<Handler> | null = null;
  port.on('message', (message: Message) => {
    if ('start' in message) {
      handler = handlerOf(message.start);
      return;
    }
    const { index, job } = message;
    const send: SendPart = (part) => port.postMessage({ index, part }, [part.buffer]);
    const done = async (): Promise<unknown> => {
      if (!handler) throw new Error('a job before the start');
      const handle = await handler;
      return inTurn(
        job,
        (heavy) => port.postMessage({ index, heavy }),
        () => handle(job, send),
      );
    };
    done().then(
      (result) => port.postMessage({ index, result }),
      (error: unknown) => {
        if (process.env.BRANCH_LEDGER_DEBUG) console.error(error);
        port.postMessage({ index });
      },
    );
  });
}
