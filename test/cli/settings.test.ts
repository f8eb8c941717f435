import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scratch } from './run';
import { writeSmall, wrongId } from './workbooks';

const scratch = new Scratch();
const RULE = 'members/id-check-digit';

const settings = (name: string, value: unknown): string => {
  writeFileSync(scratch.join(name), JSON.stringify(value));
  return name;
};

beforeAll(async () => {
  mkdirSync(scratch.join('in'));
  await writeSmall(scratch.join('in', '甲.xlsx'), {
    branch: '青松第一党支部',
    year: 2025,
    members: [['张三', wrongId(7)]],
  });
});
afterAll(() => scratch.remove());

const severities = async (...args: string[]): Promise<string[]> => {
  const { stdout } = await scratch.run('check', 'in', '--format', 'json', ...args);
  const { workbooks } = JSON.parse(stdout) as {
    workbooks: { findings: { rule: string; severity: string }[] }[];
  };
  return workbooks.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule === RULE).map(({ severity }) => severity),
  );
};

describe('--settings', () => {
  it('changes what check says', async () => {
    expect(await severities()).toEqual(['error']);
    const info = settings('info.json', { rules: { [RULE]: { severity: 'info' } } });
    expect(await severities('--settings', info)).toEqual(['info']);
    const off = settings('off.json', { rules: { [RULE]: { off: true } } });
    expect(await severities('--settings', off)).toEqual([]);
  });

  it('changes what consolidate says, also when it goes on from another run', async () => {
    const off = settings('off.json', { rules: { [RULE]: { off: true } } });
    await scratch.run('consolidate', 'in', '--out', 'year');
    expect(readFileSync(scratch.join('year', 'findings.csv'), 'utf8')).toContain(RULE);
    await scratch.run('consolidate', 'in', '--out', 'year', '--resume', '--settings', off);
    expect(readFileSync(scratch.join('year', 'findings.csv'), 'utf8')).not.toContain(RULE);
    const run = JSON.parse(readFileSync(scratch.join('year', 'run.json'), 'utf8')) as object;
    expect(run).toHaveProperty('settings.rules', { [RULE]: { off: true } });
  });

  it('shows by rules what would run', async () => {
    const file = settings('unit.json', {
      packs: ['unit-practices'],
      rules: { [RULE]: { severity: 'info' }, 'members/phone': { off: true } },
    });
    const { status, stdout } = await scratch.run('rules', '--settings', file);
    expect(status).toBe(0);
    expect(stdout).toMatch(/members\/id-check-digit +提示.*本单位有设置/);
    expect(stdout).toContain('meetings/weekly-study');
    expect(stdout).toContain('本单位关闭：members/phone');
    expect(stdout).not.toMatch(/^members\/phone/m);
  });

  it.each([[['check', 'in']], [['consolidate', 'in', '--out', 'bad']], [['rules']]])(
    'is refused in plain words when it is wrong: %j',
    async (args) => {
      const file = settings('wrong.json', { rules: { [RULE]: { severity: 'fatal' } } });
      const { status, stdout, stderr } = await scratch.run(...args, '--settings', file);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('wrong.json');
      expect(stderr).toContain('只能是');
      expect(stderr).not.toMatch(/^\s+at |zod/m);
      expect((await scratch.run(...args, '--settings', 'nowhere.json')).status).toBe(2);
    },
  );
});
