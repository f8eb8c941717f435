/**
 * The assignment of rows to columns with the greatest sum; what scores nothing stays
 * unassigned. By the method of Kuhn and Munkres in the form of shortest augmenting paths
 * (Jonker and Volgenant), O(n²m). Ties go to the lower row and column.
 * @param scores whole numbers by row and column; 0 or less: not to be assigned
 * @returns for each row the column, or -1
 */
export function assign(scores: readonly (readonly number[])[]): number[] {
  const alone = unrivalled(scores);
  if (alone) return alone;
  const rows = scores.length;
  // Every row has a column of its own that stands for none.
  const columns = (scores[0]?.length ?? 0) + rows;
  const width = scores[0]?.length ?? 0;
  const cost = (row: number, column: number): number =>
    column < width ? -Math.max(0, scores[row]?.[column] ?? 0) : 0;
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const match = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    match[0] = row;
    let at = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[at] = 1;
      const from = match[at] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column++) {
        if (used[column]) continue;
        const reduced = cost(from - 1, column - 1) - (u[from] ?? 0) - (v[column] ?? 0);
        if (reduced < (least[column] ?? 0)) {
          least[column] = reduced;
          way[column] = at;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (used[column]) {
          const owner = match[column] ?? 0;
          u[owner] = (u[owner] ?? 0) + delta;
          v[column] = (v[column] ?? 0) - delta;
        } else {
          least[column] = (least[column] ?? 0) - delta;
        }
      }
      at = next;
    } while (match[at] !== 0);
    do {
      const before = way[at] ?? 0;
      match[at] = match[before] ?? 0;
      at = before;
    } while (at !== 0);
  }
  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= width; column++) {
    const row = match[column] ?? 0;
    if (row > 0 && (scores[row - 1]?.[column - 1] ?? 0) > 0) result[row - 1] = column - 1;
  }
  return result;
}

/** The assignment where no row has two columns, and no column two rows; else null. */
function unrivalled(scores: readonly (readonly number[])[]): number[] | null {
  const taken = new Set<number>();
  const result: number[] = [];
  for (const row of scores) {
    let only = -1;
    for (let column = 0; column < row.length; column++) {
      if ((row[column] ?? 0) <= 0) continue;
      if (only >= 0 || taken.has(column)) return null;
      only = column;
    }
    if (only >= 0) taken.add(only);
    result.push(only);
  }
  return result;
}
