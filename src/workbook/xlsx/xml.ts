import { SaxesParser, type SaxesTagNS } from 'saxes';
import { WorkbookError } from '../errors';

/** SpreadsheetML's namespaces, transitional and strict; a document that names none is let pass. */
const MAIN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  '',
]);

/** Of the attribute `r:id`. */
const RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** Real parts are a few levels deep; the tokenizer's cost grows with the depth. */
const DEEPEST = 200;

export interface XmlElement {
  /** Without its prefix. */
  readonly local: string;
  /** Of SpreadsheetML, and not of an extension. */
  readonly isMain: boolean;
  readonly tag: SaxesTagNS;
}

/** The value of an attribute without a prefix. */
export const attribute = (element: XmlElement, name: string): string | undefined =>
  element.tag.attributes[name]?.value;

/** The value of an attribute such as `r:id`, whatever the prefix. */
export function relationshipAttribute(element: XmlElement, name: string): string | undefined {
  for (const { local, uri, value } of Object.values(element.tag.attributes)) {
    if (local === name && RELATIONSHIPS.has(uri)) return value;
  }
  return undefined;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  close(element: XmlElement): void;
  /** Text or CDATA; may come in pieces. */
  text?(text: string): void;
}

/**
 * The XML tokenizer over one part. A document type is refused and no entity
 * but XML's own five is known, so none is ever resolved.
 */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  private depth = 0;
  private ending = false;
  /** Whether the document declares no encoding but UTF-8. */
  isUtf8 = true;

  /** @param part named in errors */
  constructor(
    private readonly part: string,
    handler: XmlHandler,
  ) {
    const { parser } = this;
    parser.on('error', () => this.fail());
    parser.on('doctype', () => {
      throw new WorkbookError('doctype', { part });
    });
    parser.on('xmldecl', ({ encoding }) => {
      this.isUtf8 = encoding === undefined || encoding.toLowerCase() === 'utf-8';
    });
    parser.on('opentag', (tag) => {
      if (++this.depth > DEEPEST) throw new WorkbookError('corrupt', { part, reason: 'depth' });
      handler.open({ local: tag.local, isMain: MAIN.has(tag.uri), tag });
    });
    parser.on('closetag', (tag) => {
      this.depth--;
      handler.close({ local: tag.local, isMain: MAIN.has(tag.uri), tag });
    });
    if (handler.text) {
      const text = handler.text.bind(handler);
      parser.on('text', text);
      parser.on('cdata', text);
    }
  }

  private fail(): never {
    const code = this.ending ? 'truncated' : 'corrupt';
    throw new WorkbookError(code, { part: this.part, reason: 'xml' });
  }

  /** @throws WorkbookError corrupt when it is not well-formed, doctype */
  write(text: string): void {
    this.parser.write(text);
  }

  /** @throws WorkbookError truncated when elements are open */
  close(): void {
    this.ending = true;
    this.parser.close();
  }

  /** The namespace that a prefix stands for here. */
  resolve(prefix: string): string | undefined {
    return this.parser.resolve(prefix);
  }
}

const CHUNK = 1 << 16;

/**
 * Reads a whole part, in UTF-8 or in the encoding that it declares.
 * @throws WorkbookError corrupt, truncated, doctype, unknown-encoding
 */
export function readXml(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  const reader = new XmlReader(part, handler);
  const decoder = decoderOf(bytes, part);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    reader.write(decode(decoder, bytes.subarray(at, at + CHUNK), at + CHUNK < bytes.length, part));
  }
  reader.close();
}

/** @throws WorkbookError corrupt when bytes are not of the encoding */
export function decode(
  decoder: TextDecoder,
  bytes: Uint8Array,
  stream: boolean,
  part: string,
): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new WorkbookError('corrupt', { part, reason: 'encoding' });
  }
}

/** By byte order mark, by the shape of the first bytes, or by the XML declaration. */
function decoderOf(bytes: Uint8Array, part: string): TextDecoder {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && d === 0)) return fatal('utf-16le');
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0)) return fatal('utf-16be');
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    head,
  )?.[1];
  // Single bytes that call themselves UTF-16 were written by a program that did not mean it.
  const label = !declared || /^utf-?16/i.test(declared) ? 'utf-8' : declared;
  try {
    return fatal(label);
  } catch {
    throw new WorkbookError('unknown-encoding', { part });
  }
}

const fatal = (label: string): TextDecoder => new TextDecoder(label, { fatal: true });
