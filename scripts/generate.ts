import { generate } from '../src/batch/generate';

process.exitCode = generate(process.argv.includes('--check'));
