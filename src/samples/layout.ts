import { type CivilDate, chineseDate, hasDay, isoDate, yearOf } from '../core/calendar/civil-date';
import type { Templates } from '../core/templates/load';
import type { ColumnTemplate, SheetTemplate } from '../core/templates/schema';
import type { TableId } from '../ledger/records.generated';
import { cellRef } from '../workbook/model';
import type { SampleBranch, SampleRow, SampleValue } from './model';
import type { OutCell, OutSheet } from './xlsx';

/** How a branch happens to keep its workbook. */
export interface LayoutStyle {
  readonly title: boolean;
  /** A 序号 column before the others. */
  readonly numbered: boolean;
  /** The first alias instead of the standard header, where there is one. */
  readonly aliases: boolean;
  readonly dates: 'real' | 'iso' | 'dots' | 'compact' | 'chinese';
  /** 合计 under the dues, 填表人 under every table. */
  readonly footer: boolean;
  /** Sheets under other names: 表1, 表2, 表3 … */
  readonly renamed: boolean;
  /** 党费收缴 with a column a month, 出席登记 with a column a meeting. */
  readonly crossed: boolean;
}

export const PLAIN: LayoutStyle = {
  title: false,
  numbered: false,
  aliases: false,
  dates: 'real',
  footer: false,
  renamed: false,
  crossed: false,
};

/** The sheets of a workbook, and where each value stands in them. */
export interface LaidOut {
  readonly sheets: readonly OutSheet[];
  /** The sheet name and cell of a column of a row (counted from 0) of a table. */
  cellOf(table: TableId, row: number, key: string): { sheet: string; cell: string };
  /** The header cell of a column. */
  headerOf(table: TableId, key: string): { sheet: string; cell: string };
}

function dateCell(date: CivilDate, style: LayoutStyle): OutCell {
  if (!hasDay(date)) return style.dates === 'chinese' ? chineseDate(date) : isoDate(date);
  const iso = isoDate(date);
  switch (style.dates) {
    case 'real':
      // Excel's calendar begins in 1900.
      return yearOf(date) < 1901 ? iso : { date };
    case 'iso':
      return iso;
    case 'dots':
      return iso.replaceAll('-', '.');
    case 'compact':
      return String(date);
    case 'chinese':
      return chineseDate(date);
  }
}

function outCell(
  value: SampleValue | undefined,
  column: ColumnTemplate,
  templates: Templates,
  style: LayoutStyle,
): OutCell {
  if (value === null || value === undefined) return null;
  const nameOf = (id: string): string =>
    templates.codes.get(column.codes ?? '')?.items.find((item) => item.id === id)?.name ?? id;
  switch (column.type) {
    case 'date':
    case 'month':
      return typeof value === 'number' ? dateCell(value as CivilDate, style) : String(value);
    case 'dates':
      return Array.isArray(value)
        ? value.map((date) => isoDate(date as CivilDate)).join('、')
        : String(value);
    case 'money':
      return typeof value === 'number' ? value / 100 : String(value);
    case 'int':
    case 'number':
      return typeof value === 'number' ? value : String(value);
    case 'yesNo':
      return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
    case 'code':
      return nameOf(String(value));
    case 'codes':
      return [value]
        .flat()
        .map((id) => nameOf(String(id)))
        .join('、');
    case 'names':
      return Array.isArray(value) ? value.join('、') : String(value);
    default:
      return String(value);
  }
}

/** Columns that some row knows, be it empty, or that are required; the rest a branch leaves out. */
function columnsOf(template: SheetTemplate, rows: readonly SampleRow[]): ColumnTemplate[] {
  const filled = new Set<string>();
  for (const row of rows) for (const key in row) filled.add(key);
  return template.columns.filter((column) => column.required || filled.has(column.key));
}

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** The table of a sheet that has its months or meetings across, or null for any other sheet. */
function crossedRows(
  table: TableId,
  branch: SampleBranch,
  templates: Templates,
): OutCell[][] | null {
  if (table === 'attendance') {
    const numbers = [...new Set(branch.rows.attendance.map((row) => String(row.meeting)))];
    const names = [...new Set(branch.rows.attendance.map((row) => String(row.name)))];
    const marks = new Map(
      branch.rows.attendance.map((row) => [
        `${row.meeting} ${row.name}`,
        row.attended === 'present' ? '√' : row.attended === 'leave' ? '假' : '缺',
      ]),
    );
    return [
      [{ header: '姓名' }, ...numbers.map((header) => ({ header }))],
      ...names.map((name) => [name, ...numbers.map((n) => marks.get(`${n} ${name}`) ?? null)]),
    ];
  }
  if (table !== 'dues') return null;
  const categories = templates.codes.get('payer-categories')?.items ?? [];
  const payers = new Map<string, SampleRow[]>();
  for (const row of branch.rows.dues) {
    payers.set(String(row.name), [...(payers.get(String(row.name)) ?? []), row]);
  }
  return [
    [
      '姓名',
      '公民身份号码',
      '交费类别',
      '计算基数',
      '应交',
      ...MONTHS.map((m) => `${m}月`),
      '合计',
    ].map((header) => ({ header })),
    ...[...payers].map(([name, rows]): OutCell[] => {
      const paid = (month: number): number | null => {
        const row = rows.find((one) => Number(one.month) === (branch.year * 100 + month) * 100);
        return row ? Number(row.paid) / 100 : null;
      };
      const first = rows[0];
      return [
        name,
        String(first?.idNumber),
        categories.find(({ id }) => id === first?.category)?.name ?? null,
        first?.base ? Number(first.base) / 100 : null,
        Number(first?.due) / 100,
        ...MONTHS.map(paid),
        rows.reduce((sum, row) => sum + Number(row.paid), 0) / 100,
      ];
    }),
  ];
}

/**
 * Lays out the rows of a branch as sheets, in the order of the templates. Sheets
 * without rows are kept with their headers.
 */
export function layOut(branch: SampleBranch, templates: Templates, style: LayoutStyle): LaidOut {
  const sheets: OutSheet[] = [];
  const places = new Map<TableId, { sheet: string; top: number; columns: Map<string, number> }>();
  templates.sheets.forEach((template, number) => {
    const table = template.id as TableId;
    const rows = branch.rows[table];
    const name = style.renamed ? `表${number + 1}` : template.name;
    const header = (column: ColumnTemplate): string =>
      (style.aliases && column.aliases?.[0]) || column.header;
    if (table === 'branch') {
      const filled = columnsOf(template, rows);
      const columns = new Map(filled.map((column, i) => [column.key, i]));
      places.set(table, { sheet: name, top: style.title ? 1 : 0, columns });
      const body = filled.map((column): OutCell[] => [
        { header: header(column) },
        outCell(rows[0]?.[column.key], column, templates, style),
      ]);
      sheets.push({ name, rows: [...(style.title ? [[{ title: template.name }]] : []), ...body] });
      return;
    }
    const crossed = style.crossed ? crossedRows(table, branch, templates) : null;
    if (crossed) {
      sheets.push({ name, rows: crossed });
      return;
    }
    const shift = style.numbered ? 1 : 0;
    const columns = columnsOf(template, rows);
    const top = (style.title ? 1 : 0) + 1;
    places.set(table, {
      sheet: name,
      top,
      columns: new Map(columns.map((c, i) => [c.key, i + shift])),
    });
    const out: OutCell[][] = [];
    if (style.title) out.push([{ title: `${branch.name}${branch.year}年${template.name}` }]);
    out.push([
      ...(shift ? [{ header: '序号' }] : []),
      ...columns.map((c) => ({ header: header(c) })),
    ]);
    rows.forEach((row, i) => {
      const cells = columns.map((column) => outCell(row[column.key], column, templates, style));
      out.push(shift ? [i + 1, ...cells] : cells);
    });
    if (style.footer) {
      if (table === 'dues') {
        const total = (key: string): number =>
          rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0) / 100;
        out.push([
          ...(shift ? ['合计'] : []),
          ...columns.map(
            (c, i): OutCell =>
              c.key === 'due' || c.key === 'paid'
                ? total(c.key)
                : i === 0 && !shift
                  ? '合计'
                  : null,
          ),
        ]);
      }
      out.push([], ['填表人：支部委员']);
    }
    sheets.push({ name, rows: out });
  });
  const placeOf = (table: TableId) => {
    const place = places.get(table);
    if (!place) throw new RangeError(`no sheet for ${table}`);
    return place;
  };
  const columnOf = (table: TableId, key: string): number => {
    const column = placeOf(table).columns.get(key);
    if (column === undefined) throw new RangeError(`${table} has no column ${key}`);
    return column;
  };
  return {
    sheets,
    cellOf(table, row, key) {
      const { sheet, top } = placeOf(table);
      const column = columnOf(table, key);
      return {
        sheet,
        cell: table === 'branch' ? cellRef(top + column, 1) : cellRef(top + row, column),
      };
    },
    headerOf(table, key) {
      const { sheet, top } = placeOf(table);
      return {
        sheet,
        cell:
          table === 'branch'
            ? cellRef(top + columnOf(table, key), 0)
            : cellRef(top - 1, columnOf(table, key)),
      };
    },
  };
}
