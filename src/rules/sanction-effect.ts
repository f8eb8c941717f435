import { addMonths, addYears, type CivilDate } from '../calendar/civil-date';
import type { SanctionsRecord } from '../ledger/records.generated';
import type { RuleContext } from './rule';

/**
 * Until when a party sanction has effect on posts and honours (纪律处分条例 第十条 and
 * after), or null for what has none or leaves it open.
 */
export function effectEnd(
  { kind, decidedOn, until }: SanctionsRecord,
  context: Pick<RuleContext, 'limit'>,
): CivilDate | null {
  if (decidedOn === null) return null;
  switch (kind) {
    case 'warning':
      return addMonths(decidedOn, context.limit('DISC-02', 'warningMonths'));
    case 'serious-warning':
      return addMonths(decidedOn, context.limit('DISC-02', 'seriousWarningMonths'));
    case 'removal-from-post':
      return addYears(decidedOn, context.limit('DISC-03', 'years'));
    case 'probation-in-party':
      return until && addYears(until, context.limit('DISC-04', 'restrictedYears'));
    default:
      return null;
  }
}
