import type { CellAddress, Sheet } from '../../workbook/model';
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
} from '../excel/host';
import { clearMarks, writeMarks } from './marks';
import { addSheet, deleteSheets, removeSheet } from './new-sheets';
import type { WpsApplication } from './object-model';
import { attempt, OpenBook } from './open-book';
import { readRows, readSheets } from './read';
import { datesOf } from './values';
import { watch, watchSelection } from './watch';
import { undoWrite, type WrittenCell, writeCells } from './write';

/** Where small texts are kept: WPS's own storage forgets them. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem'>;

/** The workbook that is open in WPS. Written by its types alone: nobody has run it in a real WPS. */
export class WpsHost implements WorkbookHost {
  readonly capabilities: HostCapabilities = {
    comments: true,
    insertWorkbook: false,
    undoGroups: false,
    live: true,
  };
  readonly #open: OpenBook;
  readonly #writes: (readonly WrittenCell[])[] = [];

  /** @throws HostError where no workbook is open */
  constructor(
    application: WpsApplication,
    private readonly kept: KeptTexts,
  ) {
    this.#open = new OpenBook(application);
  }

  readSheets(options?: ReadOptions): Promise<HostSheet[]> {
    return attempt(() => {
      if (options?.signal?.aborted) throw new HostError('cancelled');
      return readSheets(this.#open, options);
    });
  }

  readRows(sheetId: string, first: number, count: number): Promise<Sheet> {
    return attempt(() =>
      readRows(this.#open.sheet(sheetId), { first, count }, datesOf(this.#open.book)),
    );
  }

  writeFlags(flags: readonly Flag[]): Promise<FlagReport> {
    return attempt(() => writeMarks(this.#open, flags));
  }

  clearFlags(): Promise<void> {
    return attempt(() => clearMarks(this.#open));
  }

  select(sheetId: string, { row, column }: CellAddress): Promise<void> {
    return attempt(() => {
      const sheet = this.#open.sheet(sheetId);
      if (sheet.Visible !== -1) throw new HostError('hidden');
      this.#open.book.Activate();
      sheet.Activate();
      const cell = sheet.Cells.Item(row + 1, column + 1);
      cell.Select();
      if (cell.EntireRow.Hidden || cell.EntireColumn.Hidden) throw new HostError('out-of-sight');
    });
  }

  writeCells(changes: readonly CellChange[]): Promise<WriteReport> {
    return attempt(() => {
      for (const { sheetId } of changes) this.#open.sheet(sheetId);
      const { report, cells } = writeCells(this.#open, changes);
      if (cells.length > 0) this.#writes.push(cells);
      return report;
    });
  }

  undoLastWrite(): Promise<UndoReport | null> {
    return attempt(() => {
      const last = this.#writes.pop();
      return last ? undoWrite(this.#open, last) : null;
    });
  }

  addSheet(sheet: NewSheet): Promise<string> {
    return attempt(() => addSheet(this.#open, sheet));
  }

  removeSheet(sheetId: string, added: NewSheet): Promise<boolean> {
    return attempt(() => removeSheet(this.#open, sheetId, added));
  }

  listSheets(): Promise<readonly ListedSheet[]> {
    return attempt(() => this.#open.listed());
  }

  deleteSheets(sheetIds: readonly string[]): Promise<void> {
    return attempt(() => deleteSheets(this.#open, sheetIds));
  }

  insertWorkbook(): Promise<void> {
    return Promise.reject(new HostError('not-supported'));
  }

  watch(onChange: (change: HostChange) => void): Promise<() => Promise<void>> {
    return attempt(() => watch(this.#open, onChange));
  }

  watchSelection(
    onSelect: (sheetId: string, address: CellAddress) => void,
  ): Promise<() => Promise<void>> {
    return attempt(() => watchSelection(this.#open, onSelect));
  }

  async readSetting(key: string): Promise<string | null> {
    return this.kept.getItem(key);
  }

  async writeSetting(key: string, value: string): Promise<void> {
    this.kept.setItem(key, value);
  }
}
