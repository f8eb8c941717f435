import { HostError, type ListedSheet } from '../excel/host';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './object-model';

/** A sheet under the id by which the pane knows it. */
export interface OpenSheet {
  readonly id: string;
  readonly sheet: WpsSheet;
}

/** By what survives a rename; a sheet without it goes by its name. */
const idOf = ({ CodeName, Name }: WpsSheet): string => CodeName || Name;

/** The workbook that was open in WPS when the pane was: it may have others besides. */
export class OpenBook {
  readonly book: WpsWorkbook;

  /** @throws HostError where no workbook is open */
  constructor(readonly application: WpsApplication) {
    const book = application.ActiveWorkbook;
    if (!book) throw new HostError('gone');
    this.book = book;
  }

  sheets(): readonly OpenSheet[] {
    const { Worksheets: sheets } = this.book;
    // Each look at Count crosses over to WPS.
    const count = sheets.Count;
    return Array.from({ length: count }, (_, at) => {
      const sheet = sheets.Item(at + 1);
      return { id: idOf(sheet), sheet };
    });
  }

  listed(): readonly ListedSheet[] {
    return this.sheets().map(({ id, sheet }) => ({ id, name: sheet.Name }));
  }

  /** @throws HostError */
  sheet(sheetId: string): WpsSheet {
    const found = this.sheets().find(({ id }) => id === sheetId);
    if (!found) throw new HostError('gone', sheetId);
    return found.sheet;
  }

  /** The id of a sheet that an event names; null where it is of another workbook. */
  idOfEvent(sheet: unknown): string | null {
    const given = sheet as WpsSheet | null;
    return given?.Parent?.FullName === this.book.FullName ? idOf(given) : null;
  }

  /** Writes, while nobody is told of it, not even this program itself. */
  quietly<T>(write: () => T): T {
    const { application } = this;
    const told = application.EnableEvents;
    application.EnableEvents = false;
    try {
      return write();
    } finally {
      application.EnableEvents = told;
    }
  }
}

/** Does something in WPS; whatever it throws becomes an error that the pane has words for. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    console.error(error);
    throw new HostError('failed', error instanceof Error ? error.message : String(error));
  }
}
