import { unzipSync, zipSync } from 'fflate';

/**
 * Packs a zip file anew, with every entry dated 1 January 1980, so that the same
 * content gives the same bytes on any day and in any time zone.
 * @param bytes a zip file, such as a workbook made by exceljs
 */
export function stableZip(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { level: 6, mtime: new Date(1980, 0, 1) });
}
