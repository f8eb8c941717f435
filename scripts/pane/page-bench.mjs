// Compiles and runs test/pane/page-bench.ts, which times the built pane in Chromium; run by
// `npm run bench -- page`.
import { runBeside } from './run-beside.mjs';

process.exitCode = await runBeside('page-bench');
