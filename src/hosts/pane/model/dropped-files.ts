import { isWorkbookName } from '../../../workbook/file-names';
import { type DiskFile, type DiskFolder, type DiskPlace, fileNow } from './watch/disk';

/** A file under the name by which a person tells it from the others. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
  /** Where it lies, where the browser lets it be looked at again. */
  readonly place?: DiskPlace | undefined;
}

interface PlacedFile {
  readonly path: string;
  readonly file: File;
  readonly place?: DiskPlace | undefined;
}

/** A name from which a number was taken out, with a number of its own where another has become the same. */
function apart(shown: string, taken: Set<string>): string {
  const end = shown.lastIndexOf('.');
  const at = end > 0 ? end : shown.length;
  let one = shown;
  for (let n = 2; taken.has(one); n++) one = `${shown.slice(0, at)} (${n})${shown.slice(at)}`;
  taken.add(one);
  return one;
}

/**
 * Files by their names; those of one name by the folders that they came from. No number of a person
 * is in a name.
 */
export async function named(files: readonly PlacedFile[]): Promise<NamedFile[]> {
  // Loaded when the first file comes: the page shows before.
  const { outward } = await import('../../../core/text/outward');
  const counts = new Map<string, number>();
  for (const { file } of files) counts.set(file.name, (counts.get(file.name) ?? 0) + 1);
  const taken = new Set<string>();
  return files.map(({ path, file, place }) => {
    const name = counts.get(file.name) === 1 ? file.name : path;
    const shown = outward(name);
    return { name: shown === name ? name : apart(shown, taken), file, place };
  });
}

/** Files that were chosen. */
export const chosenFiles = (files: readonly File[]): Promise<NamedFile[]> =>
  named(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));

/** What the browser gives of a dropped thing besides its content, where it gives that. */
interface HandledItem {
  getAsFileSystemHandle?(): Promise<DiskFile | DiskFolder | null>;
}

/** A dropped thing, as long as it can be asked for. */
interface Dropped {
  readonly entry: FileSystemEntry | null;
  readonly file: File | null;
  readonly handle: Promise<DiskFile | DiskFolder | null>;
}

function taken(item: DataTransferItem): Dropped {
  const file = item.kind === 'file' ? item.getAsFile() : null;
  // A file that is on no disk has no handle, and of some folders a browser gives none.
  const handle = (item as HandledItem).getAsFileSystemHandle?.().catch(() => null);
  // To ask for an entry stands still until the disk was looked at: seconds for thousands of files.
  const needsNone = handle !== undefined && file !== null && isWorkbookName(file.name);
  const entry = needsNone ? null : item.webkitGetAsEntry();
  return { entry, file, handle: handle ?? Promise.resolve(null) };
}

/** Files that were dropped, and the workbooks in folders that were dropped. */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  // What was dropped is gone with the event: all is taken before anything is waited for.
  const dropped = [...transfer.items].map(taken);
  const found = await Promise.all(dropped.map(filesOf));
  return named(found.flat());
}

async function filesOf({ entry, file, handle }: Dropped): Promise<PlacedFile[]> {
  const given = await handle;
  if (given?.kind === 'directory') return filesUnder(given);
  if (entry?.isDirectory) {
    const found: PlacedFile[] = [];
    for await (const one of filesIn(entry as FileSystemDirectoryEntry)) found.push(one);
    return found;
  }
  if (!file) return [];
  const place = given ? { file: given, folder: null } : undefined;
  const now = place && (await fileNow(place));
  return [{ path: file.name, file: now ?? file, place }];
}

/** The workbooks in a folder that can be looked at again, and in the folders in it. */
export async function filesUnder(folder: DiskFolder, above = ''): Promise<PlacedFile[]> {
  const path = `${above}${folder.name}/`;
  const entries: (DiskFile | DiskFolder)[] = [];
  for await (const entry of folder.values()) entries.push(entry);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = entries.map(async (entry): Promise<PlacedFile[]> => {
    if (entry.kind === 'directory') return filesUnder(entry, path);
    if (!isWorkbookName(entry.name)) return [];
    const place = { file: entry, folder };
    const file = await fileNow(place);
    return file ? [{ path: `${path}${entry.name}`, file, place }] : [];
  });
  return (await Promise.all(found)).flat();
}

async function* filesIn(folder: FileSystemDirectoryEntry): AsyncGenerator<PlacedFile> {
  const reader = folder.createReader();
  for (;;) {
    // A browser gives a hundred entries at a time.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (entries.length === 0) return;
    for (const entry of entries) {
      if (entry.isDirectory) yield* filesIn(entry as FileSystemDirectoryEntry);
      else if (isWorkbookName(entry.name)) {
        const file = await new Promise<File>((resolve, reject) => {
          (entry as FileSystemFileEntry).file(resolve, reject);
        });
        yield { path: entry.fullPath.replace(/^\//, ''), file };
      }
    }
  }
}
