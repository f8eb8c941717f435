import { join } from 'node:path';
import { readTemplates } from '../../src/hosts/cli/files/template-files';
import { EngineClient } from '../../src/hosts/pane/model/engine-client';
import type { Session } from '../../src/hosts/pane/model/session';
import { Engine } from '../../src/hosts/pane/worker/engine';
import type { FromWorker, ToWorker } from '../../src/hosts/pane/worker/protocol';
import { ToldError } from '../../src/hosts/pane/worker/told-error';

export const templates = readTemplates(join(import.meta.dirname, '../../templates'));

let timers = 0;

/** What the model of the pane asks of a page, where there is none; what waits, waits no time. */
export function standIn(): void {
  const wait = (run: (...given: unknown[]) => void, _: number, ...given: unknown[]) => {
    timers++;
    const timer = setImmediate(() => {
      pending.delete(timer);
      timers--;
      run(...given);
    });
    pending.add(timer);
    return timer;
  };
  const pending = new Set<NodeJS.Immediate>();
  const forget = (timer: NodeJS.Immediate) => {
    if (pending.delete(timer)) timers--;
    clearImmediate(timer);
  };
  const page = {
    documentElement: {},
    body: { dataset: {} },
    getElementsByTagName: () => [],
    getElementById: () => null,
    createElement: () => ({}),
    cookie: '',
  };
  Object.defineProperty(globalThis, 'document', {
    value: page,
    configurable: true,
    writable: true,
  });
  // Node has one since 21.
  globalThis.navigator ??= { hardwareConcurrency: 2 } as Navigator;
  Object.assign(globalThis, {
    window: globalThis,
    addEventListener: () => undefined,
    setTimeout: wait,
    clearTimeout: forget,
  });
}

/** A worker in the same thread: what goes to it and comes from it is copied, as between threads. */
class Neighbour {
  static latest: Neighbour | null = null;
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly #engine = new Engine(templates);
  #ended = false;

  constructor() {
    Neighbour.latest = this;
  }

  postMessage(message: ToWorker, transfer: Transferable[]): void {
    const data = structuredClone(message, { transfer });
    setImmediate(() => void this.#answer(data));
  }

  async #answer({ id, kind, payload }: ToWorker): Promise<void> {
    let answer: FromWorker;
    try {
      if (this.#ended) return;
      const handler = this.#engine[kind] as (payload: unknown) => unknown;
      const value = (await handler.call(this.#engine, payload)) as never;
      answer = { type: 'answer', id, value };
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? '') : String(error);
      answer = { type: 'failed', id, message, told: error instanceof ToldError };
    }
    if (!this.#ended) this.onmessage?.({ data: structuredClone(answer) });
  }

  terminate(): void {
    this.#ended = true;
  }

  dies(): void {
    this.#ended = true;
    this.onerror?.({ message: 'the test ends it' });
  }
}

export const newClient = (): EngineClient =>
  new EngineClient(() => new Neighbour() as unknown as Worker);

/** The worker that was started last ends as if the browser had ended it. */
export const killWorker = (): void => Neighbour.latest?.dies();

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets a few steps of the work go on. */
export async function some(turns: number): Promise<void> {
  for (let n = 0; n < turns; n++) await turn();
}

/** Waits until nothing goes on any more. */
export async function quiet(session: Session): Promise<void> {
  for (let still = 0, all = 0; still < 4; all++) {
    if (all > 20_000) throw new Error('it does not become quiet');
    await turn();
    const isBusy = timers > 0 || session.engine.question !== null || session.progress !== null;
    still = isBusy ? 0 : still + 1;
  }
}

/** The list as a person reads it, in the order of its places. */
export async function listed(session: Session): Promise<readonly string[]> {
  const { books } = session;
  const list = await session.engine.ask('list', {
    books: books.map(({ book }) => book),
    group: 'sheet',
    severities: ['error', 'warning', 'info'],
    suppressed: true,
    search: '',
    keep: null,
    anchors: [],
  });
  const rows = await session.engine.ask('slice', { from: 0, to: list.total });
  return rows
    .map(({ place, severity, suppressed, problem }) =>
      [place, severity, suppressed ? 'answered' : '', problem].join('|'),
    )
    .sort();
}
