import { type Span, spanOf } from '../../../core/calendar/span';
import { values } from './arguments';
import { usageError } from './usage';

/** Options of work that is not there yet: none of them is taken and forgotten. */
export const UNBUILT = {
  shard: values.path.optional(),
  part: values.path.optional(),
  'match-key': values.path.optional(),
  queue: values.path.optional(),
};

/** @throws UsageError when an option is given whose work is not there yet */
export function requireBuilt(
  options: { readonly [name in keyof typeof UNBUILT]?: string | undefined },
): void {
  const name = Object.keys(UNBUILT).find((one) => options[one as keyof typeof UNBUILT]);
  if (name === undefined) return;
  throw usageError(
    `--${name} 这个选项还没有做好，这一版不能用。`,
    `--${name} is not there yet in this version.`,
  );
}

/** @throws UsageError when a period is not of one year */
export function requireSpan(period: string): Span {
  const span = spanOf(period);
  if (span) return span;
  throw usageError(
    `--period 目前要在一个年度以内（如 2026、2026H1、2026Q3、2026-03-01..2026-08-31），还不能是 ${period}。`,
    `--period is within one year so far (as 2026, 2026H1, 2026Q3, 2026-03-01..2026-08-31), not yet ${period}.`,
  );
}

/** A period that is a part of a year; null for a whole one. */
export const periodPart = (period: string | undefined): string | null =>
  period === undefined || /^\d{4}$/.test(period) ? null : period;
