import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startKit } from './start';

const folder = mkdtempSync(join(tmpdir(), 'kit-'));
afterAll(() => rmSync(folder, { recursive: true }));

let said: string[];
let runs: string[][];
let opened: string[];

beforeEach(() => {
  [said, runs, opened] = [[], [], []];
});

/** A window in which each question gets the next answer, and every command ends so. */
function open(paths: string[], answers: (string | null)[] = [], status = 0): Promise<number> {
  return startKit(
    { version: '1.0', language: 'zh-CN', paths },
    {
      say: (line) => said.push(line),
      ask: async () => answers.shift() ?? null,
      run: async (args) => {
        runs.push([...args]);
        const out = args[args.indexOf('--out') + 1] ?? '';
        if (status < 2 && args[0] === 'check') writeFileSync(out, '');
        return status;
      },
      open: (path) => opened.push(path),
    },
  );
}

function file(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  return path;
}

describe('the kit', () => {
  it('makes a list of findings beside a file, and opens it', async () => {
    const path = file('第一支部.xlsx');
    const list = join(folder, '第一支部-问题清单.xlsx');
    expect(await open([path], [], 1)).toBe(1);
    expect(runs).toEqual([['check', path, '--format', 'xlsx', '--out', list, '--lang', 'zh-CN']]);
    expect(opened).toEqual([list]);
    expect(said).toContain('发现要改正的问题，都列在清单里。');
  });

  it('never writes over a list that is there', async () => {
    const path = file('第二支部.xlsx');
    file('第二支部-问题清单.xlsx');
    await open([path]);
    expect(opened).toEqual([join(folder, '第二支部-问题清单 (2).xlsx')]);
  });

  it('makes a return of a folder, for the year that is answered, by the list of units in it', async () => {
    const units = join(folder, '各支部');
    mkdirSync(units);
    writeFileSync(join(units, '报送单位名单.xlsx'), '');
    expect(await open([units], ['今年', '2026'])).toBe(0);
    const out = `${units}-年报`;
    const asked = ['--year', '2026', '--units', join(units, '报送单位名单.xlsx')];
    expect(runs).toEqual([['consolidate', units, '--out', out, '--lang', 'zh-CN', ...asked]]);
    expect(said).toContain('“今年”不是年份，请写四位数字。');
    expect(opened).toEqual([join(out, 'report.html'), out]);
  });

  it('asks for files when it was only opened', async () => {
    const path = file('第三 支部.xlsx');
    await open([], [`"${path}"`]);
    expect(runs[0]?.[1]).toBe(path);
  });

  it('says what is missing and what failed, and opens nothing', async () => {
    expect(await open([join(folder, '没有.xlsx')])).toBe(2);
    expect(said.some((line) => line.includes('找不到'))).toBe(true);
    expect(await open([file('坏.xlsx')], [], 70)).toBe(70);
    expect(said).toContain('没有做成，原因在上面。');
    expect(opened).toEqual([]);
  });

  it('checks the files where folders were dropped with them', async () => {
    await open([folder, file('第四支部.xlsx')]);
    expect(runs.map(([command]) => command)).toEqual(['check']);
  });
});
