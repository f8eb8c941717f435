import type { Ledger, Placed } from '../ledger/model';
import type { VerificationsRecord } from '../ledger/records.generated';
import type { Finding } from '../rules/rule';
import { maskId } from './mask';
import { subjectOf } from './messages';
import type { Plan } from './plan';

/** What the 核实说明 of a workbook did to its findings. */
export interface Suppressions {
  readonly suppressed: ReadonlySet<Finding>;
  /** Entries, with a reason, that match no finding. */
  readonly unused: readonly VerificationsRecord[];
}

const normalised = (text: string): string => text.replace(/\s+/g, ' ').trim().toUpperCase();

/** By which words an entry may name what a finding is about. */
function* names(record: Placed | null): Generator<string> {
  if (!record) {
    yield '';
    return;
  }
  const subject = normalised(subjectOf(record));
  yield subject;
  const [first] = subject.split(' ');
  if (first !== undefined && first !== subject) yield first;
  const { idNumber } = record as { readonly idNumber?: unknown };
  if (typeof idNumber === 'string') {
    yield normalised(idNumber);
    yield normalised(maskId(idNumber));
  }
}

const keyOf = (rule: string, name: string): string => `${rule}\n${name}`;

/**
 * Matches the entries of 核实说明 with findings: by rule (its id or its Chinese
 * title), by person or meeting and not by row, and by sheet where one is given.
 * An entry without a reason does nothing.
 */
export function applySuppressions(
  ledger: Ledger,
  findings: readonly Finding[],
  plan: Plan,
): Suppressions {
  const entries = ledger.verifications.records.filter(({ rule, reason }) => rule && reason);
  const suppressed = new Set<Finding>();
  if (entries.length === 0) return { suppressed, unused: [] };

  const idOfTitle = new Map(
    plan.rules.map(({ rule }) => [rule.messages['zh-CN'].title, rule.id] as const),
  );
  const byKey = new Map<string, VerificationsRecord[]>();
  for (const entry of entries) {
    const rule = (entry.rule ?? '').trim();
    const key = keyOf(idOfTitle.get(rule) ?? rule, normalised(entry.subject ?? ''));
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  const used = new Set<VerificationsRecord>();
  for (const finding of findings) {
    for (const name of names(finding.record)) {
      for (const entry of byKey.get(keyOf(finding.rule.id, name)) ?? []) {
        const on = finding.place?.on;
        if (entry.sheet && on && ![on.sheet.name, on.template.name].includes(entry.sheet)) continue;
        suppressed.add(finding);
        used.add(entry);
      }
    }
  }
  return { suppressed, unused: entries.filter((entry) => !used.has(entry)) };
}
