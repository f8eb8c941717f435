import type { CellAddress, Sheet } from '../../workbook/model';
import { addSheet } from './add-sheet';
import { ExcelMarks } from './excel-marks';
import { goTo } from './go-to';
import {
  type CellChange,
  type Flag,
  type FlagReport,
  type HostCapabilities,
  type HostChange,
  HostError,
  type HostSheet,
  type ListedSheet,
  type NewSheet,
  type ReadOptions,
  type UndoReport,
  type WorkbookHost,
  type WriteReport,
} from './host';
import { insertWorkbook } from './insert-workbook';
import { deleteSheets, listSheets } from './listed-sheets';
import { readRows } from './read-rows';
import { readSheets } from './read-sheets';
import { removeSheet } from './remove-sheet';
import { request, supports } from './requests';
import { watch, watchSelection } from './watch';
import { undoWrite, type WrittenCells, writeCells } from './write/write-cells';

export interface ExcelHostOptions {
  /** Comments at most in the workbook; each costs Excel far more than a conditional format. */
  readonly commentCap?: number;
}

const COMMENT_CAP = 100;

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.9 and up). */
export class ExcelHost implements WorkbookHost {
  readonly capabilities: HostCapabilities = {
    comments: supports(10),
    insertWorkbook: supports(13),
    undoGroups: supports(20),
    live: true,
  };
  private readonly marks: ExcelMarks;
  private readonly writes: WrittenCells[] = [];
  /** Marks are written one after the other: the later must know what the earlier left. */
  private marking: Promise<unknown> = Promise.resolve();

  private constructor({ commentCap = COMMENT_CAP }: ExcelHostOptions) {
    this.marks = new ExcelMarks(commentCap);
  }

  /** @throws HostError not-supported in an Excel that is older than ExcelApi 1.9 */
  static open(options: ExcelHostOptions = {}): ExcelHost {
    if (!supports(9)) throw new HostError('not-supported', 'ExcelApi 1.9');
    return new ExcelHost(options);
  }

  readSheets(options?: ReadOptions): Promise<readonly HostSheet[]> {
    // A full check looks anew for what is marked, too: people may have copied marked cells.
    this.marks.forget();
    return readSheets(options);
  }

  readRows(sheetId: string, firstRow: number, rowCount: number): Promise<Sheet> {
    return readRows(sheetId, firstRow, rowCount);
  }

  writeFlags(flags: readonly Flag[]): Promise<FlagReport> {
    return this.afterMarking(() => this.marks.write(flags));
  }

  clearFlags(): Promise<void> {
    return this.afterMarking(() => this.marks.clear());
  }

  private afterMarking<T>(action: () => Promise<T>): Promise<T> {
    const result = this.marking.then(action, action);
    this.marking = result;
    return result;
  }

  select(sheetId: string, address: CellAddress): Promise<void> {
    return goTo(sheetId, address);
  }

  async writeCells(changes: readonly CellChange[]): Promise<WriteReport> {
    const { cells, left } = await writeCells(changes);
    if (cells.length > 0) this.writes.push(cells);
    return { written: cells.length, left };
  }

  async undoLastWrite(): Promise<UndoReport | null> {
    const last = this.writes.at(-1);
    if (!last) return null;
    const report = await undoWrite(last);
    this.writes.splice(this.writes.indexOf(last), 1);
    return report;
  }

  addSheet(sheet: NewSheet): Promise<string> {
    return addSheet(sheet);
  }

  async removeSheet(sheetId: string, added: NewSheet): Promise<boolean> {
    const removed = await removeSheet(sheetId, added);
    if (removed) {
      this.marks.forget();
      const there = this.writes.filter((cells) =>
        cells.every(({ change }) => change.sheetId !== sheetId),
      );
      this.writes.splice(0, this.writes.length, ...there);
    }
    return removed;
  }

  listSheets(): Promise<readonly ListedSheet[]> {
    return listSheets();
  }

  async deleteSheets(sheetIds: readonly string[]): Promise<void> {
    await deleteSheets(sheetIds);
    this.marks.forget();
  }

  insertWorkbook(base64: string, sheetNames?: readonly string[]): Promise<void> {
    return insertWorkbook(base64, sheetNames);
  }

  watch(onChange: (change: HostChange) => void): Promise<() => Promise<void>> {
    return watch((change) => {
      if (change.kind !== 'edit') this.marks.forget();
      onChange(change);
    });
  }

  watchSelection(
    onSelect: (sheetId: string, address: CellAddress) => void,
  ): Promise<() => Promise<void>> {
    return watchSelection(onSelect);
  }

  readSetting(key: string): Promise<string | null> {
    return request(async ({ workbook, sync }) => {
      const setting = workbook.settings.getItemOrNullObject(key).load('value');
      await sync();
      return setting.isNullObject ? null : String(setting.value);
    });
  }

  writeSetting(key: string, value: string): Promise<void> {
    return request(async ({ workbook, sync }) => {
      workbook.settings.add(key, value);
      await sync();
    });
  }
}
