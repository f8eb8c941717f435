import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReturnsReport } from '../../src/documents/return/returns-report';
import { openWorkbook } from '../../src/hosts/cli/files/open-workbook';
import { Scratch } from './run';
import { idNumber, writeSmall } from './workbooks';

const scratch = new Scratch();

/** As an office would write it, beside its other settings. */
const YOUNG = {
  id: 'young',
  title: '青年党员情况',
  unit: '人',
  from: 'members',
  where: { field: 'standing', is: 'counted' },
  rows: [
    { id: 'all', title: '合计' },
    { id: 'women', title: '女', where: { field: 'sex', is: 'female' } },
  ],
  columns: [
    { id: 'total', title: '党员' },
    { id: 'recent', title: '2015年以来入党', where: { field: 'joinedOn', from: '2015-01-01' } },
  ],
  balances: [
    {
      id: 'same',
      title: '等于党员总数',
      left: ['young.all.total'],
      right: ['members.all.total'],
    },
  ],
};
const settings = (name: string, ...tables: readonly object[]): string => {
  writeFileSync(scratch.join(name), JSON.stringify({ unit: '某机关党委', tables }));
  return name;
};

beforeAll(async () => {
  mkdirSync(scratch.join('in'));
  for (const [file, people] of [
    ['甲.xlsx', [1, 2, 3]],
    ['乙.xlsx', [4, 5]],
  ] as const) {
    await writeSmall(scratch.join('in', file), {
      branch: `${file[0]}支部`,
      year: 2025,
      members: people.map((person) => [`某${person}`, idNumber(person)]),
    });
  }
});
afterAll(() => scratch.remove());

describe('a table of the office’s own, in its settings', () => {
  it('stands beside the official ones in every output, and can be explained', async () => {
    const file = settings('unit.json', YOUNG);
    await scratch.run('consolidate', 'in', '--out', 'out', '--settings', file);
    const { tables } = JSON.parse(scratch.read('out', 'returns.json')) as ReturnsReport;
    const own = tables.at(-1);
    expect(own).toMatchObject({ id: 'young', title: '青年党员情况' });
    expect(own?.rows[0]?.values.total).toBe(5);
    expect(own?.balances).toEqual([{ id: 'same', left: 5, right: 5, imbalance: 0, ok: true }]);
    expect(scratch.read('out', 'report.html')).toContain('青年党员情况');
    const path = scratch.join('out', 'returns.xlsx');
    const { sheets } = await openWorkbook({ path, file: 'returns.xlsx' }, []);
    expect(sheets.map(({ name }) => name)).toContain('青年党员情况');
    const { status, stdout } = await scratch.run('explain', 'out', 'young', 'all', 'total');
    expect(status).toBe(0);
    for (const person of [1, 2, 3, 4, 5]) expect(stdout).toContain(`某${person}`);
  });

  it('is counted anew when the office changes it, also when it goes on from another run', async () => {
    const first = settings('first.json', YOUNG);
    await scratch.run('consolidate', 'in', '--out', 'again', '--settings', first);
    const nobody = { ...YOUNG, where: { field: 'standing', is: 'left' } };
    const then = settings('then.json', { ...nobody, balances: [] });
    await scratch.run('consolidate', 'in', '--out', 'again', '--resume', '--settings', then);
    const { tables } = JSON.parse(scratch.read('again', 'returns.json')) as ReturnsReport;
    expect(tables.at(-1)?.rows[0]?.values).toEqual({ total: 0, recent: 0 });
  });

  it('is refused in plain words before any workbook is read', async () => {
    const wrong = { ...YOUNG, balances: [{ ...YOUNG.balances[0], left: ['young.all.old'] }] };
    const file = settings('wrong.json', wrong);
    const run = await scratch.run('consolidate', 'in', '--out', 'bad', '--settings', file);
    expect(run.status).toBe(2);
    const [chinese = ''] = run.stderr.split('\n');
    expect(chinese).toContain('wrong.json → tables[0].balances same：没有 young.all.old 这个数。');
    expect(run.stderr).not.toMatch(/^\s+at |Zod/m);
  });
});
