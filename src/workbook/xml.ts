import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { WorkbookError } from './errors';

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

/** Prefixes and the namespaces that they stand for; '' is the default one. */
type Scope = ReadonlyMap<string, string>;

export interface XmlElement {
  /** Without its prefix. */
  readonly local: string;
  readonly prefix: string;
  /** Of SpreadsheetML, and not of an extension. */
  readonly isMain: boolean;
  /** By name as written; an object without a prototype. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly scope: Scope;
}

/** The value of an attribute such as `r:id`, whatever the prefix. */
export function relationshipAttribute(element: XmlElement, name: string): string | undefined {
  for (const [written, value] of Object.entries(element.attributes)) {
    const [prefix = '', local] = written.split(':');
    if (local === name && RELATIONSHIPS.has(element.scope.get(prefix) ?? '')) return value;
  }
  return undefined;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  close(): void;
  /** Text or CDATA; may come in pieces. */
  text?(text: string): void;
}

/** Each element that declares one copies those around it. */
const MOST_PREFIXES = 1000;

const NO_SCOPE: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

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
  /** Of each open element. */
  private readonly scopes: Scope[] = [];
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
    parser.on('opentag', (tag) => handler.open(this.element(tag)));
    parser.on('closetag', () => {
      this.scopes.pop();
      handler.close();
    });
    if (handler.text) {
      const text = handler.text.bind(handler);
      parser.on('text', text);
      parser.on('cdata', text);
    }
  }

  /** The namespace that a prefix stands for in the element that is open. */
  get scope(): Scope {
    return this.scopes.at(-1) ?? NO_SCOPE;
  }

  private element({ name, attributes }: SaxesTagPlain): XmlElement {
    if (this.scopes.length >= DEEPEST) {
      throw new WorkbookError('corrupt', { part: this.part, reason: 'depth' });
    }
    const scope = this.scopeOf(attributes);
    this.scopes.push(scope);
    const colon = name.indexOf(':');
    if (colon < 0) {
      const isMain = MAIN.has(scope.get('') ?? '');
      return { local: name, prefix: '', isMain, attributes, scope };
    }
    const prefix = this.boundPrefix(name, scope);
    const isMain = MAIN.has(scope.get(prefix) ?? '');
    return { local: name.slice(colon + 1), prefix, isMain, attributes, scope };
  }

  /** What an element declares joins, or hides, what is declared around it. */
  private scopeOf(attributes: Readonly<Record<string, string>>): Scope {
    let declared: Map<string, string> | undefined;
    let prefixed: string[] | undefined;
    for (const name in attributes) {
      if (name === 'xmlns') {
        declared ??= new Map(this.scope);
        declared.set('', attributes[name] as string);
      } else if (name.startsWith('xmlns:')) {
        const prefix = name.slice('xmlns:'.length);
        if (attributes[name] === '' || prefix === 'xmlns' || prefix.includes(':')) this.fail();
        declared ??= new Map(this.scope);
        declared.set(prefix, attributes[name] as string);
      } else if (name.includes(':')) {
        prefixed ??= [];
        prefixed.push(name);
      }
    }
    const scope = declared ?? this.scope;
    if (scope.size > MOST_PREFIXES) this.fail();
    if (prefixed) for (const name of prefixed) this.boundPrefix(name, scope);
    return scope;
  }

  /** The prefix of a name. @throws WorkbookError corrupt when it stands for nothing */
  private boundPrefix(name: string, scope: Scope): string {
    const [prefix = '', local, ...more] = name.split(':');
    if (prefix === '' || !local || more.length > 0 || !scope.has(prefix)) this.fail();
    return prefix;
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
