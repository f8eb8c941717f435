import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { readLedger } from '../ledger/read';
import { RULES } from '../rules/index.generated';
import { templates } from '../rules/testing';
import { asWorkbook } from '../samples/as-workbook';
import { layOut, PLAIN } from '../samples/layout';
import { headcounts, sharesSchema } from '../samples/shares';
import { makeSociety } from '../samples/society';
import { cellRef, UNCOMPUTED, type Workbook } from '../workbook/model';
import { checkLedger } from './check';
import { renderFinding } from './messages';
import { makePlan } from './plan';

const path = join(import.meta.dirname, '../../templates/shares/communique-2024.json');
const shares = sharesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const [branch] = makeSociety(headcounts(shares, 6), 6, 2025, 3);
if (!branch) throw new Error('no branch');
const workbook = asWorkbook(layOut(branch, templates, PLAIN));
const plan = makePlan(templates, RULES);
const today = parseIsoDate('2025-12-31');

function judge(book: Workbook) {
  const ledger = readLedger(book, templates, { file: 'a.xlsx' });
  const result = checkLedger(ledger, plan, today);
  const said = result.findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => {
      const { address, on } = finding.place ?? {};
      const at = address ? `${on?.sheet.name}!${cellRef(address.row, address.column)}` : '';
      const { problem, remedy } = renderFinding(finding, plan, { language: 'zh-CN' });
      return { rule: finding.rule.id, at, problem, remedy };
    });
  return { ledger, said, notChecked: result.notChecked };
}

/** The workbook with formulas without a result in one column below its header. */
function withFormulas(name: string, column: number, from: number): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = sheet.rows.map((row) => {
      if (row.index < from || row.cells[column] === undefined) return row;
      const cells = [...row.cells];
      cells[column] = UNCOMPUTED;
      return { ...row, cells };
    });
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

const whole = judge(workbook);
const columns = whole.ledger.sheets.flatMap((on) =>
  on.layout !== 'table'
    ? []
    : Object.entries(on.columns).flatMap(([key, column]) => {
        const filled = on.sheet.rows.filter(
          ({ index, cells }) => index > on.headerRow && cells[column] !== undefined,
        );
        const [first] = filled;
        return first === undefined
          ? []
          : [{ name: on.sheet.name, key, column, first: first.index, rows: filled.length, on }];
      }),
);

describe('a column of formulas without results', () => {
  it('is looked for in every column that a branch fills', () => {
    expect(whole.said).toEqual([]);
    expect(columns.length).toBeGreaterThan(100);
  });

  it.each(columns)('$name $key is said once, and nothing is claimed from it', (given) => {
    const { name, key, column, first, rows, on } = given;
    const { ledger, said } = judge(withFormulas(name, column, on.headerRow + 1));
    const header = on.headers[key];
    expect(said).toEqual([
      {
        rule: 'sheet/unreadable-value',
        at: `${name}!${cellRef(first, column)}`,
        problem: `${header}这一列是公式，文件里没有计算结果（${rows}格），这一列没有参加核对和统计`,
        remedy: '请用 Excel 或 WPS 打开并保存后再交。',
      },
    ]);
    expect(ledger.doubts).toEqual([
      { table: on.table, column: key, reason: 'formula-no-result', sheet: name, rows },
    ]);
  });
});
