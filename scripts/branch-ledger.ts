#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Node 22 and later keep what V8 compiles; Node 20 has no such function.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };
enableCompileCache?.();
await import('./main');
