import type { Cell, MergedArea, Sheet } from '../../src/workbook/model';
import { asTable, bodyOf, type Layout, type Line, type OfficeColumn, sheetOf } from './layout';
import type { Random } from './random';

/** A layout after a move: the sheets, and what they say. */
export interface Variant {
  readonly sheets: readonly Sheet[];
  readonly layout: Layout;
  /** Fields that the move has taken away. */
  readonly without?: readonly string[];
}

/** A change of how a table is laid out; null where it makes no sense for it. */
export type Move = (layout: Layout, random: Random) => Variant | null;

const plain = (layout: Layout): Variant => ({ sheets: [asTable(layout)], layout });

const withHeaders = (layout: Layout, decorated: (header: string, at: number) => string): Variant =>
  plain({
    ...layout,
    columns: layout.columns.map((one, at) => ({ ...one, header: decorated(one.header, at) })),
  });

const headersOf = ({ columns }: Layout): Line => columns.map(({ header }) => header);

/** Rows put around or between those of a table. */
function framed(
  layout: Layout,
  {
    above = [],
    below = [],
    between,
  }: { above?: Line[]; below?: Line[]; between?: (at: number) => Line[] },
): Variant {
  const body = bodyOf(layout).flatMap((line, at) => [...(between?.(at) ?? []), line]);
  const title: Line[] = layout.title === null ? [] : [[layout.title]];
  const lines = [...title, ...above, headersOf(layout), ...body, ...below];
  return { sheets: [sheetOf(layout.sheet, lines)], layout };
}

/** A row of sums, its word in the first column or over the names. */
function totalOf({ columns }: Layout, word: string, at: number): Line {
  return columns.map(({ key, cells }, column) => {
    if (column === at) return word;
    const sums = key === 'paid' || key === 'due';
    const numbers = cells.flatMap((cell) => (typeof cell === 'number' ? cell : []));
    return sums && numbers.length === cells.length
      ? numbers.reduce((sum, one) => sum + one, 0)
      : undefined;
  });
}

const nameAt = ({ columns }: Layout): number => columns.findIndex(({ key }) => key === 'name');

/** Whether each record is a row of its own, with the fields of one person or meeting. */
const isOneEach = ({ columns }: Layout): boolean =>
  new Set(columns.map(({ key }) => key).filter((key) => key !== null)).size ===
  columns.filter(({ key }) => key !== null).length;

const emptyLine: Line = [];

/** Moves that alter no meaning. */
export const SAME: Readonly<Record<string, Move>> = {
  'columns permuted': (layout, random) =>
    plain({ ...layout, columns: random.shuffled(layout.columns) }),
  'titles above': (layout) =>
    framed(layout, {
      above: [
        ['填报单位：某某党支部', undefined, undefined, '填报日期：2025年12月31日'],
        ['（单位：元、人）'],
      ],
    }),
  'instructions above': (layout) =>
    framed(layout, {
      above: [['填表说明：1.姓名填写身份证姓名。2.日期填写到日。3.请勿修改表头。'], emptyLine],
    }),
  footer: (layout, random) =>
    framed(layout, {
      below: [
        ...(random.chance(0.5) ? [totalOf(layout, random.pick(['合计', '总计', '小 计']), 0)] : []),
        ['填表人：甲一', undefined, '审核人：乙二', undefined, '2025年12月31日'],
        ['党支部（盖章）'],
        ['注：本表一式两份。'],
      ],
    }),
  'total by the names': (layout) => {
    const at = nameAt(layout);
    return at < 0 ? null : framed(layout, { below: [totalOf(layout, '合计', at)] });
  },
  'sub-totals': (layout) => {
    if (layout.table !== 'dues') return null;
    const half = Math.ceil(bodyOf(layout).length / 2);
    return framed(layout, { between: (at) => (at === half ? [totalOf(layout, '小计', 0)] : []) });
  },
  'blank rows': (layout) =>
    framed(layout, { above: [emptyLine], between: (at) => (at % 3 === 2 ? [emptyLine] : []) }),
  'blank columns': (layout) => {
    const empty: OfficeColumn = { key: null, header: '', cells: [] };
    const columns = layout.columns.flatMap((one, at) => (at === 1 ? [empty, one] : [one]));
    const table = { ...layout, columns: [empty, ...columns] };
    const lines = [
      headersOf(table).map((text) => (text === '' ? undefined : text)),
      ...bodyOf(table),
    ];
    const title: Line[] = layout.title === null ? [] : [[undefined, layout.title]];
    return { sheets: [sheetOf(layout.sheet, [...title, ...lines])], layout };
  },
  'header repeated': (layout) => {
    const half = Math.ceil(bodyOf(layout).length / 2);
    return framed(layout, { between: (at) => (at === half ? [headersOf(layout)] : []) });
  },
  'headers spaced': (layout) => withHeaders(layout, (header) => [...header].join(' ')),
  'headers broken': (layout) =>
    withHeaders(layout, (header) => `${header.slice(0, 2)}\n${header.slice(2)}`.trim()),
  'headers starred': (layout) => withHeaders(layout, (header) => `*${header}`),
  'headers numbered': (layout) => withHeaders(layout, (header, at) => `${at + 1}.${header}`),
  'headers required': (layout) => withHeaders(layout, (header) => `${header}（必填）`),
  'headers with colon': (layout) => withHeaders(layout, (header) => `${header}：`),
  'group above': (layout) => {
    const width = layout.columns.length;
    const half = Math.floor(width / 2);
    const group: Line = Array.from({ length: width }, (_, at) =>
      at === 0 ? '基本情况' : at === half ? '其他情况' : undefined,
    );
    const merged: MergedArea[] = [
      { top: 1, left: 0, bottom: 1, right: half - 1 },
      { top: 1, left: half, bottom: 1, right: width - 1 },
    ];
    const lines = [[layout.title ?? '登记表'], group, headersOf(layout), ...bodyOf(layout)];
    return { sheets: [sheetOf(layout.sheet, lines, merged)], layout };
  },
  'merged down': (layout) => {
    // Every header merged over two rows, as where only some columns have two.
    const width = layout.columns.length;
    const merged = Array.from({ length: width }, (_, at) => ({
      top: 1,
      left: at,
      bottom: 2,
      right: at,
    }));
    const lines = [[layout.title ?? '登记表'], headersOf(layout), emptyLine, ...bodyOf(layout)];
    return { sheets: [sheetOf(layout.sheet, lines, merged)], layout };
  },
  'hints below': (layout) => {
    const hints: Line = layout.columns.map(({ key }) => (key === null ? undefined : '（必填）'));
    return framed(layout, { between: (at) => (at === 0 ? [hints] : []) });
  },
  'numbers as text': (layout) => {
    const columns = layout.columns.map((one) => ({
      ...one,
      cells: one.cells.map((cell) => (typeof cell === 'number' ? String(cell) : cell)),
    }));
    return plain({ ...layout, columns });
  },
  'sheet without a name': (layout) =>
    layout.title === null ? null : plain({ ...layout, sheet: 'Sheet1' }),
  'file without a name': (layout) =>
    layout.title === null ? null : plain({ ...layout, file: '新建.xlsx' }),
  'on its side': (layout) => {
    const turned = layout.columns.map(({ header, cells }): Line => [header, ...cells]);
    const title: Line[] = layout.title === null ? [] : [[layout.title]];
    return { sheets: [sheetOf(layout.sheet, [...title, ...turned])], layout };
  },
  'in halves': (layout) => {
    if (!['members', 'recruits', 'dues', 'officers'].includes(layout.table)) return null;
    const body = bodyOf(layout);
    const half = Math.ceil(body.length / 2);
    const width = layout.columns.length;
    const wide = (line: Line | undefined): Line =>
      Array.from({ length: width }, (_, at) => line?.[at]);
    const lines = [
      ...(layout.title === null ? [] : [[layout.title]]),
      [...headersOf(layout), ...headersOf(layout)],
      ...body.slice(0, half).map((line, at) => [...wide(line), ...wide(body[half + at])]),
    ];
    return { sheets: [sheetOf(layout.sheet, lines)], layout };
  },
  'forms below each other': (layout) => {
    if (!isOneEach(layout) || !['members', 'recruits'].includes(layout.table)) return null;
    if (layout.truth.length > 9) return null;
    const lines = bodyOf(layout).flatMap((line): Line[] => [
      [layout.title ?? '登记表'],
      ...pairsOf(layout, line),
      emptyLine,
    ]);
    return { sheets: [sheetOf(layout.sheet, lines)], layout };
  },
  'a form a sheet': (layout) => {
    if (!isOneEach(layout) || !['members', 'recruits'].includes(layout.table)) return null;
    const sheets = bodyOf(layout).map((line, at) =>
      sheetOf(`${at + 1}`, [[layout.title ?? '登记表'], ...pairsOf(layout, line)]),
    );
    return { sheets, layout };
  },
  'sections of groups': (layout) => {
    if (layout.table !== 'members') return null;
    const half = Math.ceil(bodyOf(layout).length / 2);
    const label = (at: number): Line[] =>
      at === 0 ? [['第一党小组']] : at === half ? [['第二党小组']] : [];
    return framed(layout, { between: label });
  },
  'a sheet a half': (layout) => {
    if (layout.table === 'officers') return null;
    const half = Math.ceil(bodyOf(layout).length / 2);
    const body = bodyOf(layout);
    if (layout.columns.filter(({ key }) => key === 'paid').length > 1) return null;
    const part = (name: string, lines: readonly Line[]): Sheet =>
      sheetOf(name, [[layout.title ?? '登记表'], headersOf(layout), ...lines]);
    if (layout.title === null) return null;
    return {
      sheets: [part('第一组', body.slice(0, half)), part('第二组', body.slice(half))],
      layout,
    };
  },
};

/** Labels and values of one record, two pairs a row. */
function pairsOf({ columns }: Layout, line: Line): Line[] {
  const pairs = columns.flatMap(({ header }, at) =>
    /^(?:序号|编号|No\.|序|№)$/.test(header) ? [] : [[header, line[at]] as const],
  );
  const rows: (Cell | undefined)[][] = [];
  pairs.forEach(([header, cell], at) => {
    if (at % 2 === 0) rows.push([header, cell]);
    else rows.at(-1)?.push(header, cell);
  });
  return rows;
}

/** Without one of its columns, which only takes what stood in it. */
export const dropped =
  (column: OfficeColumn): Move =>
  (layout) => ({
    ...plain({ ...layout, columns: layout.columns.filter((one) => one !== column) }),
    without: column.key === null ? [] : [column.key],
  });

/** With values of another kind under a right header. */
export const otherKind =
  (column: OfficeColumn, cells: OfficeColumn['cells']): Move =>
  (layout) => ({
    ...plain({
      ...layout,
      columns: layout.columns.map((one) => (one === column ? { ...one, key: null, cells } : one)),
    }),
    without: column.key === null ? [] : [column.key],
  });
