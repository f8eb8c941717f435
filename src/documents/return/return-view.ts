import type { ReturnColumn, ReturnRow, ReturnTable } from '../../core/templates/return-schema';
import type { Language } from '../../core/templates/schema';
import type { Form } from '../../returns';
import type { BalanceReport, ReturnTableReport } from './returns-report';

/** A finished table together with its form, ready to be shown. */
export interface TableView {
  /** Not all that it counts was read: of what was, it may be said that it holds, and no more. */
  readonly partial?: boolean;
  readonly id: string;
  readonly title: string;
  /** As printed: money is counted in 分 and shown in 元. */
  readonly unit: string;
  readonly note: string | null;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly RowView[];
  readonly balances: readonly BalanceView[];
}

export interface RowView {
  readonly id: string;
  /** As printed on the form, or its place among the rows. */
  readonly code: string;
  readonly title: string;
  /** One for each column; null where there is no figure. */
  readonly figures: readonly (FigureView | null)[];
}

export interface FigureView {
  /** In the unit in which it is shown. */
  readonly value: number;
  readonly decimals: number;
}

export interface BalanceView extends BalanceReport {
  readonly title: string;
}

const FEN = '分';

function shownUnit(unit: string, language: Language): string {
  if (unit === FEN) return '元';
  return language === 'en' && unit === 'fen' ? 'yuan' : unit;
}

function figureView(
  value: number | undefined | null,
  unit: string,
  percent: boolean,
): FigureView | null {
  if (value === undefined || value === null) return null;
  if (unit === FEN) return { value: value / 100, decimals: 2 };
  if (percent) return { value, decimals: 1 };
  return { value, decimals: Number.isInteger(value) ? 0 : 1 };
}

/** Which relation of which row or column, as a reader knows it. */
export function balanceTitle(
  table: ReturnTable,
  { id }: Pick<BalanceReport, 'id'>,
  language: Language,
): string {
  const equation = table.balances.find((one) => one.id === id || id.startsWith(`${one.id}:`));
  const part = id.slice((equation?.id.length ?? 0) + 1);
  const title = equation?.title[language] ?? id;
  const found = [...table.columns, ...table.rows].find((one) => one.id === part);
  const name = found?.title[language];
  if (name === undefined) return title;
  return language === 'zh-CN' ? `${title}（${name}）` : `${title} (${name})`;
}

const unitOf = (table: ReturnTable, row: ReturnRow, column: ReturnColumn) =>
  column.unit ?? row.unit ?? table.unit;

/** Joins a finished table and its form. */
export function tableView(
  finished: ReturnTableReport,
  table: ReturnTable,
  language: Language,
): TableView {
  const columns = table.columns.map((column) => {
    const title = column.title[language];
    if (!column.unit) return { id: column.id, title };
    const unit = shownUnit(column.unit[language], language);
    if (title.includes(unit)) return { id: column.id, title };
    return {
      id: column.id,
      title: language === 'zh-CN' ? `${title}（${unit}）` : `${title} (${unit})`,
    };
  });
  return {
    id: table.id,
    title: table.title[language],
    unit: shownUnit(table.unit[language], language),
    note: table.note?.[language] ?? null,
    columns,
    rows: table.rows.map((row, index) => {
      const values = finished.rows.find(({ id }) => id === row.id)?.values ?? {};
      return {
        id: row.id,
        code: row.code ?? String(index + 1),
        title: row.title[language],
        figures: table.columns.map((column) =>
          figureView(
            values[column.id],
            unitOf(table, row, column)['zh-CN'],
            column.percent === true,
          ),
        ),
      };
    }),
    balances: finished.balances.map((balance) => ({
      ...balance,
      title: balanceTitle(table, balance, language),
    })),
  };
}

/** The tables of a return in the order of the form, ready to be shown; the ministry's stand apart. */
export const tableViews = (
  tables: readonly ReturnTableReport[],
  form: Form,
  language: Language,
): TableView[] =>
  form.tables.flatMap(({ table }) => {
    if (table.official) return [];
    const finished = tables.find(({ id }) => id === table.id);
    return finished ? [tableView(finished, table, language)] : [];
  });

/** How a figure of a table is shown, whatever it was counted from; null for one it does not have. */
export function figureShower(
  table: ReturnTable,
  ref: string,
): ((value: number) => FigureView | null) | null {
  const [, rowId, columnId] = ref.split('.');
  const row = table.rows.find(({ id }) => id === rowId);
  const column = table.columns.find(({ id }) => id === columnId);
  if (!row || !column) return null;
  const unit = unitOf(table, row, column)['zh-CN'];
  return (value) => figureView(value, unit, column.percent === true);
}

/** By decimals; a formatter is dear to make. */
const formats = new Map<number, Intl.NumberFormat>();

/** A figure as text, with thousands separators. */
export function figureText({ value, decimals }: FigureView): string {
  let format = formats.get(decimals);
  if (!format) {
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    format = new Intl.NumberFormat('en-US', options);
    formats.set(decimals, format);
  }
  return format.format(value);
}
