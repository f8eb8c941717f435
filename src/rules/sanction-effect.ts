import { addMonths, addYears, type CivilDate } from '../core/calendar/civil-date';
import type { SanctionKinds, SanctionsRecord } from '../ledger/records.generated';
import type { RuleContext } from './rule';

type Context = Pick<RuleContext, 'limit' | 'applies' | 'notChecked'>;

/** Sanctions that bar from posts and honours for a time. */
const BARRING: ReadonlySet<SanctionKinds> = new Set<SanctionKinds>([
  'warning',
  'serious-warning',
  'removal-from-post',
  'probation-in-party',
]);

const isOlder = ({ kind, decidedOn }: SanctionsRecord, context: Context): boolean =>
  kind !== null &&
  BARRING.has(kind) &&
  decidedOn !== null &&
  !context.applies('DISC-02', decidedOn);

/**
 * Until when a party sanction has effect on posts and honours (纪律处分条例 第十条 and
 * after), or null for what has none, leaves it open, or was decided under an older text.
 */
export function effectEnd(sanction: SanctionsRecord, context: Context): CivilDate | null {
  const { kind, decidedOn, until } = sanction;
  if (decidedOn === null || isOlder(sanction, context)) return null;
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

/** Says of how many sanctions the effect was not looked at, since an older text decided them. */
export function reportOlder(sanctions: ReadonlySet<SanctionsRecord>, context: Context): void {
  const n = [...sanctions].filter((sanction) => isOlder(sanction, context)).length;
  if (n > 0) context.notChecked('older-text', { n, table: 'sanctions', column: 'decidedOn' });
}
