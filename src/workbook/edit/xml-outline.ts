import { SaxesParser } from 'saxes';
import { AnnotateError } from './edit-error';

/** An element of a document, by where it stands in the text. */
export interface XmlNode {
  readonly prefix: string;
  /** Without its prefix. */
  readonly local: string;
  readonly start: number;
  /** After the `>` of its start tag. */
  readonly openEnd: number;
  /** Of its end tag; the same as `end` where it has none. */
  readonly closeStart: number;
  readonly end: number;
}

export interface XmlOutline extends XmlNode {
  readonly children: readonly XmlNode[];
}

/** A piece of text to go into a document, or in place of some of it. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Where what it replaces ends; nothing is replaced by default. */
  readonly to?: number;
}

interface OpenNode {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
}

const node = ({ name, start, openEnd }: OpenNode, closeStart: number, end: number): XmlNode => {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  return { prefix, local: name.slice(colon + 1), start, openEnd, closeStart, end };
};

/**
 * The root element (or the element at a place) and its children, found in the
 * text without changing it.
 * @throws AnnotateError structure when the text is not well-formed
 */
export function outline(xml: string, from = 0): XmlOutline {
  const open: OpenNode[] = [];
  const children: XmlNode[] = [];
  let root: XmlNode | undefined;
  let done = from;
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new AnnotateError('structure');
  });
  // The text is handed over tag by tag, so each event is of the tag that ends where the text so far does.
  const tagStart = (): number => xml.lastIndexOf('<', done - 1);
  parser.on('opentag', ({ name }) => open.push({ name, start: tagStart(), openEnd: done }));
  parser.on('closetag', ({ isSelfClosing }) => {
    const opened = open.pop();
    if (!opened) throw new AnnotateError('structure');
    const closed = node(opened, isSelfClosing ? done : tagStart(), done);
    if (open.length === 1) children.push(closed);
    if (open.length === 0) root = closed;
  });
  while (!root) {
    const start = done;
    done = xml.indexOf('>', start) + 1;
    if (done === 0) throw new AnnotateError('structure');
    const depth = open.length;
    parser.write(xml.slice(start, done));
    const large = open.length === 2 && depth === 1 ? open[1] : undefined;
    if (large) done = plainEnd(xml, large.name, done);
  }
  return { ...root, children };
}

/** Where the end tag of a large element stands that holds neither comments nor CDATA. */
function plainEnd(xml: string, name: string, from: number): number {
  if (!name.endsWith('sheetData')) return from;
  const close = xml.indexOf(`</${name}`, from);
  const special = xml.indexOf('<!', from);
  return close < 0 || (special >= 0 && special < close) ? from : close;
}

/** The text with pieces put in; none may overlap. */
export function insertAll(xml: string, insertions: readonly Insertion[]): string {
  let result = '';
  let done = 0;
  const endOf = ({ at, to }: Insertion): number => to ?? at;
  // What goes before an element comes first, also where that is replaced itself.
  const sorted = [...insertions].sort((a, b) => a.at - b.at || endOf(a) - endOf(b));
  for (const { at, text, to } of sorted) {
    result += xml.slice(done, at) + text;
    done = to ?? at;
  }
  return result + xml.slice(done);
}

/** Puts text at the end of an element, which is opened up where it is written `<a/>`. */
export function appendTo(xml: string, element: XmlNode, text: string): Insertion {
  if (element.closeStart !== element.end) return { at: element.closeStart, text };
  const name = qualified(element, element.local);
  const open = xml.slice(element.start, element.end).replace(/\s*\/>$/, '>');
  return { at: element.start, to: element.end, text: `${open}${text}</${name}>` };
}

/** A name of the same namespace as an element's. */
export const qualified = ({ prefix }: XmlNode, local: string): string =>
  prefix === '' ? local : `${prefix}:${local}`;

/** Text as content or as the value of an attribute; what XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot stand in XML
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Characters that a cell holds. */
const CELL_LENGTH = 32_767;

/** The text of a cell: there `_x000D_` stands for a character, and what only looks like it is escaped. */
export const escapeCellText = (text: string): string =>
  escapeXml(text.slice(0, CELL_LENGTH).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replaceAll(
    '\r',
    '_x000D_',
  );

const attribute = (name: string): RegExp =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);

/** An attribute as a start tag writes it, undecoded. */
export function attributeOf(tag: string, name: string): string | null {
  const [, double, single] = attribute(name).exec(tag) ?? [];
  return double ?? single ?? null;
}

/** A start tag with an attribute put in, changed, or (null) taken away. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const bare = tag.replace(attribute(name), '');
  return value === null ? bare : bare.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
}
