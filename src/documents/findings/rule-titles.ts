import type { Plan } from '../../check/plan';
import type { Language } from '../../core/templates/schema';
import { GAP_RULE } from '../across/gap-findings';

/** What each rule checks, by its id; what is looked for across workbooks included. */
export function ruleTitles(plan: Plan, language: Language): ReadonlyMap<string, string> {
  return new Map([
    ...[...plan.rules, ...plan.across].map(
      ({ rule }) => [rule.id, rule.messages[language].title] as const,
    ),
    [GAP_RULE.id, GAP_RULE.title[language]] as const,
  ]);
}
