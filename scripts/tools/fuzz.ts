import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { fuzz, serveFuzz } from '../../src/tools/fuzz/run';

// npm run fuzz [-- SECONDS [FIRST [WORKERS]]]: reads files changed by chance, and lets the command line
// check some of them; what is read wrongly goes to out/fuzz.
if (!isMainThread) serveFuzz();
else {
  const [seconds = '60', first = '1', workers = availableParallelism()] = process.argv.slice(2);
  const found = await fuzz(new URL(import.meta.url), {
    seconds: Number(seconds),
    first: Number(first),
    workers: Number(workers),
    folder: 'out/fuzz',
    cli: fileURLToPath(new URL('../cli/branch-ledger.mjs', import.meta.url)),
  });
  process.exitCode = found === 0 ? 0 : 1;
}
