/**
 * What is used of the object model of WPS 表格, narrowly: the names and results are those of the
 * package et-jsapi-declare 2.5.0. That package is no dependency: it puts its names over the whole
 * program. Everything is synchronous, collections count from 1, and any call may throw.
 */
export interface WpsApplication {
  readonly ActiveWorkbook: WpsWorkbook | null;
  EnableEvents: boolean;
  DisplayAlerts: boolean;
  readonly ApiEvent: WpsEvents;
}

export interface WpsEvents {
  AddApiEventListener(name: string, callback: WpsListener): void;
  RemoveApiEventListener(name: string, callback: WpsListener): void;
}

/** What an event carries differs from event to event; it comes from outside. */
export type WpsListener = (...given: readonly unknown[]) => void;

export interface WpsWorkbook {
  readonly FullName: string;
  readonly Date1904: boolean;
  readonly ProtectStructure: boolean;
  readonly Worksheets: WpsSheets;
  readonly ActiveSheet: WpsSheet;
  Activate(): void;
}

interface Collection<T> {
  readonly Count: number;
  Item(index: number): T;
}

export interface WpsSheets extends Collection<WpsSheet> {
  Add(before: WpsSheet | undefined, after: WpsSheet): WpsSheet;
}

export interface WpsSheet {
  Name: string;
  /** Survives a rename; may be missing on a new sheet. */
  readonly CodeName: string | null;
  /** −1 shown, 0 hidden, 2 very hidden. */
  readonly Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  readonly Columns: WpsRange;
  readonly Comments: Collection<WpsComment>;
  readonly Parent: { readonly FullName: string };
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): void;
}

export interface WpsRange {
  /** Counted from 1. */
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  /** An array of rows, or one value of one cell; nothing of an empty one. */
  Value2: unknown;
  Formula: unknown;
  /** Null where the cells of an area differ. */
  NumberFormat: string | null;
  readonly MergeCells: boolean | null;
  readonly MergeArea: WpsRange;
  readonly EntireRow: WpsHideable;
  readonly EntireColumn: WpsHideable;
  ColumnWidth: number;
  readonly Font: WpsFont;
  readonly Interior: { Color: number };
  readonly FormatConditions: WpsFormatConditions;
  readonly Comment: WpsComment | null;
  Item(row: number, column: number): WpsRange;
  Resize(rows: number, columns: number): WpsRange;
  AddComment(text: string): unknown;
  ClearContents(): unknown;
  Select(): unknown;
}

interface WpsHideable {
  readonly Hidden: boolean | null;
}

interface WpsFont {
  Bold: boolean;
  Italic: boolean;
  Color: number;
  Underline: number;
}

export interface WpsFormatConditions extends Collection<WpsFormatCondition> {
  Add(type: number, operator: undefined, formula: string): WpsFormatCondition;
}

export interface WpsFormatCondition {
  readonly Formula1?: string;
  readonly Font: WpsFont;
  readonly Interior: { Color: number };
  SetFirstPriority(): void;
  Delete(): void;
}

export interface WpsComment {
  Text(): string;
  Delete(): void;
}
