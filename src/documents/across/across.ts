import { renderAcross } from '../../check/across-messages';
import type { SetFinding } from '../../check/check-set';
import type { Language } from '../../core/templates/schema';
import type { ReturnFinding } from '../return/returns-report';

/**
 * Puts what was found across workbooks into words.
 * @param explanation why it is none, as one of the parties says
 */
export function acrossFinding(
  finding: SetFinding,
  language: Language,
  explanation: string | null = null,
): ReturnFinding {
  const { rule, severity, place, related } = finding;
  const { problem, why, remedy, remedies } = renderAcross(finding, language);
  return {
    rule: rule.id,
    severity,
    ...place,
    problem,
    why,
    remedy,
    remedies,
    related,
    suppressed: explanation !== null,
    explanation,
  };
}
