import { bundledTemplates } from './bundled-templates';
import { Engine } from './engine';
import type { FromWorker, ToWorker } from './protocol';
import { ToldError } from './told-error';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
};

const engine = new Engine(bundledTemplates());

async function answer({ id, kind, payload }: ToWorker): Promise<void> {
  try {
    const handler = engine[kind] as (payload: unknown) => unknown;
    const value = (await handler.call(engine, payload)) as never;
    scope.postMessage({ type: 'answer', id, value });
  } catch (error) {
    scope.postMessage({
      type: 'failed',
      id,
      message: error instanceof Error ? error.message : String(error),
      told: error instanceof ToldError,
    });
  }
}

scope.onmessage = ({ data }) => {
  void answer(data);
};

/** The page learns by a lock that becomes free that this worker has ended. */
async function holdLock(): Promise<void> {
  const lock = `branchLedger.${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const held = (): Promise<never> => {
    scope.postMessage({ type: 'alive', lock });
    return new Promise(() => undefined);
  };
  try {
    await navigator.locks.request(lock, held);
  } catch {
    // Over plain http there are no locks, and a file from a disk may take none: the page learns less.
  }
}

void holdLock();
