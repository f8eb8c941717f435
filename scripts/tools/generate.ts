import { generate } from '../../src/tools/generate/generate';

process.exitCode = await generate(process.argv.includes('--check'));
