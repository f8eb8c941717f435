import type { CodeList } from '../../core/templates/schema';
import { headerKey } from '../headers/header-key';
import { isBlankCell, squeeze } from '../text';
import { type Grid, type GridRow, type PlacedCell, textOfCell } from './grid';

const DEPTH = 8;
const MARK = /^[√✓✔☑●是]$/;
/** Headers of a column of names. */
const NAMES = /^(?:党员|成员|委员)?(?:姓名|名字)$/;
const NAME = /^[\u4e00-\u9fff\u3400-\u4dbf·]{2,12}$/;

const wordsOf = (list: CodeList | undefined): ReadonlyMap<string, string> =>
  new Map(
    (list?.items ?? []).flatMap(({ name, aliases = [] }) =>
      [name, ...aliases].map((word) => [headerKey(word).base, name] as const),
    ),
  );

const textOf = (placed: PlacedCell | undefined): string =>
  placed && !isBlankCell(placed.cell) ? squeeze(textOfCell(placed.cell)) : '';

const isOfNames = (placed: PlacedCell | undefined): boolean =>
  NAMES.test(headerKey(textOf(placed)).base);

/** Headers of the branches whose committees stand below each other. */
const BRANCHES = /^(?:所[在属])?(?:基层)?(?:党支部|支部|党组织)(?:名称|全称)?$/;

const isOfBranches = (placed: PlacedCell | undefined): boolean =>
  BRANCHES.test(headerKey(textOf(placed)).base);

/**
 * Posts across, with names or ticks in the cells, as a line for each person and post; null where
 * the grid is not laid out so.
 * @param list the posts
 */
export function officersOfPosts(grid: Grid, list: CodeList | undefined): Grid | null {
  const words = wordsOf(list);
  for (const [at, header] of grid.rows.slice(0, DEPTH).entries()) {
    const posts = header.cells.flatMap((placed, column) => {
      const post = placed && words.get(headerKey(textOfCell(placed.cell)).base);
      return placed && post ? [{ column, post, placed }] : [];
    });
    if (posts.length < 2) continue;
    const name = header.cells.findIndex(isOfNames);
    // Under headers with names the posts are values.
    if (name < 0 && grid.rows.slice(0, at).some(({ cells }) => cells.some(isOfNames))) continue;
    const lines: (PlacedCell | undefined)[][] = [
      [
        { cell: '姓名', at: header.cells[name]?.at ?? posts[0]?.placed.at ?? null },
        { cell: '党内职务', at: posts[0]?.placed.at ?? null },
      ],
    ];
    const branch = name < 0 ? header.cells.findIndex(isOfBranches) : -1;
    // Whose committee a line is, and no column of the persons.
    if (branch >= 0) lines[0]?.push({ cell: '所在党支部', at: null });
    for (const row of grid.rows.slice(at + 1)) {
      const own = linesOf(row, posts, name);
      lines.push(...(branch < 0 ? own : own.map((line) => [...line, row.cells[branch]])));
    }
    // Names in several rows are the committees of several branches: nobody's officers together.
    const named = new Set(lines.slice(1).map(([person]) => person?.at?.row));
    if (name < 0 && branch < 0 && named.size > 1) return null;
    return lines.length > 1 ? grid.rewritten(lines) : null;
  }
  return null;
}

function linesOf(
  { cells }: GridRow,
  posts: readonly { column: number; post: string; placed: PlacedCell }[],
  name: number,
): (PlacedCell | undefined)[][] {
  return posts.flatMap(({ column, post, placed }) => {
    const cell = cells[column];
    const text = textOf(cell);
    if (!cell || text === '') return [];
    const held = { cell: post, at: name < 0 ? placed.at : cell.at };
    if (name >= 0) return MARK.test(text) ? [[cells[name], held]] : [];
    const people = text.split(/[、,;/]/).filter((one) => NAME.test(one));
    return people.map((person) => [{ cell: person, at: cell.at }, held]);
  });
}
