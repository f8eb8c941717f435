import { type Area, areaText, intersect, parseArea, withSheet } from '../area';
import { ExcelError } from '../error';
import { type ObjectType, type Property, ref, type Session } from '../object-type';
import { COLUMN_WIDTH, ROW_HEIGHT } from '../panes';
import type { SimulatedCell, SimulatedSheet } from '../sheet';
import { ADDIN } from '../workbook';
import { conditionalFormatsType } from './conditional-format';
import { formatType } from './format';

export interface RangeTarget {
  readonly sheet: SimulatedSheet;
  readonly area: Area;
}

export interface AreasTarget {
  readonly sheet: SimulatedSheet;
  readonly areas: readonly Area[];
}

/** Characters that an address may have. */
const ADDRESS_LIMIT = 8192;

const readBlock = <V>(
  { sheet, area }: RangeTarget,
  { readLimit }: Session,
  of: (cell: SimulatedCell | undefined) => V,
): V[][] | null => {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (rows * columns > readLimit) return null;
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) =>
      of(sheet.cell(area.top + down, area.left + right)),
    ),
  );
};

/** One value for all cells, or as many as the range has. */
function* eachCell(
  { area }: RangeTarget,
  value: unknown,
): Generator<{ row: number; column: number; value: unknown }> {
  const { top, left, bottom, right } = area;
  if (Array.isArray(value)) {
    const fits =
      value.length === bottom - top + 1 &&
      value.every((row) => Array.isArray(row) && row.length === right - left + 1);
    if (!fits)
      throw new ExcelError('InvalidArgument', 'The array has another size than the range.');
  }
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      yield {
        row,
        column,
        value: Array.isArray(value) ? value[row - top][column - left] : value,
      };
    }
  }
}

/**
 * What Excel makes of values for a range of which rows or columns are out of sight (office-js issue
 * 224, xlwings issue 747): all that is in sight gets the first value, and what is not keeps its own.
 */
function* writtenCells({ sheet, area }: RangeTarget, value: unknown): ReturnType<typeof eachCell> {
  const isSingle = area.top === area.bottom && area.left === area.right;
  const { hiddenRows, hiddenColumns } = sheet;
  const isWhole =
    isSingle ||
    (allOrNone(area.top, area.bottom, hiddenRows) === false &&
      allOrNone(area.left, area.right, hiddenColumns) === false);
  const [first] = eachCell({ sheet, area }, value);
  for (const cell of eachCell({ sheet, area }, value)) {
    if (isWhole) yield cell;
    else if (!hiddenRows.has(cell.row) && !hiddenColumns.has(cell.column)) {
      yield { ...cell, value: first?.value };
    }
  }
}

const write: NonNullable<Property<RangeTarget>['set']> = (target, value, { workbook }) => {
  workbook.mayWrite(target.sheet);
  for (const cell of writtenCells(target, value)) {
    if (cell.value === null) continue;
    workbook.put(target.sheet, cell.row, cell.column, cell.value);
  }
  workbook.changed(target.sheet, target.area, 'RangeEdited', ADDIN);
};

/** Whether all of a span are hidden; null where only some are. */
function allOrNone(from: number, to: number, hidden: ReadonlySet<number>): boolean | null {
  let count = 0;
  for (const one of hidden) if (one >= from && one <= to) count += 1;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

const cellFormula = (cell: SimulatedCell | undefined) => cell?.formula ?? cell?.value ?? '';

export const rangeType: ObjectType<RangeTarget> = {
  name: 'Range',
  kept: true,
  properties: {
    RowIndex: { since: 1, get: ({ area }) => area.top },
    ColumnIndex: { since: 1, get: ({ area }) => area.left },
    RowCount: { since: 1, get: ({ area }) => area.bottom - area.top + 1 },
    ColumnCount: { since: 1, get: ({ area }) => area.right - area.left + 1 },
    Address: { since: 1, get: ({ sheet, area }) => withSheet(sheet.name, areaText(area)) },
    Height: { since: 10, get: ({ area }) => (area.bottom - area.top + 1) * ROW_HEIGHT },
    Width: { since: 10, get: ({ area }) => (area.right - area.left + 1) * COLUMN_WIDTH },
    RowHidden: {
      since: 2,
      get: ({ sheet, area }) => allOrNone(area.top, area.bottom, sheet.hiddenRows),
    },
    ColumnHidden: {
      since: 2,
      get: ({ sheet, area }) => allOrNone(area.left, area.right, sheet.hiddenColumns),
    },
    Values: {
      since: 1,
      get: (target, session) => readBlock(target, session, (cell) => cell?.value ?? ''),
      set: write,
    },
    Formulas: {
      since: 1,
      get: (target, session) => readBlock(target, session, cellFormula),
      set: write,
    },
    NumberFormat: {
      since: 1,
      get: (target, session) =>
        readBlock(target, session, (cell) => cell?.numberFormat ?? 'General'),
      set: (target, value, { workbook }) => {
        workbook.mayWrite(target.sheet);
        for (const cell of writtenCells(target, value)) {
          workbook.setNumberFormat(target.sheet, cell.row, cell.column, String(cell.value));
        }
      },
    },
  },
  navigations: {
    ConditionalFormats: {
      since: 6,
      to: ({ sheet, area }) => ref(conditionalFormatsType, { sheet, areas: [area] }),
    },
    Format: { since: 1, to: ({ sheet, area }) => ref(formatType, { sheet, areas: [area] }) },
  },
  methods: {
    GetUsedRangeOrNullObject: {
      since: 4,
      call: ({ sheet, area }, [valuesOnly]) => {
        if (valuesOnly !== true) throw new Error('only the used range of values is simulated');
        const used = sheet.usedArea(area);
        return used && ref(rangeType, { sheet, area: used });
      },
    },
    GetMergedAreasOrNullObject: {
      since: 13,
      call: ({ sheet, area }) => {
        const areas = sheet.merged.filter((merged) => intersect(merged, area));
        if (areas.length > 512) throw new ExcelError('GeneralException', 'Too many merged areas.');
        return areas.length === 0 ? null : ref(rangeAreasType, { sheet, areas });
      },
    },
    Select: {
      since: 1,
      call: ({ sheet, area }, _, { workbook }) => workbook.select(sheet, area, ADDIN),
    },
  },
};

export const rangeAreasType: ObjectType<AreasTarget> = {
  name: 'RangeAreas',
  kept: true,
  properties: {
    Address: {
      since: 9,
      get: ({ sheet, areas }) =>
        areas.map((area) => withSheet(sheet.name, areaText(area))).join(','),
    },
  },
  navigations: {
    ConditionalFormats: { since: 9, to: (target) => ref(conditionalFormatsType, target) },
    Format: { since: 9, to: (target) => ref(formatType, target) },
  },
};

/** `A1:B2,C3` as areas. @throws ExcelError InvalidArgument */
export function parseAreas(address: unknown): Area[] {
  if (typeof address !== 'string' || address.length > ADDRESS_LIMIT) {
    throw new ExcelError('InvalidArgument', 'The address is no text, or too long.');
  }
  return address.split(',').map((part) => {
    const area = parseArea(part);
    if (!area) throw new ExcelError('InvalidArgument', part);
    return area;
  });
}
