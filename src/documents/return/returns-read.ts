import type { Templates } from '../../core/templates/load';
import type { ReturnTable } from '../../core/templates/return-schema';
import { type Cell, cellOf, type Sheet, type Workbook } from '../../workbook/model';
import { freeSheetName } from '../../workbook/write/sheet-name';
import { TABLE_LAYOUT } from './workbook/layout';

/** Where the tables of a return workbook begin: below title, subtitle and two lines of headings. */
const HEADINGS = TABLE_LAYOUT.headings - 1;
const FIRST_ROW = TABLE_LAYOUT.firstRow - 1;
const FIRST_COLUMN = TABLE_LAYOUT.firstColumn - 1;
const FEN = '分';

export interface FiguresOfYear {
  readonly year: number;
  readonly tables: {
    id: string;
    rows: { id: string; title: string; values: Record<string, number> }[];
  }[];
}

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');

/** The rows of a sheet by their titles; the same title twice is taken in order. */
function tableOn(sheet: Sheet, table: ReturnTable): FiguresOfYear['tables'][number] {
  const titles = table.columns.map((_, index) =>
    textOf(cellOf(sheet, HEADINGS, FIRST_COLUMN + index)),
  );
  const rows: FiguresOfYear['tables'][number]['rows'] = [];
  let from = FIRST_ROW;
  for (const row of table.rows) {
    const title = row.title['zh-CN'];
    const found = sheet.rows.find(
      ({ index, cells }) => index >= from && textOf(cells[0]) === title,
    );
    if (!found) continue;
    from = found.index + 1;
    const values: Record<string, number> = {};
    table.columns.forEach((column, index) => {
      // A column whose heading is another one's was not there last year.
      if (!titles[index]?.startsWith(column.title['zh-CN'])) return;
      const value = found.cells[FIRST_COLUMN + index];
      if (typeof value !== 'number') return;
      const unit = (column.unit ?? row.unit ?? table.unit)['zh-CN'];
      values[column.id] = unit === FEN ? Math.round(value * 100) : value;
    });
    rows.push({ id: row.id, title, values });
  }
  return { id: table.id, rows };
}

/**
 * The figures of a return that was written as a workbook.
 * @returns null when the workbook is no return
 */
export function figuresInWorkbook(workbook: Workbook, templates: Templates): FiguresOfYear | null {
  let year: number | null = null;
  const tables: FiguresOfYear['tables'] = [];
  for (const sheet of workbook.sheets) {
    const subtitle =
      sheet.rows
        .find(({ index }) => index === 1)
        ?.cells.map(textOf)
        .join(' ') ?? '';
    const own = /(\d{4})年1月1日至12月31日/u.exec(subtitle)?.[1];
    if (own === undefined) continue;
    year ??= Number(own);
    const versions = templates.returns.filter(
      ({ table }) =>
        freeSheetName(table.title['zh-CN'], []) === sheet.name && withinYears(table, Number(own)),
    );
    const [version] = versions;
    if (version) tables.push(tableOn(sheet, version.table));
  }
  return year === null || tables.length === 0 ? null : { year, tables };
}

const withinYears = ({ years }: ReturnTable, year: number): boolean =>
  year >= (years.from ?? year) && year <= (years.to ?? year);
