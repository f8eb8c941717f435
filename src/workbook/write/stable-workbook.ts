import type { Workbook } from 'exceljs';
import { chunks } from '../../core/text/chunks';
import { type Deflate, type DeflateLevel, portableDeflate } from './deflate';
import { partsOf } from './parts-of';
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
  level: DeflateLevel = 6,
): Promise<Uint8Array> {
  const pack = async ([name, part]: [string, string | Uint8Array]): Promise<NewEntry> => {
    const changed = change(name, () =>
      typeof part === 'string' ? part : new TextDecoder().decode(part),
    );
    const content = changed ?? part;
    const bytes = content instanceof Uint8Array ? content : utf8(content);
    return {
      name,
      method: DEFLATED,
      crc: deflate.crc32(bytes),
      size: bytes.length,
      compressed: await deflate.raw(bytes, level),
    };
  };
  return writeZip(await Promise.all([...(await partsOf(workbook))].map(pack)));
}
