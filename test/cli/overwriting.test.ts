import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Scratch } from './run';
import { idNumber, writeSmall } from './workbooks';

const scratch = new Scratch();
afterAll(() => scratch.remove());

beforeAll(async () => {
  const members = [['张三', idNumber(1)]] as const;
  for (const file of ['a.xlsx', '已填.xlsx']) {
    await writeSmall(scratch.join(file), { branch: '甲支部', year: 2025, members });
  }
  writeFileSync(scratch.join('roster.csv'), '姓名\n张三\n');
});

it.each([
  ['an input', ['check', 'a.xlsx', '--format', 'csv', '--out', 'a.xlsx'], 'a.xlsx'],
  [
    'an input, forced',
    ['check', 'a.xlsx', '--format', 'csv', '--out', 'a.xlsx', '--force'],
    'a.xlsx',
  ],
  ['a filled workbook', ['template', '--out', '已填.xlsx'], '已填.xlsx'],
  ['a filled workbook', ['check', 'a.xlsx', '--format', 'xlsx', '--out', '已填.xlsx'], '已填.xlsx'],
  ['a roster', ['check', 'a.xlsx', '--format', 'csv', '--out', 'roster.csv'], 'roster.csv'],
])('never writes over %s: %j', async (_, args, file) => {
  const before = readFileSync(scratch.join(file));
  const { status, stderr } = await scratch.run(...args);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/覆盖|不能写在它上面/)]);
  expect(readFileSync(scratch.join(file)).equals(before)).toBe(true);
});

it.each([
  ['template', '--out', 'blank.xlsx'],
  ['check', 'a.xlsx', '--format', 'xlsx', '--out', 'list.xlsx'],
  ['check', 'a.xlsx', '--format', 'csv', '--out', 'list.csv'],
])('writes its own anew: %s %s %s %s %s', async (...args) => {
  const first = await scratch.run(...args);
  const again = await scratch.run(...args);
  expect(again.stderr).not.toContain('覆盖');
  expect(again.status).toBe(first.status);
  expect(again.status).toBeLessThan(2);
});

it('writes one blank workbook over the other', async () => {
  for (const all of [[], ['--all'], []]) {
    expect((await scratch.run('template', '--out', 'blank.xlsx', ...all)).status).toBe(0);
  }
});
