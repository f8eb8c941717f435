#!/usr/bin/env node
import { main } from '../src/batch/cli/main';
import { compileLater } from '../src/batch/compile-later';

compileLater();
process.exitCode = await main(process.argv.slice(2));
