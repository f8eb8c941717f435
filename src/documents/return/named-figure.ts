import { sheetName } from '../../core/templates/official';
import type { Form } from '../../returns';

/** A figure as somebody names it: found, or which part of the name is not known or names several. */
export type NamedFigure =
  | { readonly found: readonly [table: string, row: string, column: string] }
  | {
      readonly found: null;
      readonly part: 'table' | 'row' | 'column';
      readonly given: string;
      /** What it may be: those that it names, or else all that there are. */
      readonly choices: readonly string[];
      readonly several: boolean;
    };

/** Something that has an id, and the other names by which it is called. */
interface Named {
  readonly id: string;
  /** As it is listed. */
  readonly shown: string;
  /** The better ones first: those of a later list count only where none of an earlier one fits. */
  readonly names: readonly (readonly string[])[];
}

/** Without spaces, quotes, numbering and what says only where a row stands. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"“”'《》〈〉()、，,;:。．.·]/gu, '')
    .replace(/^(?:其中|[一二三四五六七八九十]+(?=[^第表行]{2,}$))/u, '');

function choose(part: 'table' | 'row' | 'column', given: string, all: readonly Named[]) {
  const exact = all.find(({ id }) => id === given);
  if (exact) return exact;
  const wanted = plain(given);
  const most = Math.max(...all.map(({ names }) => names.length));
  for (let rank = 0; rank < most; rank++) {
    const fits = all.filter(({ names }) => names[rank]?.some((name) => plain(name) === wanted));
    const [first] = fits;
    if (first && fits.length === 1) return first;
    if (first) return { part, given, choices: fits.map(({ shown }) => shown), several: true };
  }
  return { part, given, choices: all.map(({ shown }) => shown), several: false };
}

const isNamed = (chosen: ReturnType<typeof choose>): chosen is Named => 'id' in chosen;

/**
 * Finds a figure by the ids of `returns.json`, or by the titles, 第X表, 第n行 and letter that the
 * printed tables have. A title that a summary table shares with one of the ministry's is the
 * summary table's.
 */
export function namedFigure(form: Form, given: readonly [string, string, string]): NamedFigure {
  const tables = form.tables.map(({ table }): Named => {
    const { id, title, official } = table;
    const number = official?.number;
    return {
      id,
      shown: official ? `${official.sheet} ${title['zh-CN']}` : `${title['zh-CN']} ${id}`,
      names:
        number === undefined
          ? [[title['zh-CN'], title.en]]
          : [[], [sheetName(number), `第${number}表`, `表${number}`, `T${number}`, title['zh-CN']]],
    };
  });
  const table = choose('table', given[0], tables);
  if (!isNamed(table)) return { found: null, ...table };
  const named = inTable(form, table.id, given);
  if (named.found !== null) return named;
  // A title that two tables have: the other one may have the row.
  const same = tables.filter(
    ({ id, names }) =>
      id !== table.id && names.flat().some((one) => plain(one) === plain(given[0])),
  );
  const others = same.map(({ id }) => inTable(form, id, given));
  return others.find(({ found }) => found !== null) ?? named;
}

function inTable(
  form: Form,
  id: string,
  [, givenRow, givenColumn]: readonly [string, string, string],
): NamedFigure {
  const own = form.tables.find((one) => one.table.id === id)?.table;
  if (!own) throw new Error('a table that was found is there');
  const rows = own.rows.map(({ id: rowId, code, title }, index): Named => {
    const block = own.official?.rows.get(rowId)?.block;
    const number = code ?? String(index + 1);
    const titles = [title['zh-CN'], title.en];
    const full = block === undefined ? titles : [`${block}${title['zh-CN']}`];
    return {
      id: rowId,
      shown: `${rowId} ${block ?? ''}${title['zh-CN']}`,
      names: [full, titles, [number, `第${number}行`, `${number}行`]],
    };
  });
  const blanks = [...(own.official?.blanks ?? [])].map(
    ([blank, { title }]): Named => ({
      id: blank,
      shown: `${blank} ${title}`,
      names: [[], [title]],
    }),
  );
  const row = choose('row', givenRow, [...rows, ...blanks]);
  if (!isNamed(row)) return { found: null, ...row };
  const columns = own.columns.map(({ id: column, title }): Named => {
    const group = own.official?.columns.get(column)?.group;
    const letter = own.official ? [column, `${column}栏`] : [];
    const titles = [title['zh-CN'], title.en, ...letter];
    return {
      id: column,
      shown: `${column} ${title['zh-CN']}`,
      names: [titles, group === undefined ? [] : [`${group}${title['zh-CN']}`]],
    };
  });
  const column = choose('column', givenColumn, columns);
  if (!isNamed(column)) return { found: null, ...column };
  return { found: [id, row.id, column.id] };
}
