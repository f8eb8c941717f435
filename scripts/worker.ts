import { parentPort } from 'node:worker_threads';
import { runProgram } from '../src/batch/kept-code';

const { keepCode } = runProgram(new URL('./worker.cjs', import.meta.url));
// A worker is ended from outside: it keeps with each job what it has compiled for those before.
parentPort?.on('message', keepCode);
