/** A name that Excel takes for a sheet, and that no sheet has: 检查结果, or 检查结果 (2). */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const base =
    wanted
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = base.slice(0, 31 - suffix.length) + suffix;
    if (!lower.has(name.toLowerCase())) return name;
  }
}
