import type { Years } from '../../core/calendar/span';
import type { Language } from '../../core/templates/schema';
import { padEnd, textWidth } from '../../core/text/text-width';
import { addedBy, type Form } from '../../returns';

/** A counted row of a workbook. */
interface Row {
  readonly sheet: string;
  readonly row: number;
  readonly subject: string;
  readonly contribution: number;
  readonly joint: string | null;
}

/** A figure of a return, and of whom. */
export interface ExplainedFigure {
  readonly form: Form;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** As `returns.json` has it. */
  readonly figure: number | null;
  /** Of a percentage, what is shared out; null where it is none, or not known. */
  readonly whole: number | null;
  /** A figure of the same return by its reference. */
  readonly figureOf: (ref: string) => number | null;
  /** The organisation whose workbooks alone are looked at; null for all of them. */
  readonly unit: string | null;
  /** Of a period of several; null for one year, or a part of one. */
  readonly years: Years | null;
}

/** What one workbook adds to it. */
export interface ExplainedWorkbook {
  readonly file: string;
  /** Where it lies now, if not where it lay. */
  readonly moved: string | null;
  readonly organisation: string | null;
  readonly explanation: { readonly scale: number; readonly rows: readonly Row[] } | null;
  /** Since the return was made. */
  readonly changed: boolean;
}

/** Lists the rows behind a figure, workbook by workbook as they come. */
export class ExplanationLines {
  readonly #joint = new Set<string>();
  readonly #zh: boolean;
  readonly #scale: number;
  readonly #isMoney: boolean;
  #total = 0;
  #trouble = 0;

  constructor(
    private readonly of: ExplainedFigure,
    private readonly language: Language,
  ) {
    this.#zh = language === 'zh-CN';
    const { form, table, row, column } = of;
    const found = form.tables.find((one) => one.table.id === table)?.table;
    const unit =
      found?.columns.find(({ id }) => id === column)?.unit ??
      found?.rows.find(({ id }) => id === row)?.unit ??
      found?.unit;
    // Money is counted in 分 and shown in 元, as in the table.
    this.#isMoney = unit?.['zh-CN'] === '分';
    const figure = form.figures.get(`${table}.${row}.${column}`);
    const counts = figure ? [...addedBy(figure).keys()] : [];
    this.#scale = counts.some(({ scale }) => scale === 100) ? 100 : 1;
  }

  /** The figure by its titles. */
  head(): string {
    const { form, table, row, column, figure, unit } = this.of;
    const found = form.tables.find((one) => one.table.id === table)?.table;
    const blank = found?.official?.blanks.get(row)?.title;
    const titles = [
      found?.official?.sheet,
      found?.title[this.language],
      found?.rows.find(({ id }) => id === row)?.title[this.language] ?? blank,
      blank === undefined
        ? found?.columns.find(({ id }) => id === column)?.title[this.language]
        : undefined,
    ].filter((title) => title !== undefined);
    const colon = this.#zh ? '：' : ': ';
    const value = unit === null ? `${this.#value(figure)}${this.#isPercent() ? '%' : ''}` : unit;
    return `${titles.join(' · ')}${colon}${value}\n${this.#parts()}\n`;
  }

  /** What a figure is computed from: what one of 0 may be the difference of. */
  #parts(): string {
    const { form, table, row, column, unit, figureOf } = this.of;
    const figure = form.figures.get(`${table}.${row}.${column}`);
    if (figure?.kind !== 'formula' || unit !== null || figure.terms.length < 2) return '';
    const parts = figure.terms.map(({ sign, lastYear, figure: part }, at) => {
      const before = sign < 0 ? '－' : at === 0 ? '' : '＋';
      const value = lastYear ? '' : ` ${this.#value(figureOf(part.ref))}`;
      return `${before}${this.#titleOf(part.ref)}${value}`;
    });
    return `  ${this.#zh ? '＝' : '= '}${parts.join(' ')}\n`;
  }

  /** A figure by what tells it from the one that is explained. */
  #titleOf(ref: string): string {
    const { form, ...of } = this.of;
    const [table = '', row = '', column = ''] = ref.split('.');
    const found = form.tables.find((one) => one.table.id === table)?.table;
    const blank = found?.official?.blanks.get(row)?.title;
    const titles = [
      table === of.table ? undefined : (found?.official?.sheet ?? found?.title[this.language]),
      table === of.table && row === of.row
        ? undefined
        : (found?.rows.find(({ id }) => id === row)?.title[this.language] ?? blank),
      column === of.column || blank !== undefined
        ? undefined
        : found?.columns.find(({ id }) => id === column)?.title[this.language],
    ];
    return titles.filter((title) => title !== undefined).join(' · ');
  }

  /** The rows of the next workbook; nothing where it adds nothing and is as it was. */
  workbook({ file, moved, organisation, explanation, changed }: ExplainedWorkbook): string {
    const zh = this.#zh;
    const own = organisation === null ? '' : zh ? `（${organisation}）` : ` (${organisation})`;
    const name = `${file}${own}`;
    if (explanation === null) {
      this.#trouble++;
      const again = zh
        ? '  这个工作簿现在读不了、改动过，或有联合活动：请单独汇总这一年再看'
        : '  cannot be read, has changed, or has joint events: make the return of its year and look there';
      const gone = zh ? '  现在读不了这个工作簿' : '  cannot be read any more';
      return `${name}\n${this.of.years ? again : gone}\n`;
    }
    const before = this.#total;
    const rows = explanation.rows
      .map((one) => ({ ...one, added: this.#add(one) }))
      .filter(({ added }) => added !== 0);
    if (changed) this.#trouble++;
    if (rows.length === 0 && !changed) return '';
    const lines = [`${name}  ${this.#shown(this.#total - before)}`];
    if (changed) lines.push(zh ? '  汇总之后这个工作簿改动过' : '  has changed since');
    if (moved !== null) lines.push(zh ? `  现在在 ${moved}` : `  now at ${moved}`);
    const sheetWidth = Math.max(...rows.map(({ sheet }) => textWidth(sheet)), 0);
    const subjectWidth = Math.max(...rows.map(({ subject }) => textWidth(subject)), 0);
    for (const { sheet, row: at, subject, added } of rows) {
      const number = String(at).padStart(4);
      const place = `${padEnd(sheet, sheetWidth)}  ${zh ? `第${number}行` : `row ${number}`}`;
      lines.push(`  ${place}  ${padEnd(subject, subjectWidth)}  ${this.#shown(added)}`);
    }
    return `${lines.join('\n')}\n`;
  }

  /** What the rows come to, and whether every workbook could be read as it was and they add up. */
  end(): { readonly text: string; readonly complete: boolean } {
    const { figure, unit, whole } = this.of;
    const zh = this.#zh;
    const sum = this.#shown(this.#total);
    if (unit !== null) {
      const text = zh ? `以上各行合计 ${sum}` : `The rows add up to ${sum}`;
      return { text: `\n${text}\n`, complete: this.#trouble === 0 };
    }
    const value = this.#value(figure);
    if (this.#isPercent()) {
      const of = whole === null ? '' : zh ? `，分母 ${whole}` : ` of ${whole}`;
      const text = zh
        ? `以上各行合计 ${sum}，是百分比 ${value}% 的分子${of}`
        : `The rows add up to ${sum}, the part of ${value}%${of}`;
      return { text: `\n${text}\n`, complete: this.#trouble === 0 };
    }
    if (figure === null) {
      const needs = this.#needs();
      const text = zh
        ? `表中没有这个数${needs === null ? '：要有的资料工作簿里没有或读不出' : `，要有：${needs}`}`
        : 'The table has no such figure: the workbooks do not tell it';
      return { text: `\n${text}\n`, complete: this.#trouble === 0 };
    }
    const agrees = Math.round(figure * this.#scale) === this.#total;
    if (!agrees && this.#isDistinct() && this.#total > figure * this.#scale) {
      const text = zh
        ? `以上各行合计 ${sum}，表中的数 ${value}：同一人（支部）几年都有的只算一次`
        : `The rows add up to ${sum}; the table has ${value}: whoever is there in several years counts once`;
      return { text: `\n${text}\n`, complete: this.#trouble === 0 };
    }
    const text = zh
      ? `以上各行合计 ${sum}，表中的数 ${value} ${agrees ? '✓ 一致' : '✗ 不一致'}`
      : `The rows add up to ${sum}; the table has ${value} ${agrees ? '✓' : '✗ they differ'}`;
    return { text: `\n${text}\n`, complete: agrees && this.#trouble === 0 };
  }

  /** What a row adds: nothing when its joint event has been counted in another workbook. */
  #add({ contribution, joint }: Row): number {
    if (joint !== null && this.#joint.has(joint)) return 0;
    if (joint !== null) this.#joint.add(joint);
    this.#total += contribution;
    return contribution;
  }

  /** Whether it counts whoever is there in several years once. */
  #isDistinct(): boolean {
    const { form, table, row, column, years } = this.of;
    const figure = years && form.figures.get(`${table}.${row}.${column}`);
    return figure ? [...addedBy(figure).keys()].some(({ over }) => over === 'distinct') : false;
  }

  #isPercent(): boolean {
    const { form, table, row, column } = this.of;
    return form.figures.get(`${table}.${row}.${column}`)?.kind === 'percent';
  }

  /** Whose data a figure of the ministry's form would need, where a branch is not asked for it. */
  #needs(): string | null {
    const { form, table, row, column } = this.of;
    const figure = form.figures.get(`${table}.${row}.${column}`);
    return (figure?.kind === 'formula' && figure.needs) || null;
  }

  #shown(value: number): string {
    return this.#isMoney ? (value / this.#scale / 100).toFixed(2) : String(value / this.#scale);
  }

  #value(figure: number | null): string {
    if (figure === null) return '—';
    return this.#isMoney ? (figure / 100).toFixed(2) : String(figure);
  }
}
