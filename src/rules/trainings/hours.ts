import { yearOf } from '../../core/calendar/civil-date';
import { isBlank, type Ledger } from '../../ledger/model';
import type { TrainingsRecord } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';

/** The hours of one person. */
export interface Hours {
  /** Of the entries whose year and hours are known. */
  readonly sum: number;
  /** An entry whose hours or date are missing, so that the sum may be too low. */
  readonly open: TrainingsRecord | null;
}

const NONE: Hours = { sum: 0, open: null };

/** The trainings of 统计年度, and those whose date is missing. */
export const trainingsOfYear = (ledger: Ledger): readonly TrainingsRecord[] =>
  ledger.trainings.records.filter(({ from, to }) => {
    const on = from ?? to;
    return on === null || yearOf(on) === ledger.year;
  });

/** Hours of training in 统计年度 by 姓名. */
export function hoursByName(ledger: Ledger): ReadonlyMap<string, Hours> {
  const hours = new Map<string, Hours>();
  for (const training of trainingsOfYear(ledger)) {
    const { name, from, to, hours: own } = training;
    if (name === null) continue;
    const { sum, open } = hours.get(name) ?? NONE;
    const unknown = (from ?? to) === null || own === null;
    hours.set(name, unknown ? { sum, open: open ?? training } : { sum: sum + own, open });
  }
  return hours;
}

/**
 * The hours of somebody, where they fall short of a limit and nothing is open; null otherwise,
 * when the verdict is counted.
 */
export function shortHours(
  name: string,
  limit: number,
  hours: ReadonlyMap<string, Hours>,
  context: RuleContext<unknown>,
): number | null {
  const { sum, open } = hours.get(name) ?? NONE;
  if (sum >= limit) context.met();
  // Of two members of one name nobody can tell whose hours they are.
  else if (!context.index.isOnePerson(name)) context.notChecked('namesakes', {}, 1);
  else if (open) context.undecided(open, open.hours === null ? 'hours' : dateKey(open));
  else return sum;
  return null;
}

const dateKey = (training: TrainingsRecord): 'from' | 'to' =>
  isBlank(training, 'from') ? 'from' : 'to';
