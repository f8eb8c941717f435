import { values } from './arguments';
import { usageError } from './usage';

/** Options of work that is not there yet: none of them is taken and forgotten. */
export const UNBUILT = {
  shard: values.path.optional(),
  part: values.path.optional(),
  'match-key': values.path.optional(),
  data: values.path.optional(),
  queue: values.path.optional(),
};

/** @throws UsageError when an option is given whose work is not there yet */
export function requireBuilt(
  options: {
    readonly [name in keyof typeof UNBUILT | 'period']?: string | undefined;
  },
): void {
  const given = Object.keys(UNBUILT).find((name) => options[name as keyof typeof UNBUILT]);
  const name = given ?? (options.period && yearOf(options.period) === null ? 'period' : null);
  if (name === null) return;
  throw usageError(
    name === 'period'
      ? `--period 目前只能是一整年（如 2026），还不能是 ${options.period}。`
      : `--${name} 这个选项还没有做好，这一版不能用。`,
    name === 'period'
      ? `--period takes a whole year so far (as 2026), not yet ${options.period}.`
      : `--${name} is not there yet in this version.`,
  );
}

/** The year of a period that is one; null for any other. */
export const yearOf = (period: string | undefined): number | null =>
  period !== undefined && /^\d{4}$/.test(period) ? Number(period) : null;
