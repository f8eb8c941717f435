import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReturnTemplates } from '../hosts/cli/files/template-files';
import { readLedger } from '../ledger/read';
import { asWorkbook } from '../samples/as-workbook';
import { layOut, PLAIN } from '../samples/layout';
import { headcounts, sharesSchema } from '../samples/shares';
import { makeSociety } from '../samples/society';
import { compileForm, emptyTally, finishReturn, kindOf, TallySum, tallyLedger } from './index';

const YEAR = 2025;
const BRANCHES = 24;
const root = join(import.meta.dirname, '../../templates');
const templates = readReturnTemplates(root);
const shares = sharesSchema.parse(
  JSON.parse(readFileSync(join(root, 'shares/communique-2024.json'), 'utf8')),
);
const ledgers = [...makeSociety(headcounts(shares, BRANCHES), BRANCHES, YEAR, 4)].map((branch) =>
  readLedger(asWorkbook(layOut(branch, templates, PLAIN)), templates, { file: branch.stem }),
);

/** The figures of a period, by `table.row.column`, and those of them that are flows. */
function figuresOf(period: string) {
  const form = compileForm(templates, { year: YEAR, period });
  const sum = new TallySum(emptyTally(form));
  for (const ledger of ledgers) sum.add(tallyLedger(ledger, form));
  const { tables, incomplete, withheld } = finishReturn(sum.value(), form);
  const figures = new Map<string, number>(
    tables.flatMap(({ id, rows }) =>
      rows.flatMap((row) =>
        Object.entries(row.values).map(
          ([column, value]) => [`${id}.${row.id}.${column}`, value ?? 0] as const,
        ),
      ),
    ),
  );
  const flows = form.tables.flatMap(({ table }) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column) => {
        const ref = `${table.id}.${row.id}.${column.id}`;
        return kindOf(table, row, column) === 'flow' && figures.has(ref) ? [ref] : [];
      }),
    ),
  );
  return { figures, flows, incomplete, withheld: withheld.map(({ figure }) => figure) };
}

const year = figuresOf('2025');

describe('periods of a year', () => {
  it.each([
    ['halves', ['2025H1', '2025H2']],
    ['quarters', ['2025Q1', '2025Q2', '2025Q3', '2025Q4']],
    ['spans of days', ['2025-01-01..2025-05-31', '2025-06-01..2025-12-31']],
  ])('add up in every flow: %s', (_, periods) => {
    const parts = periods.map((period) => figuresOf(period).figures);
    const differ = year.flows.filter((ref) => {
      const sum = parts.reduce((all, figures) => all + (figures.get(ref) ?? 0), 0);
      return Math.abs(sum - (year.figures.get(ref) ?? 0)) > 1e-6;
    });
    expect(differ).toEqual([]);
    expect(year.flows.filter((ref) => (year.figures.get(ref) ?? 0) > 0).length).toBeGreaterThan(90);
  });

  it('have the stock of their last day, and say whom the roster of the year’s end lacks', () => {
    const [before, after] = [figuresOf('2025H1'), figuresOf('2025H2')];
    for (const ref of ['members.all.total', '2017/T2.r1.A', 'organisations.all.total']) {
      expect(after.figures.get(ref), ref).toBe(year.figures.get(ref));
    }
    const total = (row: string) => before.figures.get(`2017/T1.${row}.A`) ?? 0;
    // Whoever left after June and stands on no roster any more was there in June.
    const lack = before.incomplete.find(({ figure }) => figure === '2017/T1.r16.A');
    expect(lack?.persons).toBeGreaterThan(0);
    expect(total('r16') + (lack?.persons ?? 0)).toBe(total('r15'));
    expect(after.incomplete.some(({ figure }) => figure === '2017/T1.r16.A')).toBe(false);
  });

  it('know how many there were at their start only where the year began', () => {
    const withheld = (period: string): readonly string[] => figuresOf(period).withheld;
    expect(withheld('2025H1')).not.toContain('change.r1.total');
    expect(withheld('2025Q3')).toContain('change.r1.total');
    expect(withheld('2025Q3')).toContain('change.r15.total');
  });

  it('are of one year', () => {
    expect(() => compileForm(templates, { year: YEAR, period: '2024H1' })).toThrow(RangeError);
  });
});
