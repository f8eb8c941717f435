import type { CivilDate } from '../../core/calendar/civil-date';
import type { Severity } from '../../core/templates/schema';

import type { Shown } from '../../workbook/edit/shown';
import type { CellAddress, Sheet } from '../../workbook/model';
import type { NewSheet } from '../../workbook/write/new-sheet';

export type { NewCell, NewSheet } from '../../workbook/write/new-sheet';

/**
 * Everything the pane asks of a workbook. Excel is one such host; a workbook held
 * in memory, for uploaded files, is another. A host knows nothing of rules.
 * All methods may fail with a {@link HostError}.
 */
export interface WorkbookHost {
  readonly capabilities: HostCapabilities;

  /**
   * Reads sheets as cells, in blocks that stay within the host's limits.
   * @param names which sheets; all when absent
   */
  readSheets(options?: ReadOptions): Promise<readonly HostSheet[]>;

  /**
   * Reads some rows of a sheet, for a re-check after an edit; without its merged areas.
   * Too many rows fail with `too-large`: read the sheet then.
   */
  readRows(sheetId: string, firstRow: number, rowCount: number): Promise<Sheet>;

  /** Marks cells, in place of all marks made before. */
  writeFlags(flags: readonly Flag[]): Promise<FlagReport>;

  /** Removes every mark that this program made, also before the file was last saved. */
  clearFlags(): Promise<void>;

  /**
   * Goes to a cell; fails with `hidden` where its sheet is, with `out-of-sight` where a filter or a
   * person hides its row or column, and with `frozen-away` where frozen panes leave no room for it:
   * it is selected then, and cannot be seen.
   */
  select(sheetId: string, address: CellAddress): Promise<void>;

  /**
   * Writes values, as one step of undo where the host can. What is left as it was is told, with
   * why: see {@link LeftBecause}.
   */
  writeCells(changes: readonly CellChange[]): Promise<WriteReport>;

  /**
   * Takes back the last {@link writeCells}; a cell that was changed or moved since stays.
   * @returns null when there is nothing to take back
   */
  undoLastWrite(): Promise<UndoReport | null>;

  /** Adds a sheet of values at the end, under the name or one made free by a number, and returns its id. */
  addSheet(sheet: NewSheet): Promise<string>;

  /**
   * Removes a sheet of texts that {@link addSheet} made, when nothing else stands on it.
   * @returns whether it did
   */
  removeSheet(sheetId: string, added: NewSheet): Promise<boolean>;

  /** The sheets in the order of their tabs. */
  listSheets(): Promise<readonly ListedSheet[]>;

  /** Deletes sheets; those that are gone already do not matter. */
  deleteSheets(sheetIds: readonly string[]): Promise<void>;

  /** Adds the sheets of a workbook (its bytes as base64), all or those named. */
  insertWorkbook(base64: string, sheetNames?: readonly string[]): Promise<void>;

  /** Calls back for every edit until the returned function is called. */
  watch(onChange: (change: HostChange) => void): Promise<() => Promise<void>>;

  /** Calls back with the selected cell until the returned function is called. */
  watchSelection(
    onSelect: (sheetId: string, address: CellAddress) => void,
  ): Promise<() => Promise<void>>;

  /** A small text kept with the document, or with the browser. */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string): Promise<void>;
}

export interface HostCapabilities {
  /** Comments on cells can be written (ExcelApi 1.10). */
  readonly comments: boolean;
  /** A whole workbook can be inserted (ExcelApi 1.13). */
  readonly insertWorkbook: boolean;
  /** Several writes are one step of undo (ExcelApi 1.20). */
  readonly undoGroups: boolean;
  /** Edits are reported as they happen. */
  readonly live: boolean;
}

export interface ReadOptions {
  readonly sheetIds?: readonly string[];
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** A sheet with the id by which the host knows it, which survives a rename. */
export interface HostSheet {
  readonly id: string;
  readonly sheet: Sheet;
}

/** A sheet by the id that survives a rename. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
}

/** A mark on one cell. */
export interface Flag {
  readonly sheetId: string;
  readonly address: CellAddress;
  readonly severity: Severity;
  /** For a comment, where there is room for one. */
  readonly text: string;
}

export interface FlagReport {
  readonly flagged: number;
  readonly comments: number;
  /** Cells left without a comment because of the cap or of a comment of the user's. */
  readonly withoutComment: number;
  /** Names of the sheets that are protected, and bear no new marks. */
  readonly protectedSheets: readonly string[];
}

/** A new value for a cell; null empties it. A date is written as a real date. */
export interface CellChange {
  readonly sheetId: string;
  readonly address: CellAddress;
  readonly value: string | number | boolean | { readonly date: CivilDate } | null;
  /** What a person saw there; absent where nobody could have, as in a sheet just made. */
  readonly shown?: Shown;
}

/**
 * Why a cell was not written: it is no longer what was shown, a formula gives its value, its sheet
 * is protected, a merged area covers it, or the host makes something else of the value, as of a
 * table's header that another column bears.
 */
export type LeftBecause = 'changed' | 'formula' | 'protected' | 'merged' | 'refused';

export interface WriteReport {
  readonly written: number;
  readonly left: readonly { readonly change: CellChange; readonly because: LeftBecause }[];
}

export interface UndoReport {
  readonly undone: number;
  /** Cells that somebody changed since, or whose rows moved. */
  readonly left: number;
}

/** What somebody changed. Rows may have moved unless the kind is `edit`. */
export interface HostChange {
  readonly sheetId: string;
  readonly kind: 'edit' | 'structure' | 'sheets';
  /** For an edit: the rows and columns it touches, inclusive, counted from 0. */
  readonly area: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  } | null;
  /** Whether another person made it. */
  readonly remote: boolean;
}

export type HostErrorCode =
  | 'cell-edit-mode'
  | 'protected'
  | 'read-only'
  | 'too-large'
  | 'not-supported'
  | 'gone'
  | 'hidden'
  | 'out-of-sight'
  | 'frozen-away'
  | 'cancelled'
  | 'failed';

/** Why a host could not do a thing; the pane has its words for a person, by the code. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly detail = '',
  ) {
    super(code);
    this.name = 'HostError';
  }
}
