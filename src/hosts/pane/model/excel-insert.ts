import { CODES_SHEET } from '../../../core/templates/blank-names';
import { type CellChange, HostError, type WorkbookHost } from '../../excel/host';
import type { Verification } from '../worker/verification';
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
      session.tell({ intent: 'success', text: session.texts.annual.inserted });
    });
  }

  /** Adds a row to 核实说明, and the sheet itself where the workbook has none. */
  async verification(given: Verification): Promise<void> {
    const { session, host } = this;
    await session.work(session.texts.progress.checking, async () => {
      const entry = await session.engine.ask('verification', given);
      const { newSheet } = entry;
      const sheetId = newSheet ? await host.addSheet(newSheet) : entry.sheetId;
      if (sheetId === null) throw new HostError('gone');
      const made = newSheet && { id: sheetId, sheet: newSheet };
      await host.writeCells(entry.cells.map((cell): CellChange => ({ ...cell, sheetId })));
      await this.work.refresh();
      session.tell({
        intent: 'success',
        text: session.texts.verify.saved,
        action: { text: session.texts.actions.undo, run: () => void this.work.undo(made) },
      });
    });
  }
}
