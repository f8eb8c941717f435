import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkLedger } from '../check/check';
import { renderFinding } from '../check/messages';
import { makePlan } from '../check/plan';
import { parseIsoDate } from '../core/calendar/civil-date';
import { readLedger } from '../ledger/read';
import { RULES } from '../rules/index.generated';
import { templates } from '../rules/testing';
import { cellRef } from '../workbook/model';
import { asWorkbook } from './as-workbook';
import { layOut, PLAIN } from './layout';
import { headcounts, sharesSchema } from './shares';
import { makeSociety } from './society';

const path = join(import.meta.dirname, '../../templates/shares/communique-2024.json');
const shares = sharesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

it.each([
  [2024, 1],
  [2025, 2],
])('finds nothing wrong in clean branches of %i', (year, seed) => {
  const plan = makePlan(templates, RULES);
  const found = new Map<string, string>();
  for (const branch of makeSociety(headcounts(shares, 60), 60, year, seed)) {
    const ledger = readLedger(asWorkbook(layOut(branch, templates, PLAIN)), templates, {
      file: branch.stem,
    });
    const { findings } = checkLedger(ledger, plan, parseIsoDate(`${year}-12-31`));
    for (const finding of findings) {
      if (finding.severity === 'info') continue;
      const { address, on } = finding.place ?? {};
      const cell = address ? `${on?.sheet.name}!${cellRef(address.row, address.column)}` : '';
      const { problem } = renderFinding(finding, plan, { language: 'zh-CN' });
      found.set(finding.rule.id, `${branch.stem} ${cell} ${problem}`);
    }
  }
  expect([...found]).toEqual([]);
});
