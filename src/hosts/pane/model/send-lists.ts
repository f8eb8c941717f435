import { unzipSync } from 'fflate';
import type { BookId } from '../worker/books/book-views';
import type { Session } from './session';
import type { DiskFile, DiskFolder } from './watch/disk';

/** A folder that may be written to, as the browser gives it; TypeScript's library lacks it. */
interface OpenFolder extends Omit<DiskFolder, 'getFileHandle'> {
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<DiskFile>;
}

interface Picker {
  showDirectoryPicker(options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<OpenFolder>;
}

/** A new file in a folder: what lies there may hold answers, and is never written over. */
async function newFile(folder: OpenFolder, wanted: string): Promise<DiskFile> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : wanted.replace(/(\.\w+)$/, ` (${n})$1`);
    const isTaken = await folder.getFileHandle(name).then(
      () => true,
      (error: unknown) => !(error instanceof DOMException && error.name === 'NotFoundError'),
    );
    if (!isTaken) return folder.getFileHandle(name, { create: true });
  }
}

/**
 * Puts a list of findings for each workbook into a folder that a person chooses, under the unit's
 * name. Called by a click, without which no browser asks for a folder.
 * @returns whether all were written
 */
export async function sendLists(session: Session, books: readonly BookId[]): Promise<boolean> {
  const { texts } = session;
  let folder: OpenFolder;
  try {
    const picker = globalThis as unknown as Picker;
    folder = await picker.showDirectoryPicker({ id: 'branch-ledger-lists', mode: 'readwrite' });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
  const done = await session.work(texts.progress.making, async () => {
    const asked = { kind: 'findings-lists', books, year: session.year } as const;
    const { bytes, left = [] } = await session.engine.ask('document', asked);
    const lists = Object.entries(unzipSync(bytes));
    let written = 0;
    try {
      for (const [name, content] of lists) {
        const stream = await (await newFile(folder, name)).createWritable();
        await stream.write(content.slice());
        await stream.close();
        written++;
      }
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    const isWhole = written === lists.length;
    const told = texts.units.written(folder.name, written);
    const more = isWhole ? left.map(texts.files.left) : [texts.units.unwritten];
    const intent = isWhole && left.length === 0 ? 'success' : 'warning';
    session.tell({ intent, text: [told, ...more].join('\n') });
    return isWhole;
  });
  return done === true;
}
