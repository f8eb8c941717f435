import { expect, it } from 'vitest';
import { explanationLines } from './explanation-lines';
import { NOWHERE } from './official-findings';
import type { ReturnFinding } from './returns-report';
import type { Explanation } from './round/explanations';

const finding = (relation: string, explanation: string | null): ReturnFinding => ({
  ...NOWHERE,
  rule: relation,
  severity: 'error',
  problem: relation,
  why: '',
  remedy: '',
  remedies: [],
  suppressed: explanation !== null,
  explanation,
});
const said = (relation: string, reason: string): Explanation => ({
  relation,
  organisation: '',
  left: '5',
  right: '0',
  reason,
  by: '甲一',
  on: '2026-01-08',
});

it('prints each relation with what is said of it, and says what is stale or missing', () => {
  const lines = explanationLines(
    [
      finding('balances/change.r15-is-zero:total', '划转'),
      finding('balances/2017/T2.B10', null),
      finding('balances/2017/T2.B9', null),
      finding('across/duplicate-person', null),
    ],
    [said('change.r15-is-zero:total', '划转'), said('2017/T2.B9', '在职读研')],
  );
  expect(lines.map(({ state, reason, by }) => [state, reason, by])).toEqual([
    ['已说明', '划转', '甲一'],
    ['未说明', '', ''],
    ['两边的数已变，请重新说明', '在职读研', '甲一'],
  ]);
});
