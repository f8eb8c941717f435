import { type ResourceLimits, Worker } from 'node:worker_threads';
import { newTurn } from './turns';

/** Of each worker's memory, unless a pool says otherwise: the largest sound workbook takes half of it. */
export const WORKER_LIMITS: ResourceLimits = {
  maxOldGenerationSizeMb: 400,
  maxYoungGenerationSizeMb: 32,
};

/** Heavy jobs are done one at a time, whatever the number of workers. */
export const TURN = newTurn();

const start = (script: URL, resourceLimits: ResourceLimits): Worker =>
  new Worker(script, { resourceLimits, workerData: { turn: TURN } });

let early: { readonly script: URL; readonly worker: Worker } | null = null;

/**
 * Begins a worker before it is known what it is to do: it loads the program while the command is
 * still being loaded itself. A command that ends without it does not wait for it.
 */
export function beginEarly(script: URL): void {
  const worker = start(script, WORKER_LIMITS);
  const lost = (): void => {
    if (early?.worker === worker) early = null;
  };
  worker.once('error', lost).once('exit', lost).unref();
  early = { script, worker };
}

/** A worker with the usual limits: the one that was begun early, where there is one. */
export function takeWorker(script: URL, limits: ResourceLimits = WORKER_LIMITS): Worker {
  if (limits !== WORKER_LIMITS || early?.script.href !== script.href) {
    return start(script, limits);
  }
  const { worker } = early;
  early = null;
  worker.ref();
  return worker;
}
