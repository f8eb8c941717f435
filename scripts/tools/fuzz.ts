import { isMainThread } from 'node:worker_threads';
import { fuzz, serveFuzz } from '../../src/tools/fuzz/run';

// npm run fuzz [-- SECONDS [FIRST]]: reads files changed by chance; what is read wrongly goes to out/fuzz.
if (!isMainThread) serveFuzz();
else {
  const [seconds = '60', first = '1'] = process.argv.slice(2);
  const options = { seconds: Number(seconds), first: Number(first), folder: 'out/fuzz' };
  process.exitCode = (await fuzz(new URL(import.meta.url), options)) === 0 ? 0 : 1;
}
