/** A file of a zip file, compressed already. */
export interface NewEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
}

/** The method of raw DEFLATE. */
export const DEFLATED = 8;
/** 1 January 1980, the first day that a zip file knows. */
const FIRST_DAY = 0x0021;
const UTF8_NAME = 0x0800;

/** The fields that the local header and the directory have in common. */
function commonHeader({ name, method, crc, size, compressed }: NewEntry, nameLength: number) {
  const bytes = new Uint8Array(26);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 20, true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: whether the name is ASCII
  view.setUint16(2, /^[\x00-\x7f]*$/.test(name) ? 0 : UTF8_NAME, true);
  view.setUint16(4, method, true);
  view.setUint16(8, FIRST_DAY, true);
  view.setUint32(10, crc, true);
  view.setUint32(14, compressed.length, true);
  view.setUint32(18, size, true);
  view.setUint16(22, nameLength, true);
  return bytes;
}

const signature = (code: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, code, true);
  return bytes;
};

/**
 * Writes a zip file, with every entry dated 1 January 1980, so that the same content gives the same
 * bytes on any day and in any time zone.
 */
export function writeZip(entries: readonly NewEntry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const common = commonHeader(entry, name.length);
    const local = [signature(0x04034b50), common, name, entry.compressed];
    const tail = new Uint8Array(14);
    new DataView(tail.buffer).setUint32(10, offset, true);
    const madeBy = new Uint8Array([20, 0]);
    directory.push(signature(0x02014b50), madeBy, common, tail, name);
    files.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new Uint8Array(18);
  const view = new DataView(end.buffer);
  view.setUint16(4, entries.length, true);
  view.setUint16(6, entries.length, true);
  view.setUint32(8, size, true);
  view.setUint32(12, offset, true);
  return concatenate([...files, ...directory, signature(0x06054b50), end]);
}

/** Pieces as one. */
export function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
