/** Groups records by a key, in their order; records without one are left out. */
export function groupBy<R, K>(records: readonly R[], keyOf: (record: R) => K | null): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}
