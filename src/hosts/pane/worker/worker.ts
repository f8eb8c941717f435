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

/** The page learns by a lock that becomes free that this worker has ended. */
function holdLock(): void {
  const lock = `branchLedger.${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const held = (): Promise<never> => {
    scope.postMessage({ type: 'alive', lock });
    return new Promise(() => undefined);
  };
  // Over plain http, or from a page without an origin, there are none: the page then learns less.
  navigator.locks?.request(lock, held).catch(() => undefined);
}

holdLock();

scope.onmessage = ({ data }) => {
  void answer(data);
};
