import { areasOfAddress } from '../../src/hosts/excel/a1';
import type {
  WpsApplication,
  WpsComment,
  WpsEvents,
  WpsFormatCondition,
  WpsListener,
  WpsRange,
  WpsSheet,
  WpsSheets,
  WpsWorkbook,
} from '../../src/hosts/wps/object-model';
import type { Cell, Sheet, Workbook } from '../../src/workbook/model';
import { serialOf } from '../../src/workbook/serial-dates';

const ERROR_BASE = -2_146_828_288;
const ERROR_NUMBERS: Readonly<Record<string, number>> = { '#DIV/0!': 2007, '#N/A': 2042 };
const ALL_ROWS = 1_048_576;
const ALL_COLUMNS = 16_384;

/** What a cell holds, and how it is shown. */
interface Content {
  value: string | number | boolean | null;
  formula: string | null;
  format: string;
}

const EMPTY: Content = { value: null, formula: null, format: 'General' };

/** A cell of ours as WPS would hold it. */
function contentOf(cell: Cell): Content {
  const plain = (value: Content['value'], format = 'General'): Content => ({
    value,
    formula: null,
    format,
  });
  if (typeof cell !== 'object') return plain(cell, typeof cell === 'string' ? '@' : 'General');
  if (cell.kind === 'error') return plain(ERROR_BASE + (ERROR_NUMBERS[cell.code] ?? 2042));
  if (cell.kind === 'uncomputed') return plain(null);
  const seconds = (cell.seconds ?? 0) / 86_400;
  if (cell.date === null) return plain(seconds, 'hh:mm:ss');
  const day = serialOf(cell.date, false) + seconds;
  if (cell.monthOnly) return plain(day, 'yyyy-mm');
  return plain(day, cell.seconds === null ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss');
}

/** What becomes of a value that is set: as much is made of a text as when a person types it. */
function typed(value: unknown, format: string): Pick<Content, 'value' | 'formula'> {
  if (typeof value !== 'string')
    return { value: (value ?? null) as Content['value'], formula: null };
  if (value.startsWith("'")) return { value: value.slice(1), formula: null };
  if (format === '@') return { value, formula: null };
  if (value.startsWith('=')) {
    const shown = /^=HYPERLINK\(.*,"((?:[^"]|"")*)"\)$/.exec(value)?.[1]?.replaceAll('""', '"');
    return { value: shown ?? 0, formula: value };
  }
  if (/^(?:true|false)$/i.test(value)) return { value: /^t/i.test(value), formula: null };
  if (value.trim() !== '' && Number.isFinite(Number(value)))
    return { value: Number(value), formula: null };
  return { value: value === '' ? null : value, formula: null };
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** WPS 表格 as far as its types and others' experience tell: a model of its own for tests. */
export class SimulatedWps implements WpsApplication {
  readonly ActiveWorkbook: SimulatedBook;
  EnableEvents = true;
  DisplayAlerts = true;
  readonly #listeners = new Map<string, Set<WpsListener>>();
  readonly ApiEvent: WpsEvents = {
    AddApiEventListener: (name, callback) => {
      const known = this.#listeners.get(name) ?? new Set();
      this.#listeners.set(name, known.add(callback));
    },
    RemoveApiEventListener: (name, callback) => void this.#listeners.get(name)?.delete(callback),
  };

  constructor(workbook: Workbook) {
    this.ActiveWorkbook = new SimulatedBook(this, workbook);
  }

  /** Events come at once, within the call that caused them. */
  raise(name: string, ...given: unknown[]): void {
    if (!this.EnableEvents) return;
    for (const listener of this.#listeners.get(name) ?? []) listener(...given);
  }
}

export class SimulatedBook implements WpsWorkbook {
  readonly FullName = 'C:\\台账\\台账.xlsx';
  readonly Date1904 = false;
  readonly ProtectStructure = false;
  readonly sheets: SimulatedSheet[];
  ActiveSheet: SimulatedSheet;
  #made = 0;

  constructor(
    readonly application: SimulatedWps,
    workbook: Workbook,
  ) {
    this.sheets = workbook.sheets.map((sheet) => new SimulatedSheet(this, ++this.#made, sheet));
    this.ActiveSheet = this.sheets[0] as SimulatedSheet;
  }

  get Worksheets(): WpsSheets {
    return {
      Count: this.sheets.length,
      Item: (index) => {
        const found = this.sheets[index - 1];
        if (!found) throw new Error('下标越界');
        return found;
      },
      Add: (_before, after) => {
        const at = this.sheets.indexOf(after as SimulatedSheet) + 1;
        const name = `Sheet${this.#made + 1}`;
        const empty = { name, hidden: false, merged: [], rows: [] };
        const sheet = new SimulatedSheet(this, ++this.#made, empty);
        this.sheets.splice(at, 0, sheet);
        this.ActiveSheet = sheet;
        this.application.raise('WorkbookNewSheet', this, sheet);
        return sheet;
      },
    };
  }

  Activate(): void {}
}

export class SimulatedSheet implements WpsSheet {
  Name: string;
  readonly CodeName: string;
  readonly Visible: number;
  ProtectContents = false;
  readonly content = new Map<string, Content>();
  readonly merged: readonly Box[];
  readonly comments = new Map<string, string>();
  readonly formats: (WpsFormatCondition & { readonly formula: string })[] = [];
  readonly Columns: WpsRange;

  constructor(
    readonly Parent: SimulatedBook,
    number: number,
    { name, hidden, merged, rows }: Sheet,
  ) {
    this.Name = name;
    this.CodeName = `Sheet${number}`;
    this.Visible = hidden ? 0 : -1;
    this.merged = merged.map(({ top, left, bottom, right }) => ({
      ...{ top, left, rows: bottom - top + 1, columns: right - left + 1 },
    }));
    for (const { index, cells } of rows) {
      cells.forEach((cell, column) => {
        if (cell !== undefined) this.content.set(`${index},${column}`, contentOf(cell));
      });
    }
    this.Columns = new SimulatedRange(this, {
      top: 0,
      left: 0,
      rows: ALL_ROWS,
      columns: ALL_COLUMNS,
    });
  }

  at(row: number, column: number): Content {
    return this.content.get(`${row},${column}`) ?? EMPTY;
  }

  put(row: number, column: number, content: Content): void {
    if (this.ProtectContents) throw new Error('工作表受保护');
    if (content.value === null && content.format === 'General')
      this.content.delete(`${row},${column}`);
    else this.content.set(`${row},${column}`, content);
  }

  get Cells(): WpsRange {
    return new SimulatedRange(this, { top: 0, left: 0, rows: ALL_ROWS, columns: ALL_COLUMNS });
  }

  /** From the first cell that holds something to the last; A1 of an empty sheet. */
  get UsedRange(): WpsRange {
    const filled = [...this.content]
      .filter(([, { value }]) => value !== null)
      .map(([key]) => key.split(',').map(Number) as [number, number]);
    const rows = filled.map(([row]) => row);
    const columns = filled.map(([, column]) => column);
    if (filled.length === 0)
      return new SimulatedRange(this, { top: 0, left: 0, rows: 1, columns: 1 });
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    return new SimulatedRange(this, {
      ...{ top, left, rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 },
    });
  }

  get Comments() {
    const keys = [...this.comments.keys()];
    return {
      Count: keys.length,
      Item: (index: number): WpsComment => this.commentAt(keys[index - 1] ?? '') as WpsComment,
    };
  }

  commentAt(key: string): WpsComment | null {
    const text = this.comments.get(key);
    if (text === undefined) return null;
    return { Text: () => text, Delete: () => void this.comments.delete(key) };
  }

  Range(address: string): WpsRange {
    if (address.length > 255) throw new Error('地址太长');
    const [area] = areasOfAddress(address);
    if (!area) throw new Error('地址不对');
    const { top, left, bottom, right } = area;
    return new SimulatedRange(this, {
      top,
      left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    });
  }

  Activate(): void {
    this.Parent.ActiveSheet = this;
  }

  Delete(): void {
    const { application, sheets } = this.Parent;
    if (application.DisplayAlerts) throw new Error('WPS 会先问一声');
    application.raise('SheetBeforeDelete', this);
    sheets.splice(sheets.indexOf(this), 1);
  }

  /** A person types into a cell. */
  userTypes(row: number, column: number, value: string | number): void {
    const { format } = this.at(row, column);
    this.put(row, column, { ...typed(value, format), format });
    const range = new SimulatedRange(this, { top: row, left: column, rows: 1, columns: 1 });
    this.Parent.application.raise('SheetChange', this, range);
  }
}

class SimulatedRange implements WpsRange {
  ColumnWidth = 8;
  readonly Font = { Bold: false, Italic: false, Color: 0, Underline: -4142 };
  readonly Interior = { Color: 0xffffff };

  constructor(
    private readonly sheet: SimulatedSheet,
    private readonly box: Box,
  ) {}

  get Row(): number {
    return this.box.top + 1;
  }

  get Column(): number {
    return this.box.left + 1;
  }

  get Rows() {
    return { Count: this.box.rows };
  }

  get Columns() {
    return { Count: this.box.columns };
  }

  #cells<T>(of: (content: Content, row: number, column: number) => T): T[][] {
    const { top, left, rows, columns } = this.box;
    if (rows * columns > 1e6) throw new Error('区域太大');
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) =>
        of(this.sheet.at(top + down, left + right), top + down, left + right),
      ),
    );
  }

  /** One value for one cell; rows of values for more. */
  get Value2(): unknown {
    const values = this.#cells(({ value }) => value);
    return this.box.rows * this.box.columns === 1 ? values[0]?.[0] : values;
  }

  set Value2(given: unknown) {
    this.#cells((content, row, column) => {
      const value = Array.isArray(given)
        ? given[row - this.box.top][column - this.box.left]
        : given;
      this.sheet.put(row, column, { ...typed(value, content.format), format: content.format });
    });
    this.#changed();
  }

  get Formula(): unknown {
    const [[first] = []] = this.#cells(({ value, formula }) => formula ?? String(value ?? ''));
    return first;
  }

  set Formula(given: unknown) {
    this.Value2 = given;
  }

  #changed(): void {
    this.sheet.Parent.application.raise('SheetChange', this.sheet, this);
  }

  get NumberFormat(): string | null {
    const formats = new Set(this.#cells(({ format }) => format).flat());
    return formats.size === 1 ? ([...formats][0] ?? null) : null;
  }

  set NumberFormat(format: string | null) {
    this.#cells((content, row, column) =>
      this.sheet.put(row, column, { ...content, format: format ?? 'General' }),
    );
  }

  #mergedAt(row: number, column: number): Box | undefined {
    return this.sheet.merged.find(
      ({ top, left, rows, columns }) =>
        row >= top && row < top + rows && column >= left && column < left + columns,
    );
  }

  get MergeCells(): boolean | null {
    const merged = new Set(
      this.#cells((_, row, column) => Boolean(this.#mergedAt(row, column))).flat(),
    );
    return merged.size === 1 ? merged.has(true) : null;
  }

  get MergeArea(): WpsRange {
    const merged = this.#mergedAt(this.box.top, this.box.left);
    return merged ? new SimulatedRange(this.sheet, merged) : this;
  }

  readonly EntireRow = { Hidden: false };
  readonly EntireColumn = { Hidden: false };

  get FormatConditions() {
    const { formats } = this.sheet;
    return {
      Count: formats.length,
      Item: (index: number) => formats[index - 1] as WpsFormatCondition,
      Add: (_type: number, _operator: undefined, formula: string): WpsFormatCondition => {
        if (this.sheet.ProtectContents) throw new Error('工作表受保护');
        const added = {
          ...{ formula, Formula1: formula, Font: { ...this.Font }, Interior: { Color: 0 } },
          SetFirstPriority: () => undefined,
          Delete: () => void formats.splice(formats.indexOf(added), 1),
        };
        formats.push(added);
        return added;
      },
    };
  }

  get Comment(): WpsComment | null {
    return this.sheet.commentAt(`${this.box.top},${this.box.left}`);
  }

  AddComment(text: string): void {
    const key = `${this.box.top},${this.box.left}`;
    if (this.sheet.comments.has(key)) throw new Error('已有批注');
    this.sheet.comments.set(key, text);
  }

  Item(row: number, column: number): WpsRange {
    const top = this.box.top + row - 1;
    return new SimulatedRange(this.sheet, {
      top,
      left: this.box.left + column - 1,
      rows: 1,
      columns: 1,
    });
  }

  Resize(rows: number, columns: number): WpsRange {
    return new SimulatedRange(this.sheet, { ...this.box, rows, columns });
  }

  ClearContents(): void {
    this.#cells((content, row, column) =>
      this.sheet.put(row, column, { value: null, formula: null, format: content.format }),
    );
    this.#changed();
  }

  Select(): void {
    this.sheet.Parent.application.raise('SheetSelectionChange', this.sheet, this);
  }
}
