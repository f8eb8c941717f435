import type { Area } from '../area';
import { type ObjectType, ref } from '../object-type';
import type { SimulatedCell, SimulatedSheet } from '../sheet';
import type { SimulatedWorkbook } from '../workbook';

interface FormatTarget {
  readonly sheet: SimulatedSheet;
  readonly areas: readonly Area[];
}

const forCells = (
  { sheet, areas }: FormatTarget,
  workbook: SimulatedWorkbook,
  change: (cell: SimulatedCell) => void,
): void => {
  workbook.mayWrite(sheet);
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) change(sheet.ensure(row, column));
    }
  }
};

const fontType: ObjectType<FormatTarget> = {
  name: 'RangeFont',
  properties: {
    Bold: {
      since: 1,
      set: (target, value, { workbook }) =>
        forCells(target, workbook, (cell) => {
          cell.bold = value === true;
        }),
    },
    Color: { since: 1, set: (target, _, { workbook }) => forCells(target, workbook, () => {}) },
    Underline: { since: 1, set: (target, _, { workbook }) => forCells(target, workbook, () => {}) },
  },
};

const fillType: ObjectType<FormatTarget> = {
  name: 'RangeFill',
  properties: {
    Color: {
      since: 1,
      set: (target, value, { workbook }) =>
        forCells(target, workbook, (cell) => {
          cell.fill = String(value);
        }),
    },
  },
};

/** The format of cells proper, which is the user's: our code sets it on sheets of its own only. */
export const formatType: ObjectType<FormatTarget> = {
  name: 'RangeFormat',
  properties: {
    ColumnWidth: {
      since: 2,
      set: ({ sheet, areas }, value, { workbook }) => {
        workbook.mayWrite(sheet);
        for (const { left, right } of areas) {
          for (let column = left; column <= right; column += 1) {
            sheet.columnWidths.set(column, Number(value));
          }
        }
      },
    },
    WrapText: {
      since: 1,
      set: (target, value, { workbook }) =>
        forCells(target, workbook, (cell) => {
          cell.wrap = value === true;
        }),
    },
  },
  navigations: {
    Font: { since: 1, to: (target) => ref(fontType, target) },
    Fill: { since: 1, to: (target) => ref(fillType, target) },
  },
};
