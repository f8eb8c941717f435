import { type Area, areaText, intersect, shiftRows } from './area';
import { ExcelError } from './error';
import { type SimulatedCell, SimulatedSheet } from './sheet';
import { columnName, growTables, headedBy, type SimulatedTable, withColumn } from './table';
import { takeValue } from './typed-value';

export interface SimulatedComment {
  readonly id: string;
  readonly sheet: SimulatedSheet;
  row: number;
  column: number;
  author: string;
  content: string;
  replies: { readonly author: string; readonly content: string }[];
}

/** What happened to a workbook, for those who listen. */
export interface WorkbookEvent {
  readonly kind: 'changed' | 'added' | 'deleted' | 'renamed' | 'selected' | 'sorted';
  readonly sheet: SimulatedSheet;
  readonly address: string;
  readonly changeType?: string;
  readonly source: 'Local' | 'Remote';
  /** The add-in did it, not a person. */
  readonly byAddin: boolean;
}

/** Who does a thing, which tells how its event is reported. */
export interface Actor {
  readonly source: 'Local' | 'Remote';
  readonly byAddin: boolean;
}

export const PERSON: Actor = { source: 'Local', byAddin: false };
export const COLLEAGUE: Actor = { source: 'Remote', byAddin: false };
export const ADDIN: Actor = { source: 'Local', byAddin: true };

export const noteKey = (sheet: SimulatedSheet, row: number, column: number): string =>
  `${sheet.id}:${row}:${column}`;

interface Undo {
  readonly sheet: SimulatedSheet;
  readonly row: number;
  readonly column: number;
  readonly before: SimulatedCell | undefined;
}

/** A workbook as Excel holds it open. */
export class SimulatedWorkbook {
  sheets: SimulatedSheet[] = [];
  comments: SimulatedComment[] = [];
  /** Cells with a note of the old kind, by {@link noteKey}: Excel puts no comment there. */
  readonly notes = new Set<string>();
  readonly settings = new Map<string, unknown>();
  is1904 = false;
  readOnly = false;
  selection: { sheet: SimulatedSheet; area: Area } | null = null;
  /** Steps that Ctrl+Z takes back, the latest last. */
  undoStack: Undo[][] = [];
  private step: Undo[] | null = null;
  private readonly listeners: ((event: WorkbookEvent) => void)[] = [];

  /** @param nextId from which ids are counted */
  constructor(private nextId = 1) {}

  /** An id as Excel makes it, another after every opening. */
  newId(): string {
    return `{${(Math.imul(this.nextId++, 2_654_435_761) >>> 0).toString(16).toUpperCase().padStart(8, '0')}}`;
  }

  listen(listener: (event: WorkbookEvent) => void): void {
    this.listeners.push(listener);
  }

  private emit(event: WorkbookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  sheet(nameOrId: string): SimulatedSheet {
    const found = this.find(nameOrId);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  find(nameOrId: string): SimulatedSheet | undefined {
    return this.sheets.find(
      ({ id, name }) => id === nameOrId || name.toLowerCase() === nameOrId.toLowerCase(),
    );
  }

  addSheet(name: string, actor: Actor = PERSON): SimulatedSheet {
    this.mayWrite();
    if (this.find(name)) throw new ExcelError('ItemAlreadyExists');
    if (name.length > 31 || name === '' || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
      throw new ExcelError('InvalidArgument', `sheet name ${name}`);
    }
    const sheet = new SimulatedSheet(this.newId(), name);
    this.sheets.push(sheet);
    this.emit({ kind: 'added', sheet, address: '', ...actor });
    return sheet;
  }

  deleteSheet(sheet: SimulatedSheet, actor: Actor = PERSON): void {
    this.sheets = this.sheets.filter((one) => one !== sheet);
    this.comments = this.comments.filter((comment) => comment.sheet !== sheet);
    this.emit({ kind: 'deleted', sheet, address: '', ...actor });
  }

  rename(sheet: SimulatedSheet, name: string, actor: Actor = PERSON): void {
    sheet.name = name;
    this.emit({ kind: 'renamed', sheet, address: '', ...actor });
  }

  /** @throws ExcelError AccessDenied when the workbook is read-only or the sheet protected */
  mayWrite(sheet?: SimulatedSheet): void {
    if (this.readOnly) throw new ExcelError('AccessDenied', 'The workbook is read-only.');
    if (sheet?.protected) throw new ExcelError('AccessDenied', 'The sheet is protected.');
  }

  /** All writes until the returned function is called are one step of undo. */
  beginStep(): () => void {
    this.step = [];
    return () => {
      if (this.step && this.step.length > 0) this.undoStack.push(this.step);
      this.step = null;
    };
  }

  private remember(sheet: SimulatedSheet, row: number, column: number): void {
    const before = sheet.cell(row, column);
    const entry = { sheet, row, column, before: before && { ...before } };
    if (this.step) this.step.push(entry);
    else this.undoStack.push([entry]);
  }

  /** Writes one cell: a value as typed, or a formula (which is not calculated). */
  put(sheet: SimulatedSheet, row: number, column: number, value: unknown): void {
    this.remember(sheet, row, column);
    const cell = sheet.ensure(row, column);
    delete cell.formula;
    const table = headedBy(sheet, row, column);
    if (table) {
      cell.value = this.renameColumn(table, column - table.area.left, value);
      return;
    }
    if (typeof value === 'string' && value.startsWith('=') && cell.numberFormat !== '@') {
      cell.formula = value;
      cell.value = /^=HYPERLINK\(".*?","(.*)"\)$/.exec(value)?.[1] ?? 0;
      return;
    }
    const typed = takeValue(value, cell.numberFormat, this.is1904);
    cell.value = typed.value;
    if (typed.numberFormat && cell.numberFormat === 'General') {
      cell.numberFormat = typed.numberFormat;
    }
  }

  setNumberFormat(sheet: SimulatedSheet, row: number, column: number, format: string): void {
    this.remember(sheet, row, column);
    sheet.ensure(row, column).numberFormat = format;
  }

  /** What is typed into a header names the column, in the formulas that speak of it, too. */
  private renameColumn(table: SimulatedTable, at: number, typed: unknown): string {
    const before = table.columns[at] ?? '';
    const plain = typeof typed === 'string' && typed.startsWith("'") ? typed.slice(1) : typed;
    const name = columnName(table, at, plain);
    table.columns[at] = name;
    for (const { rows } of this.sheets) {
      for (const cell of rows.flat()) {
        if (cell?.formula) cell.formula = withColumn(cell.formula, table, before, name);
      }
    }
    return name;
  }

  /** Makes a table of an area, whose first row has the names of its columns. */
  addTable(sheet: SimulatedSheet, name: string, area: Area): SimulatedTable {
    const table: SimulatedTable = { name, area, columns: [] };
    for (let column = area.left; column <= area.right; column += 1) {
      const at = column - area.left;
      const cell = sheet.ensure(area.top, column);
      cell.value = columnName(table, at, cell.value);
      table.columns[at] = cell.value;
    }
    sheet.tables.push(table);
    return table;
  }

  /** Merges cells: only the first keeps what it has. Nobody is told of it. */
  merge(sheet: SimulatedSheet, area: Area): void {
    this.mayWrite(sheet);
    if (sheet.tables.some((table) => intersect(table.area, area))) {
      throw new ExcelError('InvalidOperation', 'Cells of a table cannot be merged.');
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const isFirst = row === area.top && column === area.left;
        if (!isFirst) delete sheet.rows[row]?.[column];
      }
    }
    sheet.merged.push(area);
  }

  /** Filters a list: hides the rows below its headers of which a column holds something else. */
  filter(sheet: SimulatedSheet, { top, bottom }: Area, column: number, kept: unknown): void {
    for (let row = top + 1; row <= bottom; row += 1) {
      if (sheet.cell(row, column)?.value === kept) sheet.hiddenRows.delete(row);
      else sheet.hiddenRows.add(row);
    }
  }

  /** Somebody types, or pastes, a block of values. */
  edit(
    sheet: SimulatedSheet,
    top: number,
    left: number,
    values: readonly (readonly unknown[])[],
    actor: Actor = PERSON,
  ): void {
    this.mayWrite(sheet);
    values.forEach((row, down) => {
      row.forEach((value, right) => {
        this.put(sheet, top + down, left + right, value);
      });
    });
    const area = {
      top,
      left,
      bottom: top + values.length - 1,
      right: left + (values[0]?.length ?? 1) - 1,
    };
    this.changed(sheet, area, 'RangeEdited', actor);
  }

  changed(sheet: SimulatedSheet, area: Area, changeType: string, actor: Actor): void {
    if (changeType === 'RangeEdited') growTables(sheet, area);
    this.emit({ kind: 'changed', sheet, address: areaText(area), changeType, ...actor });
  }

  insertRows(sheet: SimulatedSheet, at: number, count: number, actor: Actor = PERSON): void {
    this.moveRows(sheet, at, count, 'RowInserted', actor);
  }

  deleteRows(sheet: SimulatedSheet, at: number, count: number, actor: Actor = PERSON): void {
    this.moveRows(sheet, at, -count, 'RowDeleted', actor);
  }

  private moveRows(
    sheet: SimulatedSheet,
    at: number,
    count: number,
    changeType: string,
    actor: Actor,
  ): void {
    this.mayWrite(sheet);
    sheet.moveRows(at, count);
    this.comments = this.comments.filter((comment) => {
      if (comment.sheet !== sheet) return true;
      const { row, column } = comment;
      const moved = shiftRows({ top: row, bottom: row, left: column, right: column }, at, count);
      if (moved) comment.row = moved.top;
      return moved !== null;
    });
    const rows = { top: at, bottom: at + Math.abs(count) - 1, left: 0, right: 16_383 };
    this.changed(sheet, rows, changeType, actor);
  }

  /** Sorts rows by a column, texts by code unit. */
  sortRows(sheet: SimulatedSheet, top: number, bottom: number, column: number): void {
    const block = sheet.rows.slice(top, bottom + 1);
    block.sort((a, b) =>
      String(a?.[column]?.value ?? '') < String(b?.[column]?.value ?? '') ? -1 : 1,
    );
    sheet.rows.splice(top, block.length, ...block);
    const area = { top, bottom, left: 0, right: 16_383 };
    this.emit({ kind: 'sorted', sheet, address: areaText(area), ...PERSON });
  }

  select(sheet: SimulatedSheet, area: Area, actor: Actor = PERSON): void {
    // A cell of a merged area is selected with the whole of it.
    const whole = sheet.mergedAt(area.top, area.left) ?? area;
    this.selection = { sheet, area: whole };
    sheet.panes.scrollTo(whole.top, whole.left);
    this.emit({ kind: 'selected', sheet, address: areaText(whole), ...actor });
  }

  comment(
    sheet: SimulatedSheet,
    row: number,
    column: number,
    content: string,
    author = '王芳',
  ): SimulatedComment {
    if (this.comments.some((at) => at.sheet === sheet && at.row === row && at.column === column)) {
      throw new ExcelError('InvalidArgument', 'The cell has a comment.');
    }
    if (this.notes.has(noteKey(sheet, row, column))) {
      throw new ExcelError('InvalidArgument', 'The cell has a note.');
    }
    const comment = { id: this.newId(), sheet, row, column, content, author, replies: [] };
    this.comments.push(comment);
    return comment;
  }

  /** Ctrl+Z. */
  undo(): void {
    for (const { sheet, row, column, before } of (this.undoStack.pop() ?? []).reverse()) {
      const cells = sheet.rows[row] ?? [];
      sheet.rows[row] = cells;
      cells[column] = before;
    }
  }
}
