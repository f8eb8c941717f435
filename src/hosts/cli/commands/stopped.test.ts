import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Interrupted } from '../work/interrupted';
import { monthCommand } from './month-command';
import { samplesCommand } from './samples-command';
import { templateCommand } from './template-command';

const scratch = mkdtempSync(join(tmpdir(), 'stopped-'));
const at = (name: string): string => join(scratch, name);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
for (const name of ['甲.csv', '乙.csv'])
  writeFileSync(at(name), '姓名,性别,入党日期\n张三,男,2000-01-01\n');
writeFileSync(at('units.csv'), '党组织编码,党组织全称,上级党组织\n,甲支部,\n,乙支部,\n');

it.each([
  [monthCommand, [at('甲.csv'), at('乙.csv')], 0],
  [templateCommand, ['--units', at('units.csv'), '--year', '2026', '--out', at('blanks')], 0],
  [samplesCommand, ['--branches', '9', '--out', at('samples')], 1],
])('$name ends between two workbooks when it is stopped', async (command, args, written) => {
  const out = args.at(-1) ?? '';
  await expect(command.run(args, AbortSignal.abort())).rejects.toThrow(Interrupted);
  expect(args.includes('--out') && written > 0 ? readdirSync(out).length : 0).toBe(written);
});

it.each([
  [monthCommand, [at('甲.csv'), '--out', at('month.json')]],
  [templateCommand, ['--out', at('blank.xlsx')]],
  [templateCommand, ['--from', at('甲.csv'), '--year', '2026', '--out', at('next.xlsx')]],
  [templateCommand, ['--units', at('units.csv'), '--year', '2026', '--out', at('all')]],
])('$name says when it begins to write, and no sooner', async (command, args) => {
  const out = args.at(-1) ?? '';
  const before: boolean[] = [];
  await command.run(args, new AbortController().signal, () => before.push(existsSync(out)));
  expect([before, existsSync(out)]).toEqual([[false], true]);
});
