import { describe, expect, it } from 'vitest';
import type { FinishedReturn } from '../../returns';
import { dataPackage, figureLines, figuresHead, findingLine } from './tidy';

const finished = {
  year: 2025,
  workbooks: 1,
  tables: [
    {
      id: 'members',
      title: '',
      rows: [{ id: 'all', title: '', values: { total: 3, female: 0, minority: null, college: 2 } }],
      balances: [],
      columns: [],
    },
  ],
  questions: [],
  asked: [],
  withheld: [{ figure: 'members.all.minority', reason: 'not-asked' }],
  incomplete: [{ figure: 'members.all.college', workbooks: 1, persons: 1 }],
} satisfies FinishedReturn;

describe('tidy data', () => {
  it('has a line a cell that is not 0, with its state', () => {
    const lines = figureLines(finished, '2025H1', { code: '00', name: '=甲,支部' }).split('\r\n');
    expect(lines).toEqual([
      `2025,2025H1,00,"'=甲,支部",members,all,total,3,known`,
      `2025,2025H1,00,"'=甲,支部",members,all,minority,,withheld`,
      `2025,2025H1,00,"'=甲,支部",members,all,college,2,incomplete`,
      '',
    ]);
    expect(figureLines(finished, '2025', null).split('\r\n')[0]).toBe(
      '2025,2025,,,members,all,total,3,known',
    );
  });

  it('describes the columns that it has', () => {
    const { resources } = JSON.parse(dataPackage(2025, '2025'));
    const names = resources[0].schema.fields.map(({ name }: { name: string }) => name);
    expect(figuresHead()).toBe(`\uFEFF${names.join(',')}\r\n`);
    const line = findingLine(2025, '2025', '', 'dues/x', 'error', 2);
    expect(line.trim().split(',')).toHaveLength(resources[1].schema.fields.length);
  });
});
