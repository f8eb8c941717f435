#!/usr/bin/env node
import { main } from '../src/batch/cli/main';

process.exitCode = await main(process.argv.slice(2));
