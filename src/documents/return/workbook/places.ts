import { columnLetters } from '../../../workbook/model';
import { freeSheetName } from '../../../workbook/write/sheet-name';
import type { TableView } from '../return-view';
import type { Place } from './cells';
import { TABLE_LAYOUT } from './layout';

/** Names of sheets that are no tables. */
export const SHEETS = {
  contents: '目录',
  situation: '收报情况',
  circular: '通报',
  communique: '公报',
  summary: '数据综述',
  organisations: '分单位',
  balances: '平衡关系',
  sources: '数字来源',
  explanations: '整套说明',
  change: '与上年比较',
  years: '历年对照',
} as const;

/** Where every table and every figure of a return stands in the workbook. */
export class Places {
  readonly #sheets = new Map<string, string>();
  readonly #figures = new Map<string, Place>();

  constructor(views: readonly TableView[]) {
    const taken: string[] = Object.values(SHEETS);
    for (const { id, title, rows, columns } of views) {
      const sheet = freeSheetName(title, taken);
      taken.push(sheet);
      this.#sheets.set(id, sheet);
      rows.forEach((row, r) => {
        columns.forEach((column, c) => {
          const letter = columnLetters(TABLE_LAYOUT.firstColumn - 1 + c);
          const cell = `${letter}${TABLE_LAYOUT.firstRow + r}`;
          if (row.figures[c]) this.#figures.set(`${id}.${row.id}.${column.id}`, { sheet, cell });
        });
      });
    }
  }

  /** The name of a table's sheet. */
  sheetOf(table: string): string {
    return this.#sheets.get(table) ?? '';
  }

  /** @param ref `table.row.column` */
  figure(ref: string): Place | undefined {
    return this.#figures.get(ref);
  }
}
