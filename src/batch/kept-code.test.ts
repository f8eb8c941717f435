import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'kept-code-'));
const program = join(folder, 'program.cjs');
const code = `${program}.code`;
const launcher = join(folder, 'launch.mjs');

/** A program as long as any other of these. */
const saying = (word: string): void =>
  writeFileSync(program, `const say = () => console.log('${word}', __filename.length); say();`);

const run = (keep = '') => {
  const env = { ...process.env, BRANCH_LEDGER_KEEP_CODE: keep };
  const { stdout, stderr, status } = spawnSync(process.execPath, [launcher], { env });
  return `${stdout}${stderr}`.trim() + (status === 0 ? '' : ` (status ${status})`);
};

beforeAll(() => {
  const here = join(import.meta.dirname, 'kept-code.ts');
  const contents = `import { runProgram } from ${JSON.stringify(here)};
    process.on('exit', runProgram(new URL(${JSON.stringify(pathToFileURL(program).href)})).keepCode);`;
  buildSync({
    stdin: { contents, resolveDir: folder },
    outfile: launcher,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});
beforeEach(() => rmSync(code, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('runProgram', () => {
  const said = (word: string) => `${word} ${program.length}`;

  it('runs a program of which no code is kept, and keeps none unless told', () => {
    saying('one');
    expect(run()).toBe(said('one'));
    expect(existsSync(code)).toBe(false);
  });

  it('keeps code when told, and runs with it', () => {
    saying('one');
    expect(run('1')).toBe(said('one'));
    expect(readFileSync(code).length).toBeGreaterThan(100);
    expect(run()).toBe(said('one'));
  });

  it('does not take the code of another program of the same length', () => {
    saying('one');
    run('1');
    saying('two');
    expect(run()).toBe(said('two'));
  });

  it('does without code that was cut short', () => {
    saying('one');
    run('1');
    writeFileSync(code, readFileSync(code).subarray(0, 40));
    expect(run()).toBe(said('one'));
  });
});
