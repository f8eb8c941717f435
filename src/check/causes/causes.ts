import type { LedgerIndex } from '../../branch-life/ledger-index';
import type { Ledger } from '../../ledger/model';
import type { Finding } from '../../rules/rule';
import type { Explanation } from '../suppressions';
import { consequences } from './follows';
import { atOddCell } from './odd-one';
import { personOf } from './person';
import { groupsOf, joined } from './same';

/** What is said of a ledger, one finding a mistake. */
export interface Causes {
  readonly findings: readonly Finding[];
  readonly suppressed: ReadonlyMap<Finding, Explanation>;
}

/**
 * Makes one finding of what has one cause: what follows from a mistake goes into its finding, and
 * the findings of one rule that have one cause become one with several cells. A finding that is
 * explained takes along what follows from it; of a group the others remain.
 * @param said what the rules said, each by itself
 * @param explained those of it that 核实说明 or an answer explains
 */
export function findCauses(
  said: readonly Finding[],
  explained: ReadonlyMap<Finding, Explanation>,
  ledger: Ledger,
  index: LedgerIndex,
): Causes {
  if (said.length < 2) return { findings: said, suppressed: explained };
  const persons = new Map<Finding, unknown>();
  const person = (finding: Finding): unknown => {
    let known = persons.get(finding);
    if (known === undefined) {
      known = personOf(finding, index);
      persons.set(finding, known);
    }
    return known;
  };
  const causeOf = consequences(said, { said, personOf: person });
  const effects = new Map<Finding, Finding[]>();
  for (const [effect, cause] of causeOf) {
    const same = effects.get(cause);
    if (same) same.push(effect);
    else effects.set(cause, [effect]);
  }
  const roots = said.filter((finding) => !causeOf.has(finding));
  const open = roots.filter((finding) => !explained.has(finding));
  const grouped = new Map<Finding, Finding>();
  for (const group of groupsOf(open, ledger, person)) {
    const causes = new Set<string>();
    for (const one of group) {
      for (const effect of effects.get(one) ?? []) causes.add(effect.rule.id);
    }
    const [first] = group;
    causes.delete(first.rule.id);
    const line = causes.size > 0 ? { ...joined(group), causes: [...causes] } : joined(group);
    grouped.set(first, atOddCell(line, ledger, index));
  }
  const findings: Finding[] = [];
  const suppressed = new Map<Finding, Explanation>();
  for (const root of roots) {
    const explanation = explained.get(root);
    const line = explanation ? root : grouped.get(root);
    if (!line) continue;
    findings.push(line);
    if (explanation) suppressed.set(line, explanation);
  }
  return { findings, suppressed };
}
