import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { RuleExample } from './examples';

/**
 * The examples of all rules, from the tables of their tests: these are compiled as data, without
 * the test runner.
 * @param ids of the rules
 */
export async function loadExamples(
  root: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RuleExample>> {
  const outfile = join(root, 'dist/examples/examples.mjs');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: [
        ...ids.map((id) => `import './src/rules/${id}/rule.test';`),
        "export { examples } from './src/tools/generate/examples';",
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    alias: { vitest: './src/tools/generate/no-tests.ts' },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
  });
  const module: { examples(): Map<string, RuleExample> } = await import(
    pathToFileURL(outfile).href
  );
  return module.examples();
}
