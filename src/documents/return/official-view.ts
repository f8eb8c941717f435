import { BLANK_COLUMN } from '../../core/templates/official';
import type { Official, OfficialForm } from '../../core/templates/official-schema';
import type { Form } from '../../returns';
import { endText } from './period-words';
import type { ReturnsReport, ReturnTableReport } from './returns-report';
import { rosterNote } from './year-end-roster';

/** A cell as it is printed: a number, “--” where it cannot apply, null where nobody knows. */
export type OfficialCell = number | '--' | null;

/** A table of the ministry's form, ready to be printed. */
export interface OfficialView {
  readonly id: string;
  /** 第二表. */
  readonly sheet: string;
  readonly title: string;
  readonly unit: string;
  readonly notice: string;
  readonly note: string | null;
  readonly columns: readonly {
    readonly letter: string;
    readonly title: string;
    readonly group: string | null;
  }[];
  readonly rows: readonly {
    readonly number: number;
    readonly title: string;
    readonly style: 'total' | 'subtotal' | 'within' | null;
    readonly block: string | null;
    readonly cells: readonly OfficialCell[];
  }[];
  /** The sentences of 补充资料, filled in. */
  readonly supplement: readonly string[];
  /** What the table lacks, in words; null where it lacks nothing. */
  readonly lacks: string | null;
}

/** All that is printed of the ministry's form. */
export interface OfficialBook {
  readonly form: OfficialForm;
  readonly year: number;
  /** 2025年12月31日. */
  readonly until: string;
  readonly tables: readonly OfficialView[];
}

const BLANK = '＿＿';

const filledIn = (text: string, rows: ReturnTableReport['rows']): string =>
  text.replace(/\{(S\d+)\}/g, (_, blank: string) => {
    const value = rows.find(({ id }) => id === blank)?.values[BLANK_COLUMN] ?? null;
    return value === null ? BLANK : ` ${value} `;
  });

/** Where a figure stands: its row, or that it is a blank of 补充资料. */
const placeOf = (figure: string): { row: string } | 'blank' => {
  const [, row = ''] = /\.r(\d+)\./.exec(figure) ?? [];
  return row === '' ? 'blank' : { row };
};

/** Whose data the blank figures would need, each with its rows. */
function needsOf(withheld: ReturnsReport['withheld']): string {
  const places = new Map<string, { rows: Set<string>; blanks: number }>();
  for (const { figure, needs } of withheld) {
    if (needs === undefined) continue;
    const own = places.get(needs) ?? { rows: new Set<string>(), blanks: 0 };
    places.set(needs, own);
    const place = placeOf(figure);
    if (place === 'blank') own.blanks++;
    else own.rows.add(place.row);
  }
  const said = [...places].map(([needs, { rows, blanks }]) => {
    const where = [
      ...(rows.size > 0 ? [`第${[...rows].join('、')}行`] : []),
      ...(blanks > 0 ? [`补充资料 ${blanks} 处`] : []),
    ];
    return `${where.join('和')}要有${needs}`;
  });
  return said.length > 0 ? `（${said.join('；')}）` : '';
}

/** How many figures of a table nobody knows and why, and how many lack some people. */
function lacksOf(id: string, { withheld, incomplete }: ReturnsReport): string | null {
  const isOwn = ({ figure }: { readonly figure: string }) => figure.startsWith(`${id}.`);
  const unknown = withheld.filter(isOwn);
  const partial = incomplete.filter(isOwn);
  const persons = Math.max(0, ...partial.map((one) => one.persons));
  const parts = [
    ...(unknown.length > 0
      ? [`空白的 ${unknown.length} 格支部工作簿没有资料${needsOf(unknown)}`]
      : []),
    ...(partial.length > 0 ? [`${partial.length} 格不全（最多缺 ${persons} 人（行）的资料）`] : []),
  ];
  return parts.length > 0 ? `${parts.join('；')}。` : null;
}

function viewOf(
  official: Official,
  { id, title, rows }: ReturnTableReport,
  unit: string,
  note: string | null,
  returns: ReturnsReport,
): OfficialView {
  const columns = [...official.columns];
  return {
    id,
    sheet: official.sheet,
    title,
    unit,
    notice: official.form.notice,
    note,
    columns: columns.map(([letter, column]) => ({
      letter,
      title: column.title,
      group: column.group ?? null,
    })),
    rows: [...official.rows].map(([row, one], index) => {
      const values = rows.find((found) => found.id === row)?.values ?? {};
      return {
        number: index + 1,
        title: one.title,
        style: one.style ?? null,
        block: one.block ?? null,
        cells: columns.map(([letter]) =>
          official.empty.has(`${row}.${letter}`) ? '--' : (values[letter] ?? null),
        ),
      };
    }),
    supplement: official.supplement.map((text) => filledIn(text, rows)),
    lacks: [lacksOf(id, returns), rosterNote(id, returns)].filter(Boolean).join('　') || null,
  };
}

/** The books of the ministry's forms in a return: none where it was made without them. */
export function officialBooks(returns: ReturnsReport, form: Form): OfficialBook[] {
  const books = new Map<OfficialForm, OfficialView[]>();
  for (const { table } of form.tables) {
    const found = table.official && returns.tables.find(({ id }) => id === table.id);
    if (!table.official || !found) continue;
    const note = table.note?.['zh-CN'] ?? null;
    const view = viewOf(table.official, found, table.unit['zh-CN'], note, returns);
    const own = books.get(table.official.form) ?? [];
    books.set(table.official.form, [...own, view]);
  }
  return [...books].map(([own, tables]) => ({
    form: own,
    year: returns.year,
    until: endText(form),
    tables,
  }));
}
