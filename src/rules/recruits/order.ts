import type { StepKey } from '../../branch-life/steps';
import { type CivilDate, isBefore } from '../../core/calendar/civil-date';
import type { Severity } from '../../core/templates/schema';
import { isBlank, type Ledger } from '../../ledger/model';
import type { RecruitsRecord } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';
import { type Conflict, historyOf, RANKS } from './history';
import { isDue, isOpen, leaveOpen, placesOf, versionDay } from './steps';

/** Two steps of which the first may not come after the other. */
export interface Order {
  readonly earlier: StepKey;
  readonly later: StepKey;
  readonly provision: string;
  /** Which of the two a wrong order is reported at. */
  readonly at?: 'earlier' | 'later';
  readonly severity?: Severity;
}

/** What came of the orders of a row; a step that was too vague, or older than the texts. */
interface RowState {
  broken: boolean;
  compared: boolean;
  vague: StepKey | null;
  older: StepKey | null;
}

type Judge = (order: Order, wrong: StepKey) => void;

/** Steps of which the texts say that they are taken, and not strictly when. */
const SOFT: ReadonlySet<StepKey> = new Set<StepKey>(['partyCommitteeTalkOn', 'oathOn']);

const rankOf = (key: StepKey): number => RANKS[key] ?? 0;

/** The conflict of the odd date with the step that stands nearest to it. */
function nearest(odd: StepKey, conflicts: readonly Conflict[]): Conflict | undefined {
  const distance = ([earlier, later]: Conflict): number => rankOf(later) - rankOf(earlier);
  return conflicts
    .filter((conflict) => conflict.includes(odd))
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** A conversion before the end of probation is the business of recruits/early-conversion. */
const isEarlyConversion = (
  { outcome }: RecruitsRecord,
  odd: StepKey,
  conflicts: readonly Conflict[],
): boolean =>
  odd === 'conversionMeetingOn' &&
  outcome !== 'cancelled' &&
  conflicts.some(([earlier]) => earlier === 'meetingOn');

/** Reports the orders of a row that are wrong, each date once; whether there was one. */
function judgeRow(
  recruit: RecruitsRecord,
  orders: readonly Order[],
  own: readonly StepKey[],
  context: RuleContext<unknown>,
): RowState {
  const { dates, odd, conflicts } = historyOf(recruit, context);
  const dayOf = (key: StepKey): CivilDate | null => dates[key] ?? recruit[key];
  const state: RowState = { broken: false, compared: false, vague: null, older: null };
  const report: Judge = ({ earlier, later, provision, severity }, wrong) => {
    const [earlierOn, laterOn] = [dayOf(earlier), dayOf(later)];
    if (earlierOn === null || laterOn === null) return;
    const on = versionDay(earlierOn);
    if (!context.applies(provision, on)) {
      state.older = later;
      return;
    }
    if (!context.binds(provision, on)) return;
    state.broken = true;
    context.report(recruit, wrong, {
      variant: wrong === earlier ? 'late' : 'default',
      provision,
      on,
      data: { table: 'recruits', earlier, later, earlierOn, laterOn },
      related: placesOf(recruit, wrong === earlier ? later : earlier),
      ...(severity ? { severity } : {}),
    });
  };
  if (odd && own.includes(odd) && !isEarlyConversion(recruit, odd, conflicts)) {
    const known = orders.find(
      ({ earlier, later }) =>
        (earlier === odd || later === odd) &&
        conflicts.some((conflict) => conflict[0] === earlier && conflict[1] === later),
    );
    const [earlier, later] = nearest(odd, conflicts) ?? [odd, odd];
    const derived: Order = { earlier, later, provision: 'D-ORDER' };
    report(known ?? (SOFT.has(odd) ? { ...derived, severity: 'warning' } : derived), odd);
  }
  const reported = new Set<StepKey>();
  for (const order of orders) {
    const { earlier, later, at = 'later' } = order;
    if (earlier === odd || later === odd) continue;
    const [earlierOn, laterOn] = [dayOf(earlier), dayOf(later)];
    if (earlierOn === null || laterOn === null) continue;
    state.compared = true;
    if (isOpen(earlierOn, laterOn)) state.vague ??= later;
    if (!isBefore(laterOn, earlierOn)) continue;
    if (reported.has(earlier) || reported.has(later)) continue;
    const wrong = at === 'earlier' ? earlier : later;
    reported.add(wrong);
    report(order, wrong);
  }
  return state;
}

/**
 * Reports steps that stand in the wrong order: a date that does not fit all the others at its
 * own cell, by the rule whose `own` step it is; else each date once, what is listed first before.
 * Needs the messages {@link ORDER_VARIANTS}. An order that was mere practice at the time is
 * left alone.
 */
export function checkOrder(
  orders: readonly Order[],
  own: readonly StepKey[],
  ledger: Ledger,
  context: RuleContext<unknown>,
): void {
  const keys = [...new Set(orders.flatMap(({ earlier, later }) => [earlier, later]))];
  for (const recruit of ledger.recruits.records) {
    const { broken, compared, vague, older } = judgeRow(recruit, orders, own, context);
    if (broken) continue;
    const unknown = keys.find(
      (key) => recruit[key] === null && (!isBlank(recruit, key) || isDue(recruit, key)),
    );
    const data = { table: 'recruits', column: older ?? vague };
    if (older) context.notChecked('older-text', data, 1);
    else if (vague) context.notChecked('vague', data, 1);
    else if (unknown && own.includes(unknown)) leaveOpen(recruit, unknown, context);
    else if (compared) context.met();
    else context.notApplicable();
  }
}

const REMEDY = {
  'zh-CN': {
    mistyped: '请对照档案核对这两个日期，改正写错的一处。',
    true: '确实先后颠倒的不要改日期，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
  },
  en: {
    mistyped: 'Compare both dates with the personal file and correct the one that is wrong.',
    true: 'If the steps really went in this order, leave the dates, report to the superior organisation, follow its advice and say so in 核实说明.',
  },
} as const;

/** What the rules on order say, at the later step (`default`) or at the earlier one (`late`). */
export const ORDER_VARIANTS = {
  'zh-CN': {
    default: {
      problem:
        '{name}的{later|header}是{laterOn|date}，早于{earlier|header}（{earlierOn|date}），先后顺序不对',
      remedy: REMEDY['zh-CN'],
    },
    late: {
      problem:
        '{name}的{earlier|header}是{earlierOn|date}，晚于{later|header}（{laterOn|date}），先后顺序不对',
      remedy: REMEDY['zh-CN'],
    },
  },
  en: {
    default: {
      problem:
        '{name}: {later|header} ({laterOn|date}) comes before {earlier|header} ({earlierOn|date}), which should come first',
      remedy: REMEDY.en,
    },
    late: {
      problem:
        '{name}: {earlier|header} ({earlierOn|date}) comes after {later|header} ({laterOn|date}) and should come first',
      remedy: REMEDY.en,
    },
  },
} as const;
