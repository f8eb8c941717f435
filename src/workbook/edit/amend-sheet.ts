import type { CivilDate } from '../../core/calendar/civil-date';

import { type CellAddress, cellRef } from '../model';
import { parseArea, parseRef } from '../read/xlsx/references';
import type { CellStyles } from './cell-styles';
import { AnnotateError } from './edit-error';
import { childOf } from './element-order';
import {
  appendTo,
  attributeOf,
  escapeCellText,
  type Insertion,
  insertAll,
  outline,
  qualified,
  withAttribute,
  type XmlNode,
  type XmlOutline,
} from './xml-outline';

export interface AmendedCell {
  readonly address: CellAddress;
  readonly value: string | number | { readonly date: CivilDate } | null;
}

export interface AmendedSheet {
  readonly xml: string;
  readonly changed: number;
  readonly refused: { readonly formula: number; readonly protected: number };
}

/** An element with its place in the sheet: a row with its index, a cell with its column. */
interface Placed {
  readonly node: XmlNode;
  readonly at: number;
}

/** Puts values into the cells of a sheet, and leaves everything else in its text as it stands. */
export function amendSheet(
  xml: string,
  cells: readonly AmendedCell[],
  styles: CellStyles,
): AmendedSheet {
  const root = outline(xml);
  const data = childOf(root, 'sheetData');
  if (!data) throw new AnnotateError('structure');
  const writer = new SheetWriter(xml, isProtected(xml, root), styles, columnStyles(xml, root));
  const rows = placed(xml, data, (tag) => numberOf(attributeOf(tag, 'r')));
  const wanted = new Map<number, AmendedCell[]>();
  for (const cell of cells) {
    const own = wanted.get(cell.address.row);
    if (own) own.push(cell);
    else wanted.set(cell.address.row, [cell]);
  }
  const known = new Set<number>();
  for (const row of rows) {
    const own = wanted.get(row.at);
    if (!own) continue;
    known.add(row.at);
    writer.row(row.node, own);
  }
  writer.newRows(
    data,
    rows,
    [...wanted].filter(([row]) => !known.has(row)),
  );
  writer.dimension(childOf(root, 'dimension'));
  return {
    xml: insertAll(xml, writer.insertions),
    changed: writer.changed,
    refused: writer.refused,
  };
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text) - 1);

/** The children of an element, each by its own number, or one further than the one before it. */
function placed(
  xml: string,
  parent: XmlNode,
  ownPlace: (tag: string) => number | null,
): readonly Placed[] {
  let next = 0;
  return outline(xml, parent.start).children.map((node) => {
    const at = ownPlace(xml.slice(node.start, node.openEnd)) ?? next;
    next = at + 1;
    return { node, at };
  });
}

function isProtected(xml: string, root: XmlOutline): boolean {
  const protection = childOf(root, 'sheetProtection');
  if (!protection) return false;
  const tag = xml.slice(protection.start, protection.openEnd);
  return /^(?:1|true|on)$/.test(attributeOf(tag, 'sheet') ?? '');
}

/** The style that a new cell of a column has. */
function columnStyles(xml: string, root: XmlOutline): (column: number) => number {
  const columns = childOf(root, 'cols');
  if (!columns) return () => 0;
  const spans = outline(xml, columns.start).children.map(({ start, openEnd }) => {
    const tag = xml.slice(start, openEnd);
    const [min, max, style] = ['min', 'max', 'style'].map((name) => Number(attributeOf(tag, name)));
    return { min: min ?? 0, max: max ?? 0, style: style ?? 0 };
  });
  return (column) => spans.find(({ min, max }) => column + 1 >= min && column < max)?.style ?? 0;
}

/** Gathers what is to be put where in the text of a sheet. */
class SheetWriter {
  readonly insertions: Insertion[] = [];
  readonly refused = { formula: 0, protected: 0 };
  readonly #written: CellAddress[] = [];

  constructor(
    private readonly xml: string,
    private readonly isProtected: boolean,
    private readonly styles: CellStyles,
    private readonly columnStyle: (column: number) => number,
  ) {}

  get changed(): number {
    return this.#written.length;
  }

  row(row: XmlNode, cells: readonly AmendedCell[]): void {
    const { xml } = this;
    const own = placed(xml, row, (tag) => {
      const ref = attributeOf(tag, 'r');
      return ref === null ? null : parseRef(ref).column;
    });
    const added = new Map<number, string>();
    for (const cell of [...cells].sort((a, b) => a.address.column - b.address.column)) {
      const there = own.find(({ at }) => at === cell.address.column);
      if (there) this.#replace(there.node, cell);
      else {
        const next = own.find(({ at }) => at > cell.address.column);
        const text = this.#new(row, cell, this.#rowStyle(row));
        if (text === null) continue;
        const at = next?.node.start ?? -1;
        added.set(at, (added.get(at) ?? '') + text);
      }
    }
    for (const [at, text] of added) {
      this.insertions.push(at < 0 ? appendTo(xml, row, text) : { at, text });
    }
    // A row without cells was rewritten whole; else the span that it tells may have become too short.
    const tag = xml.slice(row.start, row.openEnd);
    if (added.size === 0 || row.closeStart === row.end || attributeOf(tag, 'spans') === null)
      return;
    const text = withAttribute(tag, 'spans', null);
    this.insertions.push({ at: row.start, to: row.openEnd, text });
  }

  /** Rows that the sheet has not, each between its neighbours. */
  newRows(
    data: XmlNode,
    rows: readonly Placed[],
    wanted: readonly (readonly [number, readonly AmendedCell[]])[],
  ): void {
    const added = new Map<number, string>();
    for (const [index, cells] of [...wanted].sort(([a], [b]) => a - b)) {
      const texts = [...cells]
        .sort((a, b) => a.address.column - b.address.column)
        .flatMap((cell) => this.#new(data, cell) ?? []);
      if (texts.length === 0) continue;
      const name = qualified(data, 'row');
      const at = rows.find((row) => row.at > index)?.node.start ?? -1;
      const text = `<${name} r="${index + 1}">${texts.join('')}</${name}>`;
      added.set(at, (added.get(at) ?? '') + text);
    }
    for (const [at, text] of added) {
      this.insertions.push(at < 0 ? appendTo(this.xml, data, text) : { at, text });
    }
  }

  /** Some programs read no further than the sheet says that it goes. */
  dimension(node: XmlNode | undefined): void {
    if (!node || this.changed === 0) return;
    const tag = this.xml.slice(node.start, node.openEnd);
    const ref = attributeOf(tag, 'ref');
    if (!ref) return;
    const area = parseArea(ref);
    const top = Math.min(area.top, ...this.#written.map(({ row }) => row));
    const left = Math.min(area.left, ...this.#written.map(({ column }) => column));
    const bottom = Math.max(area.bottom, ...this.#written.map(({ row }) => row));
    const right = Math.max(area.right, ...this.#written.map(({ column }) => column));
    if (top === area.top && left === area.left && bottom === area.bottom && right === area.right) {
      return;
    }
    const grown = `${cellRef(top, left)}:${cellRef(bottom, right)}`;
    const text = withAttribute(tag, 'ref', grown);
    this.insertions.push({ at: node.start, to: node.openEnd, text });
  }

  #replace(node: XmlNode, cell: AmendedCell): void {
    const { xml } = this;
    const style = Number(attributeOf(xml.slice(node.start, node.openEnd), 's') ?? 0);
    const content = node.closeStart === node.end ? [] : outline(xml, node.start).children;
    if (content.some(({ local }) => local === 'f')) {
      this.refused.formula += 1;
      return;
    }
    const text = this.#cell(node, cell, style);
    if (text !== null) this.insertions.push({ at: node.start, to: node.end, text });
  }

  /** The style of a row goes before that of a column. */
  #rowStyle(row: XmlNode): number | null {
    const tag = this.xml.slice(row.start, row.openEnd);
    if (!/^(?:1|true|on)$/.test(attributeOf(tag, 'customFormat') ?? '')) return null;
    return Number(attributeOf(tag, 's') ?? 0);
  }

  #new(near: XmlNode, cell: AmendedCell, rowStyle: number | null = null): string | null {
    if (cell.value === null) return null;
    return this.#cell(near, cell, rowStyle ?? this.columnStyle(cell.address.column));
  }

  #cell(near: XmlNode, { address, value }: AmendedCell, style: number): string | null {
    if (this.isProtected && this.styles.isLocked(style)) {
      this.refused.protected += 1;
      return null;
    }
    this.#written.push(address);
    const name = (local: string): string => qualified(near, local);
    const open = (shown: number): string =>
      `<${name('c')} r="${cellRef(address.row, address.column)}"${shown === 0 ? '' : ` s="${shown}"`}`;
    if (value === null) return `${open(style)}/>`;
    const close = `</${name('c')}>`;
    if (typeof value === 'string') {
      const text = `<${name('t')} xml:space="preserve">${escapeCellText(value)}</${name('t')}>`;
      return `${open(style)} t="inlineStr"><${name('is')}>${text}</${name('is')}>${close}`;
    }
    const { styles } = this;
    const isNumber = typeof value === 'number';
    const shown = isNumber ? styles.forNumber(style) : styles.forDate(style, value.date);
    const number = isNumber ? value : styles.serial(value.date);
    return `${open(shown)}><${name('v')}>${number}</${name('v')}>${close}`;
  }
}
