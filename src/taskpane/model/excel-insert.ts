import type { CivilDate } from '../../calendar/civil-date';
import type { CellChange, NewCell, WorkbookHost } from '../../excel/host';
import { figureText } from '../../report/return-view';
import { CODES_SHEET } from '../../templates/blank-names';
import type { Verification } from '../view/verify-dialog';
import type { SheetSummary } from '../worker/protocol';
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
      if (host.capabilities.insertWorkbook) {
        const payload = { kind: 'blank-workbook', books: [], year: null } as const;
        const { bytes } = await session.engine.ask('document', payload);
        const names = name === null ? undefined : [name, CODES_SHEET];
        await host.insertWorkbook(base64Of(bytes), names);
      } else {
        for (const table of session.catalogue.tables) {
          if (name !== null && table.name !== name) continue;
          const heads = table.columns.map(({ header }): NewCell => ({ heading: header }));
          await host.addSheet({ name: table.name, rows: [heads] });
        }
      }
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
      if (host.capabilities.insertWorkbook) {
        const payload = { kind: 'return-xlsx', books: [book], year: null } as const;
        const { bytes } = await session.engine.ask('document', payload);
        await host.insertWorkbook(base64Of(bytes));
        return;
      }
      const made = await session.engine.ask('makeReturn', { books: [book], year: null });
      for (const view of made?.tables ?? []) {
        const head = [session.texts.annual.item, ...view.columns.map(({ title }) => title)];
        const rows = view.rows.map(({ title, figures }): NewCell[] => [
          title,
          ...figures.map((figure) =>
            figure ? Number(figureText(figure).replaceAll(',', '')) : null,
          ),
        ]);
        const heads = head.map((heading): NewCell => ({ heading }));
        await host.addSheet({ name: view.title, rows: [heads, ...rows] });
      }
    });
  }

  /** Adds a row to 核实说明, and the sheet itself where the workbook has none. */
  async verification(given: Verification, today: CivilDate): Promise<void> {
    const { session } = this;
    await session.work(session.texts.progress.checking, async () => {
      const place = (await this.#place()) ?? (await this.#newSheet());
      const values = { ...given, verifiedBy: given.by, verifiedOn: { date: today } };
      const changes = Object.entries(place.columns).flatMap(([key, column]): CellChange[] => {
        const value = values[key as keyof typeof values];
        if (value === undefined || value === '') return [];
        return [{ sheetId: place.sheetId, address: { row: place.row, column }, value }];
      });
      await this.host.writeCells(changes);
      await this.work.refresh();
      session.tell({ intent: 'success', text: session.texts.verify.saved });
    });
  }

  /** The first row under 核实说明, where the workbook has that sheet. */
  async #place() {
    const { session } = this;
    const { book } = this.work;
    const own = session.books.find((one) => one.book === book);
    const sheet = own?.sheets.find(({ table }) => table === 'verifications');
    if (book === null || !sheet?.sheetId) return null;
    const { rows } = await session.engine.ask('grid', { book, sheet: sheet.sheet });
    return { sheetId: sheet.sheetId, row: rows, columns: columnsOf(sheet) };
  }

  async #newSheet() {
    const table = this.session.catalogue.tables.find(({ id }) => id === 'verifications');
    if (!table) throw new Error('no template for verifications');
    const heads = table.columns.map(({ header }): NewCell => ({ heading: header }));
    const sheetId = await this.host.addSheet({ name: table.name, rows: [heads] });
    const columns = Object.fromEntries(table.columns.map(({ key }, index) => [key, index]));
    return { sheetId, row: 1, columns };
  }
}

const columnsOf = ({ columns }: SheetSummary): Record<string, number> =>
  Object.fromEntries(columns.map(({ key, column }) => [key, column]));
