import type { ZipArchive, ZipEntry } from './zip';

interface Seen<T> {
  readonly part: string;
  readonly entry: ZipEntry;
  readonly compressed: Uint8Array;
  readonly value: T;
}

/** How many are kept, and up to which size: these are small parts. */
const KEPT = 4;
const LARGEST = 1 << 16;

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/**
 * What parts came to that were read before. The workbooks of one program, or made from one blank
 * form, share their relationships and styles byte for byte: these are inflated and parsed once.
 */
export class SeenParts<T> {
  readonly #seen: Seen<T>[] = [];

  /** @param parse must depend on the bytes and the name alone; its result must not be changed */
  constructor(private readonly parse: (bytes: Uint8Array, part: string) => T) {}

  /**
   * @param part the name under which it was asked for
   * @throws WorkbookError as {@link ZipArchive.read} and the parsing do
   */
  read(zip: ZipArchive, entry: ZipEntry, part: string): T {
    const compressed = zip.compressedBytes(entry);
    const seen = this.#seen.find(
      (one) =>
        one.part === part && isSame(one.entry, entry) && sameBytes(one.compressed, compressed),
    );
    if (seen) {
      zip.admit(entry);
      return seen.value;
    }
    const value = this.parse(zip.read(entry), part);
    if (compressed.length <= LARGEST) {
      if (this.#seen.length === KEPT) this.#seen.pop();
      // A copy: the bytes of the file need not stay.
      this.#seen.unshift({ part, entry, compressed: compressed.slice(), value });
    }
    return value;
  }
}

const isSame = (a: ZipEntry, b: ZipEntry): boolean =>
  a.crc === b.crc && a.size === b.size && a.method === b.method && a.encrypted === b.encrypted;
