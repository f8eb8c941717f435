/** The states of which nothing is counted. */
export const UNREAD: readonly string[] = ['unread', 'unrecognised', 'otherYear'];

/** The words of a search. */
export const wordsOf = (search: string): string[] =>
  search.toLowerCase().split(/\s+/).filter(Boolean);

/** The year of most workbooks. */
export function mostCommon(years: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
