import type { Sheet } from '../workbook/model';
import type { HeaderPath } from './headers/header-block';
import type { TableId } from './records.generated';

/**
 * A correction of how a sheet was understood, given by a person. It applies to
 * the sheets that it names, or to all that have the same headers.
 */
export interface SheetMapping {
  /** The sheet's name. */
  readonly sheet?: string;
  /** The sheet's headers, as {@link headerLayout} gives them: the same form in any workbook. */
  readonly layout?: string;
  /** What kind of sheet it is. */
  readonly table: TableId;
  /** The row of the headers, counted from 0, where they cannot be found. */
  readonly headerRow?: number;
  /** Column keys to a header of the sheet, a column counted from 0, or null for a column to leave out. */
  readonly columns: Readonly<Record<string, string | number | null>>;
}

/** The headers of a sheet as one text, the same for every sheet of the same form. */
export const headerLayout = (paths: readonly HeaderPath[]): string =>
  paths.map((path) => path.parts.map((part) => part.key.base).join('/')).join('|');

/** The mapping for a sheet, one for its name before one for its headers. */
export function mappingFor(
  mappings: readonly SheetMapping[],
  sheet: Sheet,
  layouts: () => ReadonlySet<string>,
): SheetMapping | null {
  const named = mappings.find((mapping) => mapping.sheet === sheet.name);
  if (named) return named;
  const byLayout = mappings.filter((mapping) => mapping.layout !== undefined);
  if (byLayout.length === 0) return null;
  const known = layouts();
  return byLayout.find((mapping) => known.has(mapping.layout ?? '')) ?? null;
}
