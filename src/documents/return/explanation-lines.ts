import { RELATION_PREFIX } from './official-findings';
import type { ReturnFinding } from './returns-report';
import type { Explanation } from './round/explanations';

/** A relation that does not hold, with what the office says of it. */
export interface ExplanationLine {
  readonly problem: string;
  readonly state: '已说明' | '未说明' | '两边的数已变，请重新说明';
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

/**
 * 整套说明: each relation that does not hold, or with which a list is due, with its explanation. One
 * that speaks of other sides is shown and said to be stale.
 * @param explanations those of the register, of this run and earlier ones
 */
export function explanationLines(
  findings: readonly ReturnFinding[],
  explanations: readonly Explanation[],
): ExplanationLine[] {
  const written = explanations.filter(({ reason, organisation }) => reason && !organisation);
  return findings.flatMap(({ rule, problem, suppressed, explanation }) => {
    if (!rule.startsWith(RELATION_PREFIX)) return [];
    const relation = rule.slice(RELATION_PREFIX.length);
    const said = suppressed
      ? written.find(({ reason }) => reason === explanation)
      : written.findLast((one) => one.relation === relation);
    return [
      {
        problem,
        state: suppressed ? '已说明' : said ? '两边的数已变，请重新说明' : '未说明',
        reason: explanation ?? said?.reason ?? '',
        by: said?.by ?? '',
        on: said?.on ?? '',
      },
    ];
  });
}
