#!/usr/bin/env node
import { compileLater } from '../src/batch/compile-later';
import { runProgram } from '../src/batch/kept-code';

compileLater();
const { keepCode } = runProgram(new URL('./branch-ledger.cjs', import.meta.url));
process.on('exit', keepCode);
