import { SaxesParser } from 'saxes';
import { WorkbookError } from '../errors';
import { PlainXml, replay } from './plain-xml';
import { OpenElements, type XmlHandler } from './xml-element';

/**
 * The XML tokenizer over one part. A document type is refused and no entity
 * but XML's own five is known, so none is ever resolved. Namespaces are kept
 * here: the tokenizer's own bookkeeping of them doubles its cost.
 */
export class XmlReader {
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  private readonly elements = new OpenElements();
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
    parser.on('opentag', ({ name, attributes }) => {
      handler.open(this.elements.open(name, attributes) ?? this.fail());
    });
    parser.on('closetag', () => {
      this.elements.close();
      handler.close();
    });
    if (handler.text) {
      const text = handler.text.bind(handler);
      parser.on('text', text);
      parser.on('cdata', text);
    }
  }

  /** Whether a prefix stands for a namespace in the element that is open. */
  isBound(prefix: string): boolean {
    return this.elements.scope.has(prefix);
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
}

const CHUNK = 1 << 16;
/** The events of a part that is no longer are held all at once. */
const HELD = 4 << 20;

/**
 * Reads a small part: as plain markup if it is that, else by the tokenizer.
 * @throws WorkbookError corrupt, truncated, doctype, unknown-encoding
 */
export function readMarkup(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  if (bytes.length <= HELD) {
    const plain = new PlainXml(bytes);
    const events = plain.read(0, bytes.length);
    if (events && plain.isWhole) {
      replay(events, handler);
      return;
    }
  }
  readXml(bytes, part, handler);
}

/**
 * Reads a whole part by the tokenizer, in UTF-8 or in the encoding that it declares.
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

/** Whether a head can be read as UTF-8; if not, the reader of the whole part says what is wrong. */
export function readsHead(read: () => void): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof WorkbookError) return false;
    throw error;
  }
}

/** By byte order mark, by the shape of the first bytes, or by the XML declaration. */
function decoderOf(bytes: Uint8Array, part: string): TextDecoder {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && d === 0)) return fatal('utf-16le');
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0)) return fatal('utf-16be');
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  if (head.startsWith(USUAL_DECLARATION)) return fatal('utf-8');
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

const USUAL_DECLARATION = '<?xml version="1.0" encoding="UTF-8"';

const fatal = (label: string): TextDecoder => new TextDecoder(label, { fatal: true });
