import { expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { RULES } from '../rules/index.generated';
import { ledgerOf, templates } from '../rules/testing';
import { checkLedger } from './check';
import { makePlan } from './plan';

it('checks the sheet that has a column, and says that another of its kind has none', () => {
  const ledger = ledgerOf({
    发展党员: [
      ['姓名', '公民身份号码', '申请入党日期', '接受申请党组织'],
      ['张三', '1', '2024-05-06', null],
    ],
    '发展党员（二）': [
      ['姓名', '公民身份号码', '申请入党日期'],
      ['李四', '2', '2024-05-06'],
      ['王五', '3', '2024-05-06'],
    ],
  });
  const all = makePlan(templates, RULES);
  const rules = all.rules.filter(({ rule }) => rule.id === 'recruits/accepting-branch');
  const { findings, notChecked } = checkLedger(
    ledger,
    { ...all, rules },
    parseIsoDate('2025-12-31'),
  );
  expect(findings.map(({ place }) => place?.on.sheet.name)).toEqual(['发展党员']);
  expect(notChecked.map(({ reason, data }) => [reason, data])).toEqual([
    [
      'missing-column',
      { table: 'recruits', column: 'acceptingBranch', sheet: '发展党员（二）', n: 2 },
    ],
  ]);
});
