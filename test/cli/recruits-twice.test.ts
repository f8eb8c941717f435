import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReturnsReport } from '../../src/documents/return/returns-report';
import { digests, Scratch } from './run';
import { idNumber, type Small, writeSmall } from './workbooks';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const person = (n: number) => [`党员${n}`, idNumber(n * 2 + 1)] as const;
const recruit = (n: number, steps: Readonly<Record<string, string>>) => {
  const [姓名, 公民身份号码] = person(n);
  return { 姓名, 公民身份号码, 出生日期: '1980-03-01', 申请入党日期: '2022-05-06', ...steps };
};
const move = (n: number, kind: string, on: string) => [...person(n), kind, on, on];
const ADMITTED = { 接收大会日期: '2025-03-10', 党委审批日期: '2025-04-10', 工作岗位: '工人' };
const DUE = { 接收大会日期: '2024-06-10', 预备期满日期: '2025-06-10', 结果: '转正' };

/** 1 is admitted by both, without a word of a transfer; 2 by 甲 and then transferred; 3 came from 甲
 * before the confirmation; 4 goes on in 乙; 5 was in training in 甲 when 乙 admitted them. */
const SET: Readonly<Record<string, Small>> = {
  甲: {
    branch: '甲支部',
    members: [11].map(person),
    movements: [
      move(1, '发展党员', '2025-04-10'),
      move(2, '发展党员', '2025-04-10'),
      move(2, '转出', '2025-09-01'),
    ],
    recruits: [
      recruit(1, ADMITTED),
      recruit(2, ADMITTED),
      recruit(3, DUE),
      recruit(4, { 列为积极分子日期: '2023-02-01' }),
      recruit(5, { 列为积极分子日期: '2023-02-01' }),
    ],
  },
  乙: {
    branch: '乙支部',
    members: [12, 1, 2, 3, 5].map(person),
    movements: [
      move(1, '发展党员', '2025-04-10'),
      move(5, '发展党员', '2025-04-10'),
      move(2, '转入', '2025-09-01'),
      move(3, '转入', '2025-02-01'),
    ],
    recruits: [
      recruit(1, ADMITTED),
      recruit(2, ADMITTED),
      recruit(3, { ...DUE, 转正大会日期: '2025-06-20', 转正审批日期: '2025-07-01' }),
      recruit(4, { 列为积极分子日期: '2023-02-01', 考察日期: '2025-07-01' }),
      recruit(5, ADMITTED),
    ],
  },
};

describe('people in 发展党员 of two branches', () => {
  beforeAll(async () => {
    for (const [name, small] of Object.entries(SET)) {
      await writeSmall(scratch.join('set', `${name}.xlsx`), { year: 2025, ...small });
    }
    await scratch.run('consolidate', 'set', '--out', 'out');
  });

  const returns = (out = 'out'): ReturnsReport => JSON.parse(scratch.read(out, 'returns.json'));
  const figure = (ref: string, out?: string) => {
    const [table, row = '', column = ''] = ref.split('.');
    const found = returns(out).tables.find(({ id }) => id === table);
    return found?.rows.find(({ id }) => id === row)?.values[column];
  };

  it('count once', () => {
    const refs = [
      ['admitted.all.total', 3],
      ['change.r2.total', 5],
      ['change.r3.total', 3],
      ['conversion.all.due', 1],
      ['conversion.all.onTime', 1],
      ['pipeline.all.applicants', 1],
      ['pipeline.all.activists', 1],
    ] as const;
    expect(refs.map(([ref]) => [ref, figure(ref)])).toEqual(refs);
    const admitted = returns().tables.find(({ id }) => id === 'admitted');
    expect(admitted?.balances.filter(({ ok }) => ok === false)).toEqual([]);
  });

  it('are named with both places and why, and asked of only where the two contradict', () => {
    const found = returns().findings.filter(({ rule }) => rule.startsWith('across/recruit'));
    expect(found.map(({ rule, severity, file, cell }) => [rule, severity, file, cell])).toEqual([
      ['across/recruit-moved', 'info', '甲.xlsx', 'B4'],
      ['across/recruit-moved', 'info', '甲.xlsx', 'B5'],
      ['across/recruit-moved', 'info', '甲.xlsx', 'B6'],
      ['across/recruit-twice', 'warning', '甲.xlsx', 'B2'],
    ]);
    expect(found[3]?.problem).toBe(
      '甲.xlsx 发展党员!B2 的公民身份号码也在 乙.xlsx 发展党员!B2 的发展党员表里，都填写了本年的接收大会和党委审批日期，只计一次：按年末所在的名册，计入 乙.xlsx',
    );
    expect(JSON.stringify(found)).not.toMatch(/9999991980/);
  });

  it('are explained as they are counted', async () => {
    const run = await scratch.run('explain', 'out', 'admitted', 'all', 'total');
    expect(run.status, run.stderr).toBe(0);
    const explained = run.stdout.match(/党员[0-9]+ /g)?.sort();
    expect(explained).toEqual(['党员1 ', '党员2 ', '党员5 ']);
  });

  it('give the same bytes in any order, on any number of workers, resumed or not', async () => {
    const undisturbed = digests(scratch.join('out'));
    const files = ['set/乙.xlsx', 'set/甲.xlsx'];
    await scratch.run('consolidate', ...files, '--out', 'other', '--workers', '3');
    expect(digests(scratch.join('other'))).toEqual(undisturbed);
    await scratch.run('consolidate', ...files.reverse(), '--out', 'other', '--resume');
    expect(digests(scratch.join('other'))).toEqual(undisturbed);
  });

  it('count in the branch that is left when the other is not there', async () => {
    rmSync(scratch.join('set', '甲.xlsx'));
    await scratch.run('consolidate', 'set', '--out', 'one');
    expect(returns('one').findings.filter(({ rule }) => /recruit/.test(rule))).toEqual([]);
    // 2 was transferred in after the admission: it was not this branch that admitted them.
    expect(figure('admitted.all.total', 'one')).toBe(2);
    expect(figure('pipeline.all.applicants', 'one')).toBe(1);
  });
});
