// Compiles and runs test/pane/pictures.ts, which drives the built pane.
import { runBeside } from './run-beside.mjs';

process.exitCode = await runBeside('pictures');
