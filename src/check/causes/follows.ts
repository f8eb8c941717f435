import { groupBy } from '../../core/group-by';
import type { Finding, Rule } from '../../rules/rule';
import { CONSEQUENCES } from './consequences';
import { ofOneCell } from './one-cell';
import type { Relations } from './relations';

/**
 * Which findings follow from which: each effect to its cause. A cause follows from nothing.
 * @param findings all that the rules said of one ledger
 */
export function consequences(
  findings: readonly Finding[],
  relations: Relations,
): Map<Finding, Finding> {
  const causeOf = new Map<Finding, Finding>();
  const causes = new Set<Finding>();
  const take = (cause: Finding, effect: Finding): void => {
    if (cause === effect || causeOf.has(cause) || causeOf.has(effect) || causes.has(effect)) return;
    causeOf.set(effect, cause);
    causes.add(cause);
  };
  const byRule = groupBy(findings, ({ rule }) => rule);
  for (const { cause: causing, effects, related } of CONSEQUENCES) {
    const possible = [...byRule].filter(([rule]) => effects.test(rule.id));
    if (possible.length === 0) continue;
    /** A finding does not follow from another of its own rule. */
    const besides = new Map<Rule, readonly Finding[]>();
    for (const cause of findings) {
      const { rule } = cause;
      if (!causing.test(rule.id)) continue;
      let others = besides.get(rule);
      if (!others) {
        others = possible.flatMap(([other, own]) => (other === rule ? [] : own));
        besides.set(rule, others);
      }
      for (const effect of others) if (related(cause, effect, relations)) take(cause, effect);
    }
  }
  for (const [cause, effect] of ofOneCell(findings)) take(cause, effect);
  return causeOf;
}
