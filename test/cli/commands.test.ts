import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.generated';
import { Scratch } from './run';
import { idNumber, writeSmall } from './workbooks';

const scratch = new Scratch();
afterAll(() => scratch.remove());

describe('branch-ledger', () => {
  it('lists its commands in both languages', async () => {
    const { status, stdout } = await scratch.run('--help');
    expect(status).toBe(0);
    for (const name of [
      'check',
      'consolidate',
      'explain',
      'inspect',
      'template',
      'samples',
      'rules',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${name} .*\\p{Script=Han}`, 'mu'));
    }
  });

  it.each(['check', 'consolidate', 'explain', 'inspect', 'template', 'month', 'samples', 'rules'])(
    'explains %s in both languages',
    async (name) => {
      const { status, stdout } = await scratch.run(name, '--help');
      expect(status).toBe(0);
      expect(stdout).toMatch(/\p{Script=Han}/u);
      expect(stdout).toMatch(/^ {2}[A-Z][a-z]+/m);
      expect(stdout).toContain(`branch-ledger ${name} `);
    },
  );

  it.each([[[]], [['no-such']]])('refuses %j', async (args) => {
    const { status, stdout, stderr } = await scratch.run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/\p{Script=Han}/u);
  });
});

describe('rules', () => {
  it('lists the rules of the packs in force', async () => {
    const { stdout } = await scratch.run('rules');
    expect(stdout).toMatch(/^members\/id-check-digit +错误 +national /m);
    const listed = stdout.split('\n').filter((line) => line.includes('/'));
    expect(new Set(listed).size).toBe(listed.length);
    expect(stdout).toContain(`共 ${listed.length} 条规则`);
    expect(stdout).not.toContain('来源：');
  });

  it('shows what a pack would add, and its source', async () => {
    const { stdout } = await scratch.run('rules', '--pack', 'unit-practices');
    expect(stdout).toMatch(/^talks\/occasions +提示 +unit-practices-2019 /m);
    expect(stdout).toMatch(
      /^unit-practices-2024：《吉林机关党建》2024年第11期所载单位的做法（供选用）。来源：《吉林机关党建》/m,
    );
    const one = await scratch.run('rules', 'talks/occasions');
    expect(one.stdout).toContain(
      '规则包：unit-practices-2019，平顶山市2019年调研所载的做法（供选用）（默认不启用）',
    );
  });

  it('quotes only words that were seen', async () => {
    const { stdout } = await scratch.run('rules', 'dues/rate');
    expect(stdout).toContain(
      '《关于中国共产党党费收缴、使用和管理的规定》第二条（大意：3000元以下',
    );
    expect(stdout).toContain('第十二条：“主动按月交纳');
  });

  it('tells of every rule with its basis, and leaves no placeholder', async () => {
    const some = RULES.filter((_, index) => index % 25 === 0);
    for (const { id } of some) {
      const { status, stdout } = await scratch.run('rules', id);
      expect(status, id).toBe(0);
      expect(stdout, id).toContain('依据：');
      expect(stdout, id).not.toMatch(/\{[a-zA-Z]/);
    }
  });

  it('refuses a rule and a pack that do not exist', async () => {
    expect((await scratch.run('rules', 'no/such')).status).toBe(2);
    expect((await scratch.run('rules', '--pack', 'no-such')).status).toBe(2);
  });
});

describe('template and samples', () => {
  it('writes a blank workbook in which nothing is found', async () => {
    expect((await scratch.run('template', '--out', 'blank.xlsx')).status).toBe(0);
    const { stdout } = await scratch.run('check', 'blank.xlsx', '--format', 'json');
    const [{ status, sheets }] = JSON.parse(stdout).workbooks;
    expect(status).toBe('checked');
    expect(sheets).toHaveLength(11);
  });

  it('carries last year over, for one branch and for all of a list, and writes over nothing', async () => {
    mkdirSync(scratch.join('2025'));
    const branch = '青松第二党支部';
    const last = scratch.join('2025', '旧.xlsx');
    await writeSmall(last, { branch, year: 2025, members: [['张三', idNumber(22)]] });
    const one = await scratch.run('template', '--from', '2025/旧.xlsx', '--out', '新.xlsx');
    expect(one.status).toBe(0);
    expect(one.stdout).toContain('党员名册 1 行');
    const wrong = await scratch.run(
      'template',
      '--from',
      '2025/旧.xlsx',
      '--out',
      'x.xlsx',
      '--year',
      '2027',
    );
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('只能带到 2026 年');
    writeFileSync(
      scratch.join('单位.csv'),
      `党组织全称,上级党组织\n${branch},机关党委\n青松第三党支部,机关党委\n`,
    );
    const many = ['template', '--units', '单位.csv', '--from', '2025', '--out', '2026'];
    expect((await scratch.run(...many)).status).toBe(0);
    expect(readdirSync(scratch.join('2026')).sort()).toEqual([
      '青松第三党支部-2026.xlsx',
      '青松第二党支部-2026.xlsx',
    ]);
    const filled = scratch.join('2026', '青松第三党支部-2026.xlsx');
    copyFileSync(last, filled);
    expect((await scratch.run(...many)).status).toBe(2);
    expect(readFileSync(filled).equals(readFileSync(last))).toBe(true);
  });

  it('writes samples, the same for the same seed', async () => {
    for (const out of ['one', 'two']) {
      const run = await scratch.run('samples', '--out', out, '--branches', '3', '--seed', '4');
      expect(run.status).toBe(0);
    }
    const names = readdirSync(scratch.join('one'));
    expect(names).toHaveLength(4);
    for (const name of names) expect(scratch.read('two', name)).toBe(scratch.read('one', name));
  });

  it.each([
    [['template']],
    [['samples', '--out', 'x']],
    [['samples', '--out', 'x', '--branches', 'many']],
    [['samples', '--out', 'x', '--branches', '2', '--defects', '7']],
  ])('refuses %j in plain words', async (args) => {
    const { status, stderr } = await scratch.run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/\p{Script=Han}/u);
  });
});

describe('inspect', () => {
  const id = idNumber(21);

  beforeAll(() =>
    writeSmall(scratch.join('small.xlsx'), {
      branch: '青松第一党支部',
      year: 2025,
      members: [['张三', id]],
    }),
  );

  it('says how the sheets were recognised', async () => {
    const { status, stdout } = await scratch.run('inspect', 'small.xlsx');
    expect(status).toBe(0);
    expect(stdout).toContain('党员名册');
    expect(stdout).not.toContain(id);
  });

  it('lists every cell, identity and telephone numbers masked unless asked for', async () => {
    const cells = async (...args: string[]) =>
      (await scratch.run('inspect', 'small.xlsx', '--cells', ...args)).stdout
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
    const lines = await cells();
    expect(lines).toContainEqual({ sheet: '支部信息', ref: 'B6', type: 'number', value: 2025 });
    const masked = `${id.slice(0, 6)}********${id.slice(-4)}`;
    expect(lines).toContainEqual({ sheet: '党员名册', ref: 'B2', type: 'string', value: masked });
    expect(JSON.stringify(lines)).not.toContain('13812345678');
    expect(await cells('--reveal')).toContainEqual({
      sheet: '党员名册',
      ref: 'B2',
      type: 'string',
      value: id,
    });
  });

  it('says why a file cannot be read', async () => {
    const { status, stdout, stderr } = await scratch.run('inspect', 'nowhere.xlsx');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/\p{Script=Han}/u);
  });
});
