import type { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a part is to hold instead, or null when it stays as it is. */
export type PartChange = (part: string, text: () => string) => string | null;

/**
 * Packs a zip file anew, with every entry dated 1 January 1980, so that the same
 * content gives the same bytes on any day and in any time zone.
 * @param bytes a zip file, such as a workbook made by exceljs
 */
export function stableZip(bytes: Uint8Array, change: PartChange = () => null): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    const text = change(name, () => strFromU8(content));
    if (text !== null) parts[name] = strToU8(text);
  }
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** The file of a workbook, the same for the same content; see {@link stableZip}. */
export async function stableWorkbook(workbook: Workbook, change?: PartChange): Promise<Uint8Array> {
  // Packed once only.
  const stored = { zip: { compression: 'STORE' } } as const;
  const bytes = (await workbook.xlsx.writeBuffer(stored)) as ArrayBuffer;
  return stableZip(new Uint8Array(bytes), change);
}
