import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SourceMutant } from './instrument';

const ERROR = /\.mutant(\d+)\.ts\(\d+,\d+\): error TS/g;

/** What a compiler prints, whether it is content or not. */
function compile(root: string, project: string): string {
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    return execFileSync(process.execPath, [tsc, '-p', project, '--pretty', 'false'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    const { stdout } = error as { stdout?: unknown };
    if (typeof stdout === 'string' && stdout !== '') return stdout;
    throw error;
  }
}

/**
 * The ids of the mutants that do not compile: the compiler notices them, and no test need.
 * Each is written as a file of its own, and all are compiled at once.
 * @param sources the files that are changed
 */
export function uncompilable(
  root: string,
  sources: ReadonlyMap<string, string>,
  mutants: readonly SourceMutant[],
): ReadonlySet<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  try {
    for (const { id, file, start, end, replacement } of mutants) {
      const source = sources.get(file) ?? '';
      const path = join(folder, file.replace(/\.ts$/, `.mutant${id}.ts`));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${source.slice(0, start)}(${replacement})${source.slice(end)}`);
    }
    const project = join(folder, 'tsconfig.json');
    const settings = {
      extends: join(root, 'tsconfig.json'),
      // A relative import is looked for among the mutants, and then in the project.
      compilerOptions: {
        rootDirs: [folder, root],
        types: [],
        paths: { '*': [join(root, 'node_modules/*')] },
      },
      include: [join(folder, 'src')],
    };
    writeFileSync(project, JSON.stringify(settings));
    return new Set([...compile(root, project).matchAll(ERROR)].map(([, id]) => Number(id)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
