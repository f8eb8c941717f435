import type ExcelJS from 'exceljs';
import type { TableView } from '../return-view';
import { type BalanceRows, failedCount } from './balance-sheet';
import { formula, quoted } from './cells';
import { colourResults, FAILS, HOLDS, line, put, setPage } from './layout';
import type { Links } from './links';
import { type Places, SHEETS } from './places';
import { STYLES } from './styles';

export interface Contents {
  /** 2025, or 2021—2026. */
  readonly years: string;
  readonly reporter: string | null;
  readonly workbooks: number;
  readonly unreadable: number;
}

/** A line of the contents. */
interface Entry {
  readonly sheet: string;
  readonly title: string;
  readonly unit: string;
  readonly balances: BalanceRows | undefined;
}

const COLUMNS = 4;
const FIRST_ROW = 4;

/** Adds 目录: every sheet with a link, and whether its equations hold. */
export function addContents(
  workbook: ExcelJS.Workbook,
  { years, reporter, workbooks, unreadable }: Contents,
  views: readonly TableView[],
  others: { readonly before: readonly string[]; readonly after: readonly string[] },
  balances: ReadonlyMap<string, BalanceRows>,
  places: Places,
  links: Links,
): void {
  const sheet = workbook.addWorksheet(SHEETS.contents, { views: [{ showGridLines: false }] });
  [8, 44, 16, 24].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  line(sheet, 1, COLUMNS, `${years}年度党内统计年报`, STYLES.title);
  sheet.getRow(1).height = 40;
  const source = `填报单位：${reporter ?? '＿＿＿＿＿＿＿＿＿＿'}　　　汇总工作簿 ${workbooks} 个`;
  const text = unreadable > 0 ? `${source}，另有 ${unreadable} 个读不了` : source;
  line(sheet, 2, COLUMNS, text, STYLES.lineLeft);
  ['序号', '表名', '计量单位', balances.size > 0 ? '平衡关系' : '备注'].forEach((title, index) => {
    put(sheet, 3, index + 1, title, STYLES.head);
  });
  sheet.getRow(2).height = 22;
  sheet.getRow(3).height = 24;
  const plain = (name: string): Entry => ({
    sheet: name,
    title: name,
    unit: '—',
    balances: undefined,
  });
  const entries = [
    ...others.before.map(plain),
    ...views.map(({ id, title, unit }) => ({
      sheet: places.sheetOf(id),
      title,
      unit,
      balances: balances.get(id),
    })),
    ...others.after.map(plain),
  ];
  entries.forEach(({ sheet: name, title, unit, balances: own }, index) => {
    const row = FIRST_ROW + index;
    sheet.getRow(row).height = 20;
    put(sheet, row, 1, index + 1, STYLES.middle);
    put(sheet, row, 2, title, STYLES.link);
    put(sheet, row, 3, unit, STYLES.middle);
    put(sheet, row, 4, own ? stateOf(own) : '—', STYLES.middle);
    links.add(
      { sheet: SHEETS.contents, cell: `B${row}` },
      { sheet: name, cell: 'A1' },
      '打开这张表',
    );
    if (own) links.add({ sheet: SHEETS.contents, cell: `D${row}` }, own.first, '看平衡关系');
  });
  const last = FIRST_ROW + entries.length - 1;
  colourResults(sheet, `D${FIRST_ROW}:D${last}`);
  setPage(sheet, { columns: COLUMNS, rows: last, landscape: false, onePage: true });
}

function stateOf(balances: BalanceRows): ExcelJS.CellFormulaValue {
  const { failed, open, partial = false } = balances;
  const held = `${HOLDS} ${partial ? '读到的部分都平衡' : '全部平衡'}`;
  const all = open > 0 ? `${open} 项缺数，没有判断` : held;
  const before = `${FAILS} `;
  const after = ' 项不平衡';
  const number = failedCount(balances);
  return formula(
    `IF(${number}=0,${quoted(all)},${quoted(before)}&${number}&${quoted(after)})`,
    failed === 0 ? all : `${before}${failed}${after}`,
  );
}
