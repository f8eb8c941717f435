#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Node 22 and later keep what V8 compiles; Node 20 has no such function.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };
enableCompileCache?.();
// V8 of Node 20 compiles functions with all its optimisations before it has seen enough of them, and
// again soon after: half the processor time of a run. Later ones have no such setting and need none.
if (process.versions.v8.startsWith('11.')) {
  setFlagsFromString('--interrupt-budget=300000');
  // It also copies more into each function than a run lives to gain by: a tenth of a batch.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
}
await import('./main');
