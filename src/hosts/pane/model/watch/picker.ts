import type { NamedFile } from '../dropped-files';
import { filesUnder, named } from '../dropped-files';
import type { DiskFile, DiskFolder } from './disk';

/** The browser's own windows for choosing, where it has them; TypeScript's library lacks them. */
interface Pickers {
  showOpenFilePicker?(options: {
    readonly multiple: true;
    readonly id: string;
  }): Promise<readonly DiskFile[]>;
  showDirectoryPicker?(options: { readonly id: string }): Promise<DiskFolder>;
}

const pickers = globalThis as unknown as Pickers;

/** Files that a person chooses, or those of a folder; none where they choose nothing. */
export async function pickedFiles(kind: 'files' | 'folder'): Promise<NamedFile[]> {
  try {
    if (kind === 'folder') {
      const folder = await pickers.showDirectoryPicker?.({ id: 'branch-ledger' });
      return folder ? await named(await filesUnder(folder)) : [];
    }
    const files =
      (await pickers.showOpenFilePicker?.({ multiple: true, id: 'branch-ledger' })) ?? [];
    return await named(
      await Promise.all(
        files.map(async (file) => ({
          path: file.name,
          file: await file.getFile(),
          place: { file, folder: null },
        })),
      ),
    );
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return [];
  }
}
