import { WorkbookError } from '../errors';
import type { Limits } from '../limits';
import { type Cell, type Sheet, UNCOMPUTED, type Workbook } from '../model';
import { parseIsoCell } from '../serial-dates';
import { SheetBuilder } from './sheet-builder';
import { readXml } from './xml';
import type { XmlElement, XmlHandler } from './xml-element';

/** Within a cell, but not its value. */
const NO_VALUE = new Set(['Comment', 'NamedCell', 'PhoneticText', 'SmartTags']);

/** The day that stands for none: what Excel writes before a time of day. */
const TIME_ONLY = /^1899-12-31T(\d\d:\d\d:\d\d)/;

/**
 * Reads an XML spreadsheet of Excel 2002 and 2003 (SpreadsheetML 2003), which
 * many web systems export under the name of an .xls.
 * @throws WorkbookError
 */
export function readSpreadsheetXml(bytes: Uint8Array, limits: Limits): Workbook {
  const tokens = new SpreadsheetTokens(limits);
  readXml(bytes, 'XML', tokens);
  if (tokens.sheets.length === 0) throw new WorkbookError('no-sheets');
  return { format: 'xls', sheets: tokens.sheets };
}

class SpreadsheetTokens implements XmlHandler {
  readonly sheets: Sheet[] = [];
  private readonly path: string[] = [];
  private skipped = 0;
  private builder: SheetBuilder | undefined;
  private before = 0;
  private name = '';
  private hidden = false;
  private row = -1;
  private rowSpan = 0;
  private column = -1;
  private type = '';
  private text_ = '';
  private isFormula = false;
  private across = 0;
  private down = 0;
  private hasData = false;

  constructor(private readonly limits: Limits) {}

  open(element: XmlElement): void {
    if (this.skipped > 0 || NO_VALUE.has(element.local)) {
      this.skipped++;
      return;
    }
    const { local } = element;
    this.path.push(local);
    const parent = this.path.at(-2);
    const of = (name: string): string | undefined =>
      element.attributes[`ss:${name}`] ?? element.attributes[name];
    if (local === 'Worksheet' && parent === 'Workbook') {
      if (this.sheets.length >= this.limits.sheets) {
        throw new WorkbookError('too-many-sheets', { limit: this.limits.sheets });
      }
      this.builder = new SheetBuilder(this.limits, this.before);
      this.name = of('Name') ?? '';
      this.hidden = false;
      this.row = -1;
      this.rowSpan = 0;
    } else if (local === 'Row' && parent === 'Table') {
      this.row = indexOf(of('Index')) ?? this.row + 1 + this.rowSpan;
      this.rowSpan = Math.max(0, Math.floor(Number(of('Span') ?? 0)) || 0);
      this.column = -1;
      this.builder?.beginRow(this.row, of('Hidden') === '1');
    } else if (local === 'Cell' && parent === 'Row') {
      this.column = indexOf(of('Index')) ?? this.column + 1;
      this.across = Math.max(0, Math.floor(Number(of('MergeAcross') ?? 0)) || 0);
      this.down = Math.max(0, Math.floor(Number(of('MergeDown') ?? 0)) || 0);
      this.isFormula = of('Formula') !== undefined;
      this.hasData = false;
      this.text_ = '';
    } else if (local === 'Data' && parent === 'Cell') {
      this.type = of('Type') ?? 'String';
      this.hasData = true;
    }
  }

  text(text: string): void {
    if (this.skipped > 0) return;
    if (this.path.includes('Data')) this.text_ += text;
    else if (this.path.at(-1) === 'Visible') this.hidden = text.trim() !== 'SheetVisible';
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const local = this.path.pop();
    const parent = this.path.at(-1);
    const { builder } = this;
    if (!builder) return;
    if (local === 'Cell' && parent === 'Row') this.closeCell(builder);
    else if (local === 'Row' && parent === 'Table') builder.endRow();
    else if (local === 'Worksheet' && parent === 'Workbook') {
      this.before += builder.cells;
      this.sheets.push(builder.finish(this.name, this.hidden));
      this.builder = undefined;
    }
  }

  private closeCell(builder: SheetBuilder): void {
    const { row, column, across, down } = this;
    const cell = this.value();
    if (cell !== undefined) builder.put(column, cell);
    if (across + down > 0) {
      builder.merge({ top: row, left: column, bottom: row + down, right: column + across });
    }
    this.column += across;
  }

  private value(): Cell | undefined {
    const { type, text_: text } = this;
    if (!this.hasData || text === '') {
      return this.isFormula && (!this.hasData || type !== 'String') ? UNCOMPUTED : undefined;
    }
    if (text.length > this.limits.stringLength) {
      throw new WorkbookError('string-too-long', { limit: this.limits.stringLength });
    }
    switch (type) {
      case 'Number': {
        const number = Number(text);
        return Number.isFinite(number) ? number : text;
      }
      case 'DateTime':
        return parseIsoCell(text.replace(TIME_ONLY, '$1')) ?? text;
      case 'Boolean':
        return text.trim() === '1' || text.trim().toLowerCase() === 'true';
      case 'Error':
        return { kind: 'error', code: text };
      default:
        return text;
    }
  }
}

/** An index counted from 1, as one from 0. */
function indexOf(attribute: string | undefined): number | undefined {
  if (attribute === undefined) return undefined;
  const index = Number(attribute);
  if (!Number.isInteger(index) || index < 1)
    throw new WorkbookError('corrupt', { reason: 'index' });
  return index - 1;
}
