import { deflateSync } from 'fflate';
import { portableInflate } from '../inflate';

/** How hard data is packed: 1 is quick, and a third larger; 9 is small, and slow to make. */
export type DeflateLevel = 1 | 6 | 9;

/** What a writer needs of a zip library; Node's own is in `src/hosts/cli/files`. */
export interface Deflate {
  /** Data as raw DEFLATE, always the same for the same data and level. */
  raw(bytes: Uint8Array, level: DeflateLevel): Promise<Uint8Array>;
  /** The CRC-32 of the zip format, from 0 to 2^32 - 1. */
  crc32(bytes: Uint8Array): number;
}

/** In plain JavaScript: for the browser, and for files that are the same with every Node. */
export const portableDeflate: Deflate = {
  raw: async (bytes, level) => deflateSync(bytes, { level }),
  crc32: portableInflate.crc32,
};

const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** Data as a gzip file, as small as can be, that says neither a name nor a time. */
export async function gzip(bytes: Uint8Array, { raw, crc32 }: Deflate): Promise<Uint8Array> {
  const deflated = await raw(bytes, 9);
  const all = new Uint8Array(GZIP_HEAD.length + deflated.length + 8);
  all.set(GZIP_HEAD);
  all.set(deflated, GZIP_HEAD.length);
  const tail = new DataView(all.buffer, all.length - 8);
  tail.setUint32(0, crc32(bytes), true);
  tail.setUint32(4, bytes.length, true);
  return all;
}
