import type { Language } from '../../core/templates/schema';
import type { PlaceReport } from '../findings/check-report';
import type { FilePlaceReport, ReturnFinding } from '../return/returns-report';
import { ACROSS_RULES } from './across-rules';
import type { AcrossRule } from './rules/across-rule';

type Words = Readonly<Record<string, string | number>>;

export type AcrossId = keyof typeof ACROSS_RULES;

const NOWHERE: PlaceReport = { sheet: null, row: null, column: null, header: null, cell: null };

/** Puts something found across workbooks into words. */
export function acrossFinding(
  id: AcrossId,
  language: Language,
  place: { readonly file: string } & Partial<PlaceReport>,
  words: Words,
  related: readonly FilePlaceReport[] = [],
): ReturnFinding {
  const rule: AcrossRule = ACROSS_RULES[id];
  const text = rule.text[language];
  return {
    rule: id,
    severity: rule.severity,
    ...NOWHERE,
    ...place,
    problem: text.problem(words),
    why: text.why,
    remedy: text.remedy,
    related,
  };
}
