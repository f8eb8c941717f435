import type { CivilDate } from '../../core/calendar/civil-date';
import type { Finding, FindingData } from '../../rules/rule';

/** The months that a finding names, where it names periods. */
function monthsOf({ data: { month, months } }: Finding): readonly number[] | null {
  if (Array.isArray(months)) return months as readonly number[];
  return typeof month === 'number' ? [month] : null;
}

/**
 * The periods of several findings as those of one: every month that any of them names.
 * @returns null where one of them names none
 */
export function union(findings: readonly Finding[]): FindingData | null {
  const all = new Set<number>();
  for (const finding of findings) {
    const months = monthsOf(finding);
    if (!months) return null;
    for (const month of months) all.add(month);
  }
  const months = [...all].sort((a, b) => a - b) as CivilDate[];
  return { months, from: months[0] ?? null, to: months.at(-1) ?? null };
}
