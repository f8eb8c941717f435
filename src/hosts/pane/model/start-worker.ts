/** Starts the engine from the script that is served beside the page. */
export const startWorker = (): Worker =>
  new Worker(/* webpackChunkName: 'worker' */ new URL('../worker/worker.ts', import.meta.url));
