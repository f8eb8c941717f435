import type { Templates } from '../../core/templates/load';
import { askedSheets, isRequired } from '../../documents/blank-workbook/asked';

const MEMBERS = 20;
const MONTHS = 12;

/**
 * The rows of a quiet year of 20 members: a committee of five, a talk, a review and a training each,
 * and the meetings that every year has (4 党员大会, 12 支委会, 12 主题党日, 3 党课, 组织生活会, 民主评议).
 */
const QUIET_YEAR: Readonly<Record<string, number>> = {
  branch: 1,
  officers: 5,
  members: MEMBERS,
  meetings: 4 + 12 + 12 + 3 + 1 + 1,
  dues: MEMBERS * MONTHS,
  reviews: MEMBERS,
  talks: MEMBERS,
  trainings: MEMBERS,
};

/** What one sheet of a quiet year asks for. */
export interface SheetBurden {
  readonly sheet: string;
  readonly rows: number;
  /** Cells that must be filled in. */
  readonly cells: number;
}

/** The cells that a quiet year must fill in the blank workbook, sheet by sheet. */
export const burdenOf = (templates: Templates): readonly SheetBurden[] =>
  askedSheets(templates, false).map(({ template, shape, columns }) => {
    const records = QUIET_YEAR[template.id] ?? 0;
    const required = columns.filter(isRequired).length;
    // Of a wide sheet a row a member is kept, and in it a cell for each month.
    const [rows, months] = shape === 'wide' ? [records / MONTHS, records] : [records, 0];
    return { sheet: template.name, rows, cells: rows * required + months };
  });

/**
 * What the same year asks for in full lists with every required column: the mark of which a blank
 * workbook may ask for half.
 */
export const inFull = ({ sheets }: Templates): number =>
  sheets.reduce(
    (sum, { id, columns }) =>
      sum + (QUIET_YEAR[id] ?? 0) * columns.filter(({ required }) => required).length,
    0,
  );
