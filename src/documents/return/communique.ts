import type { Clause, Communique, Paragraph } from '../../core/templates/communique-schema';
import { PLACEHOLDER } from '../../core/templates/communique-schema';
import type { CommuniqueFile, Templates } from '../../core/templates/load';
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

/** The wording for a year, or null where there is none. */
const wordingOf = ({ communiques }: Templates, year: number): CommuniqueFile | null =>
  communiques.find(
    ({ communique: { years } }) => year >= (years.from ?? year) && year <= (years.to ?? year),
  ) ?? null;

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
    return text.replace(PLACEHOLDER, (_, name: string) => {
      const figure = this.#figures.get(name);
      return this.#words[name] ?? (figure ? this.shown(figure) : '');
    });
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
    const said = sentences.flatMap(({ lead: before = '', clauses }) => {
      const own = clauses
        .filter((clause) => this.isSaid(clause))
        .map((clause) => this.fill(typeof clause === 'string' ? clause : clause.text));
      return own.length === 0 ? [] : [`${this.fill(before)}${own.join('，')}。`];
    });
    return said.length === 0 ? [] : [{ lead, text: said.join('') }];
  }
}

/**
 * The year's figures in the wording of the communiqué. Rounded numbers stand only here: where the
 * whole has a million members or more, in 万 with one decimal.
 * @returns null when no wording is for that year
 * @throws TemplateError when the wording names a figure that the form has not
 */
export function communiqueText(
  templates: Templates,
  options: CommuniqueOptions,
): CommuniqueText | null {
  const found = wordingOf(templates, options.form.period.year);
  if (!found) return null;
  const { file, communique } = found;
  const writer = new Writer(file, communique, options);
  const paragraphs = (list: readonly Paragraph[]) => list.flatMap((one) => writer.paragraph(one));
  const sections = communique.sections
    .map(({ title, paragraphs: list }) => ({ title, paragraphs: paragraphs(list) }))
    .filter((section) => section.paragraphs.length > 0);
  return {
    title: writer.fill(communique.title),
    opening: paragraphs(communique.opening),
    sections: sections.map((section, index) => ({
      ...section,
      title: `${NUMERALS[index] ?? String(index + 1)}、${section.title}`,
    })),
    note: writer.large ? (communique.note ?? null) : null,
  };
}
