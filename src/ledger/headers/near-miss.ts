import type { SheetTemplate } from '../../core/templates/schema';
import type { NearMiss } from '../model';
import type { HeaderPath } from './header-block';
import { headerKey } from './header-key';
import { headerCell, headerText } from './match-headers';

/** Edits (a character more, fewer or another) that make one text of the other; `limit + 1` for more than that. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
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

/** How many edits are near for a header of this length: none for two characters, unless it is required. */
const allowed = (length: number, required: boolean): number =>
  length <= 2 ? (required ? 1 : 0) : length <= 5 ? 1 : 2;

/**
 * Suggests which columns of a template unknown headers may mean.
 * @param taken keys of the columns that were found
 */
export function nearMisses(
  template: SheetTemplate,
  unknown: readonly HeaderPath[],
  taken: ReadonlySet<string>,
): NearMiss[] {
  const found: NearMiss[] = [];
  for (const path of unknown) {
    const bases = new Set([
      path.parts.at(-1)?.key.base ?? '',
      path.parts.map((p) => p.key.base).join(''),
    ]);
    let best: NearMiss | null = null;
    let distance = 3;
    for (const column of template.columns) {
      if (taken.has(column.key)) continue;
      for (const header of [column.header, ...(column.aliases ?? [])]) {
        const meant = headerKey(header).base;
        for (const base of bases) {
          const limit = allowed(Math.max(base.length, meant.length), column.required === true);
          // Equal texts are here only when the hint in brackets forbade it: another unit.
          const edits = editDistance(base, meant, limit);
          if (edits > limit || edits >= distance) continue;
          distance = edits;
          best = {
            header: headerText(path),
            ...headerCell(path),
            meant: column.header,
            key: column.key,
          };
        }
      }
    }
    if (best) found.push(best);
  }
  return found;
}
