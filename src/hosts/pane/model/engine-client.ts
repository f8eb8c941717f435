import type { FromWorker, RequestKind, Requests, ToWorker } from '../worker/protocol';

/** The worker could not do what was asked. */
export class EngineFailure extends Error {
  constructor(
    message: string,
    /** Whether the message is meant for a person; else it is a mistake of the program's own. */
    readonly told = false,
  ) {
    super(message);
  }
}

/** The worker is no more: it was stopped, died, or never came. */
export class EngineLost extends Error {
  constructor(readonly because: 'stopped' | 'died' | 'missing') {
    super(because);
  }
}

/** Workers in a row that may die of one thing before it is left to a person to try again. */
const MOST_DEATHS = 3;

/** Does again by another worker what a worker died under. */
export async function outliving<T>(task: () => Promise<T>): Promise<T> {
  for (let deaths = 1; ; deaths++) {
    try {
      return await task();
    } catch (error) {
      const isDead = error instanceof EngineLost && error.because === 'died';
      if (!isDead || deaths >= MOST_DEATHS) throw error;
    }
  }
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Asks a worker; the answers come as promises. */
type Ask = EngineClient['ask'];

/**
 * Asks the engine in its worker. A worker that died is replaced by another at the next question,
 * which is first told all that the other knew.
 */
export class EngineClient extends EventTarget {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #ready: Promise<void> | null = null;
  /** Whether this worker has ever answered. */
  #alive = false;
  #next = 1;
  /** Tells a new worker what it must know before anything else is asked. */
  prepare: (ask: Ask) => Promise<void> = () => Promise.resolve();

  constructor(private readonly startWorker: () => Worker) {
    super();
  }

  /** Asks another worker of the same kind. */
  another(): EngineClient {
    return new EngineClient(this.startWorker);
  }

  /** The question whose answer is waited for longest, by its number. */
  get question(): number | null {
    const [first] = this.#waiting.keys();
    return first ?? null;
  }

  /**
   * @param transfer what to hand over instead of copying it
   * @throws EngineFailure, EngineLost
   */
  async ask<K extends RequestKind>(
    kind: K,
    payload: Requests[K]['in'],
    transfer: readonly Transferable[] = [],
  ): Promise<Requests[K]['out']> {
    this.#ready ??= this.prepare((...question) => this.#post(...question));
    try {
      await this.#ready;
    } catch (error) {
      this.#ready = null;
      throw error;
    }
    return this.#post(kind, payload, transfer);
  }

  /** Ends the worker; whoever waits for an answer is told. */
  stop(because: EngineLost['because'] = 'stopped'): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#ready = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new EngineLost(because));
    this.dispatchEvent(new CustomEvent('lost', { detail: because }));
  }

  #post<K extends RequestKind>(
    kind: K,
    payload: Requests[K]['in'],
    transfer: readonly Transferable[] = [],
  ): Promise<Requests[K]['out']> {
    const worker = this.#worker ?? this.#begin();
    const id = this.#next++;
    const message = { id, kind, payload } as ToWorker;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage(message, [...transfer]);
    });
  }

  #begin(): Worker {
    const worker = this.startWorker();
    this.#worker = worker;
    this.#alive = false;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      this.#alive = true;
      if (data.type === 'alive') this.#watch(worker, data.lock);
      else this.#take(data);
    };
    worker.onerror = ({ message }) => {
      console.error(message);
      this.#died(worker);
    };
    worker.onmessageerror = () => this.#died(worker);
    return worker;
  }

  #died(worker: Worker): void {
    if (worker === this.#worker) this.stop(this.#alive ? 'died' : 'missing');
  }

  /** A worker that the browser ends raises no event, but what it has locked becomes free. */
  #watch(worker: Worker, lock: string): void {
    navigator.locks.request(lock, () => this.#died(worker)).catch(() => undefined);
  }

  #take(message: Exclude<FromWorker, { readonly type: 'alive' }>): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id);
    if (message.type === 'answer') waiting.resolve(message.value as never);
    else waiting.reject(new EngineFailure(message.message, message.told));
  }
}
