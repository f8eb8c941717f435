import { deflateSync } from 'fflate';
import { portableInflate } from '../workbook/inflate';
import { DEFAULT_LIMITS } from '../workbook/limits';
import { findPart } from '../workbook/xlsx/package';
import { openZip, type ZipArchive, type ZipEntry } from '../workbook/zip';
import { AnnotateError } from './annotate-error';

interface NewEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
}

const DEFLATED = 8;
/** 1 January 1980, the first day that a zip file knows. */
const FIRST_DAY = 0x0021;
const UTF8_NAME = 0x0800;

/**
 * A package of which some parts are replaced and some added, and all others go
 * over as they lie there, compressed.
 */
export class AnnotatedPackage {
  readonly zip: ZipArchive;
  private readonly changed = new Map<string, string>();
  private readonly added = new Map<string, string>();

  /** @throws WorkbookError when the bytes are no zip file */
  constructor(bytes: Uint8Array) {
    this.zip = openZip(bytes, portableInflate, DEFAULT_LIMITS);
    if (this.zip.entries.some(({ name }) => /^\/?_xmlsignatures\//i.test(name))) {
      throw new AnnotateError('signed');
    }
    // A name in another encoding could not be written as it was.
    const odd = ({ name, encrypted }: ZipEntry) => encrypted || name.includes('\ufffd');
    if (this.zip.entries.some(odd)) throw new AnnotateError('structure');
  }

  has(part: string): boolean {
    return this.added.has(part) || findPart(this.zip, part) !== undefined;
  }

  /**
   * The text of a part, with what was put into it so far.
   * @throws AnnotateError structure when it is not there; encoding when it is not in UTF-8
   */
  text(part: string): string {
    const added = this.added.get(part);
    if (added !== undefined) return added;
    const entry = this.entry(part);
    return this.changed.get(entry.name) ?? utf8Text(this.zip.read(entry));
  }

  replace(part: string, text: string): void {
    if (this.added.has(part)) this.added.set(part, text);
    else this.changed.set(this.entry(part).name, text);
  }

  add(part: string, text: string): void {
    this.added.set(part, text);
  }

  private entry(part: string): ZipEntry {
    const entry = findPart(this.zip, part);
    if (!entry) throw new AnnotateError('structure');
    return entry;
  }

  /** @throws WorkbookError when an entry is damaged */
  build(): Uint8Array {
    const kept = this.zip.entries.map((entry): NewEntry => {
      const text = this.changed.get(entry.name);
      if (text !== undefined) return deflated(entry.name, text);
      return { ...entry, compressed: this.zip.compressedBytes(entry) };
    });
    return writeZip([...kept, ...[...this.added].map(([name, text]) => deflated(name, text))]);
  }
}

function utf8Text(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AnnotateError('encoding');
  }
  const declared = /^\ufeff?<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
  if (text.includes('\0') || (declared !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(declared))) {
    throw new AnnotateError('encoding');
  }
  return text;
}

function deflated(name: string, text: string): NewEntry {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    method: DEFLATED,
    crc: portableInflate.crc32(bytes),
    size: bytes.length,
    compressed: deflateSync(bytes, { level: 6 }),
  };
}

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

function writeZip(entries: readonly NewEntry[]): Uint8Array {
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

function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
