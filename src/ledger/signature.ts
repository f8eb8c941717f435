import type { SheetTemplate } from '../core/templates/schema';
import type { Understanding } from '../core/templates/understanding-schema';
import type { Draft } from './reading';

/** What is written about a sheet beside its table, squeezed: the nearer to the table, the more it says. */
export interface SheetTexts {
  /** The titles above the table, and the sheet's name. */
  readonly near: readonly string[];
  /** The name of the file, and of the folder. */
  readonly far: readonly string[];
}

const TENTHS: Readonly<Record<string, number>> = { name: 10, words: 8, likeness: 6, values: 6 };

/** Whether a title names the kind of a sheet, or another kind: 1, -1, or 0 where none does. */
export function titleOf(
  template: SheetTemplate,
  texts: SheetTexts,
  { sheets }: Understanding,
): -1 | 0 | 1 {
  const named = (words: readonly string[], lines: readonly string[]): boolean =>
    lines.some((line) => words.some((word) => line.includes(word)));
  const signature = sheets[template.id];
  if (!signature) return 0;
  // A file of many sheets names one of them, or all: it decides only where the sheet says nothing.
  const nearby = Object.values(sheets).some(({ titles }) => named(titles, texts.near));
  const lines = nearby ? texts.near : [...texts.near, ...texts.far];
  if (named(signature.against, lines)) return -1;
  return named(signature.titles, lines) ? 1 : 0;
}

/**
 * How well a draft is a sheet of its kind, in tenths of a column; null where it is none.
 */
export function signatureScore(
  { template, columns, months, meetings, reasons, paths }: Draft,
  texts: SheetTexts,
  understanding: Understanding,
): number | null {
  const signature = understanding.sheets[template.id];
  if (!signature) return null;
  const laid = months.length + meetings.length > 0;
  const has = (key: string): boolean =>
    columns.has(key) || (laid && (key === 'paid' || key === 'due' || key === 'attended'));
  if (!signature.core.every((group) => group.some(has))) return null;
  const title = titleOf(template, texts, understanding);
  if (title <= 0 && signature.untitled && !signature.untitled.some(has)) return null;
  const needed = title > 0 ? signature.titled : signature.least;
  if (columns.size + (laid ? 2 : 0) < needed) return null;
  const complete = template.columns.every(({ key, required }) => !required || has(key));
  if (signature.needsTitle && title <= 0 && !complete) return null;
  let score = laid ? 40 : 0;
  for (const [key] of columns) {
    score += (signature.weights[key] ?? 1) * (TENTHS[reasons?.get(key)?.by ?? 'name'] ?? 0);
  }
  const weight = (name: string): number => (understanding.weights[name]?.value ?? 0) * 10;
  if (title > 0) score += weight('title');
  if (title < 0) score -= weight('against');
  // A sheet with much that nothing explains is rather another kind of sheet.
  const unexplained = paths.length - columns.size - months.length - meetings.length;
  if (title < 0 && unexplained > columns.size) return null;
  return score - 2 * Math.max(0, unexplained);
}
