import type { Templates } from '../../core/templates/load';
import type { ColumnTemplate, SheetTemplate } from '../../core/templates/schema';
import type { Cell } from '../../workbook/model';
import { headerKey } from './header-key';

/** A column of a template that a header may stand for. */
export interface HeaderHit {
  readonly template: SheetTemplate;
  readonly column: ColumnTemplate;
  /** The template's own header comes before its aliases. */
  readonly own: boolean;
  /** Hints in brackets that the template itself gives the column. */
  readonly hints: ReadonlySet<string>;
}

/** Part of a header under a group: 应到 of 接收应到 under 接收大会. */
export interface SuffixHit {
  readonly prefix: string;
  readonly hit: HeaderHit;
}

const LONGEST = 32;
const PLAIN = /^(?:[\d.:/-]+|[\u4e00-\u9fff]+)$/;

/** Whether a text is compared as it stands: nothing to strip, nothing that a rule of headers changes. */
const isPlain = (text: string): boolean =>
  PLAIN.test(text) && !text.endsWith('时间') && !text.includes('缴');

/** Every header and alias of every template, by its comparable form. */
export class HeaderIndex {
  readonly #hits = new Map<string, HeaderHit[]>();
  readonly #suffixes = new Map<string, SuffixHit[]>();

  constructor(templates: Templates) {
    for (const template of templates.sheets) {
      for (const column of template.columns) this.#add(template, column);
    }
  }

  /** What a header, in its comparable form, may stand for. */
  get(base: string): readonly HeaderHit[] {
    return this.#hits.get(base) ?? NONE;
  }

  /** Headers that end with this text. */
  endingWith(base: string): readonly SuffixHit[] {
    return this.#suffixes.get(base) ?? NONE;
  }

  /** Whether any template has such a header. */
  has(base: string): boolean {
    return this.#hits.has(base);
  }

  /** Whether a cell may be a header, or the lower part of one. */
  resembles(cell: Cell | undefined): boolean {
    if (typeof cell !== 'string' || cell.length > LONGEST || cell === '') return false;
    if (this.#hits.has(cell) || this.#suffixes.has(cell)) return true;
    // Most cells are data: a name, a number, a word without anything to strip.
    if (isPlain(cell)) return false;
    const { base } = headerKey(cell);
    return this.#hits.has(base) || this.#suffixes.has(base);
  }

  /** Whether only this template has the header of the column. */
  isDistinctive(template: SheetTemplate, column: ColumnTemplate): boolean {
    return this.get(headerKey(column.header).base).every((hit) => hit.template === template);
  }

  #add(template: SheetTemplate, column: ColumnTemplate): void {
    const headers = [column.header, ...(column.aliases ?? [])];
    const keys = headers.map(headerKey);
    const hints = new Set(keys.map((key) => key.hint).filter((hint) => hint !== ''));
    keys.forEach(({ base }, index) => {
      const hit = { template, column, own: index === 0, hints };
      const hits = this.#hits.get(base);
      if (!hits) this.#hits.set(base, [hit]);
      else if (!hits.some((other) => other.column === column)) hits.push(hit);
      else return;
      for (let at = 1; at <= base.length - 2; at++) {
        const suffix = base.slice(at);
        const list = this.#suffixes.get(suffix) ?? [];
        list.push({ prefix: base.slice(0, at), hit });
        this.#suffixes.set(suffix, list);
      }
    });
  }
}

const NONE: readonly never[] = [];
const made = new WeakMap<Templates, HeaderIndex>();

/** The index of a set of templates, made once. */
export function headerIndex(templates: Templates): HeaderIndex {
  let index = made.get(templates);
  if (!index) {
    index = new HeaderIndex(templates);
    made.set(templates, index);
  }
  return index;
}
