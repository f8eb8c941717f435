import type { CivilDate } from '../../calendar/civil-date';
import type { CellChange, NewCell, WorkbookHost } from '../../excel/host';
import { CODES_SHEET } from '../../templates/blank-names';
import type { Verification } from '../view/verify-dialog';
import type { ExcelWork } from './excel-work';
import type { Session } from './session';

/** Bytes as base64, in pieces that a call can take. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(binary);
}

/** What the pane adds to the workbook that is open in Excel. */
export class ExcelInsert {
  constructor(
    private readonly session: Session,
    private readonly work: ExcelWork,
  ) {}

  private get host(): WorkbookHost {
    return this.work.host;
  }

  /** One empty sheet of the blank workbook, or all of it. */
  async template(name: string | null): Promise<void> {
    const { session, host } = this;
    const { template, progress } = session.texts;
    await session.work(progress.making, async () => {
      const payload = { kind: 'blank-workbook', books: [], year: null } as const;
      const { bytes } = await session.engine.ask('document', payload);
      await host.insertWorkbook(base64Of(bytes), name === null ? undefined : [name, CODES_SHEET]);
      session.tell({ intent: 'success', text: template.done(name ?? template.whole) });
    });
  }

  /** The findings as a sheet of the workbook, each with a link to its cell. */
  async findingsSheet(): Promise<void> {
    const { session, host } = this;
    const { sheetOfFindings: texts, progress } = session.texts;
    const { book } = this.work;
    if (book === null) return;
    await session.work(progress.making, async () => {
      await host.addSheet(await session.engine.ask('findingsSheet', { book }));
      session.tell({ intent: 'success', text: texts.done });
    });
  }

  /** The annual return as sheets of the workbook. */
  async returnSheets(): Promise<void> {
    const { session, host } = this;
    const { book } = this.work;
    if (book === null) return;
    await session.work(session.texts.progress.making, async () => {
      const payload = { kind: 'return-xlsx', books: [book], year: null } as const;
      const { bytes } = await session.engine.ask('document', payload);
      await host.insertWorkbook(base64Of(bytes));
    });
  }

  /** Adds a row to 核实说明, and the sheet itself where the workbook has none. */
  async verification(given: Verification, today: CivilDate): Promise<void> {
    const { session } = this;
    await session.work(session.texts.progress.checking, async () => {
      const { sheetId, row, columns, headers } = (await this.#place()) ?? (await this.#newSheet());
      const values = { ...given, verifiedBy: given.by, verifiedOn: { date: today } };
      const changes = Object.entries(columns).flatMap(([key, column]): CellChange[] => {
        const value = values[key as keyof typeof values];
        if (value === undefined || value === '') return [];
        return [{ sheetId, address: { row, column }, value }];
      });
      await this.host.writeCells([...headers, ...changes]);
      await this.work.refresh();
      session.tell({ intent: 'success', text: session.texts.verify.saved });
    });
  }

  get #template() {
    const table = this.session.catalogue.tables.find(({ id }) => id === 'verifications');
    if (!table) throw new Error('no template for verifications');
    return table;
  }

  /** The first row under 核实说明, where the workbook has that sheet; a column it lacks is added. */
  async #place() {
    const { session } = this;
    const { book } = this.work;
    const own = session.books.find((one) => one.book === book);
    const sheet = own?.sheets.find(({ table }) => table === 'verifications');
    if (book === null || !sheet?.sheetId || sheet.headerRow === null) return null;
    const { sheetId, headerRow } = sheet;
    const { rows } = await session.engine.ask('grid', { book, sheet: sheet.sheet });
    const columns = Object.fromEntries(sheet.columns.map(({ key, column }) => [key, column]));
    const headers: CellChange[] = [];
    let free = Math.max(...sheet.headers.map(({ column }) => column)) + 1;
    for (const { key, header } of this.#template.columns) {
      if (columns[key] !== undefined) continue;
      columns[key] = free;
      const address = { row: headerRow - 1, column: free++ };
      headers.push({ sheetId, address, value: header });
    }
    return { sheetId, row: rows, columns, headers };
  }

  async #newSheet() {
    const { name, columns: own } = this.#template;
    const heads = own.map(({ header }): NewCell => ({ heading: header }));
    const sheetId = await this.host.addSheet({ name, rows: [heads] });
    const columns = Object.fromEntries(own.map(({ key }, index) => [key, index]));
    return { sheetId, row: 1, columns, headers: [] };
  }
}
