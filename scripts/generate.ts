import { generate } from '../src/batch/generate';

process.exitCode = await generate(process.argv.includes('--check'));
