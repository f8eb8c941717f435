import type { ColumnType, SheetTemplate } from '../../core/templates/schema';
import type { CellAddress } from '../../workbook/model';

import type { HeaderPath } from './header-block';
import type { HeaderHit, HeaderIndex } from './header-index';
import { headerKey, hintPower, isOrdinalHeader } from './header-key';

/** A column of the template found under a header. */
export interface MatchedColumn {
  readonly hit: HeaderHit;
  readonly column: number;
  readonly header: string;
  /** Written just as the template has it: comes before aliases. */
  readonly own: boolean;
  /** The power of ten of the unit in the header, for money. */
  readonly power: number;
  /** Further columns of the same list. */
  readonly further: number[];
}

interface Resolved {
  readonly hit: HeaderHit;
  readonly power: number;
  /** One of several columns under the header of a list. */
  readonly member: boolean;
}

const LISTS: ReadonlySet<ColumnType> = new Set(['names', 'dates', 'codes']);
const PEOPLE: ReadonlySet<ColumnType> = new Set(['names', 'name', 'text']);
/** 第一, 介绍人2, 1, 姓名: the parts of a list, and of nothing else. */
const MEMBER =
  /^(?:第?[\d一二三四五六甲乙][次位名个人]?)?(?:姓名|名字|日期|介绍人|联系人)?[\d一二三四五六甲乙]?$/;
const FORMAT = /^(?:年月日?|yyyy.*|必填|选填|元|万元|人|是否)$/;

/** How a header is written for people: its parts joined, line breaks gone. */
export const headerText = (path: HeaderPath): string =>
  path.parts.map((part) => part.text.replace(/\s+/g, '')).join('/');

/** Where the lowest part of a header stands. */
export const headerCell = ({ column, parts }: HeaderPath): CellAddress => ({
  row: parts[parts.length - 1]?.row ?? parts[0].row,
  column,
});

class Resolution {
  readonly byTemplate = new Map<SheetTemplate, Resolved>();

  add(hits: readonly HeaderHit[], hint: string, member = false): void {
    for (const hit of hits) this.addOne(hit, hint, member);
  }

  addOne(hit: HeaderHit, hint: string, member = false): void {
    if (this.byTemplate.has(hit.template)) return;
    const power = hintPower(hit.column, hit.hints, hint);
    if (power !== null) this.byTemplate.set(hit.template, { hit, power, member });
  }
}

/** What a header may be in each template. Of headers over each other, the most particular reading wins. */
function resolve(path: HeaderPath, index: HeaderIndex): Resolution {
  const resolution = new Resolution();
  const keys = path.parts.map((part) => part.key);
  const last = keys.at(-1);
  if (!last) return resolution;
  const above = keys.slice(0, -1).map((key) => key.base);
  for (let i = 0; i < above.length; i++) {
    resolution.add(index.get(above.slice(i).join('') + last.base), last.hint);
  }
  if (above.length > 0) {
    for (const { prefix, hit } of index.endingWith(last.base)) {
      if (above.some((base) => base.includes(prefix))) resolution.addOne(hit, last.hint);
    }
  }
  const parent = index.get(above.at(-1) ?? '');
  if (FORMAT.test(last.base)) resolution.add(parent, last.base);
  else if (MEMBER.test(last.base)) {
    resolution.add(
      parent.filter((hit) => LISTS.has(hit.column.type)),
      last.hint,
      true,
    );
    if (/姓名|名字/.test(last.base)) {
      resolution.add(
        parent.filter((hit) => PEOPLE.has(hit.column.type)),
        last.hint,
      );
    }
  }
  // 性别 under 入党介绍人 is not the member's own.
  const people = parent.filter((hit) => PEOPLE.has(hit.column.type)).map((hit) => hit.template);
  resolution.add(
    index.get(last.base).filter((hit) => !people.includes(hit.template)),
    last.hint,
  );
  return resolution;
}

/** The columns, by key, that a block of headers has of each template. */
export function matchHeaders(
  paths: readonly HeaderPath[],
  index: HeaderIndex,
): Map<SheetTemplate, ReadonlyMap<string, MatchedColumn>> {
  const matches = new Map<SheetTemplate, Map<string, MatchedColumn>>();
  for (const path of paths) {
    for (const [template, { hit, power, member }] of resolve(path, index).byTemplate) {
      let columns = matches.get(template);
      if (!columns) {
        columns = new Map();
        matches.set(template, columns);
      }
      const before = columns.get(hit.column.key);
      const own =
        hit.own &&
        (path.parts.length > 1 || path.parts[0].key.plain === headerKey(hit.column.header).plain);
      if (before && member) before.further.push(path.column);
      else if (!before || (own && !before.own)) {
        columns.set(hit.column.key, {
          hit,
          column: path.column,
          header: headerText(path),
          own,
          power,
          further: [],
        });
      }
    }
  }
  return matches;
}

/** The headers that a match leaves over, numbering apart. */
export function unclaimed(
  paths: readonly HeaderPath[],
  columns: Iterable<MatchedColumn>,
): HeaderPath[] {
  const claimed = new Set<number>();
  for (const matched of columns) {
    claimed.add(matched.column);
    for (const further of matched.further) claimed.add(further);
  }
  return paths.filter(
    (path) =>
      !claimed.has(path.column) &&
      !isOrdinalHeader(path.parts[path.parts.length - 1]?.key.base ?? ''),
  );
}
