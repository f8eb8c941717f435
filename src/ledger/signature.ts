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

/** 党员及积极分子名单: of members first, and of others besides; not 发展党员, 预备党员. */
const BESIDES =
  /(?<!发展|预备)(党员)(?:及|和|与|、)(?:入党)?(?:积极分子|发展对象|申请人)(?:及|和|与|、|入党|积极分子|发展对象|申请人)*/;

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
  const lines = (nearby ? texts.near : [...texts.near, ...texts.far]).map((line) =>
    line.replace(BESIDES, '$1'),
  );
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
  // A blank form is known by its headers; in a filled one a column that nobody uses tells little.
  const inUse = template.subject.some((key) => {
    const agreement = reasons?.get(key)?.agreement;
    return agreement !== undefined && agreement !== 'empty';
  });
  const isUnused = (key: string): boolean => inUse && reasons?.get(key)?.agreement === 'empty';
  const telling = [...columns.keys()].filter((key) => (signature.weights[key] ?? 1) > 1);
  if (title <= 0 && telling.length > 1 && telling.every(isUnused)) return null;
  for (const [key] of columns) {
    const reason = reasons?.get(key);
    const unused = isUnused(key);
    score += unused ? 2 : (signature.weights[key] ?? 1) * (TENTHS[reason?.by ?? 'name'] ?? 0);
  }
  const weight = (name: string): number => (understanding.weights[name]?.value ?? 0) * 10;
  if (title > 0) score += weight('title');
  if (title < 0) score -= weight('against');
  // A sheet with much that nothing explains is rather another kind of sheet.
  const unexplained = paths.length - columns.size - months.length - meetings.length;
  if (title < 0 && unexplained > columns.size) return null;
  return score - 2 * Math.max(0, unexplained);
}
