import type { HeaderPart, HeaderPath, HeaderWindow } from './header-block';

/** Headers stand on at most this many rows. */
export const DEEPEST = 3;

/** A run of one to three adjoining rows that may be headers, by positions in the window. */
export interface Block {
  readonly top: number;
  /** The last row, or the one that merged cells reach from it. */
  readonly bottom: number;
  readonly paths: readonly HeaderPath[];
}

/** The blocks of one to three rows that end with a row. */
export function blocksAt(window: HeaderWindow, seen: number): Block[] {
  const row = window.rows[seen];
  if (!row) return [];
  const blocks: Block[] = [];
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const top = seen - depth + 1;
    const above = window.rows[top]?.index;
    if (above === undefined || row.index - above !== depth - 1) break;
    const { last: bottom, cut } = lastRow(window, top, seen);
    // A title was taken along, and the headers' last row would be data.
    if (cut && depth > 1) break;
    blocks.push({ top, bottom, paths: withoutTitle(window.paths(top, bottom)) });
  }
  return blocks;
}

/** The position of the row down to which merged header cells reach, and whether one reaches too deep. */
function lastRow(
  window: HeaderWindow,
  top: number,
  bottom: number,
): { last: number; cut: boolean } {
  const row = window.rows[bottom];
  let reach = row?.index ?? 0;
  let cut = false;
  const limit = (window.rows[top]?.index ?? 0) + DEEPEST;
  window.parts(bottom).forEach((_, column) => {
    const area = window.area(row?.index ?? 0, column);
    if (!area) return;
    if (area.bottom < limit) reach = Math.max(reach, area.bottom);
    else cut = true;
  });
  let last = bottom;
  while ((window.rows[last + 1]?.index ?? Number.POSITIVE_INFINITY) <= reach) last++;
  return { last, cut };
}

/** Fewer headers may all be of one group. */
const MANY = 4;

/** 填报单位：某局: a label with its value, over some of the columns by chance. */
const LABELLED = /^[^:：]{2,8}[:：]\s*[^\s:：]/;

const isLabelled = ({ parts }: HeaderPath): boolean =>
  parts.length > 1 && LABELLED.test(parts[0].text);

function withoutLabel(path: HeaderPath): HeaderPath {
  if (!isLabelled(path)) return path;
  const [, first, ...rest] = path.parts;
  return first ? withoutLabel({ column: path.column, parts: [first, ...rest] }) : path;
}

/** Headers without a text that stands over them all: a title says nothing of a single column. */
function withoutTitle(all: readonly HeaderPath[]): readonly HeaderPath[] {
  const paths = all.some(isLabelled) ? all.map(withoutLabel) : all;
  const title = paths[0]?.parts[0];
  const isTitled =
    paths.length >= MANY && paths.every(({ parts }) => parts.length > 1 && parts[0] === title);
  if (!isTitled) return paths;
  return paths.map(({ column, parts: [, first, ...rest] }) => ({
    column,
    parts: [first as HeaderPart, ...rest],
  }));
}
