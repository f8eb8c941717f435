import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readReturnTemplates } from '../../../hosts/cli/files/template-files';
import { compileForm, emptyTally, finishReturn, TallySum } from '../../../returns';
import { returnFindings } from '../return-findings';
import { addExplanations, explainedFindings, failedRelations } from './explanations';

const templates = readReturnTemplates(join(import.meta.dirname, '../../../../templates'));
const form = compileForm(templates, { year: 2025 });

/** A return in which single figures are not 0. */
function finished(figures: Readonly<Record<string, number>>) {
  const numbers = [...emptyTally(form).numbers];
  for (const [ref, value] of Object.entries(figures)) {
    const figure = form.figures.get(ref);
    if (figure?.kind !== 'count') throw new Error(`not counted: ${ref}`);
    numbers[figure.index] = value;
  }
  const sum = new TallySum({ ...emptyTally(form), workbooks: 1, numbers });
  return finishReturn(sum.value(), form);
}

/** The rules of what is told, with ✓ where it is explained. */
function told(
  figures: Readonly<Record<string, number>>,
  relation = '',
  left = '',
  right = '',
): string[] {
  const made = finished(figures);
  const said = [{ relation, organisation: '', left, right, reason: '划转' }];
  return explainedFindings(returnFindings(made, form, 'zh-CN'), made, form, said).map(
    ({ rule, severity, suppressed }) => `${suppressed ? '✓' : severity} ${rule}`,
  );
}

describe('a relation of the ministry’s form that does not hold', () => {
  it.each([
    ['within a table', { '2017/T2.r4.A': 2 }, 'error balances/2017/T2.B2:r3:A'],
    ['between tables', { '2017/T10.r1.A': 1 }, 'error balances/2017/T1.A10:T10'],
    ['by its headings only', { '2017/T24.r1.B': 1 }, 'info balances/2017/T24.G1:r1'],
    ['with a list due', { '2017/T1.r11.A': 3 }, 'info balances/2017/T1.A7:r11'],
  ])('is told: %s', (_, figures, rule) => {
    expect(told(figures)).toContain(rule);
  });

  it('is told once where a summary table says the same', () => {
    const both = told({ 'change.r2.total': 4, '2017/T1.r2.A': 4 });
    expect(both).toContain('error balances/change.r2:total');
    expect(both.filter((one) => one.includes('T1.A1'))).toEqual([]);
  });
});

describe('an explanation', () => {
  const figures = { 'change.r14.total': 5, '2017/T1.r16.A': 5 };
  it.each([
    ['of the relation', 'change.r15-is-zero:total', '5', '0', true],
    ['of its official twin', '2017/T1.A6', '5', '0', true],
    ['of other sides', 'change.r15-is-zero:total', '4', '0', false],
    ['of another relation', 'change.r2:total', '5', '0', false],
  ])('%s', (_, relation, left, right, explained) => {
    const rules = told(figures, relation, left, right);
    expect(rules.includes('✓ balances/change.r15-is-zero:total')).toBe(explained);
  });

  it('is asked for once for each pair of sides', () => {
    const made = finished(figures);
    const failed = failedRelations(returnFindings(made, form, 'zh-CN'), made);
    expect(failed.length).toBeGreaterThan(0);
    const book = new ExcelJS.Workbook();
    expect(addExplanations(book, failed, [])).toBe(true);
    const sheet = book.getWorksheet('说明');
    expect(sheet?.rowCount).toBe(failed.length + 1);
    const known = failed.map(({ relation, left, right }) => ({
      relation,
      organisation: '',
      left: String(left),
      right: String(right),
      reason: '',
    }));
    expect(addExplanations(book, failed, known)).toBe(false);
    const [first] = failed;
    if (first) expect(addExplanations(book, [{ ...first, left: 99 }], known)).toBe(true);
    expect(sheet?.rowCount).toBe(failed.length + 2);
  });
});
