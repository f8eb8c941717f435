import type { ColumnTemplate } from '../../core/templates/schema';
import type { Understanding } from '../../core/templates/understanding-schema';
import { headerKey } from '../headers/header-key';
import { clash, likeness, type Shape, shapeOf } from './likeness';

const HAN = /[\u4e00-\u9fff]/;
/** Longer headers are sentences, and like nothing. */
const LONGEST = 16;
/** Files of one layout have the same headers; the number of layouts has an end. */
const MOST_KNOWN = 2000;

interface Known {
  readonly names: readonly Shape[];
  /** By header. */
  readonly found: Map<string, number>;
}

const knownBy = new WeakMap<Understanding, WeakMap<ColumnTemplate, Known>>();

/** The names of a column as they are compared, and what was found before. */
function knownOf(column: ColumnTemplate, understanding: Understanding): Known {
  let columns = knownBy.get(understanding);
  if (!columns) {
    columns = new WeakMap();
    knownBy.set(understanding, columns);
  }
  let known = columns.get(column);
  if (!known) {
    const names = [column.header, ...(column.aliases ?? [])].map((name) => headerKey(name).base);
    known = { names: [...new Set(names)].map(shapeOf), found: new Map() };
    columns.set(column, known);
  }
  return known;
}

/** Whether a header is just one of the names of a column. */
export const isNameOf = (
  column: ColumnTemplate,
  header: string,
  understanding: Understanding,
): boolean => knownOf(column, understanding).names.some(({ text }) => text === header);

/**
 * How like a header is to the names of a column, 0 to 1; 0 where it is not like enough, or where
 * words tell the two apart.
 */
export function nearness(
  column: ColumnTemplate,
  header: string,
  understanding: Understanding,
): number {
  if (header.length < 2 || header.length > LONGEST || !HAN.test(header)) return 0;
  const { names, found } = knownOf(column, understanding);
  const before = found.get(header);
  if (before !== undefined) return before;
  const { words } = understanding.strangers;
  const least = (understanding.weights.nearAtLeast?.value ?? 100) / 100;
  const shape = shapeOf(header);
  let best = 0;
  for (const name of names) {
    const near = likeness(shape, name, Math.max(best, least));
    if (near <= best || clash(header, name.text, understanding)) continue;
    if (words.some((word) => header.includes(word) !== name.text.includes(word))) continue;
    best = near;
  }
  if (found.size < MOST_KNOWN) found.set(header, best);
  return best;
}
