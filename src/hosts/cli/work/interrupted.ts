import { setImmediate } from 'node:timers/promises';

/** The run was stopped from outside. */
export class Interrupted extends Error {
  /** @param left whether files lie there that it wrote */
  constructor(readonly left = false) {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

/**
 * Between two pieces of work on the main thread: a signal is not heard before the thread is idle.
 * @param left whether files lie there that were written before
 * @throws Interrupted when the signal is aborted
 */
export async function goOn(signal: AbortSignal, left = false): Promise<void> {
  await setImmediate();
  if (signal.aborted) throw new Interrupted(left);
}
