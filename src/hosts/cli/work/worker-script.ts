/** The compiled entry of the worker, beside the command line. */
export const WORKER_SCRIPT = new URL('./worker.mjs', import.meta.url);
