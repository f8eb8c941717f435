import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kitFiles, packKit } from '../../src/tools/release/kit';
import { nodeRuntime } from '../../src/tools/release/node-runtime';
import { TARGETS, type Target } from '../../src/tools/release/targets';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), '支部 台账&'));
const home = join(folder, '工具 包&一');
afterAll(() => rmSync(folder, { recursive: true }));

const targetOf = (id: Target['id']): Target => TARGETS.find((one) => one.id === id) as Target;
const OUTPUTS = ['returns.json', 'returns.xlsx', 'findings.csv', 'report.html', 'run.json'];

/** Runs a program that may end with findings. */
const run = (program: string, args: readonly string[], cwd: string): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(program, args, { cwd, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (!error || error.code === 1 || error.code === 3) resolve(stdout);
      else reject(new Error(`${error.code}: ${stderr}`));
    });
  });

const SAMPLES = readdirSync(join(ROOT, 'samples'));
const CHECK = ['check', 'samples', '--format', 'json', '--as-of', '2026-01-31'];
const consolidateTo = (name: string): string[] => [
  'consolidate',
  'samples',
  '--out',
  join(folder, name),
];

describe('a kit for Linux, unpacked where a name has Chinese, a blank and &', () => {
  const target = targetOf('linux-x64');
  const app = join(home, 'branch-ledger', 'app');
  const program = 'dist/cli/branch-ledger.mjs';
  const ours = (args: readonly string[]) => run(process.execPath, [program, ...args], ROOT);
  const kits = (args: readonly string[]) =>
    run(join(app, 'node'), [join(app, program), ...args], ROOT);

  beforeAll(() => {
    const files = kitFiles(target, { root: ROOT, node: new Uint8Array([1]), texts: new Map() });
    for (const [path, bytes] of Object.entries(unzipSync(packKit('branch-ledger', files)))) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), bytes);
    }
    // Its Node is put in place as it is: to pack its 120 MB takes longer than all the rest.
    writeFileSync(join(app, 'node'), nodeRuntime(target, join(ROOT, 'out/release-cache')));
    for (const name of ['app/node', target.starter]) {
      chmodSync(join(home, 'branch-ledger', name), 0o755);
    }
  });

  it('checks and consolidates all samples as the repository does, byte for byte', async () => {
    const [own, other] = await Promise.all([ours(CHECK), kits(CHECK)]);
    await Promise.all([ours(consolidateTo('ours')), kits(consolidateTo('kits'))]);
    expect(other).toBe(own);
    // One of each format is among them.
    expect(new Set(SAMPLES.map((name) => extname(name)))).toEqual(
      new Set(['.xlsx', '.xls', '.ods']),
    );
    for (const name of SAMPLES) expect(own).toContain(name);
    expect(own).not.toContain('"code":"internal"');
    for (const name of OUTPUTS) {
      const [mine, theirs] = ['ours', 'kits'].map((one) => readFileSync(join(folder, one, name)));
      expect(theirs?.equals(mine as Buffer), name).toBe(true);
    }
  });

  it('starts by its icon', async () => {
    const sample = join(folder, '甲&乙 支部.xlsx');
    writeFileSync(sample, readFileSync(join(ROOT, 'templates/支部工作台账.xlsx')));
    const said = await run(join(home, 'branch-ledger', target.starter), [sample], folder);
    expect(said).toContain('问题清单：');
    expect(readFileSync(join(folder, '甲&乙 支部-问题清单.xlsx')).subarray(0, 2).toString()).toBe(
      'PK',
    );
  });
});

describe('a kit for Windows', () => {
  const files = kitFiles(targetOf('win-x64'), {
    root: ROOT,
    node: new Uint8Array([1]),
    texts: new Map(),
  });

  it('starts by a script of plain ASCII, which ends before cmd.exe runs what follows an ampersand', () => {
    const script = files.find(({ path }) => path === '支部台账.cmd');
    const text = Buffer.from(script?.bytes ?? []).toString('latin1');
    expect(text).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(text.trimEnd().split('\r\n').at(-1)).toBe('exit');
  });

  it('holds what the program needs, nothing for developers, and is the same each time', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('app/dist/cli/start.mjs');
    expect(paths).toContain('app/node_modules/@e965/xlsx/xlsx.mjs');
    expect(paths.filter((path) => /\.map$|dist\/tools|\.test\./.test(path))).toEqual([]);
    expect(Buffer.from(packKit('k', files)).equals(packKit('k', files))).toBe(true);
  });
});
