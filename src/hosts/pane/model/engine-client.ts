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

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Asks the engine in its worker; answers come as promises. */
export class EngineClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor(start: () => Worker) {
    this.#worker = start();
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#take(data);
    this.#worker.onerror = (event) => {
      const error = new EngineFailure(event.message);
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
  }

  /**
   * @param transfer what to hand over instead of copying it
   * @throws EngineFailure
   */
  ask<K extends RequestKind>(
    kind: K,
    payload: Requests[K]['in'],
    transfer: readonly Transferable[] = [],
  ): Promise<Requests[K]['out']> {
    const id = this.#next++;
    const message = { id, kind, payload } as ToWorker;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage(message, [...transfer]);
    });
  }

  #take(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id);
    if (message.type === 'answer') waiting.resolve(message.value as never);
    else waiting.reject(new EngineFailure(message.message, message.told));
  }
}
