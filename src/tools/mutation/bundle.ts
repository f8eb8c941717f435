import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { expect } from 'vitest';
import type { Templates } from '../../core/templates/load';
import { readTemplates } from '../../hosts/cli/files/template-files';
import type { AnyRule } from '../../rules/rule';
import { instrument, type SourceMutant, SWITCH } from './instrument';
import { Suite, type Test } from './suite';

/** What one run of the bundle leaves behind. */
export interface Loaded {
  readonly tests: readonly Test[];
  readonly rules: readonly AnyRule[];
}

export interface Bundle {
  readonly mutants: readonly SourceMutant[];
  /** The files that are changed, as they were read. */
  readonly sources: ReadonlyMap<string, string>;
  /** The templates that every load shares. */
  readonly templates: Templates;
  /** Loads the rules and their tests afresh; `isOn` tells whether a mutant is on. */
  load(isOn: (id: number) => boolean): Loaded;
}

/** The TypeScript files of a folder and those below it, as paths from the root. */
export const sourcesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();

const entryOf = (root: string, tests: readonly string[]): string => `
${tests.map((file) => `suite.inFile(${JSON.stringify(file)}, () => require(${JSON.stringify(join(root, file))}));`).join('\n')}
exports.rules = require(${JSON.stringify(join(root, 'src/rules/index.generated.ts'))}).RULES;
`;

/**
 * Builds sources and tests into one script, with all mutants of the sources in it.
 * @param sources which files to change, as paths from the root
 * @param tests which test files to load
 */
export async function bundle(
  root: string,
  sources: readonly string[],
  tests: readonly string[],
): Promise<Bundle> {
  const mutants: SourceMutant[] = [];
  const texts = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const file of sources) {
    const source = readFileSync(join(root, file), 'utf8');
    const made = instrument(file, source, mutants.length + 1);
    mutants.push(...made.mutants);
    texts.set(file, source);
    codes.set(file, made.code);
  }
  const mutated: Plugin = {
    name: 'mutated',
    setup(plugins) {
      plugins.onLoad({ filter: /\/src\/hosts\/cli\/files\/template-files\.ts$/ }, () => ({
        contents: 'export const readTemplates = () => templates;',
      }));
      plugins.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
        const code = codes.get(relative(root, path)) ?? readFileSync(path, 'utf8');
        const folder = JSON.stringify(dirname(path));
        return { loader: 'ts', contents: code.replaceAll('import.meta.dirname', folder) };
      });
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: entryOf(root, tests), resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
    plugins: [mutated],
  });
  const text = outputFiles[0]?.text ?? '';
  const parameters = `require, exports, module, suite, templates, ${SWITCH}`;
  const script = new Script(`(function (${parameters}) {${text}\n})`, { filename: 'mutants.cjs' });
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  const required = createRequire(join(root, 'package.json'));
  const templates = readTemplates(join(root, 'templates'));
  return {
    mutants,
    sources: texts,
    templates,
    load(isOn) {
      const suite = new Suite();
      const { describe, it } = suite;
      const vitest = { describe, it, expect };
      const module = { exports: {} };
      const require = (name: string): unknown => (name === 'vitest' ? vitest : required(name));
      run(require, module.exports, module, suite, templates, isOn);
      return { ...(module.exports as Omit<Loaded, 'tests'>), tests: suite.tests };
    },
  };
}
