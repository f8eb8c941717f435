import type { CodeList, ColumnTemplate } from '../core/templates/schema';
import type { Row, Sheet } from '../workbook/model';
import type { Section } from './data-rows';
import { textsAbove } from './explore';
import type { MatchedColumn } from './headers/match-headers';
import type { LocateOptions } from './locate';
import type { Reading } from './reading';
import { sectionAt } from './sections';
import { squeeze } from './text';
import { duesLines } from './views/dues-lines';
import { monthIn, wordIn, yearIn } from './views/given';
import { Grid, type PlacedCell } from './views/grid';
import { linesOfSpans } from './views/month-spans';

/** A table and all that stands around it. */
export interface Refinable {
  readonly sheet: Sheet;
  readonly from: number;
  readonly reading: Reading;
  readonly grid: Grid | null;
  readonly rows: readonly Row[];
  readonly sections: readonly Section[];
  readonly titleYear: number | null;
}

export interface Refined {
  readonly reading: Reading;
  readonly grid: Grid | null;
  readonly rows: readonly Row[];
  /** Columns that nothing but a title, a label or a name says. */
  readonly given: readonly string[];
}

/** A text about a table, and where it stands. */
interface Saying {
  readonly text: string;
  readonly at: PlacedCell['at'];
}

/** What each kind of sheet may leave to titles, labels and names. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  meetings: ['kinds'],
  movements: ['kind'],
  members: ['category', 'branch'],
  dues: ['month'],
  officers: ['post'],
};

const matchedAt = (reading: Reading, column: ColumnTemplate, at: number): MatchedColumn => ({
  hit: { template: reading.template, column, own: false, hints: new Set<string>() },
  column: at,
  header: column.header,
  own: false,
  power: 0,
  further: [],
});

/** Adds to a table what titles, labels and names say of it, and brings dues into lines. */
export function refine(table: Refinable, options: LocateOptions): Refined {
  const year = table.titleYear ?? fileYear(options) ?? options.year;
  if (table.reading.template.id === 'dues' && table.reading.layout !== 'matrix') {
    const grid = table.grid ?? Grid.of(table.sheet);
    const words = options.templates.understanding.rows;
    const lines =
      duesLines(grid, table.reading, table.rows, year, words) ??
      linesOfSpans(grid, table.reading, table.rows, year);
    if (lines) return asLines(table.reading, lines);
  }
  const told = TOLD[table.reading.template.id] ?? [];
  let refined: Refined = { ...table, given: [] };
  for (const key of told) {
    if (refined.reading.months.length > 0) continue;
    const { columns } = refined.reading;
    if (!columns.has(key)) refined = withTold(key, refined, table, options, year);
    else if (key === 'kinds' && isOfForms(refined)) {
      const rest = new Map([...columns].filter(([one]) => one !== key));
      const reading = { ...refined.reading, columns: rest };
      const told = withTold(key, { ...refined, reading }, table, options, year);
      if (told.given.includes(key)) refined = told;
    }
  }
  return table.reading.template.id === 'movements' ? withMovedOn(refined) : refined;
}

/** How a meeting was held, and not what it was. */
const FORM = /^集中学习|^(?:线|现)[上下场]|^自学|^视频|^网络|^专题学习|^实践/;

/** Whether 会议形式 or 活动形式 says of every meeting how it was held: titles then say what it was. */
function isOfForms({ reading, rows }: Refined): boolean {
  const matched = reading.columns.get('kinds');
  if (!matched?.header.endsWith('形式')) return false;
  return rows.every(({ cells }) => {
    const cell = cells[matched.column];
    return cell === undefined || (typeof cell === 'string' && FORM.test(squeeze(cell)));
  });
}

/** The year in the name of the file or its folder. */
export const fileYear = ({ far }: Pick<LocateOptions, 'far'>): number | null =>
  [...far]
    .reverse()
    .map(yearIn)
    .find((one) => one !== null) ?? null;

function asLines(
  reading: Reading,
  { grid, columns }: NonNullable<ReturnType<typeof duesLines>>,
): Refined {
  const matched = new Map<string, MatchedColumn>();
  for (const [key, at] of columns) {
    const column = reading.template.columns.find((one) => one.key === key);
    if (!column) continue;
    const before = reading.columns.get(key);
    matched.set(key, { ...(before ?? matchedAt(reading, column, at)), column: at, further: [] });
  }
  const lines: Reading = {
    ...reading,
    layout: 'table',
    top: 0,
    bottom: 0,
    columns: matched,
    leftover: reading.leftover.filter(({ column }) => {
      return ![...grid.rows].some(({ cells }) => cells.some((one) => one?.at?.column === column));
    }),
    months: [],
  };
  return { reading: lines, grid, rows: grid.sheet.rows.slice(1), given: [] };
}

function withTold(
  key: string,
  refined: Refined,
  { sheet, from, sections }: Refinable,
  options: LocateOptions,
  year: number | null,
): Refined {
  const { reading } = refined;
  const column = reading.template.columns.find((one) => one.key === key);
  if (!column) return refined;
  const list = options.templates.codes.get(column.codes ?? '');
  const place = { row: reading.bottom, column: [...reading.columns.values()][0]?.column ?? 0 };
  // What is laid out in another way may have labels above its records, but a title stands alone.
  const turned = refined.grid?.shape === 'other';
  const { near } = turned
    ? textsAbove(sheet, from, 4, [], 1)
    : textsAbove(
        sheet,
        from,
        refined.grid ? 4 : reading.top,
        [],
        3,
        refined.grid ? 4 : reading.bottom,
      );
  const around: Saying[] = [
    ...near.slice(1),
    ...near.slice(0, 1),
    ...[...options.far].reverse(),
  ].map((text) => ({ text, at: place }));
  const named = [{ text: sheet.name, at: null }];
  // 书记姓名 over names says what all of them are.
  const subject = reading.columns.get('name');
  if (key === 'post' && subject) around.unshift({ text: subject.header, at: place });
  const cells = new Map<number, PlacedCell>();
  const own = key === 'kinds' ? kindsInThemes(refined, list) : null;
  for (const { index } of refined.rows) {
    const section = sectionAt(sections, index);
    const over = section ? [{ text: section.text, at: section.at }] : [];
    // A title names whose list it is, and not always the branch of each.
    const theme = own?.get(index) ?? [];
    const sayings = key === 'branch' ? [...over, ...named] : [...over, ...theme, ...around];
    for (const saying of sayings) {
      const said = valueSaid(column, saying.text, list, year);
      if (said === null) continue;
      cells.set(index, { cell: said, at: saying.at });
      break;
    }
  }
  if (cells.size === 0) return refined;
  const grid = refined.grid ?? Grid.of(sheet);
  const added = grid.with(reading.bottom, { header: { cell: column.header, at: null }, cells });
  const columns = new Map(reading.columns);
  columns.set(key, matchedAt(reading, column, added.column));
  const kept = new Set(refined.rows.map(({ index }) => index));
  return {
    reading: { ...reading, columns },
    grid: added.grid,
    rows: added.grid.sheet.rows.filter(({ index }) => kept.has(index)),
    given: [...refined.given, key],
  };
}

/**
 * What the themes of a register say of the kinds of its meetings; null unless nearly all of them name
 * one, and not all the same: 第一季度党员大会, 党课（书记主讲）.
 */
function kindsInThemes(
  { reading, rows }: Refined,
  list: CodeList | undefined,
): ReadonlyMap<number, readonly Saying[]> | null {
  const column = reading.columns.get('theme')?.column;
  if (column === undefined) return null;
  const said = new Map<number, readonly Saying[]>();
  const kinds = new Set<string>();
  for (const { index, cells } of rows) {
    const cell = cells[column];
    const kind = typeof cell === 'string' ? wordIn(list, cell) : null;
    if (kind === null) continue;
    kinds.add(kind);
    said.set(index, [{ text: String(cell), at: { row: index, column } }]);
  }
  return kinds.size > 1 && said.size * 10 >= rows.length * 9 ? said : null;
}

/** Words in titles of lists of movements that are no names of kinds. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/转入|调入|接收.*关系|流入/, '转入组织关系'],
  [/转出|调出|流出/, '转出组织关系'],
];

/** The branch that a label or the name of a sheet is, without numbers before it and in brackets. */
const branchNamed = (text: string): string | null =>
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、])?([^:：]{1,20}(?:支部(?:委员会)?|总支))(?:[(（][^)）]*[)）]|党员|花?名册|名单)*$/.exec(
    squeeze(text),
  )?.[1] ?? null;

function valueSaid(
  { key }: ColumnTemplate,
  text: string,
  list: CodeList | undefined,
  year: number | null,
): string | null {
  if (key === 'month') {
    const month = monthIn(text);
    if (month === null) return null;
    const own = yearIn(text) ?? year;
    return own === null ? `${month}月` : `${own}-${String(month).padStart(2, '0')}`;
  }
  if (key === 'kind') {
    const ways = WAYS.filter(([words]) => words.test(text));
    // 转入转出登记 says neither.
    if (ways.length > 1) return null;
    return ways[0]?.[1] ?? wordIn(list, text);
  }
  if (key === 'branch') return branchNamed(text);
  // A title of a whole committee names no post.
  if (key === 'post')
    return /书记(?!.*(?:委员|班子))/.test(text) && !/副/.test(text) ? '书记' : null;
  if (key === 'category') {
    // 党员 in a title says no category, 正式党员、预备党员 says both.
    const both = text.includes('正式') === text.includes('预备');
    return both ? null : text.includes('正式') ? '正式党员' : '预备党员';
  }
  return wordIn(list, text);
}

/** A register of transfers without a date of its own is of the day of arrival, or of the letter. */
function withMovedOn(refined: Refined): Refined {
  const { columns, template } = refined.reading;
  const column = template.columns.find(({ key }) => key === 'movedOn');
  const other = columns.get('arrivedOn') ?? columns.get('letterOn');
  if (!column || !other || columns.has('movedOn')) return refined;
  const hit = { template, column, own: false, hints: new Set<string>() };
  const with2 = new Map(columns).set('movedOn', { ...other, hit });
  return { ...refined, reading: { ...refined.reading, columns: with2 } };
}
