import { WorkbookError } from '../errors';
import { type Inflate, InflatedTooLarge } from '../inflate';
import type { Limits } from '../limits';

/** One file in the archive, as the central directory tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Of the local header, from the start of the bytes. */
  readonly offset: number;
}

const STORED = 0;
const DEFLATED = 8;

const corrupt = (reason: string, part?: string): WorkbookError =>
  new WorkbookError('corrupt', part === undefined ? { reason } : { reason, part });

/** `\xl\Workbook.xml` and `/xl/workbook.xml` name the same part. */
const partKey = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '');

/** A zip archive, read from its central directory. */
export class ZipArchive {
  private readonly exact = new Map<string, ZipEntry | null>();
  private readonly folded = new Map<string, ZipEntry | null>();
  private expanded = 0;

  constructor(
    private readonly bytes: Uint8Array,
    readonly entries: readonly ZipEntry[],
    private readonly inflate: Inflate,
    private readonly limits: Limits,
  ) {
    for (const entry of entries) {
      const key = partKey(entry.name);
      // null: there are two of that name, and neither is the right one
      this.exact.set(key, this.exact.has(key) ? null : entry);
      const lower = key.toLowerCase();
      this.folded.set(lower, this.folded.has(lower) ? null : entry);
    }
  }

  /**
   * Finds an entry; case counts only where names differ in nothing else.
   * @throws WorkbookError corrupt when two entries have that name
   */
  find(name: string): ZipEntry | undefined {
    const key = partKey(name);
    const entry = this.exact.get(key) ?? this.folded.get(key.toLowerCase());
    if (entry === null) throw corrupt('duplicate-part', key);
    return entry;
  }

  /**
   * The inflated bytes of an entry, checked against its size and CRC.
   * @throws WorkbookError when a limit is passed or the entry is damaged
   */
  read(entry: ZipEntry): Uint8Array {
    this.admit(entry);
    const compressed = this.compressedBytes(entry);
    const bytes = this.expand(entry, compressed);
    if (bytes.length !== entry.size) throw corrupt('size', entry.name);
    if (this.inflate.crc32(bytes) !== entry.crc) throw corrupt('crc', entry.name);
    return bytes;
  }

  /**
   * Counts an entry towards the limits by what the directory says of it, before anything is inflated.
   * @throws WorkbookError when a limit is passed
   */
  admit({ name: part, size, compressedSize, encrypted }: ZipEntry): void {
    const { partBytes, expandedBytes, ratio, ratioFloor } = this.limits;
    if (encrypted) throw new WorkbookError('encrypted', { part });
    if (size > ratioFloor && size > compressedSize * ratio) {
      throw new WorkbookError('ratio-too-high', { part, limit: ratio });
    }
    if (size > partBytes) throw new WorkbookError('expanded-too-large', { part, limit: partBytes });
    this.expanded += size;
    if (this.expanded > expandedBytes) {
      throw new WorkbookError('expanded-too-large', { part, limit: expandedBytes });
    }
  }

  /**
   * The bytes of an entry as they lie in the archive.
   * @throws WorkbookError corrupt, truncated
   */
  compressedBytes({ name, offset, compressedSize }: ZipEntry): Uint8Array {
    const { bytes } = this;
    if (offset < 0 || offset + 30 > bytes.length) throw corrupt('local-header', name);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(offset, true) !== 0x04034b50) throw corrupt('local-header', name);
    const start =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const end = start + compressedSize;
    if (end > bytes.length) throw new WorkbookError('truncated', { part: name });
    return bytes.subarray(start, end);
  }

  private expand({ name, method, size }: ZipEntry, compressed: Uint8Array): Uint8Array {
    if (method === STORED) return compressed;
    if (method !== DEFLATED) throw corrupt('compression-method', name);
    try {
      return this.inflate.raw(compressed, size);
    } catch (error) {
      throw corrupt(error instanceof InflatedTooLarge ? 'size' : 'deflate', name);
    }
  }
}

/** A name in UTF-8; or in GB 18030, as Chinese Windows packs it without saying so. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/**
 * Opens a zip archive; bytes before it are allowed, and ZIP64.
 * @param base where the bytes begin in the file, when they are only its end: its directory
 * @throws WorkbookError truncated when it has no directory, corrupt when the
 *   directory is damaged, too-many-entries
 */
export function openZip(bytes: Uint8Array, inflate: Inflate, limits: Limits, base = 0): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view, base);
  if (directory.count > limits.entries) {
    throw new WorkbookError('too-many-entries', { limit: limits.entries });
  }
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let n = 0; n < directory.count; n++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== 0x02014b50) {
      throw corrupt('directory');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > directory.end) throw corrupt('directory');
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const large = zip64Fields(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      compressedSize: large.compressedSize,
      size: large.size,
      offset: large.offset + directory.shift,
    });
    at = next;
  }
  return new ZipArchive(bytes, entries, inflate, limits);
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** Bytes of junk before the archive, which its offsets do not count. */
  readonly shift: number;
}

/** Looks for the end record from the back: a comment of up to 65,535 bytes may follow it. */
function findDirectory(view: DataView, base: number): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const directory = directoryAt(view, at, base);
    if (directory) return directory;
  }
  throw new WorkbookError('truncated', { reason: 'no-directory' });
}

function directoryAt(view: DataView, at: number, base: number): Directory | undefined {
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let offset = view.getUint32(at + 16, true);
  let end = at;
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    const large = zip64End(view, at, base);
    if (large === undefined) return undefined;
    end = large;
    count = uint64(view, end + 32);
    size = uint64(view, end + 40);
    offset = uint64(view, end + 48);
  }
  const start = end - size;
  const shift = base + start - offset;
  if (start < 0 || shift < 0) return undefined;
  if (count > 0 && (size < 46 || view.getUint32(start, true) !== 0x02014b50)) return undefined;
  return { start, end, count, shift };
}

/** The ZIP64 end record stands before its locator; its stated offset ignores junk before the zip. */
function zip64End(view: DataView, end: number, base: number): number | undefined {
  const locator = end - 20;
  if (locator < 56 || view.getUint32(locator, true) !== 0x07064b50) return undefined;
  for (const at of [locator - 56, uint64(view, locator + 8) - base]) {
    if (at >= 0 && at + 56 <= locator && view.getUint32(at, true) === 0x06064b50) return at;
  }
  return undefined;
}

interface LargeFields {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/** Sizes and offset, from the ZIP64 extra field where the short ones are full. */
function zip64Fields(view: DataView, at: number, extra: number, length: number): LargeFields {
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let field = extra;
  const end = extra + length;
  while (field + 4 <= end) {
    const next = field + 4 + view.getUint16(field + 2, true);
    if (next > end) break;
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      const take = (short: number): number => {
        if (short !== 0xffffffff || value + 8 > next) return short;
        value += 8;
        return uint64(view, value - 8);
      };
      size = take(size);
      compressedSize = take(compressedSize);
      offset = take(offset);
    }
    field = next;
  }
  return { size, compressedSize, offset };
}

const uint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
