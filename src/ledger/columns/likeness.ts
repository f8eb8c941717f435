import type { Understanding } from '../../core/templates/understanding-schema';

/** Parts of a text, each with how often it stands there. */
type Parts = ReadonlyMap<string, number>;

/** A header as it is compared with others: its characters, and pairs of them with the ends marked. */
export interface Shape {
  readonly text: string;
  readonly characters: Parts;
  readonly pairs: Parts;
}

function counted(parts: Iterable<string>): Parts {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

/** What of a header is compared, made once. */
export function shapeOf(text: string): Shape {
  const marked = `^${text}$`;
  const pairs = Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2));
  return { text, characters: counted(text), pairs: counted(pairs) };
}

/** Twice the shared parts over all parts: 0 to 1. */
function dice(a: Parts, b: Parts, sizes: number): number {
  let shared = 0;
  for (const [part, count] of a) {
    const other = b.get(part);
    if (other !== undefined) shared += Math.min(count, other);
  }
  return sizes === 0 ? 0 : (2 * shared) / sizes;
}

/**
 * How like two headers are, 0 to 1: by characters and by pairs of them.
 * @param least less is given as 0, mostly without comparing the pairs
 */
export function likeness(a: Shape, b: Shape, least = 0): number {
  const sizes = a.text.length + b.text.length;
  const byCharacters = dice(a.characters, b.characters, sizes);
  // Pairs are never more alike than all of them.
  if ((byCharacters + 1) / 2 < least) return 0;
  const both = (byCharacters + dice(a.pairs, b.pairs, sizes + 2)) / 2;
  return both < least ? 0 : both;
}

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
