import { BLANK_COLUMN } from '../../core/templates/official';
import type { KnownFields } from '../../core/templates/official-schema';
import type { ReturnTable } from '../../core/templates/return-schema';

/** Whose data the cells of a row or a column would need; null where a branch can fill them. */
export const needsOf = ({ official }: ReturnTable, row: string, column = ''): string | null =>
  official?.rows.get(row)?.needs ?? official?.columns.get(column)?.needs ?? null;

/** Whether a cell of an official table cannot apply and prints “--”. */
export const isEmptyCell = ({ official }: ReturnTable, row: string, column: string): boolean =>
  official?.empty.has(`${row}.${column}`) ?? false;

/** The figure of a blank of 补充资料. */
export const blankRef = ({ id }: ReturnTable, blank: string): string =>
  `${id}.${blank}.${BLANK_COLUMN}`;

const NOTHING: KnownFields = { everybody: [], ifAsked: [] };

/** Of which fields of a sheet nothing is known when they are blank; null outside the form. */
export const knownOf = ({ official }: ReturnTable, sheet: string): KnownFields | null =>
  official ? (official.form.known[sheet] ?? NOTHING) : null;
