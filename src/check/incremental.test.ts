import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shares from '../../templates/shares/communique-2024.json';
import { parseIsoDate } from '../calendar/civil-date';
import type { Ledger } from '../ledger/model';
import { readLedger } from '../ledger/read';
import { recordAt, replaceRow } from '../ledger/replace-row';
import { reportWorkbook } from '../report/check-report';
import { RULES } from '../rules/index.generated';
import { templates } from '../rules/testing';
import { asWorkbook } from '../samples/as-workbook';
import { DEFECTS } from '../samples/defects';
import { layOut, PLAIN } from '../samples/layout';
import { Random } from '../samples/random';
import { headcounts, sharesSchema } from '../samples/shares';
import { makeSociety } from '../samples/society';
import type { Cell, Row, Workbook } from '../workbook/model';
import { checkLedger } from './check';
import { recheckRow, rowFindings } from './incremental';
import { makePlan } from './plan';
import type { CheckResult } from './result';

const plan = makePlan(templates, RULES);
const today = parseIsoDate('2025-12-31');
const options = { format: 'xlsx', mappings: [] } as const;

/** A branch with every defect that it can have. */
function sample(): Workbook {
  const counts = headcounts(sharesSchema.parse(shares), 3);
  const [branch] = makeSociety(counts, 3, 2025, 11);
  if (!branch) throw new Error('no branch');
  const random = new Random(5);
  for (const defect of DEFECTS) defect.plant(branch, random);
  return asWorkbook(layOut(branch, templates, PLAIN));
}

const copy = (workbook: Workbook): Workbook => structuredClone(workbook) as Workbook;

const words = (ledger: Ledger, result: CheckResult) => {
  const report = reportWorkbook(ledger, result, plan, { language: 'zh-CN', sha256: null });
  return { findings: report.findings, notChecked: report.notChecked, sheets: report.sheets };
};

const VALUES: readonly Cell[] = [
  '汉',
  ' 张 三 ',
  '２０２４．５．６',
  '2024-02-30',
  '999999199001011234',
  '是',
  '合计',
  '书记',
  -3,
  20250101,
  0,
  { kind: 'date', date: parseIsoDate('2025-06-01'), seconds: null },
  { kind: 'error', code: '#N/A' },
];

const edits = fc.record({
  sheet: fc.nat(),
  row: fc.nat(),
  column: fc.nat(),
  value: fc.option(fc.constantFrom(...VALUES), { nil: undefined }),
});

/** The row with one cell changed. */
function edited(row: Row, column: number, value: Cell | undefined): Row {
  const cells = [...row.cells];
  cells[column % Math.max(1, cells.length)] = value;
  return { index: row.index, cells };
}

describe('a row that is edited', () => {
  const original = sample();

  it('gives, checked again, what reading and checking the whole workbook gives', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 4 }), (changes) => {
        const workbook = copy(original);
        const ledger = readLedger(workbook, templates, { file: 'a.xlsx' });
        for (const { sheet: s, row: r, column, value } of changes) {
          const sheet = workbook.sheets[s % workbook.sheets.length];
          const row = sheet?.rows[r % sheet.rows.length];
          if (!sheet || !row) continue;
          const replaced = replaceRow(
            ledger,
            sheet,
            edited(row, column, value),
            templates,
            options,
          );
          // More than the row may depend on it: whoever asked reads all again.
          if (!replaced) return;
          taken++;
        }
        const anew = readLedger(copy(workbook), templates, { file: 'a.xlsx' });
        expect(words(ledger, checkLedger(ledger, plan, today))).toEqual(
          words(anew, checkLedger(anew, plan, today)),
        );
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('accuses at once of nothing that the whole check does not find', () => {
    let compared = 0;
    const all = readLedger(copy(original), templates, { file: 'a.xlsx' });
    const found = checkLedger(all, plan, today);
    expect(found.findings.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(edits, ({ sheet: s, row: r, column, value }) => {
        const workbook = copy(original);
        const ledger = readLedger(workbook, templates, { file: 'a.xlsx' });
        const previous = checkLedger(ledger, plan, today);
        const before = new Set(words(ledger, previous).findings.map((one) => JSON.stringify(one)));
        const sheet = workbook.sheets[s % workbook.sheets.length];
        const row = sheet?.rows[r % sheet.rows.length];
        const record = sheet && row && recordAt(ledger, sheet, row.index);
        if (!sheet || !row || !record) return;
        const alone = rowFindings(ledger, record, plan, today);
        const next = edited(row, column, value);
        const replaced = replaceRow(ledger, sheet, next, templates, options);
        if (!replaced) return;
        const { result } = recheckRow(ledger, replaced, alone, previous, plan, today);
        const sure = new Set(
          words(ledger, checkLedger(ledger, plan, today)).findings.map((one) =>
            JSON.stringify(one),
          ),
        );
        for (const finding of words(ledger, result).findings) {
          if (finding.row !== row.index + 1 || finding.sheet !== sheet.name) continue;
          const rule = plan.rules.find((one) => one.rule.id === finding.rule);
          if (rule?.rule.level !== 1) continue;
          const text = JSON.stringify(finding);
          if (before.has(text)) continue;
          expect(sure).toContain(text);
          compared++;
        }
      }),
      { numRuns: 100, seed: 9 },
    );
    expect(compared).toBeGreaterThan(5);
  });

  it('finds a wrong identity number at once, and forgets it once it is right', () => {
    const workbook = copy(original);
    const ledger = readLedger(workbook, templates, { file: 'a.xlsx' });
    let result = checkLedger(ledger, plan, today);
    const member = ledger.members.records.find(
      (one) => !result.findings.some(({ record }) => record === one),
    );
    const column = member?.on.columns.idNumber;
    const row = member?.on.sheet.rows.find(({ index }) => index === member.row);
    if (!member || column === undefined || !row) throw new Error('no clean member');
    const change = (to: Row): readonly string[] => {
      const record = recordAt(ledger, member.on.sheet, member.row);
      if (!record) throw new Error('no record');
      const alone = rowFindings(ledger, record, plan, today);
      const replaced = replaceRow(ledger, member.on.sheet, to, templates, options);
      if (!replaced) throw new Error('not replaced');
      ({ result } = recheckRow(ledger, replaced, alone, result, plan, today));
      return result.findings.flatMap((one) => (one.record === replaced.after ? one.rule.id : []));
    };
    const id = String(row.cells[column]);
    const wrong = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
    expect(change(edited(row, column, wrong))).toContain('members/id-check-digit');
    expect(change(row)).toEqual([]);
  });
});
