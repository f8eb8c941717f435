import { crc32, deflateRawSync } from 'node:zlib';
import { utf8 } from './build';

/** One file of an archive that is written by hand, so that it can lie. */
export interface Entry {
  readonly name: string;
  readonly data: Uint8Array;
  /** Already compressed: `data` is then written as it is, with these facts. */
  readonly raw?: { readonly size: number; readonly crc: number; readonly method?: number };
  /** Sizes as the directory states them, if not the true ones. */
  readonly claimedSize?: number;
  readonly flags?: number;
}

interface ZipOptions {
  /** Sizes and offsets in ZIP64 fields. */
  readonly zip64?: boolean;
  /** Sizes behind the data, and zeros before it. */
  readonly descriptors?: boolean;
  readonly comment?: string;
}

/** Bytes of little-endian numbers, each given with its width. */
function pack(...fields: readonly (readonly [width: 2 | 4 | 8, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

const FULL = 0xffffffff;

/** Writes a zip archive. */
export function writeZip(entries: readonly Entry[], options: ZipOptions = {}): Uint8Array {
  const { zip64 = false, descriptors = false, comment = '' } = options;
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const add = (...bytes: Uint8Array[]): void => {
    for (const piece of bytes) {
      pieces.push(piece);
      offset += piece.length;
    }
  };
  for (const entry of entries) {
    const name = utf8(entry.name);
    const method = entry.raw?.method ?? 8;
    const data = entry.raw ? entry.data : deflateRawSync(entry.data);
    const crc = entry.raw?.crc ?? crc32(entry.data);
    const size = entry.claimedSize ?? entry.raw?.size ?? entry.data.length;
    const flags = (entry.flags ?? 0) | (descriptors ? 8 : 0);
    const known = descriptors ? 0 : 1;
    const at = offset;
    add(
      pack([4, 0x04034b50], [2, 45], [2, flags], [2, method], [4, 0], [4, crc * known]),
      pack([4, data.length * known], [4, size * known], [2, name.length], [2, 0]),
      name,
      data,
    );
    if (descriptors) add(pack([4, 0x08074b50], [4, crc], [4, data.length], [4, size]));
    const extra = zip64 ? pack([2, 1], [2, 24], [8, size], [8, data.length], [8, at]) : pack();
    directory.push(
      pack([4, 0x02014b50], [2, 45], [2, 45], [2, flags], [2, method], [4, 0], [4, crc]),
      pack([4, zip64 ? FULL : data.length], [4, zip64 ? FULL : size], [2, name.length]),
      pack([2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, zip64 ? FULL : at]),
      name,
      extra,
    );
  }
  const start = offset;
  add(...directory);
  const size = offset - start;
  const count = entries.length;
  if (zip64) {
    const end = offset;
    add(pack([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]));
    add(pack([8, size], [8, start], [4, 0x07064b50], [4, 0], [8, end], [4, 1]));
  }
  add(
    pack([4, 0x06054b50], [2, 0], [2, 0], [2, zip64 ? 0xffff : count], [2, zip64 ? 0xffff : count]),
  );
  add(pack([4, zip64 ? FULL : size], [4, zip64 ? FULL : start], [2, utf8(comment).length]));
  add(utf8(comment));
  return Buffer.concat(pieces);
}

/** The entries of {@link writeZip} from parts as `bookParts` makes them. */
export const entriesOf = (parts: Readonly<Record<string, string | Uint8Array>>): Entry[] =>
  Object.entries(parts).map(([name, part]) => ({
    name,
    data: typeof part === 'string' ? utf8(part) : part,
  }));

/**
 * A gigabyte of the same piece, deflated without ever holding it: deflate's
 * blocks of one piece, ended by a full flush, can be repeated.
 */
export function deflatedRepeat(piece: Uint8Array, times: number): Uint8Array {
  // Z_FULL_FLUSH (3) ends the blocks on a byte; the last, empty block ends the stream.
  const block = deflateRawSync(piece, { finishFlush: 3 });
  return Buffer.concat([...Array.from({ length: times }, () => block), Buffer.from([3, 0])]);
}
