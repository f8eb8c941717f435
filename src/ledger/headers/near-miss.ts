import type { SheetTemplate } from '../../core/templates/schema';
import { editDistance } from '../../core/text/edit-distance';
import type { NearMiss } from '../model';
import type { HeaderPath } from './header-block';
import { headerKey } from './header-key';
import { headerCell, headerText } from './match-headers';

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
  if (unknown.length === 0) return found;
  const takenNames = new Set(
    template.columns.flatMap(({ key, header, aliases = [] }) =>
      taken.has(key) ? [header, ...aliases].map((one) => headerKey(one).base) : [],
    ),
  );
  for (const path of unknown) {
    const bases = new Set([
      path.parts.at(-1)?.key.base ?? '',
      path.parts.map((p) => p.key.base).join(''),
    ]);
    // What bears the very name of a column that was found elsewhere is no slip for another one.
    if ([...bases].some((base) => takenNames.has(base))) continue;
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
