import { WorkbookError } from '../../errors';
import { cellRef } from '../../model';
import type { SheetBuilder } from '../sheet-builder';
import type { XmlElement, XmlHandler } from '../xml-element';
import type { CellValues } from './cell-values';
import { parseArea, parseRef } from './references';
import { isTrue } from './text';

/** Which elements count inside which; others and all that is in them are passed over. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '': ['worksheet'],
  worksheet: ['sheetData', 'mergeCells'],
  mergeCells: ['mergeCell'],
  sheetData: ['row'],
  row: ['c'],
  c: ['v', 'f', 'is'],
  is: ['t', 'r'],
  r: ['t'],
};

/** Where an unknown element, or text, would be data that is lost. */
const STRICT = new Set(['sheetData', 'row', 'c']);
const HARMLESS = new Set(['extLst', 'rPh', 'phoneticPr']);

/** Builds a sheet from the tokens of its part. Any XML that is well-formed will do. */
export class SheetTokens implements XmlHandler {
  /** The elements that are open, from `worksheet` down. */
  private readonly path: string[] = [''];
  private skipped = 0;
  private row = -1;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value: string | null = null;
  private isFormula = false;
  /** Whether the value stands in `<is>`. */
  private inline = false;
  /** Whether what is read stands beside an inline text and does not count. */
  private passed = false;
  /** Whether `sheetData` was written with a prefix. */
  private prefixed = false;

  constructor(
    private readonly builder: SheetBuilder,
    private readonly values: CellValues,
  ) {}

  /** Whether the tokenizer stands right inside `sheetData`, written without a prefix. */
  get inSheetData(): boolean {
    return this.skipped === 0 && !this.prefixed && this.path.at(-1) === 'sheetData';
  }

  open(element: XmlElement): void {
    const parent = this.path.at(-1) ?? '';
    if (this.skipped > 0 || !element.isMain || !CHILDREN[parent]?.includes(element.local)) {
      this.skip(element, parent);
      return;
    }
    this.path.push(element.local);
    switch (element.local) {
      case 'sheetData':
        this.prefixed = element.prefix !== '';
        break;
      case 'row':
        this.openRow(element.attributes.r, isTrue(element.attributes.hidden ?? ''));
        break;
      case 'c':
        this.openCell(element);
        break;
      case 'f':
        this.isFormula = true;
        break;
      case 'v':
      case 'is':
        this.openValue(element.local === 'is');
        break;
      case 'mergeCell':
        this.builder.merge(parseArea(element.attributes.ref ?? ''));
        break;
    }
  }

  private skip(element: XmlElement, parent: string): void {
    if (parent === '') throw new WorkbookError('corrupt', { reason: 'root' });
    const lost = this.skipped === 0 && element.isMain && STRICT.has(parent);
    if (lost && !HARMLESS.has(element.local)) throw this.corrupt('element');
    this.skipped++;
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const closed = this.path.pop();
    if (closed === 'row') this.builder.endRow();
    else if (closed === 'c') this.closeCell();
  }

  text(text: string): void {
    if (this.skipped > 0) return;
    const parent = this.path.at(-1) ?? '';
    if (parent === 'v' || parent === 't') {
      if (!this.passed) this.value += text;
    } else if (STRICT.has(parent) && text.trim() !== '') throw this.corrupt('text');
  }

  /** An inline text counts before a `<v>`, which some programs write beside it. */
  private openValue(inline: boolean): void {
    if (this.value !== null) {
      if (this.type !== 'inlineStr' || inline === this.inline) throw this.corrupt('two-values');
      this.passed = !inline;
    }
    if (this.passed) return;
    this.inline = inline;
    this.value = '';
  }

  private openRow(number: string | undefined, hidden: boolean): void {
    if (number === undefined) this.row++;
    else if (/^\d{1,8}$/.test(number) && Number(number) > 0) this.row = Number(number) - 1;
    else throw this.corrupt('row-number');
    this.column = -1;
    this.builder.beginRow(this.row, hidden);
  }

  private openCell(element: XmlElement): void {
    const ref = element.attributes.r;
    this.column++;
    if (ref !== undefined) {
      const address = parseRef(ref);
      if (address.row !== this.row) throw this.corrupt('cell-reference');
      this.column = address.column;
    }
    this.type = element.attributes.t ?? 'n';
    this.style = Number(element.attributes.s ?? 0);
    this.value = null;
    this.isFormula = false;
    this.inline = false;
    this.passed = false;
  }

  private closeCell(): void {
    const { type, style, value, isFormula } = this;
    if (value === null && !isFormula) return;
    try {
      const cell = isFormula
        ? this.values.ofFormula(type, style, value)
        : this.values.ofText(type, style, value ?? '');
      if (cell !== undefined) this.builder.put(this.column, cell);
    } catch (error) {
      throw error instanceof WorkbookError ? error.with({ ref: this.ref }) : error;
    }
  }

  private get ref(): string {
    return cellRef(Math.max(this.row, 0), Math.max(this.column, 0));
  }

  private corrupt(reason: string): WorkbookError {
    return new WorkbookError('corrupt', { reason, ref: this.ref });
  }
}
