import type { ColumnTemplate, SheetTemplate } from '../../core/templates/schema';
import type { Understanding } from '../../core/templates/understanding-schema';
import type { HeaderPath } from '../headers/header-block';
import type { MatchedColumn } from '../headers/match-headers';
import type { Agreement } from './agreement';
import { ownHeader, spokenFor, wholeHeader } from './header-words';
import type { ColumnReason } from './inferred';
import { isNameOf } from './nearness';

/** Columns of a sheet that may be one field, or fields of which one column may be any. */
export interface Tie {
  /** Keys of the fields; of several the first is the likelier. */
  readonly keys: readonly string[];
  /** Columns of the sheet, counted from 0; of several the first is the likelier. */
  readonly columns: readonly number[];
}

/** What stands under no field yet, and how like it is to each that is free. */
export interface Contest {
  readonly open: readonly HeaderPath[];
  readonly free: readonly ColumnTemplate[];
  /** By column and field. */
  readonly scored: readonly (readonly (ColumnReason | null)[])[];
  /** For each column its field, or -1. */
  readonly chosen: readonly number[];
  /** In points: so little less is as likely. */
  readonly margin: number;
}

/**
 * What an assignment of columns to fields leaves nearly undecided: another column that nothing claims
 * fits the field nearly as well, or another field that nothing has fits the column so.
 */
export function nearTies({ open, free, scored, chosen, margin }: Contest): Tie[] {
  const taken = new Set(chosen);
  return chosen.flatMap((field, at): Tie[] => {
    const own = scored[at]?.[field];
    const [column, key] = [open[at]?.column, free[field]?.key];
    if (!own || column === undefined || key === undefined) return [];
    const isNear = (other: ColumnReason | null | undefined): boolean =>
      other != null && own.score - other.score <= margin;
    const columns = open.flatMap((path, other) =>
      chosen[other] === -1 && isNear(scored[other]?.[field]) ? path.column : [],
    );
    const keys = free.flatMap((one, other) =>
      !taken.has(other) && isNear(scored[at]?.[other]) ? one.key : [],
    );
    return [
      ...(columns.length > 0 ? [{ keys: [key], columns: [column, ...columns] }] : []),
      ...(keys.length > 0 ? [{ keys: [key, ...keys], columns: [column] }] : []),
    ];
  });
}

/** Columns that nothing claims and that bear, as well as the one taken, the name of a field or its words. */
export function nameTies(
  template: SheetTemplate,
  named: ReadonlyMap<string, MatchedColumn>,
  { open, chosen }: Contest,
  agreement: (column: ColumnTemplate, at: number) => Agreement,
  understanding: Understanding,
): Tie[] {
  const left = open.filter((_, at) => chosen[at] === -1);
  if (left.length === 0) return [];
  return [...named].flatMap(([key, { hit, column: own, further }]): Tie[] => {
    if (further.length > 0) return [];
    const columns = left.flatMap((path) => {
      const speaks =
        isNameOf(hit.column, ownHeader(path), understanding) ||
        spokenFor(understanding, template.id, key, wholeHeader(path), null) > 0;
      const isLike = speaks && agreement(hit.column, path.column) === agreement(hit.column, own);
      return isLike ? path.column : [];
    });
    return columns.length > 0 ? [{ keys: [key], columns: [own, ...columns] }] : [];
  });
}
