import { expect } from 'vitest';
import { renderFinding, renderReason } from '../../check/messages';
import type { Plan } from '../../check/plan';
import type { CheckResult } from '../../check/result';
import type { Finding } from '../rule';

/** Every finding and reason can be put into words in both languages, with nothing left open. */
export function expectReadable(result: CheckResult, plan: Plan): void {
  for (const language of ['zh-CN', 'en'] as const) {
    for (const finding of result.findings) {
      const { problem, why, remedy } = renderFinding(finding, plan, { language });
      for (const text of [problem, why, remedy]) expect(text).toMatch(/^[^{}]+$/);
      expectBranches(finding);
    }
    for (const reason of result.notChecked) {
      expect(renderReason(reason, plan, { language })).toMatch(/^[^{}]+$/);
      expect(reason.data.n, 'nothing was left unchecked').not.toBe(0);
    }
  }
}

/** The branches that a finding says apply are those that its message has. */
function expectBranches({ rule, variant, remedies }: Finding): void {
  const remedy = rule.messages['zh-CN'].variants[variant]?.remedy ?? {};
  if (remedies === null) return;
  expect(remedies.filter((when) => !(when in remedy))).toEqual([]);
}

/** Every place is a column that the sheet's template knows, and a related one is there, too. */
export function expectPlaced({ findings }: CheckResult): void {
  for (const { place, further, related } of findings) {
    for (const { on, key } of [...(place ? [place] : []), ...further, ...related]) {
      if (key !== null) expect(on.template.columns.map((column) => column.key)).toContain(key);
    }
    for (const { address } of related) expect(address).not.toBeNull();
  }
}
