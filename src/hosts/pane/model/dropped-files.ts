import { isWorkbookName } from '../../../workbook/file-names';

/** A file under the name by which a person tells it from the others. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

interface PlacedFile {
  readonly path: string;
  readonly file: File;
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
async function named(files: readonly PlacedFile[]): Promise<NamedFile[]> {
  // Loaded when the first file comes: the page shows before.
  const { outward } = await import('../../../core/text/outward');
  const counts = new Map<string, number>();
  for (const { file } of files) counts.set(file.name, (counts.get(file.name) ?? 0) + 1);
  const taken = new Set<string>();
  return files.map(({ path, file }) => {
    const name = counts.get(file.name) === 1 ? file.name : path;
    const shown = outward(name);
    return { name: shown === name ? name : apart(shown, taken), file };
  });
}

/** Files that were chosen. */
export const chosenFiles = (files: readonly File[]): Promise<NamedFile[]> =>
  named(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));

/** Files that were dropped, and the workbooks in folders that were dropped. */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  // What was dropped is gone with the event: all entries are taken before anything is waited for.
  const taken = [...transfer.items].flatMap<PlacedFile | FileSystemDirectoryEntry>((item) => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return [entry as FileSystemDirectoryEntry];
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file ? [{ path: file.name, file }] : [];
  });
  const found: PlacedFile[] = [];
  for (const one of taken) {
    if ('path' in one) found.push(one);
    else for await (const placed of filesIn(one)) found.push(placed);
  }
  return named(found);
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
