import type { Workbook } from 'exceljs';
import { unzipSync } from 'fflate';
import { chunks } from '../../core/text/chunks';
import { type Deflate, portableDeflate } from './deflate';
import { concatenate, DEFLATED, type NewEntry, writeZip } from './write-zip';

/** What a part is to hold instead, perhaps in pieces, or null when it stays as it is. */
export type PartChange = (part: string, text: () => string) => string | Generator<string> | null;

/** Text as UTF-8; of pieces the whole text is never held. */
const utf8 = (text: string | Generator<string>): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : concatenate([...chunks(text)]);

/** The file of a workbook: the same content gives the same bytes on any day and in any time zone. */
export async function stableWorkbook(
  workbook: Workbook,
  deflate: Deflate = portableDeflate,
  change: PartChange = () => null,
): Promise<Uint8Array> {
  // Deflated below, and once only; exceljs would write the time of day, too.
  const stored = { zip: { compression: 'STORE' } } as const;
  const written = (await workbook.xlsx.writeBuffer(stored)) as ArrayBuffer;
  const pack = async ([name, part]: [string, Uint8Array]): Promise<NewEntry> => {
    const text = change(name, () => new TextDecoder().decode(part));
    const bytes = text === null ? part : utf8(text);
    return {
      name,
      method: DEFLATED,
      crc: deflate.crc32(bytes),
      size: bytes.length,
      compressed: await deflate.raw(bytes, 6),
    };
  };
  return writeZip(await Promise.all(Object.entries(unzipSync(new Uint8Array(written))).map(pack)));
}
