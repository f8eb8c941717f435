import { isTotal } from '../data-rows';
import type { HeaderIndex } from '../headers/header-index';
import { isBlankCell, squeeze } from '../text';
import { monthNumber } from '../values/date';
import { type Grid, type GridRow, type PlacedCell, textOfCell } from './grid';

/** The names stand within so many rows. */
const DEPTH = 6;
/** Fewer months down may be a list of anything. */
const LEAST = 2;
const NAME = /^[\u4e00-\u9fff\u3400-\u4dbf]{2,4}$|^[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff]{1,8}$/;
/** The hundred commonest surnames, which some 85 of 100 people have: of things hardly one begins so. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文',
);
/** Words of groups and things that look like names. */
const THING =
  /[组室科处局院系队班厂站所村部委会]$|支部|党|月|年|季|[数额费款率期注字计码]$|标准|[人员]$|在职|在岗|退休|离退|学生|教师|职工|男|女|其他/;
/** What stands behind the names. */
const BEHIND = /签|收款|经手|备注|日期|时间|说明|记录|制表|审核/;
const CORNER = /^(?:年?月份?|时间|姓名|月份?[/\\、]?姓名|姓名[/\\、]?月份?|年度)?$/;

const textOf = (placed: PlacedCell | undefined): string =>
  placed && !isBlankCell(placed.cell) ? squeeze(textOfCell(placed.cell)) : '';

/** 1月, 2025年1月. */
const isMonth = (text: string): boolean =>
  /月/.test(text) && monthNumber(text.replace(/^\d{4}年/, '')) !== null;

/** The columns of a row that are people, or null where something else stands among them. */
function peopleIn({ cells }: GridRow, corner: number, index: HeaderIndex): number[] | null {
  const people: number[] = [];
  const names = new Set<string>();
  for (let column = corner + 1; column < cells.length; column++) {
    const text = textOf(cells[column]);
    if (text === '' || isTotal(text) || BEHIND.test(text)) continue;
    const isName = NAME.test(text) && !THING.test(text) && !index.resembles(text);
    if (!isName || names.has(text)) return null;
    names.add(text);
    people.push(column);
  }
  const common = [...names].filter(([first]) => SURNAMES.has(first ?? '')).length;
  return people.length >= LEAST && common * 3 >= people.length ? people : null;
}

/**
 * Dues with the months down and the people across as a row a person; null where people do not stand
 * across. Totals and signatures behind the names are left out.
 */
export function peopleDown(grid: Grid, index: HeaderIndex): Grid | null {
  for (const [at, header] of grid.rows.slice(0, DEPTH).entries()) {
    const first = header.cells.findIndex((placed) => textOf(placed) !== '');
    const below = grid.rows.slice(at + 1);
    for (const corner of new Set([first, first - 1])) {
      if (corner < 0 || !CORNER.test(textOf(header.cells[corner]))) continue;
      const people = peopleIn(header, corner, index);
      const rows = below.filter(({ cells }) => textOf(cells[corner]) !== '');
      const months = rows.filter(({ cells }) => isMonth(textOf(cells[corner])));
      if (!people || months.length < LEAST) continue;
      const labels = rows.filter(({ cells }) => people.some((one) => textOf(cells[one]) !== ''));
      const place = header.cells[corner]?.at ?? null;
      return grid.rewritten([
        [{ cell: '姓名', at: place }, ...labels.map(({ cells }) => cells[corner])],
        ...people.map((one) => [header.cells[one], ...labels.map(({ cells }) => cells[one])]),
      ]);
    }
  }
  return null;
}
