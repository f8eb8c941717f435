import { deflateSync } from 'fflate';
import { portableInflate } from '../inflate';
import { DEFAULT_LIMITS } from '../limits';
import { findPart } from '../read/xlsx/package';
import { openZip, type ZipArchive, type ZipEntry } from '../read/zip';
import { DEFLATED, type NewEntry, writeZip } from '../write/write-zip';
import { AnnotateError } from './edit-error';

/** Namespaces and types of relationships, as the transitional variant names them. */
const TRANSITIONAL =
  /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)\/2006\/(?=main|relationships)/g;
const STRICT: Readonly<Record<string, string>> = {
  spreadsheetml: 'http://purl.oclc.org/ooxml/spreadsheetml/',
  officeDocument: 'http://purl.oclc.org/ooxml/officeDocument/',
};

/**
 * A package of which some parts are replaced and some added, and all others go
 * over as they lie there, compressed.
 */
export class AnnotatedPackage {
  readonly zip: ZipArchive;
  private readonly changed = new Map<string, string>();
  private readonly added = new Map<string, string>();
  /** The strict variant (ISO/IEC 29500-1) has other names for the same namespaces. */
  isStrict = false;

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
      if (text !== undefined) return deflated(entry.name, this.inVariant(text));
      return { ...entry, compressed: this.zip.compressedBytes(entry) };
    });
    const added = [...this.added].map(([name, text]) => deflated(name, this.inVariant(text)));
    return writeZip([...kept, ...added]);
  }

  /** What was put in names the namespaces as most files do; a strict file wants its own. */
  private inVariant(text: string): string {
    if (!this.isStrict) return text;
    return text.replace(TRANSITIONAL, (_, kind: string) => STRICT[kind] ?? '');
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
