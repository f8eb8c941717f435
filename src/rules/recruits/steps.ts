import { addDays, type CivilDate, isBefore } from '../../core/calendar/civil-date';
import type { Severity } from '../../core/templates/schema';
import type { Ledger } from '../../ledger/model';
import type { RecruitsRecord } from '../../ledger/records.generated';
import { type Place, placeOf, type RuleContext } from '../rule';

/** The columns of 发展党员 that hold one date. */
export type StepKey = {
  [K in keyof RecruitsRecord]-?: RecruitsRecord[K] extends CivilDate | null ? K : never;
}[keyof RecruitsRecord];

/** A step that was taken, and the day whose version of the text judges it. */
export interface Step {
  readonly recruit: RecruitsRecord;
  readonly date: CivilDate;
  readonly on: CivilDate;
}

/**
 * The day that chooses the version of a text. A date known to the month counts as
 * the first of it, so that in the month of a change the older text judges.
 */
export const versionDay = (date: CivilDate): CivilDate => addDays(date, 0);

/**
 * The recruits who took a step under a known version of a provision; those who
 * took it before the oldest one are reported as not checked.
 */
export function stepsUnder(
  provision: string,
  key: StepKey,
  ledger: Ledger,
  context: RuleContext<unknown>,
): readonly Step[] {
  const steps: Step[] = [];
  let older = 0;
  for (const recruit of ledger.recruits.records) {
    const date = recruit[key];
    if (date === null) continue;
    const on = versionDay(date);
    if (context.applies(provision, on)) steps.push({ recruit, date, on });
    else older++;
  }
  if (older > 0) context.notChecked('older-text', { n: older, table: 'recruits', column: key });
  return steps;
}

/** Steps as related places; those whose column the sheet lacks are left out. */
export const placesOf = (recruit: RecruitsRecord, ...keys: readonly StepKey[]): Place[] =>
  keys.map((key) => placeOf(recruit, key)).filter(({ address }) => address !== null);

/** Two steps of which the first may not come after the other. */
export interface Order {
  readonly earlier: StepKey;
  readonly later: StepKey;
  readonly provision: string;
  /** Which of the two a wrong order is reported at. */
  readonly at?: 'earlier' | 'later';
  readonly severity?: Severity;
}

/**
 * Reports steps that stand in the wrong order, each date once: what is listed
 * first goes before. Needs the messages {@link ORDER_VARIANTS}. An order that was
 * mere practice at the time is left alone.
 */
export function checkOrder(
  orders: readonly Order[],
  ledger: Ledger,
  context: RuleContext<unknown>,
): void {
  for (const recruit of ledger.recruits.records) {
    const reported = new Set<StepKey>();
    for (const { earlier, later, provision, at = 'later', severity } of orders) {
      const earlierOn = recruit[earlier];
      const laterOn = recruit[later];
      if (earlierOn === null || laterOn === null || !isBefore(laterOn, earlierOn)) continue;
      const on = versionDay(laterOn);
      if (reported.has(earlier) || reported.has(later) || !context.binds(provision, on)) continue;
      const key = at === 'earlier' ? earlier : later;
      reported.add(key);
      context.report(recruit, key, {
        variant: at === 'earlier' ? 'late' : 'default',
        provision,
        on,
        data: { table: 'recruits', earlier, later, earlierOn, laterOn },
        related: placesOf(recruit, at === 'earlier' ? later : earlier),
        ...(severity ? { severity } : {}),
      });
    }
  }
}

const REMEDY = {
  'zh-CN':
    '请对照档案核实这两个日期：如日期填错，请改正；如确系先后颠倒，请报告上级党组织，按其意见办理。',
  en: 'Compare both dates with the personal file: if one was mistyped, correct it; if the steps really went in this order, report to the superior organisation and follow its advice.',
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
