import { WorkbookError } from '../errors';
import type { Limits } from '../limits';
import { type Cell, type Sheet, UNCOMPUTED, type Workbook } from '../model';
import { parseIsoCell } from '../serial-dates';
import { SheetBuilder } from './sheet-builder';
import { readXml } from './xml';
import type { XmlElement, XmlHandler } from './xml-element';
import type { ZipArchive } from './zip';

/** Beside or inside a cell, but not its value: notes, drawings, phonetic text. */
const NO_VALUE =
  /^(?:office:annotation|draw:.*|table:shapes|text:ruby-text|table:tracked-changes)$/;

const DURATION = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

/**
 * Reads an OpenDocument spreadsheet (ODF 1.3, part 3). It is read here and not
 * by the library for the other old formats: that one shifts early dates, loses
 * spaces, booleans and hidden sheets, and does not end on a row that is
 * repeated a billion times.
 * @throws WorkbookError
 */
export function readOds(zip: ZipArchive, limits: Limits): Workbook {
  const manifest = zip.find('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(zip.read(manifest)).includes('encryption-data')) {
    throw new WorkbookError('encrypted', { found: 'ods' });
  }
  const content = zip.find('content.xml');
  if (!content) throw new WorkbookError('corrupt', { reason: 'part-missing', part: 'content.xml' });
  return readOdsContent(zip.read(content), 'content.xml', limits);
}

/**
 * Reads the content of a spreadsheet, or a flat one (.fods), which is that alone.
 * @throws WorkbookError
 */
export function readOdsContent(bytes: Uint8Array, part: string, limits: Limits): Workbook {
  const tokens = new OdsTokens(limits);
  readXml(bytes, part, tokens);
  if (tokens.sheets.length === 0) throw new WorkbookError('no-sheets');
  return { format: 'ods', sheets: tokens.sheets };
}

/** A cell with a value and the columns that it fills. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly cell: Cell;
}

class OdsTokens implements XmlHandler {
  readonly sheets: Sheet[] = [];
  private readonly path: string[] = [];
  private skipped = 0;
  private style = '';
  private readonly hiddenStyles = new Set<string>();
  private builder: SheetBuilder | undefined;
  private before = 0;
  private name = '';
  private hidden = false;
  private row = 0;
  private rowHidden = false;
  private repeat = 1;
  private column = 0;
  private runs: Run[] = [];
  private cell: XmlElement | undefined;
  private paragraphs: string[] = [];

  constructor(private readonly limits: Limits) {}

  open(element: XmlElement): void {
    const name = `${element.prefix}:${element.local}`;
    const parent = this.path.at(-1);
    const foreignTable = name === 'table:table' && parent !== 'office:spreadsheet';
    if (this.skipped > 0 || NO_VALUE.test(name) || foreignTable) {
      this.skipped++;
      return;
    }
    this.path.push(name);
    const { attributes } = element;
    switch (name) {
      case 'style:style':
        this.style = attributes['style:name'] ?? '';
        break;
      case 'style:table-properties':
        if (attributes['table:display'] === 'false') this.hiddenStyles.add(this.style);
        break;
      case 'table:table':
        if (this.sheets.length >= this.limits.sheets) {
          throw new WorkbookError('too-many-sheets', { limit: this.limits.sheets });
        }
        this.builder = new SheetBuilder(this.limits, this.before);
        this.name = attributes['table:name'] ?? '';
        this.hidden = this.hiddenStyles.has(attributes['table:style-name'] ?? '');
        this.row = 0;
        break;
      case 'table:table-row':
        this.repeat = repeatOf(attributes['table:number-rows-repeated']);
        this.rowHidden = /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');
        this.column = 0;
        this.runs = [];
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.cell = element;
        this.paragraphs = [];
        break;
      case 'text:p':
        this.paragraphs.push('');
        break;
      case 'text:s':
        this.append(
          ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1), this.limits.stringLength)),
        );
        break;
      case 'text:tab':
        this.append('\t');
        break;
      case 'text:line-break':
        this.append('\n');
        break;
    }
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    switch (this.path.pop()) {
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.closeCell();
        break;
      case 'table:table-row':
        this.closeRow();
        break;
      case 'table:table':
        if (this.builder) {
          this.before += this.builder.cells;
          this.sheets.push(this.builder.finish(this.name, this.hidden));
          this.builder = undefined;
        }
        break;
    }
  }

  /** White space in a paragraph counts once, and not at its start; `text:s` is what stands for more. */
  text(text: string): void {
    if (this.skipped > 0 || !this.path.includes('text:p')) return;
    const last = this.paragraphs.at(-1) ?? '';
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    this.append(last === '' ? collapsed.trimStart() : collapsed);
  }

  private append(text: string): void {
    const last = this.paragraphs.length - 1;
    if (last >= 0) this.paragraphs[last] += text;
  }

  private closeCell(): void {
    const { cell: element, builder } = this;
    this.cell = undefined;
    if (!element || !builder) return;
    const { attributes } = element;
    const columns = repeatOf(attributes['table:number-columns-repeated']);
    const cell = cellOf(attributes, this.paragraphs.join('\n'));
    if (typeof cell === 'string' && cell.length > this.limits.stringLength) {
      throw new WorkbookError('string-too-long', { limit: this.limits.stringLength });
    }
    if (cell !== undefined) {
      this.runs.push({ from: this.column, to: this.column + columns - 1, cell });
    }
    const right = repeatOf(attributes['table:number-columns-spanned']);
    const down = repeatOf(attributes['table:number-rows-spanned']);
    if (right * down > 1) {
      const { row: top, column: left } = this;
      builder.merge({ top, left, bottom: top + down - 1, right: left + right - 1 });
    }
    this.column += columns;
  }

  private closeRow(): void {
    const { builder, runs } = this;
    if (builder && runs.length > 0) {
      for (let n = 0; n < this.repeat; n++) {
        builder.beginRow(this.row + n, this.rowHidden);
        for (const { from, to, cell } of runs) {
          for (let column = from; column <= to; column++) builder.put(column, cell);
        }
        builder.endRow();
      }
    }
    this.row += this.repeat;
  }
}

const repeatOf = (attribute: string | undefined): number =>
  Math.max(1, Number(attribute ?? 1) || 1);

function cellOf(attributes: Readonly<Record<string, string>>, text: string): Cell | undefined {
  const shown = text === '' ? undefined : text;
  if (attributes['calcext:value-type'] === 'error') return { kind: 'error', code: shown ?? '#N/A' };
  const type = attributes['office:value-type'];
  if (attributes['table:formula'] !== undefined && type === undefined && shown === undefined) {
    return UNCOMPUTED;
  }
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberOf(attributes['office:value']) ?? shown;
    case 'boolean':
      return attributes['office:boolean-value'] === 'true';
    case 'date':
      return parseIsoCell(attributes['office:date-value'] ?? '') ?? shown;
    case 'time':
      return timeOf(attributes['office:time-value'] ?? '') ?? shown;
    default:
      return attributes['office:string-value'] || shown;
  }
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A time of day, or from 24 hours on a duration: a number of days, as Excel has it. */
function timeOf(text: string): Cell | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const [, minus, days, hours, minutes, seconds] = match;
  const total =
    Number(days ?? 0) * 86_400 +
    Number(hours ?? 0) * 3600 +
    Number(minutes ?? 0) * 60 +
    Number((seconds ?? '0').replace(',', '.'));
  if (minus || total >= 86_400) return (minus ? -total : total) / 86_400;
  return { kind: 'date', date: null, seconds: Math.min(Math.round(total), 86_399) };
}
