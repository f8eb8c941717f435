import type { NewSheet } from './host';

/** The texts of a sheet that has nothing else; null for one with numbers, dates or links. */
export function textsOf({ rows }: NewSheet): string[][] | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const texts: string[][] = [];
  for (const row of rows) {
    const line: string[] = [];
    for (let column = 0; column < width; column++) {
      const cell = row[column] ?? '';
      if (typeof cell === 'string') line.push(cell);
      else if (typeof cell === 'object' && 'heading' in cell) line.push(cell.heading);
      else return null;
    }
    texts.push(line);
  }
  return texts;
}
