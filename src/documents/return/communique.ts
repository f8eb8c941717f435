import type {
  Clause,
  Communique,
  FigureUnit,
  Paragraph,
} from '../../core/templates/communique-schema';
import { PLACEHOLDER } from '../../core/templates/communique-schema';
import type { Templates } from '../../core/templates/load';
import { TemplateError } from '../../core/templates/template-error';
import type { Form } from '../../returns';
import type { ReturnTableReport } from './returns-report';

/** 公报 as text, ready to be set: no figure in it is markup. */
export interface CommuniqueText {
  readonly title: string;
  readonly opening: readonly CommuniqueParagraph[];
  readonly sections: readonly {
    /** With its number, such as 一、党员队伍情况. */
    readonly title: string;
    readonly paragraphs: readonly CommuniqueParagraph[];
  }[];
  readonly note: string | null;
}

export interface CommuniqueParagraph {
  /** What stands before the text in heavier type, or an empty text. */
  readonly lead: string;
  readonly text: string;
  /** The text in pieces; a figure says which it is, `table.row.column`. */
  readonly parts: readonly TextPart[];
}

export interface TextPart {
  readonly text: string;
  readonly ref: string | null;
}

export interface CommuniqueOptions {
  /** 填报单位; without one the sentences begin with nothing in its place. */
  readonly unit: string | null;
  readonly form: Form;
  /** The tables of the return. */
  readonly tables: readonly ReturnTableReport[];
}

const TEN_THOUSAND = 10_000;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The wordings of a kind for a year, with their files. */
const wordingsOf = ({ communiques }: Templates, kind: Communique['kind'], year: number) =>
  communiques.filter(
    ({ communique: { kind: own, years } }) =>
      own === kind && year >= (years.from ?? year) && year <= (years.to ?? year),
  );

/** Money is in 分. */
const FEN: Readonly<Record<FigureUnit, number>> = { 万: 1, 元: 100, 万元: 100 };

/** A figure with a unit that its sentence asks for: 万 to a tenth, 万元 to a hundredth, 元 with 分 where there are any. */
function inUnit(value: number, unit: FigureUnit): string {
  const size = Math.abs(value) / FEN[unit];
  if (unit === '元') return `${Number.isInteger(size) ? size : size.toFixed(2)}元`;
  const digits = unit === '万元' ? 100 : 10;
  return `${Math.round((size / TEN_THOUSAND) * digits) / digits}${unit}`;
}

class Writer {
  readonly #figures = new Map<string, { readonly value: number; readonly percent: boolean }>();
  readonly #words: Readonly<Record<string, string>>;
  /** Whether numbers are rounded to 万. */
  readonly large: boolean;

  constructor(
    private readonly file: string,
    { tenThousandsFrom }: Communique,
    { unit, form, tables }: CommuniqueOptions,
  ) {
    const { year } = form.period;
    this.#words = { year: String(year), lastYear: String(year - 1), unit: unit ?? '' };
    this.known = new Set(form.figures.keys());
    for (const { id, rows } of tables) {
      for (const row of rows) {
        for (const [column, value] of Object.entries(row.values)) {
          const ref = `${id}.${row.id}.${column}`;
          const percent = form.figures.get(ref)?.kind === 'percent';
          if (value !== null) this.#figures.set(ref, { value, percent });
        }
      }
    }
    this.large = (this.#figures.get('members.all.total')?.value ?? 0) >= tenThousandsFrom;
  }

  private readonly known: ReadonlySet<string>;

  /** The figures that a text names. @throws TemplateError when the form has no such figure */
  private figures(text: string) {
    return [...text.matchAll(PLACEHOLDER)].flatMap(([, name = '']) => {
      if (name in this.#words) return [];
      if (!this.known.has(name)) throw new TemplateError(this.file, text, `no figure ${name}`);
      return [this.#figures.get(name)];
    });
  }

  /** A count as the communiqué writes it; a decrease is in the words, so that no sign is left. */
  private shown({ value, percent }: { value: number; percent: boolean }): string {
    const size = Math.abs(value);
    if (percent) return `${size.toFixed(1)}%`;
    if (!this.large || size < TEN_THOUSAND) return String(size);
    return `${(Math.floor((size + TEN_THOUSAND / 20) / (TEN_THOUSAND / 10)) / 10).toFixed(1)}万`;
  }

  fill(text: string): string {
    return this.parts(text)
      .map((part) => part.text)
      .join('');
  }

  private parts(text: string): TextPart[] {
    const parts: TextPart[] = [];
    let from = 0;
    for (const { 0: all, 1: name = '', 2: unit, index } of text.matchAll(PLACEHOLDER)) {
      if (index > from) parts.push({ text: text.slice(from, index), ref: null });
      from = index + all.length;
      const figure = this.#figures.get(name);
      if (name in this.#words) parts.push({ text: this.#words[name] ?? '', ref: null });
      else if (figure) {
        const own = unit ? inUnit(figure.value, unit as FigureUnit) : this.shown(figure);
        parts.push({ text: own, ref: name });
      }
    }
    if (from < text.length) parts.push({ text: text.slice(from), ref: null });
    return parts;
  }

  /** Whether a clause has something to say: what was not counted, or is zero, is not spoken of. */
  private isSaid(clause: Clause): boolean {
    const text = typeof clause === 'string' ? clause : clause.text;
    const figures = this.figures(text);
    if (figures.some((figure) => figure === undefined)) return false;
    if (typeof clause !== 'string') {
      this.figures(`{${clause.when.figure}}`);
      const value = this.#figures.get(clause.when.figure)?.value;
      const sign = { positive: 1, negative: -1, zero: 0 }[clause.when.is];
      return value !== undefined && Math.sign(value) === sign;
    }
    const counts = figures.filter((figure) => figure?.percent === false);
    return counts.length === 0 || counts.some((figure) => figure?.value !== 0);
  }

  paragraph({ lead = '', sentences }: Paragraph): CommuniqueParagraph[] {
    const parts = sentences.flatMap(({ lead: before = '', clauses }) => {
      const own = clauses
        .filter((clause) => this.isSaid(clause))
        .map((clause) => this.parts(typeof clause === 'string' ? clause : clause.text));
      const comma: TextPart = { text: '，', ref: null };
      const said = own.flatMap((clause, index) => (index === 0 ? clause : [comma, ...clause]));
      return own.length === 0 ? [] : [...this.parts(before), ...said, { text: '。', ref: null }];
    });
    const text = parts.map((part) => part.text).join('');
    return parts.length === 0 ? [] : [{ lead, text, parts }];
  }
}

/**
 * The year's figures in the wording of the communiqué. Rounded numbers stand only here: where the
 * whole has a million members or more, in 万 with one decimal.
 * @returns null when no wording is for that year
 * @throws TemplateError when the wording names a figure that the form has not
 */
export const communiqueText = (
  templates: Templates,
  options: CommuniqueOptions,
): CommuniqueText | null => textOf(templates, options, 'communique');

/**
 * The year's figures in sentences for a summary or a circular: those of `templates/`, and those that
 * a unit has in its settings. A figure is exact unless its sentence asks for 万 or 万元.
 * @returns null where there is nothing to say
 * @throws TemplateError when a sentence names a figure that the form has not
 */
export function summaryText(
  templates: Templates,
  options: CommuniqueOptions,
): CommuniqueText | null {
  const text = textOf(templates, options, 'summary');
  return text && text.opening.length + text.sections.length > 0 ? text : null;
}

function textOf(
  templates: Templates,
  options: CommuniqueOptions,
  kind: Communique['kind'],
): CommuniqueText | null {
  const wordings = wordingsOf(templates, kind, options.form.period.year);
  // One communiqué a year; summaries are put together.
  const used = (kind === 'communique' ? wordings.slice(0, 1) : wordings).map(
    ({ file, communique }) => ({ communique, writer: new Writer(file, communique, options) }),
  );
  const [first] = used;
  if (!first) return null;
  const sections = used.flatMap(({ communique, writer }) =>
    communique.sections
      .map(({ title, paragraphs }) => ({
        title,
        paragraphs: paragraphs.flatMap((one) => writer.paragraph(one)),
      }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
  );
  const { writer, communique } = first;
  return {
    title: writer.fill(communique.title),
    opening: used.flatMap((one) =>
      one.communique.opening.flatMap((paragraph) => one.writer.paragraph(paragraph)),
    ),
    sections: sections.map((section, index) => ({
      ...section,
      title: `${NUMERALS[index] ?? String(index + 1)}、${section.title}`,
    })),
    note: writer.large ? (communique.note ?? null) : null,
  };
}
