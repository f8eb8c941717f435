import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bench, benchChild } from '../../src/tools/bench/run';

// npm run bench [-- SECTION…]; exits with 1 when a mark is missed.
const [mode, section = '', contender = ''] = process.argv.slice(2);
if (mode === '--child') {
  await benchChild(section, contender, readFileSync(0, 'utf8').split('\n'));
} else {
  const script = fileURLToPath(import.meta.url);
  process.exitCode = bench({ script, folder: 'out', only: process.argv.slice(2) }) ? 0 : 1;
}
