import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkLedger } from '../../check/check';
import { makePlan } from '../../check/plan';
import { parseIsoDate } from '../../core/calendar/civil-date';
import { readLedger } from '../../ledger/read';
import { RULES } from '../../rules/index.generated';
import { templates } from '../../rules/testing';
import { cellRef } from '../../workbook/model';
import { asWorkbook } from '../as-workbook';
import { layOut, PLAIN } from '../layout';
import type { SampleBranch } from '../model';
import { Random } from '../random';
import { headcounts, sharesSchema } from '../shares';
import { makeSociety } from '../society';
import { DEFECTS } from './index';

const YEAR = 2025;
const BRANCHES = 80;
const shares = sharesSchema.parse(
  JSON.parse(
    readFileSync(
      join(import.meta.dirname, '../../../templates/shares/communique-2024.json'),
      'utf8',
    ),
  ),
);
const plan = makePlan(templates, RULES);

/** What is said of a branch with error or warning, and by the rule asked for with any severity. */
function found(
  branch: SampleBranch,
  rule: string,
): { said: string[]; cells: ReturnType<typeof layOut> } {
  const cells = layOut(branch, templates, PLAIN);
  const ledger = readLedger(asWorkbook(cells), templates, { file: branch.stem });
  const { findings } = checkLedger(ledger, plan, parseIsoDate(`${YEAR}-12-31`));
  const said = findings
    .filter((finding) => finding.severity !== 'info' || finding.rule.id === rule)
    .map(({ rule: { id }, place }) => {
      const cell = place?.address ? cellRef(place.address.row, place.address.column) : '';
      return `${id} ${place?.on.sheet.name}!${cell}`;
    });
  return { said: [...new Set(said)].sort(), cells };
}

describe('planted defects', () => {
  let branches: readonly SampleBranch[];
  beforeAll(() => {
    branches = [...makeSociety(headcounts(shares, BRANCHES), BRANCHES, YEAR, 11)];
  });

  it.each(DEFECTS.map((defect) => [defect.rule, defect] as const))('%s', (rule, defect) => {
    let planted = 0;
    for (const [i, clean] of branches.entries()) {
      if (planted === 3) break;
      const branch = structuredClone(clean);
      const at = defect.plant(branch, new Random(i + 1));
      if (!at) continue;
      planted++;
      const { said, cells } = found(branch, rule);
      const wanted = at.map((one) => {
        const place =
          one.row === null
            ? cells.headerOf(one.table, one.key)
            : cells.cellOf(one.table, one.row, one.key);
        return `${one.rule} ${place.sheet}!${place.cell}`;
      });
      expect(said, branch.stem).toEqual([...new Set(wanted)].sort());
    }
    expect(planted, 'branches in which it could be planted').toBeGreaterThan(0);
  });
  it('breaks every rule that can say error or warning', () => {
    const covered = new Set(DEFECTS.map(({ rule }) => rule));
    const missing = plan.rules
      .filter(({ rule, severity }) => severity !== 'info' && !covered.has(rule.id))
      .map(({ rule }) => rule.id);
    expect(missing).toEqual([]);
  });
});
