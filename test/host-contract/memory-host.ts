import {
  type CellChange,
  type Flag,
  type FlagReport,
  type HostCapabilities,
  type HostChange,
  HostError,
  type HostSheet,
  type ListedSheet,
  type NewCell,
  type NewSheet,
  type ReadOptions,
  type UndoReport,
  type WorkbookHost,
  type WriteReport,
} from '../../src/hosts/excel/host';
import { textsOf } from '../../src/hosts/excel/sheet-texts';

import { isAsShown } from '../../src/workbook/edit/shown';
import { portableInflate } from '../../src/workbook/inflate';
import type { Cell, CellAddress, Row, Sheet, Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import { freeSheetName } from '../../src/workbook/write/sheet-name';
import { MemorySheet } from './memory-sheet';

/** A place for small texts, such as the browser's `localStorage`. */
export interface Settings {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

interface PutCell {
  readonly sheet: MemorySheet;
  readonly address: CellAddress;
  readonly before: Cell | undefined;
  readonly after: Cell | undefined;
}

type Listener<T> = (event: T) => void;

/** An uploaded workbook, held in memory. Its file is never changed. */
export class MemoryHost implements WorkbookHost {
  readonly capabilities: HostCapabilities = {
    comments: false,
    insertWorkbook: true,
    undoGroups: false,
    live: true,
  };
  private readonly sheets: MemorySheet[];
  private nextId: number;
  private marked: readonly Flag[] = [];
  private readonly writes: PutCell[][] = [];
  private readonly changeListeners = new Set<Listener<HostChange>>();
  private readonly selectionListeners = new Set<(id: string, address: CellAddress) => void>();

  constructor(
    workbook: Workbook,
    private readonly settings: Settings,
  ) {
    this.sheets = workbook.sheets.map((sheet, index) => new MemorySheet(`sheet-${index}`, sheet));
    this.nextId = this.sheets.length;
  }

  /** The marks that stand, for the one who draws the sheet. */
  get flags(): readonly Flag[] {
    return this.marked;
  }

  private sheet(sheetId: string): MemorySheet {
    const found = this.sheets.find(({ id }) => id === sheetId);
    if (!found) throw new HostError('gone', sheetId);
    return found;
  }

  async readSheets({ sheetIds, onProgress, signal }: ReadOptions = {}): Promise<HostSheet[]> {
    if (signal?.aborted) throw new HostError('cancelled');
    const chosen = this.sheets.filter(({ id }) => sheetIds?.includes(id) ?? true);
    onProgress?.(chosen.length, chosen.length);
    return chosen.map((sheet) => ({ id: sheet.id, sheet: sheet.sheet() }));
  }

  async readRows(sheetId: string, firstRow: number, rowCount: number): Promise<Sheet> {
    return this.sheet(sheetId).slice(firstRow, rowCount);
  }

  async writeFlags(flags: readonly Flag[]): Promise<FlagReport> {
    for (const { sheetId } of flags) this.sheet(sheetId);
    this.marked = [...flags];
    const cells = new Set(
      flags.map(({ sheetId, address }) => `${sheetId}!${address.row}:${address.column}`),
    );
    return { flagged: cells.size, comments: 0, withoutComment: cells.size, protectedSheets: [] };
  }

  async clearFlags(): Promise<void> {
    this.marked = [];
  }

  async select(sheetId: string, address: CellAddress): Promise<void> {
    this.sheet(sheetId);
    for (const listener of this.selectionListeners) listener(sheetId, address);
  }

  async writeCells(changes: readonly CellChange[]): Promise<WriteReport> {
    const asShown = (change: CellChange): boolean =>
      !change.shown || isAsShown(this.sheet(change.sheetId).sheet(), change.address, change.shown);
    const left = changes.filter((change) => !asShown(change));
    const puts = this.put(changes.filter(asShown));
    if (puts.length > 0) this.writes.push(puts);
    return {
      written: puts.length,
      left: left.map((change) => ({ change, because: 'changed' })),
    };
  }

  /** What a person does in the preview: as {@link writeCells}, and those who watch hear of it. */
  edit(changes: readonly CellChange[]): void {
    for (const { sheet, address } of this.put(changes)) {
      const { row, column } = address;
      const area = { top: row, bottom: row, left: column, right: column };
      for (const listener of this.changeListeners) {
        listener({ sheetId: sheet.id, kind: 'edit', area, remote: false });
      }
    }
  }

  private put(changes: readonly CellChange[]): PutCell[] {
    const puts = changes.map(({ sheetId, address, value }): PutCell => {
      const sheet = this.sheet(sheetId);
      return { sheet, address, before: sheet.cell(address), after: cellOfValue(value) };
    });
    for (const { sheet, address, after } of puts) sheet.put(address, after);
    return puts;
  }

  async undoLastWrite(): Promise<UndoReport | null> {
    const last = this.writes.pop();
    if (!last) return null;
    let undone = 0;
    for (const { sheet, address, before, after } of last.reverse()) {
      if (sheet.cell(address) !== after) continue;
      sheet.put(address, before);
      undone++;
    }
    return { undone, left: last.length - undone };
  }

  async addSheet({ name, rows }: NewSheet): Promise<string> {
    const free = freeSheetName(
      name,
      this.sheets.map((sheet) => sheet.name),
    );
    return this.append({
      name: free,
      hidden: false,
      merged: [],
      rows: rows.map((cells, index): Row => ({ index, cells: cells.map(cellOfNew) })),
    });
  }

  async removeSheet(sheetId: string, added: NewSheet): Promise<boolean> {
    const removed = this.sheet(sheetId);
    const { rows } = removed.sheet();
    const texts = rows.map(({ cells }) => cells);
    if (rows.some(({ index }, at) => index !== at)) return false;
    if (rows.length > 0 && JSON.stringify(texts) !== JSON.stringify(textsOf(added))) return false;
    this.sheets.splice(this.sheets.indexOf(removed), 1);
    this.marked = this.marked.filter((flag) => flag.sheetId !== sheetId);
    const there = this.writes.filter((puts) => puts.every(({ sheet }) => sheet !== removed));
    this.writes.splice(0, this.writes.length, ...there);
    return true;
  }

  async listSheets(): Promise<ListedSheet[]> {
    return this.sheets.map(({ id, name }) => ({ id, name }));
  }

  async deleteSheets(sheetIds: readonly string[]): Promise<void> {
    const kept = this.sheets.filter(({ id }) => !sheetIds.includes(id));
    this.sheets.splice(0, this.sheets.length, ...kept);
  }

  private append(sheet: Sheet): string {
    const id = `sheet-${this.nextId++}`;
    this.sheets.push(new MemorySheet(id, sheet));
    return id;
  }

  async insertWorkbook(base64: string, sheetNames: readonly string[] = []): Promise<void> {
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    const { sheets } = await readWorkbook(bytes, 'insert.xlsx', { inflate: portableInflate });
    for (const sheet of sheets) {
      if (sheetNames.length > 0 && !sheetNames.includes(sheet.name)) continue;
      const taken = this.sheets.map(({ name }) => name);
      this.append({ ...sheet, name: freeSheetName(sheet.name, taken) });
    }
  }

  async watch(onChange: Listener<HostChange>): Promise<() => Promise<void>> {
    this.changeListeners.add(onChange);
    return async () => {
      this.changeListeners.delete(onChange);
    };
  }

  async watchSelection(
    onSelect: (sheetId: string, address: CellAddress) => void,
  ): Promise<() => Promise<void>> {
    this.selectionListeners.add(onSelect);
    return async () => {
      this.selectionListeners.delete(onSelect);
    };
  }

  async readSetting(key: string): Promise<string | null> {
    return this.settings.getItem(key);
  }

  async writeSetting(key: string, value: string): Promise<void> {
    this.settings.setItem(key, value);
  }
}

function cellOfValue(value: CellChange['value']): Cell | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value !== 'object') return value;
  return { kind: 'date', date: value.date, seconds: null };
}

function cellOfNew(cell: NewCell): Cell | undefined {
  if (typeof cell !== 'object' || cell === null) return cellOfValue(cell);
  if ('heading' in cell) return cell.heading;
  return 'link' in cell ? cell.text : cellOfValue(cell);
}
