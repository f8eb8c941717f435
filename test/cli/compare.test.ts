import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scratch } from './run';
import { idNumber, writeSmall, wrongId } from './workbooks';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const person = (n: number) => [`党员${n}`, idNumber(n)] as const;
const wrong = (n: number) => [`党员${n}`, wrongId(n)] as const;
const write = (file: string, members: (readonly [string, string])[]) =>
  writeSmall(scratch.join('set', file), { branch: file.slice(0, -5), year: 2025, members });

interface Comparison {
  conditions: { condition: string; before: string; after: string }[];
  workbooks: { added: string[]; removed: string[]; changed: string[] };
  figures: {
    figure: string;
    before: number;
    after: number;
    workbooks: { file: string; before: number; after: number }[];
  }[];
  findings: Record<'new' | 'resolved' | 'gone', { file: string; rule: string; cell: string }[]>;
}

describe('compare', () => {
  beforeAll(async () => {
    await write('甲.xlsx', [person(1), person(3), wrong(5)]);
    await write('乙.xlsx', [person(7), wrong(9)]);
    await write('丙.xlsx', [wrong(11)]);
    await write('丁.xlsx', [wrong(13), person(15)]);
    await scratch.run('consolidate', 'set', '--out', 'a');
    // Mended, and one member more.
    await write('甲.xlsx', [person(1), person(3), person(5), person(17)]);
    // One row above, so that the same finding stands lower.
    await write('乙.xlsx', [person(19), person(7), wrong(9)]);
    rmSync(scratch.join('set', '丙.xlsx'));
    await write('戊.xlsx', [wrong(21)]);
    await scratch.run('consolidate', 'set', '--out', 'b');
  });

  const compare = async (a: string, b: string): Promise<Comparison> => {
    const run = await scratch.run('compare', a, b, '--format', 'json');
    expect(run.status, run.stderr).toBe(0);
    return JSON.parse(run.stdout);
  };
  const digits = (found: Comparison['findings']['new']) =>
    found
      .filter(({ rule }) => rule === 'members/id-check-digit')
      .map(({ file, cell }) => [file, cell]);

  it('tells new findings from resolved ones and from those that went with their workbook', async () => {
    const { workbooks, findings } = await compare('a', 'b');
    expect(workbooks).toEqual({
      added: ['戊.xlsx'],
      removed: ['丙.xlsx'],
      changed: ['乙.xlsx', '甲.xlsx'],
    });
    expect(digits(findings.new)).toEqual([['戊.xlsx', 'B2']]);
    expect(digits(findings.resolved)).toEqual([['甲.xlsx', 'B4']]);
    expect(digits(findings.gone)).toEqual([['丙.xlsx', 'B2']]);
  });

  it('names the workbooks that moved a figure, and their changes add up to it', async () => {
    const { figures } = await compare('a', 'b');
    const total = figures.find(({ figure }) => figure === 'members.all.total');
    expect(total).toMatchObject({ before: 8, after: 10 });
    expect(total?.workbooks).toEqual([
      { file: '丙.xlsx', before: 1, after: 0 },
      { file: '乙.xlsx', before: 2, after: 3 },
      { file: '戊.xlsx', before: 0, after: 1 },
      { file: '甲.xlsx', before: 3, after: 4 },
    ]);
    expect(figures.map(({ figure }) => figure)).toContain('change.r13.total');
    for (const { figure, before, after, workbooks } of figures) {
      if (figure.startsWith('communique.') && figure.endsWith('.percent')) continue;
      const sum = workbooks.reduce((n, one) => n + one.after - one.before, 0);
      expect(sum, figure).toBe((after ?? 0) - (before ?? 0));
    }
  });

  it('finds nothing between a run and itself', async () => {
    expect(await compare('b', 'b')).toMatchObject({
      conditions: [],
      workbooks: { added: [], removed: [], changed: [] },
      figures: [],
      findings: { new: [], resolved: [], gone: [] },
    });
  });

  it('says that the conditions were not the same', async () => {
    const last = {
      schema: 'branch-ledger/returns@1',
      year: 2024,
      tables: [{ id: 'change', rows: [{ id: 'r14', title: '', values: { total: 1 } }] }],
    };
    writeFileSync(scratch.join('last.json'), JSON.stringify(last));
    await scratch.run('consolidate', 'set', '--out', 'c', '--last-year', 'last.json');
    const { conditions, findings } = await compare('c', 'b');
    expect(conditions).toEqual([{ condition: 'lastYear', before: '2024', after: '' }]);
    // Not asked any more, and not mended.
    expect(findings.resolved.map(({ rule }) => rule)).toEqual([
      'balances/change.r1-is-last-r14:total',
    ]);
    const { stdout } = await scratch.run('compare', 'c', 'b');
    expect(stdout).toMatch(/^两次汇总的条件不同.*\n {2}用来核对的上年年报：2024 → 没有\n/);
    expect(stdout).toContain('错误  整套年报\n');
  });

  it('says it in Chinese, without an identity number', async () => {
    const { stdout } = await scratch.run('compare', 'a', 'b');
    expect(stdout).toContain('党员基本情况·合计·合计  8 → 10，+2');
    expect(stdout).toContain('已解决的问题');
    expect(stdout).not.toMatch(/\d{17}[\dX]/);
  });

  it.each([[['a']], [['a', 'set']], [['a', 'b', '--format', 'xlsx']]])(
    'refuses %j in plain words',
    async (args) => {
      const { status, stderr } = await scratch.run('compare', ...args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/\p{Script=Han}/u);
    },
  );
});
