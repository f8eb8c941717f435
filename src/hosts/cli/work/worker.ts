import { parentPort } from 'node:worker_threads';
import { makePlan, type Plan } from '../../../check/plan';
import type { CivilDate } from '../../../core/calendar/civil-date';
import type { Templates } from '../../../core/templates/load';
import type { Language } from '../../../core/templates/schema';
import type { Settings } from '../../../core/templates/settings';
import { RULES } from '../../../rules/index.generated';
import { type ConsolidateJob, type ListJob, makeList, runJob } from '../consolidate/job';
import { checkDocument } from './check-documents';
import { type CheckJob, type CheckSettings, checkWorkbook } from './check-job';
import { type ExplainJob, type ExplainSettings, explainWorkbook } from './explain-job';

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
      /** Whether each workbook's findings are made into a list to send back. */
      readonly sendBack: boolean;
      readonly basis: readonly string[];
    }
  | { readonly kind: 'explain'; readonly settings: ExplainSettings };

/** What a worker is given at its start. */
export interface WorkerStart {
  readonly task: WorkerTask;
  /** As the command has read and checked them. */
  readonly templates: Templates;
}

/** What a worker that checks is given. */
export type CheckStart = WorkerStart & { readonly task: { readonly kind: 'check' } };

/** Sends a part of what a job makes before its result. */
export type SendPart = (part: Uint8Array<ArrayBuffer>) => void;

type Handler = (job: unknown, send: SendPart) => Promise<unknown>;

function handlerOf({ task, templates }: WorkerStart): Handler {
  const planOf = (packs: readonly string[], unit: Settings | null): Plan =>
    makePlan(templates, RULES, packs, unit);
  if (task.kind === 'check') {
    const plan = planOf(task.packs, task.unit);
    const document = checkDocument(task.settings, plan);
    return (job, send) => checkWorkbook(job as CheckJob, plan, task.settings, document, send);
  }
  if (task.kind === 'explain') {
    const plan = planOf([], null);
    return async (job) => ({
      value: await explainWorkbook(job as ExplainJob, plan, task.settings),
    });
  }
  const { unit, language, today, key, passwords, sendBack, basis } = task;
  const context = { plan: planOf([], unit), language, today, key, passwords, sendBack };
  return async (job) => {
    const wanted = job as ConsolidateJob | ListJob;
    return wanted.kind === 'list'
      ? { value: await makeList(wanted, language), line: null }
      : runJob(wanted, context, basis);
  };
}

type Message = { readonly start: WorkerStart } | { readonly index: number; readonly job: unknown };

/** Answers the pool, one job at a time. */
export function serve(): void {
  const port = parentPort;
  if (!port) throw new Error('to be started as a worker thread');
  let handle: Handler = () => Promise.reject(new Error('a job before the start'));
  port.on('message', (message: Message) => {
    if ('start' in message) {
      handle = handlerOf(message.start);
      return;
    }
    const { index, job } = message;
    const send: SendPart = (part) => port.postMessage({ index, part }, [part.buffer]);
    handle(job, send).then(
      (result) => port.postMessage({ index, result }),
      (error: unknown) => {
        if (process.env.BRANCH_LEDGER_DEBUG) console.error(error);
        port.postMessage({ index });
      },
    );
  });
}
