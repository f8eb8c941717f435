import { type AttributeAt, behindAttributes, isNameByte, LONGEST_NAME } from './attributes';
import { asciiBytes, asciiText, behindSpace, bytesAt, GREATER, LESS, SLASH } from './bytes';
import { OpenElements, type XmlElement, type XmlHandler } from './xml-element';

/** An element that opens, or `null` where one closes. */
export type MarkupEvent = XmlElement | null;

const DECLARATION = asciiBytes('<?xml version="1.0" encoding="UTF-8"');
const STANDALONE = asciiBytes(' standalone="yes"');
const DECLARATION_END = asciiBytes('?>');
const NAME = /^[A-Za-z][A-Za-z0-9]*(?::[A-Za-z][A-Za-z0-9]*)?$/;

/**
 * Reads markup that is as plain as programs write it: elements and double-quoted
 * attributes only, without text or references. Most of the cost of a small workbook is in
 * such markup, around its cells and in its small parts. It reports nothing
 * before all is seen to be sound; else the tokenizer reads the part.
 */
export class PlainXml {
  private readonly elements = new OpenElements();
  private readonly names: string[] = [];
  private hasRoot = false;
  private decoder: TextDecoder | undefined;

  constructor(private readonly bytes: Uint8Array) {}

  /** Whether the root was opened and closed. */
  get isWhole(): boolean {
    return this.hasRoot && this.names.length === 0;
  }

  isBound(prefix: string): boolean {
    return this.elements.scope.has(prefix);
  }

  /**
   * Reads on from where the last range ended.
   * @returns `null` when the tokenizer has to read the part
   */
  read(from: number, to: number): MarkupEvent[] | null {
    const { bytes } = this;
    const events: MarkupEvent[] = [];
    let i = from === 0 ? this.declaration(to) : from;
    for (;;) {
      i = behindSpace(bytes, i, to);
      if (i >= to) return events;
      if (bytes[i] !== LESS) return null;
      i = bytes[i + 1] === SLASH ? this.close(i + 2, to, events) : this.open(i + 1, to, events);
      if (i < 0) return null;
    }
  }

  /** @returns behind the XML declaration; the beginning where there is none in the usual form */
  private declaration(to: number): number {
    const { bytes } = this;
    if (!bytesAt(bytes, 0, to, DECLARATION)) return 0;
    let i = DECLARATION.length;
    if (bytesAt(bytes, i, to, STANDALONE)) i += STANDALONE.length;
    return bytesAt(bytes, i, to, DECLARATION_END) ? i + DECLARATION_END.length : 0;
  }

  private open(from: number, to: number, events: MarkupEvent[]): number {
    const { bytes, names } = this;
    if (names.length === 0 && this.hasRoot) return -1;
    const name = this.nameAt(from, to);
    if (!NAME.test(name)) return -1;
    const attributes: Record<string, string> = Object.create(null);
    const behind = behindAttributes(bytes, from + name.length, to, (attribute) => {
      const value = this.textOf(attribute);
      if (value === null || !NAME.test(attribute.name)) return false;
      attributes[attribute.name] = value;
      return true;
    });
    const element = behind < 0 ? null : this.elements.open(name, attributes);
    if (!element) return -1;
    this.hasRoot = true;
    events.push(element);
    if (bytes[behind - 2] === SLASH) {
      this.elements.close();
      events.push(null);
    } else {
      names.push(name);
    }
    return behind;
  }

  private close(from: number, to: number, events: MarkupEvent[]): number {
    const name = this.nameAt(from, to);
    if (name === '' || this.names.pop() !== name) return -1;
    this.elements.close();
    events.push(null);
    const i = behindSpace(this.bytes, from + name.length, to);
    return i < to && this.bytes[i] === GREATER ? i + 1 : -1;
  }

  /** @returns `null` where it is not UTF-8 */
  private textOf({ from, to, isAscii }: AttributeAt): string | null {
    if (isAscii) return asciiText(this.bytes, from, to);
    try {
      this.decoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      const text = this.decoder.decode(this.bytes.subarray(from, to));
      return /[\ufffe\uffff]/.test(text) ? null : text;
    } catch {
      return null;
    }
  }

  private nameAt(from: number, to: number): string {
    let i = from;
    while (i < to && i - from < LONGEST_NAME && isNameByte(this.bytes[i] as number)) i++;
    return asciiText(this.bytes, from, i);
  }
}

/** Hands over what was read. */
export function replay(events: readonly MarkupEvent[], handler: XmlHandler): void {
  for (const event of events) {
    if (event) handler.open(event);
    else handler.close();
  }
}
