import { builtInDateFormat, type DateFormat, dateFormatOf } from '../../date-format';
import { readMarkup } from '../xml';
import type { XmlElement, XmlHandler } from '../xml-element';

/** Gathers number formats and, of the cell styles, which of those they use. */
class StyleTokens implements XmlHandler {
  readonly codes = new Map<number, string>();
  readonly cellFormats: number[] = [];
  private readonly path: string[] = [];

  open(element: XmlElement): void {
    const { local } = element;
    const parent = this.path.at(-1);
    if (!element.isMain) {
      // an extension's
    } else if (local === 'numFmt' && parent === 'numFmts') {
      const code = element.attributes.formatCode;
      if (code !== undefined) this.codes.set(Number(element.attributes.numFmtId), code);
    } else if (local === 'xf' && parent === 'cellXfs') {
      this.cellFormats.push(Number(element.attributes.numFmtId ?? 0));
    }
    this.path.push(element.isMain ? local : '');
  }

  close(): void {
    this.path.pop();
  }
}

/**
 * Reads how each cell style shows dates.
 * @returns by style index; `null` for a style that shows none
 * @throws WorkbookError
 */
export function readDateStyles(bytes: Uint8Array, part: string): (DateFormat | null)[] {
  const tokens = new StyleTokens();
  readMarkup(bytes, part, tokens);
  const formats = new Map<number, DateFormat | null>();
  for (const [id, code] of tokens.codes) formats.set(id, dateFormatOf(code));
  return tokens.cellFormats.map((id) => formats.get(id) ?? builtInDateFormat(id));
}
