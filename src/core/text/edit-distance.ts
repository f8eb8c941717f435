/**
 * How many characters must be changed, added or left out to make one text of another.
 * @param limit more than this is told as `limit + 1`, without counting on
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (limit === 1) return Math.min(lengthOfDifference(a, b), 2);
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
    before = row;
  }
  return Math.min(before[b.length] ?? 0, limit + 1);
}

/** How long what differs is, in the longer text: one change is one character, between the same. */
function lengthOfDifference(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a[before] === b[before]) before++;
  let after = 0;
  while (after < shorter - before && a.at(-1 - after) === b.at(-1 - after)) after++;
  return Math.max(a.length, b.length) - before - after;
}
