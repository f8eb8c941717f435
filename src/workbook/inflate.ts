import { inflateSync } from 'fflate';

/** What the reader needs of a zip library; Node's own is in `src/hosts/cli/files`. */
export interface Inflate {
  /**
   * Inflates raw DEFLATE data.
   * @param maxSize bytes that the result may have; memory beyond it is never held
   * @throws when the data is damaged, or the result would be larger
   */
  raw(compressed: Uint8Array, maxSize: number): Uint8Array;
  /** The CRC-32 of the zip format, from 0 to 2^32 - 1. */
  crc32(bytes: Uint8Array): number;
}

/** Thrown by {@link Inflate.raw} when the result would be larger than allowed. */
export class InflatedTooLarge extends Error {}

/** In plain JavaScript, for the browser. */
export const portableInflate: Inflate = {
  raw(compressed, maxSize) {
    // fflate drops what does not fit, so one byte more tells that there was more.
    const result = inflateSync(compressed, { out: new Uint8Array(maxSize + 1) });
    if (result.length > maxSize) throw new InflatedTooLarge();
    return result;
  },
  crc32,
};

let table: Uint32Array | undefined;

/** Four tables of 256 entries, so that four bytes are taken at a time. */
function crcTable(): Uint32Array {
  const made = new Uint32Array(1024);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    made[n] = c;
  }
  for (let n = 256; n < 1024; n++) {
    const before = made[n - 256] as number;
    made[n] = (before >>> 8) ^ (made[before & 255] as number);
  }
  return made;
}

function crc32(bytes: Uint8Array): number {
  table ??= crcTable();
  const t = table;
  let crc = -1;
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    crc =
      (t[768 + (crc & 255)] as number) ^
      (t[512 + ((crc >>> 8) & 255)] as number) ^
      (t[256 + ((crc >>> 16) & 255)] as number) ^
      (t[crc >>> 24] as number);
  }
  for (; i < bytes.length; i++) {
    crc = (crc >>> 8) ^ (t[(crc ^ (bytes[i] as number)) & 255] as number);
  }
  return (crc ^ -1) >>> 0;
}
