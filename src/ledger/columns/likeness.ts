import type { Understanding } from '../../core/templates/understanding-schema';

/** Pairs of adjoining characters, the ends marked. */
function bigrams(text: string): readonly string[] {
  const marked = `^${text}$`;
  return Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2));
}

/** Twice the shared parts over all parts: 0 to 1. */
function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const part of b) left.set(part, (left.get(part) ?? 0) + 1);
  let shared = 0;
  for (const part of a) {
    const count = left.get(part) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(part, count - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

/** How like two headers are, 0 to 1: by characters and by pairs of them. */
export const likeness = (a: string, b: string): number =>
  (dice([...a], [...b]) + dice(bigrams(a), bigrams(b))) / 2;

/** Whether words that tell things apart stand in only one of two headers, or different ones in each. */
export function clash(a: string, b: string, { contrasts, denials }: Understanding): boolean {
  for (const word of denials.words) if (a.includes(word) !== b.includes(word)) return true;
  for (const { words } of contrasts) {
    const inA = words.filter((word) => a.includes(word));
    const inB = words.filter((word) => b.includes(word));
    if (inA.length > 0 && inB.length > 0 && !inA.some((word) => inB.includes(word))) return true;
  }
  return false;
}
