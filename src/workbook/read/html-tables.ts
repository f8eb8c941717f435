import { WorkbookError } from '../errors';
import type { Limits } from '../limits';
import type { Cell, Sheet } from '../model';
import { SheetBuilder } from './sheet-builder';

/** Named references that tables of web systems use. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  yen: '¥',
};

const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi;

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        const sound = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
        return sound ? String.fromCodePoint(code) : whole;
      })
    : text;

/** A tag as it is met: its name in lower case, its attributes as one text. */
interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
}

/** Elements whose content is no text of the page. */
const RAW = new Set(['script', 'style', 'title', 'xml', 'noscript', 'template']);

/** The tags and texts of a page, in one pass, as browsers read them: nothing is an error. */
function* tokens(html: string): Generator<Tag | string> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield html.slice(at, open);
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const close = tagEnd(html, open + 1);
    const inner = html.slice(open + 1, close);
    at = close + 1;
    const match = /^(\/?)([a-z][a-z0-9:]*)/i.exec(inner);
    if (!match) {
      if (!/^[!?/]/.test(inner)) yield '<';
      if (!/^[!?/]/.test(inner)) at = open + 1;
      continue;
    }
    const name = (match[2] ?? '').toLowerCase();
    const isEnd = match[1] === '/';
    yield { name, isEnd, attributes: inner.slice(match[0].length) };
    if (isEnd || !RAW.has(name)) continue;
    const end = new RegExp(`</${name}\\s*>`, 'gi');
    end.lastIndex = at;
    const found = end.exec(html);
    at = found ? found.index : html.length;
  }
  if (at < html.length) yield html.slice(at);
}

/** Where a tag ends: at the first `>` outside quotes. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const character = html.charAt(at);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    else if ((character === '"' || character === "'") && html.charAt(at - 1) === '=')
      quote = character;
    else if (character === '<') return at - 1;
  }
  return html.length;
}

const attribute = (attributes: string, name: string): string | undefined => {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    attributes,
  );
  return match?.[1] ?? match?.[2] ?? match?.[3];
};

const spanOf = (attributes: string, name: string, most: number): number =>
  Math.min(Math.max(1, Math.floor(Number(attribute(attributes, name) ?? 1)) || 1), most);

/** A table while it is read. */
class Table {
  readonly builder: SheetBuilder;
  rows = 0;
  isNesting = false;
  private column = 0;
  private hidden = false;
  /** For each column, the row from which it is free again. */
  private readonly taken: number[] = [];
  private cell: { text: string; across: number; down: number } | null = null;

  constructor(
    private readonly limits: Limits,
    before: number,
  ) {
    this.builder = new SheetBuilder(limits, before);
  }

  beginRow(attributes: string): void {
    this.endRow();
    this.hidden = /display\s*:\s*none/i.test(attribute(attributes, 'style') ?? '');
    this.builder.beginRow(this.rows, this.hidden);
    this.column = 0;
    this.rows++;
  }

  beginCell(attributes: string): void {
    if (this.rows === 0) this.beginRow('');
    this.endCell();
    while ((this.taken[this.column] ?? 0) >= this.rows) this.column++;
    this.cell = {
      text: '',
      across: spanOf(attributes, 'colspan', this.limits.columns),
      down: spanOf(attributes, 'rowspan', this.limits.rows),
    };
  }

  /** White space in a page counts once. */
  text(text: string): void {
    if (this.cell) this.cell.text += unescaped(text.replace(/[ \t\r\n]+/g, ' '));
  }

  lineBreak(): void {
    if (this.cell) this.cell.text = `${this.cell.text.trimEnd()}\n`;
  }

  endCell(): void {
    const { cell, column, rows } = this;
    if (!cell) return;
    this.cell = null;
    const value = cellOf(cell.text, this.limits);
    if (value !== undefined) this.builder.put(column, value);
    const top = rows - 1;
    if (cell.across * cell.down > 1) {
      this.builder.merge({
        top,
        left: column,
        bottom: top + cell.down - 1,
        right: column + cell.across - 1,
      });
      for (let n = 0; n < cell.across; n++) this.taken[column + n] = top + cell.down;
    }
    this.column = column + cell.across;
  }

  endRow(): void {
    this.endCell();
    if (this.rows > 0) this.builder.endRow();
  }
}

/** A text as the page shows it; spaces that it keeps on purpose stay. */
function cellOf(text: string, limits: Limits): Cell | undefined {
  const shown = text.replace(/ *\n */g, '\n').replace(/^[ \n]+|[ \n]+$/g, '');
  if (shown.length > limits.stringLength) {
    throw new WorkbookError('string-too-long', { limit: limits.stringLength });
  }
  return shown === '' ? undefined : shown;
}

/** Tables within tables: far more than any layout, and few enough to hold. */
const DEEPEST = 256;
/** Tables side by side: a page of one for each person of a large branch has fewer. */
const MOST_TABLES = 5000;

/**
 * Reads the tables of a web page, as web systems and Excel save them under the
 * name of a workbook. All cells are texts as they stand: what looks like a number
 * may be an identity number. A table that only holds others is no sheet.
 * @param name of the first sheet; further ones are numbered
 * @throws WorkbookError no-sheets; limits
 */
export function readHtmlTables(html: string, name: string, limits: Limits): Sheet[] {
  const sheets: Sheet[] = [];
  const open: Table[] = [];
  let before = 0;
  const finish = (): void => {
    const table = open.pop();
    if (!table) return;
    table.endRow();
    if (table.isNesting || table.builder.cells === 0) return;
    before += table.builder.cells;
    const number = sheets.length + 1;
    if (number > MOST_TABLES) throw new WorkbookError('corrupt', { reason: 'tables' });
    sheets.push(table.builder.finish(number === 1 ? name : `${name} ${number}`, false));
  };
  for (const token of tokens(html)) {
    const table = open.at(-1);
    if (typeof token === 'string') {
      table?.text(token);
      continue;
    }
    const { name: tag, isEnd, attributes } = token;
    if (tag === 'table') {
      if (isEnd) finish();
      else {
        if (table) table.isNesting = true;
        if (open.length >= DEEPEST) throw new WorkbookError('corrupt', { reason: 'nesting' });
        open.push(new Table(limits, before));
      }
    } else if (!table) continue;
    else if (tag === 'tr') isEnd ? table.endRow() : table.beginRow(attributes);
    else if (tag === 'td' || tag === 'th') isEnd ? table.endCell() : table.beginCell(attributes);
    else if (tag === 'br' || (isEnd && (tag === 'p' || tag === 'div' || tag === 'li')))
      table.lineBreak();
  }
  while (open.length > 0) finish();
  if (sheets.length === 0) throw new WorkbookError('html');
  return sheets;
}
