import { type CivilDate, hasDay } from '../../core/calendar/civil-date';
import type { DateFormat } from '../date-format';
import { readDateStyles } from '../read/xlsx/styles';
import { serialOf } from '../serial-dates';
import { AnnotateError } from './edit-error';
import { childOf, placeFor, STYLESHEET_ORDER } from './element-order';
import { grow } from './style-lists';
import {
  attributeOf,
  type Insertion,
  insertAll,
  outline,
  qualified,
  withAttribute,
  type XmlNode,
  type XmlOutline,
} from './xml-outline';

/** The built-in format of text, under which a number would stay text. */
const TEXT_FORMAT = 49;
/** Numbers below are those of built-in formats. */
const FIRST_OWN_FORMAT = 164;

/** The cell styles of a workbook: what is there keeps its number, and what is needed is added. */
export class CellStyles {
  readonly #root: XmlOutline;
  readonly #list: XmlNode;
  readonly #styles: readonly string[];
  readonly #dates: readonly (DateFormat | null)[];
  readonly #added: string[] = [];
  readonly #formats = new Map<string, number>();
  readonly #known = new Map<string, number>();

  /** @throws AnnotateError structure when the style sheet names no cell formats */
  constructor(
    private readonly text: string,
    readonly is1904: boolean,
  ) {
    this.#root = outline(text);
    const list = childOf(this.#root, 'cellXfs');
    if (!list) throw new AnnotateError('structure');
    this.#list = list;
    this.#styles = outline(text, list.start).children.map(({ start, end }) =>
      text.slice(start, end),
    );
    this.#dates = readDateStyles(new TextEncoder().encode(text), 'styles.xml');
  }

  /** Whether cells of a style cannot be changed on a protected sheet. */
  isLocked(style: number): boolean {
    const protection = /<(?:[\w.-]+:)?protection\b[^>]*>/.exec(this.#styles[style] ?? '')?.[0];
    return !/^(?:0|false|off)$/.test(attributeOf(protection ?? '', 'locked') ?? '');
  }

  /** The style under which a date is shown: the cell's own where it shows the date, ISO else. */
  forDate(style: number, date: CivilDate): number {
    const wanted = hasDay(date) ? 'date' : 'month';
    if (this.#dates[style] === wanted) return style;
    return this.#variant(style, this.#format(wanted === 'date' ? 'yyyy\\-mm\\-dd' : 'yyyy\\-mm'));
  }

  forNumber(style: number): number {
    const own = Number(attributeOf(startTag(this.#styles[style] ?? ''), 'numFmtId') ?? 0);
    return own === TEXT_FORMAT ? this.#variant(style, 0) : style;
  }

  serial(date: CivilDate): number {
    return serialOf(date, this.is1904);
  }

  /** Whether anything was added. */
  get grown(): boolean {
    return this.#added.length > 0;
  }

  /** The style sheet with what was added. */
  xml(): string {
    const { text } = this;
    const insertions: Insertion[] = [
      ...grow(text, this.#list, this.#added.join(''), this.#styles.length + this.#added.length),
    ];
    if (this.#formats.size > 0) {
      const element = qualified(this.#root, 'numFmt');
      const added = [...this.#formats]
        .map(([code, id]) => `<${element} numFmtId="${id}" formatCode="${code}"/>`)
        .join('');
      const formats = childOf(this.#root, 'numFmts');
      if (formats) {
        const count = outline(text, formats.start).children.length + this.#formats.size;
        insertions.push(...grow(text, formats, added, count));
      } else {
        const list = qualified(this.#root, 'numFmts');
        const at = placeFor(this.#root, STYLESHEET_ORDER, 'numFmts');
        const count = this.#formats.size;
        insertions.push({ at, text: `<${list} count="${count}">${added}</${list}>` });
      }
    }
    return insertAll(text, insertions);
  }

  #format(code: string): number {
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    const taken = [...this.text.matchAll(/\snumFmtId\s*=\s*["'](\d+)["']/g)].map(([, n]) =>
      Number(n),
    );
    const highest = taken.reduce((most, n) => Math.max(most, n), FIRST_OWN_FORMAT - 1);
    const id = highest + 1 + this.#formats.size;
    this.#formats.set(code, id);
    return id;
  }

  /** A style like another, with another number format. */
  #variant(style: number, format: number): number {
    const key = `${style} ${format}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const like = this.#styles[style] ?? this.#styles[0];
    if (like === undefined) throw new AnnotateError('structure');
    const tag = startTag(like);
    const changed = [
      ['numFmtId', String(format)],
      ['applyNumberFormat', '1'],
      // The apostrophe before a text would make text of a number.
      ['quotePrefix', null],
    ] as const;
    const own = changed.reduce((text, [name, value]) => withAttribute(text, name, value), tag);
    const number = this.#styles.length + this.#added.length;
    this.#added.push(own + like.slice(tag.length));
    this.#known.set(key, number);
    return number;
  }
}

const startTag = (element: string): string => /^<[^>]*>/.exec(element)?.[0] ?? '';
