import type { CivilDate } from '../../core/calendar/civil-date';
import type { CellAddress } from '../model';

/** A sheet to be added to somebody's workbook: in Excel, or to a copy of its file. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly NewCell[])[];
  /** In characters. */
  readonly columnWidths?: readonly number[];
}

export type NewCell =
  | string
  | number
  | null
  | { readonly heading: string }
  | { readonly date: CivilDate }
  | {
      readonly link: { readonly sheet: string; readonly address: CellAddress };
      readonly text: string;
    };
