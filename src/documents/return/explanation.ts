import type { Language } from '../../core/templates/schema';
import { padEnd, textWidth } from '../../core/text/text-width';
import type { Form } from '../../returns';

/** A counted row of a workbook. */
interface Row {
  readonly sheet: string;
  readonly row: number;
  readonly subject: string;
  readonly contribution: number;
  readonly joint: string | null;
}

/** One figure, and what each workbook adds to it. */
export interface Explained {
  readonly form: Form;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** As `returns.json` has it. */
  readonly figure: number | null;
  readonly workbooks: readonly {
    readonly file: string;
    readonly organisation: string | null;
    readonly explanation: { readonly scale: number; readonly rows: readonly Row[] } | null;
    /** Since the return was made. */
    readonly changed: boolean;
  }[];
}

/** Sums, each joint event once. */
class Sum {
  readonly #joint = new Set<string>();
  total = 0;

  /** What a row adds: nothing when its joint event has been counted in another workbook. */
  add({ contribution, joint }: Row): number {
    if (joint !== null && this.#joint.has(joint)) return 0;
    if (joint !== null) this.#joint.add(joint);
    this.total += contribution;
    return contribution;
  }
}

function titles({ form, table, row, column }: Explained, language: Language): string {
  const found = form.tables.find((one) => one.table.id === table)?.table;
  return [
    found?.title[language],
    found?.rows.find(({ id }) => id === row)?.title[language],
    found?.columns.find(({ id }) => id === column)?.title[language],
  ].join(' · ');
}

/** Money is counted in 分 and shown in 元, as in the table. */
function isMoney({ form, table, row, column }: Explained): boolean {
  const found = form.tables.find((one) => one.table.id === table)?.table;
  const unit =
    found?.columns.find(({ id }) => id === column)?.unit ??
    found?.rows.find(({ id }) => id === row)?.unit ??
    found?.unit;
  return unit?.['zh-CN'] === '分';
}

/**
 * Lists the rows behind a figure.
 * @returns the text, and whether every workbook could be read as it was and the rows add up
 */
export function explanationText(
  explained: Explained,
  language: Language,
): { readonly text: string; readonly complete: boolean } {
  const zh = language === 'zh-CN';
  const { figure, workbooks, form, table, row, column } = explained;
  const scale = Math.max(1, ...workbooks.map(({ explanation }) => explanation?.scale ?? 1));
  const money = isMoney(explained);
  const shown = (value: number): string =>
    money ? (value / scale / 100).toFixed(2) : String(value / scale);
  const percent = form.figures.get(`${table}.${row}.${column}`)?.kind === 'percent';
  const lines: string[] = [];
  const sum = new Sum();
  let trouble = 0;
  for (const { file, organisation, explanation, changed } of workbooks) {
    const name =
      organisation === null
        ? file
        : zh
          ? `${file}（${organisation}）`
          : `${file} (${organisation})`;
    if (explanation === null) {
      trouble++;
      lines.push(name, zh ? '  现在读不了这个工作簿' : '  cannot be read any more');
      continue;
    }
    const before = sum.total;
    const counted = explanation.rows.map((one) => ({ ...one, added: sum.add(one) }));
    const rows = counted.filter(({ added }) => added !== 0);
    if (changed) trouble++;
    if (rows.length === 0 && !changed) continue;
    lines.push(`${name}  ${shown(sum.total - before)}`);
    if (changed) lines.push(zh ? '  汇总之后这个工作簿改动过' : '  has changed since');
    const sheetWidth = Math.max(...rows.map(({ sheet }) => textWidth(sheet)), 0);
    const subjectWidth = Math.max(...rows.map(({ subject }) => textWidth(subject)), 0);
    for (const { sheet, row: at, subject, added } of rows) {
      const place = `${padEnd(sheet, sheetWidth)}  ${zh ? `第${String(at).padStart(4)}行` : `row ${String(at).padStart(4)}`}`;
      lines.push(`  ${place}  ${padEnd(subject, subjectWidth)}  ${shown(added)}`);
    }
  }
  const wanted = figure === null ? null : Math.round(figure * scale);
  const agrees = percent || wanted === sum.total;
  const value = figure === null ? '—' : money ? (figure / 100).toFixed(2) : String(figure);
  const last = percent
    ? zh
      ? `以上各行合计 ${shown(sum.total)}，是百分比 ${value}% 的分子`
      : `The rows add up to ${shown(sum.total)}, the part of ${value}%`
    : zh
      ? `以上各行合计 ${shown(sum.total)}，表中的数 ${value} ${agrees ? '✓ 一致' : '✗ 不一致'}`
      : `The rows add up to ${shown(sum.total)}; the table has ${value} ${agrees ? '✓' : '✗ they differ'}`;
  const head = `${titles(explained, language)}${zh ? '：' : ': '}${value}${percent ? '%' : ''}`;
  return {
    text: `${[head, '', ...lines, '', last].join('\n')}\n`,
    complete: agrees && trouble === 0,
  };
}
