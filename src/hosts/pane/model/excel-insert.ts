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

  /**
   * One empty sheet of the blank workbook, or all of it. Where some are there already, a person
   * chooses first.
   */
  async template(name: string | null, anyway = false): Promise<void> {
    const { session, host } = this;
    const { template, progress } = session.texts;
    await session.work(progress.making, async () => {
      const kind = name === null ? 'blank-workbook' : 'every-sheet';
      const { bytes } = await session.engine.ask('document', { kind, books: [], year: null });
      const there = new Set((await host.listSheets()).map((sheet) => sheet.name));
      const asked = session.catalogue.tables.flatMap((table) => (table.asked ? table.name : []));
      const wanted = name === null ? asked : [name];
      const taken = wanted.filter((one) => there.has(one));
      if (taken.length > 0 && !anyway) {
        session.tell({
          intent: 'warning',
          text: template.there(session.texts.punctuation.list(taken)),
          action: { text: template.anyway, run: () => void this.template(name, true) },
        });
        return;
      }
      await host.insertWorkbook(base64Of(bytes), name === null ? undefined : [name]);
      session.tell({ intent: 'success', text: template.done(name ?? template.whole) });
    });
  }

  /** The findings as a sheet of the workbook, each with a link to its cell; in place of an earlier one. */
  async findingsSheet(): Promise<void> {
    const { session, host } = this;
    const { sheetOfFindings: texts, progress } = session.texts;
    const { book } = this.work;
    if (book === null) return;
    await session.work(progress.making, async () => {
      const sheet = await session.engine.ask('findingsSheet', { book });
      await this.#instead('findings', () => host.addSheet(sheet));
      session.tell({ intent: 'success', text: texts.done });
    });
  }

  /** The annual return as sheets of the workbook, in place of those inserted before. */
  async returnSheets(): Promise<void> {
    const { session, host } = this;
    const { book } = this.work;
    if (book === null) return;
    await session.work(session.texts.progress.making, async () => {
      const payload = { kind: 'return-xlsx', books: [book], year: null } as const;
      const { bytes } = await session.engine.ask('document', payload);
      await this.#instead('return', () => host.insertWorkbook(base64Of(bytes)));
      session.tell({ intent: 'success', text: session.texts.annual.inserted });
    });
  }

  /** Adds sheets in the place of those that were added under the same key before. */
  async #instead(key: string, add: () => Promise<unknown>): Promise<void> {
    const { host } = this;
    const setting = `branchLedger.sheets.${key}`;
    const kept = ((await host.readSetting(setting)) ?? '').split(' ').filter(Boolean);
    const before = await host.listSheets();
    // A name that somebody gave one makes it theirs.
    const ours = before.filter(({ id, name }) =>
      kept.includes(`${id}=${encodeURIComponent(name)}`),
    );
    await host.deleteSheets(ours.map(({ id }) => id));
    await add();
    const known = new Set(before.map(({ id }) => id));
    const added = (await host.listSheets()).filter(({ id }) => !known.has(id));
    const text = added.map(({ id, name }) => `${id}=${encodeURIComponent(name)}`).join(' ');
    await host.writeSetting(setting, text);
  }

  /**
   * Adds rows to 核实说明, and the sheet itself where the workbook has none.
   * @returns whether they stand there now
   */
  async verification(given: Omit<Verification, 'book'>): Promise<boolean> {
    const { session, host } = this;
    const written = await session.work(session.texts.progress.checking, async () => {
      // Rows may have moved since the last look: the next free one is looked for now.
      await this.work.refresh();
      const { book } = this.work;
      if (book === null) throw new HostError('gone');
      const entry = await session.engine.ask('verification', { ...given, book });
      const { newSheet } = entry;
      const sheetId = newSheet ? await host.addSheet(newSheet) : entry.sheetId;
      if (sheetId === null) throw new HostError('gone');
      const made = newSheet && { id: sheetId, sheet: newSheet };
      const changes = entry.cells.map((cell): CellChange => ({ ...cell, sheetId }));
      const { left } = await host.writeCells(changes);
      if (left.length > 0) {
        await host.undoLastWrite();
        const isProtected = left.some(({ because }) => because === 'protected');
        throw new HostError(isProtected ? 'protected' : 'gone', isProtected ? entry.sheet : '');
      }
      await this.work.refresh();
      session.tell({
        intent: 'success',
        text: session.texts.verify.saved(given.answers.length),
        action: { text: session.texts.actions.undo, run: () => void this.work.undo(made) },
      });
      return true;
    });
    return written === true;
  }
}
