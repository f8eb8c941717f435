import { WorkbookError } from '../../errors';
import type { Limits } from '../../limits';
import { asciiBytes, behindSpace, bytesAt, findBytes } from '../bytes';
import { PlainXml, replay } from '../plain-xml';
import { decode, readXml, XmlReader } from '../xml';
import { LateHandler, type XmlElement, type XmlHandler } from '../xml-element';
import { ByteText } from './byte-text';
import { checkLength } from './cell-values';
import { decodeEscapes } from './text';

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '': ['sst'],
  sst: ['si'],
  si: ['t', 'r'],
  r: ['t'],
};

/** Gathers the items of a shared string table; runs are joined, phonetic ones left out. */
class StringTokens implements XmlHandler {
  readonly strings: string[] = [];
  private readonly path: string[] = [''];
  private skipped = 0;
  private prefixed = false;
  private item = '';

  constructor(private readonly limits: Limits) {}

  /** Whether the tokenizer stands right inside `sst`, written without a prefix. */
  get inTable(): boolean {
    return this.skipped === 0 && this.path.length === 2 && !this.prefixed;
  }

  open(element: XmlElement): void {
    const parent = this.path.at(-1) ?? '';
    const counts = element.isMain && CHILDREN[parent]?.includes(element.local);
    if (this.skipped > 0 || !counts) {
      if (parent === '') throw new WorkbookError('corrupt', { reason: 'root' });
      this.skipped++;
      return;
    }
    this.path.push(element.local);
    if (element.local === 'sst') this.prefixed = element.prefix !== '';
    if (element.local === 'si') this.item = '';
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped--;
    } else if (this.path.pop() === 'si') {
      this.add(decodeEscapes(this.item));
    }
  }

  text(text: string): void {
    if (this.skipped === 0 && this.path.at(-1) === 't') this.item += text;
  }

  add(text: string): void {
    checkLength(text, this.limits);
    this.strings.push(text);
  }
}

/**
 * Reads the table of shared strings, by scanning its bytes where they are plain.
 * @throws WorkbookError
 */
export const readSharedStrings = (bytes: Uint8Array, part: string, limits: Limits): string[] =>
  scanSharedStrings(bytes, part, limits) ?? tokenizeSharedStrings(bytes, part, limits);

/** Reads the table by the tokenizer alone. */
export function tokenizeSharedStrings(bytes: Uint8Array, part: string, limits: Limits): string[] {
  const tokens = new StringTokens(limits);
  readXml(bytes, part, tokens);
  return tokens.strings;
}

const FIRST_ITEM = asciiBytes('<si>');
const EMPTY_ITEM = asciiBytes('<si/>');
const ITEM_END = asciiBytes('</si>');
const PLAIN_TEXT = asciiBytes('<si><t>');
const SPACED_TEXT = asciiBytes('<si><t xml:space="preserve">');
const TEXT_END = asciiBytes('</t></si>');
const TEXT_END_PHONETIC = asciiBytes('</t><phoneticPr ');
const PHONETIC = /^<phoneticPr fontId="\d+"(?: type="\w+")?(?: alignment="\w+")?\/><\/si>$/;

/** What stands before the items is short; the scanner looks no further for them. */
const LONGEST_HEAD = 1 << 16;

/**
 * Plain items by their bytes; an item with runs, or with anything else, by the
 * tokenizer.
 * @returns `undefined` when the tokenizer has to read the whole part
 */
export function scanSharedStrings(
  bytes: Uint8Array,
  part: string,
  limits: Limits,
): string[] | undefined {
  const end = bytes.length;
  const first = findBytes(bytes, 0, Math.min(end, LONGEST_HEAD), FIRST_ITEM);
  const plain = new PlainXml(bytes);
  const head = first < 0 ? null : plain.read(0, first);
  if (!head) return undefined;
  const tokens = new StringTokens(limits);
  replay(head, tokens);
  if (!tokens.inTable) return undefined;
  const text = new ByteText(bytes, end);
  let tokenize: ((from: number, to: number) => void) | undefined;
  let i = first;
  for (;;) {
    i = behindSpace(bytes, i, end);
    const next = plainItem(bytes, i, text, tokens);
    if (next > 0) {
      i = next;
      continue;
    }
    if (!bytesAt(bytes, i, end, FIRST_ITEM)) break;
    const close = findBytes(bytes, i, end, ITEM_END) + ITEM_END.length;
    const count: number = tokens.strings.length;
    if (close < i) return undefined;
    tokenize ??= itemTokenizer(bytes, first, part, tokens);
    tokenize(i, close);
    if (!tokens.inTable || tokens.strings.length !== count + 1) return undefined;
    i = close;
  }
  const tail = plain.read(i, end);
  if (!tail || !plain.isWhole) return undefined;
  replay(tail, tokens);
  return tokens.strings;
}

/** Reads single items by a tokenizer that has seen the head. */
function itemTokenizer(
  bytes: Uint8Array,
  head: number,
  part: string,
  tokens: StringTokens,
): (from: number, to: number) => void {
  const late = new LateHandler(tokens);
  const reader = new XmlReader(part, late);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const tokenize = (from: number, to: number): void =>
    reader.write(decode(decoder, bytes.subarray(from, to), false, part));
  tokenize(0, head);
  late.isLive = true;
  return tokenize;
}

/** Reads `<si><t>…</t></si>` or `<si/>`. @returns behind it, or 0 when it is not that plain */
function plainItem(bytes: Uint8Array, i: number, text: ByteText, tokens: StringTokens): number {
  const end = bytes.length;
  if (bytesAt(bytes, i, end, EMPTY_ITEM)) {
    tokens.add('');
    return i + EMPTY_ITEM.length;
  }
  const plain = bytesAt(bytes, i, end, PLAIN_TEXT);
  if (!plain && !bytesAt(bytes, i, end, SPACED_TEXT)) return 0;
  const item = text.read(i + (plain ? PLAIN_TEXT : SPACED_TEXT).length, false);
  if (item === null) return 0;
  const close = text.next;
  let next = close + TEXT_END.length;
  if (!bytesAt(bytes, close, end, TEXT_END)) {
    if (!bytesAt(bytes, close, end, TEXT_END_PHONETIC)) return 0;
    const itemEnd = findBytes(bytes, close, Math.min(end, close + 128), ITEM_END);
    if (itemEnd < 0) return 0;
    next = itemEnd + ITEM_END.length;
    const phonetic = String.fromCharCode(...bytes.subarray(close + '</t>'.length, next));
    if (!PHONETIC.test(phonetic)) return 0;
  }
  tokens.add(item);
  return next;
}
