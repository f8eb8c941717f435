import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instrument } from '../../src/tools/mutation/instrument';
import { tryMutants } from '../../src/tools/mutation/run';

const root = join(import.meta.dirname, '../..');

const changes = (source: string): string[] =>
  instrument('src/rules/x.ts', source, 1).mutants.map(({ replacement }) => replacement);

describe('the mutants of a source', () => {
  it('are changes of comparisons, constants and conditions', () => {
    expect(changes('const late = days > 32;')).toEqual(['days >= 32', 'days <= 32', '33', '(31)']);
    expect(changes('if (a && isBefore(b, c)) f();')).toEqual([
      'true',
      'false',
      '(a) || (isBefore(b, c))',
      'a',
      'isBefore(b, c)',
      '!isBefore(c, b)',
      '!isBefore(b, c)',
      'undefined',
    ]);
    expect(changes('rows?.some(f)?.length')).toEqual(['rows?.every(f)?.length']);
  });
  it('leave alone what is declared, said or typed', () => {
    expect(changes("import { a } from './b'; type A = 'x' | 1;")).toEqual([]);
    const rule = "defineRule({ id: 'a/b', level: 1, needs: { dues: ['base'] } })";
    expect(changes(`export const rule = ${rule};`)).toEqual([]);
    expect(changes("const TEXT = { 'zh-CN': '问题', en: 'problem' };")).toEqual([]);
    expect(changes('const size = z.int().min(1);')).toEqual([]);
    expect(changes('const first = row[i] ?? 0;')).toEqual(['(row[i]) && (0)']);
  });
  it('are all in one source, each behind its switch', () => {
    const { code } = instrument('src/rules/x.ts', 'const late = days > 32;', 7);
    const on = (mutant: number, days: number): boolean =>
      new Function('__mutant', 'days', `${code} return late;`)((id: number) => id === mutant, days);
    expect([on(0, 32), on(7, 32), on(8, 32), on(9, 33), on(10, 32)]).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('a rule', () => {
  it('has each of its mutants noticed by its own test', async () => {
    const { outcomes } = await tryMutants(root, ['src/rules/members/id-check-digit'], () => {});
    expect(outcomes.length).toBeGreaterThan(5);
    expect(outcomes.filter(({ killed }) => !killed)).toEqual([]);
  });
});
