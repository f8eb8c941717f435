import type { CodeList } from '../../core/templates/schema';
import type { Understanding } from '../../core/templates/understanding-schema';
import type { HeaderIndex } from '../headers/header-index';
import { isBlankCell, squeeze, trim } from '../text';
import { monthIn, wordIn, yearIn } from './given';
import { type Grid, type PlacedCell, textOfCell } from './grid';

/** Titles and labels stand above the names. */
const DEPTH = 10;
const DAY = /(?<!\d)(?:(?:19|20)\d{2}[年./-])?\d{1,2}[月./-]\d{1,2}[日号]?/;
const LABEL = /^([^:：]{2,8})[:：]\s*([\s\S]*)$/;
/** 应到 12 人, 应到（人数）：12. */
const NUMBERS: readonly (readonly [string, RegExp])[] = [
  ['应到人数', /应[到参][^\d实]{0,6}(\d{1,3})/],
  ['实到人数', /实[到参][^\d应]{0,6}(\d{1,3})/],
];

/** What the labels over the names say, by the header under which our form has it. */
const SAID: readonly (readonly [string, RegExp])[] = [
  ['日期', /时间|日期/],
  ['主题', /主题|议题|名称|内容/],
  ['地点', /地点|地址|场所/],
  ['主持人', /主持/],
  ['主讲人', /主讲|授课/],
];

/** The texts over the names, in the order of reading. */
function textsOver(grid: Grid, index: HeaderIndex): PlacedCell[] | null {
  const texts: PlacedCell[] = [];
  for (const { cells } of grid.rows.slice(0, DEPTH)) {
    if (
      cells.some((placed) =>
        index.get(squeeze(textOfCell(placed?.cell))).some(({ column }) => column.key === 'name'),
      )
    )
      return texts;
    for (const placed of cells) if (placed && !isBlankCell(placed.cell)) texts.push(placed);
  }
  return null;
}

/**
 * The sheet on which people signed in to one meeting, as that meeting; null where it is none, or where
 * nothing says which kind of meeting it was, or when. Who signed is not counted: a signature on paper
 * leaves no trace in the file.
 * @param year of a day or month that says none
 */
export function meetingOfSignIn(
  grid: Grid,
  list: CodeList | undefined,
  { meetings: { signIns } }: Understanding,
  index: HeaderIndex,
  year: number | null,
): Grid | null {
  const over = textsOver(grid, index);
  if (!over) return null;
  const signs = (placed: PlacedCell): boolean =>
    signIns.words.some((word) => textOfCell(placed.cell).includes(word));
  const title = over.find(signs);
  if (!title) return null;
  const told = new Map<string, PlacedCell>();
  over.forEach((placed, at) => {
    const match = LABEL.exec(trim(textOfCell(placed.cell)));
    const label = match?.[1] ?? squeeze(textOfCell(placed.cell));
    const beside = match?.[2] ? { cell: match[2], at: placed.at } : over[at + 1];
    const header = label.length > 8 ? null : SAID.find(([, words]) => words.test(label))?.[0];
    if (header && beside && !told.has(header)) told.set(header, beside);
  });
  const texts = [title, ...[...told].flatMap(([key, placed]) => (key === '主题' ? placed : []))];
  const kind = texts.map(({ cell }) => wordIn(list, textOfCell(cell))).find((one) => one !== null);
  const date = told.get('日期') ?? dateOf(title, year);
  if (!kind || !date) return null;
  told.set('日期', dated(date, year));
  for (const { cells } of grid.rows) {
    for (const placed of cells) {
      if (typeof placed?.cell !== 'string') continue;
      for (const [header, pattern] of NUMBERS) {
        const number = pattern.exec(squeeze(placed.cell))?.[1];
        if (number) told.set(header, { cell: Number(number), at: placed.at });
      }
    }
  }
  const lines = [...told];
  return grid.rewritten([
    [{ cell: '会议类型', at: title.at }, ...lines.map(([cell, { at }]) => ({ cell, at }))],
    [{ cell: kind, at: title.at }, ...lines.map(([, placed]) => placed)],
  ]);
}

/** The day, or the month, that a title says. */
function dateOf({ cell, at }: PlacedCell, year: number | null): PlacedCell | null {
  const text = squeeze(textOfCell(cell));
  const day = DAY.exec(text)?.[0];
  if (day) return { cell: day, at };
  const month = monthIn(text);
  const own = yearIn(text) ?? year;
  if (month === null || own === null) return null;
  return { cell: `${own}-${String(month).padStart(2, '0')}`, at };
}

/** A day with the hour behind it, or without its year, as a day. */
function dated(placed: PlacedCell, year: number | null): PlacedCell {
  if (typeof placed.cell !== 'string') return placed;
  const day = DAY.exec(squeeze(placed.cell))?.[0];
  if (!day) return placed;
  const whole =
    /^\d{4}/.test(day) || year === null ? day : `${year}年${day.replace(/[./-]/, '月')}`;
  return { cell: whole, at: placed.at };
}
