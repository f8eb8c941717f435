import type { Templates } from '../../core/templates/load';
import {
  type Cell,
  type CellAddress,
  isDateCell,
  type MergedArea,
  type Row,
  type Sheet,
} from '../../workbook/model';
import { comparable, spokenFor } from '../columns/header-words';
import { type HeaderIndex, headerIndex } from '../headers/header-index';
import { headerKey } from '../headers/header-key';
import { isBlankCell, squeeze, trim } from '../text';
import { parseDateText } from '../values/date-forms';
import { type Grid, type PlacedCell, textOfCell } from './grid';

/** A value stands at most this many cells to the right of its label, merged cells apart. */
const REACH = 4;
/** Longer texts are values. */
const LONGEST_LABEL = 20;

interface Label {
  readonly base: string;
  readonly text: string;
  readonly at: CellAddress;
  readonly value: PlacedCell | null;
}

/** How labels end that are none of our names, and values hardly ever: 何时转正 is told by its beginning. */
const LABEL_END =
  /(?:日期|年月|号码?|电话|方式|手机|姓名|名字|类别|性别|族别|民族|学历|程度|水平|生日|类型|面貌|阶段|职务)$|^何时/;

/** A step in words, without the word for its day. */
const STEP = /^[\u4e00-\u9fff（）()、“”]{2,}(?<!时间|日期|年月)$/;

/** A label that none of our kinds of sheet knows: 身高, 男/女. */
const UNKNOWN_LABEL = /^[\u4e00-\u9fffA-Za-z/（）()、\s*]+$/;

/** A label and its value in one cell; not a day with a time. */
const COLON = /^(?!\d{1,4}[-/.年:])([^:：]{1,16})[:：]\s*([\s\S]*)$/;

/** 应到：10 实到：9: labels with their values after one another in one cell. */
const SEVERAL = /^[^\s:：]{1,8}[:：]\s*[^\s:：]+(?:\s+[^\s:：\d]{1,8}[:：]\s*[^\s:：]+)+$/;
const BLANK = /\s+(?=[^\s:：\d]{1,8}[:：])/;

/** Finds labels with the values beside them, in the order of reading. */
class LabelFinder {
  readonly #index: HeaderIndex;
  readonly #words: ReadonlySet<string>;
  readonly #spoken = new Map<string, boolean>();
  readonly #columns = new Set<number>();
  readonly #rows: ReadonlyMap<number, Row['cells']>;
  readonly #areas = new Map<string, MergedArea>();

  constructor(
    private readonly sheet: Sheet,
    private readonly templates: Templates,
  ) {
    this.#index = headerIndex(templates);
    this.#words = new Set(templates.understanding.labels.words.map((word) => headerKey(word).base));
    this.#rows = new Map(sheet.rows.map(({ index, cells }) => [index, cells]));
    for (const area of sheet.merged) this.#areas.set(`${area.top}:${area.left}`, area);
  }

  /** Whether a text is a label by itself. */
  #isLabel(text: string): boolean {
    if (text.length > LONGEST_LABEL) return false;
    const { base } = headerKey(text);
    if (base === '' || this.#index.has(base) || this.#words.has(base)) return base !== '';
    return LABEL_END.test(base) && this.#isSpoken(base);
  }

  /** Whether the words of a text name a field of some kind of sheet. */
  #isSpoken(base: string): boolean {
    let spoken = this.#spoken.get(base);
    if (spoken === undefined) {
      const { understanding } = this.templates;
      const whole = comparable(base);
      spoken = Object.entries(understanding.headers).some(([template, fields]) =>
        Object.keys(fields).some((key) => spokenFor(understanding, template, key, whole, null) > 0),
      );
      this.#spoken.set(base, spoken);
    }
    return spoken;
  }

  find(): Label[] {
    const labels: Label[] = [];
    this.#findColumns();
    for (const { index: row, cells } of this.sheet.rows) {
      cells.forEach((cell, column) => {
        if (typeof cell !== 'string') return;
        const text = trim(cell);
        const at = { row, column };
        if (this.#isStep(text, cells[column + 1])) {
          const value = { cell: cells[column + 1], at: { row, column: column + 1 } };
          const step = `${text}时间`;
          labels.push({ base: headerKey(step).base, text: step, at, value });
          return;
        }
        if (this.#isLabel(text) || this.#standsAsLabel(text, at)) {
          const value = this.#beside(row, column);
          labels.push({ base: headerKey(text).base, text, at, value });
          return;
        }
        for (const one of SEVERAL.test(text) ? text.split(BLANK) : [text]) {
          const match = COLON.exec(one);
          if (!match?.[1]) return;
          const inside = trim(match[2] ?? '');
          const value = inside === '' ? this.#beside(row, column) : { cell: inside, at };
          labels.push({ base: headerKey(match[1]).base, text: trim(match[1]), at, value });
        }
      });
    }
    return labels;
  }

  /** Whether a text is a step on the way to membership with its day beside it: 确定为积极分子, 2023.1.10. */
  #isStep(text: string, beside: Cell | undefined): boolean {
    if (text.length > LONGEST_LABEL || !STEP.test(text) || beside === undefined) return false;
    const isDay =
      isDateCell(beside) ||
      (typeof beside === 'string' && typeof parseDateText(squeeze(beside)) === 'number');
    return isDay && this.#isSpoken(headerKey(`${text}时间`).base);
  }

  /** Columns in which labels stand: what else is written there is a label that we do not know. */
  #findColumns(): void {
    const known = new Map<number, number>();
    const texts = new Map<number, number>();
    const add = (counts: Map<number, number>, column: number) =>
      counts.set(column, (counts.get(column) ?? 0) + 1);
    for (const { cells } of this.sheet.rows) {
      if (cells.filter((cell) => !isBlankCell(cell)).length < 2) continue;
      cells.forEach((cell, column) => {
        if (typeof cell !== 'string') return;
        add(texts, column);
        if (this.#isLabel(trim(cell))) add(known, column);
      });
    }
    for (const [column, count] of known) {
      // Two of five: offices have more labels than we know.
      if (count >= 3 && count * 5 >= (texts.get(column) ?? 0) * 2) this.#columns.add(column);
    }
  }

  /** Whether a text stands where labels do, with a cell beside it that is no label. */
  #standsAsLabel(text: string, { row, column }: CellAddress): boolean {
    if (!this.#columns.has(column) || text.length > LONGEST_LABEL || !UNKNOWN_LABEL.test(text)) {
      return false;
    }
    const cells = this.#rows.get(row) ?? [];
    const before = cells[column - 1];
    const after = cells[column + 1];
    // A value stands behind its own label.
    if (typeof before === 'string' && this.#isLabel(trim(before))) return false;
    return !isBlankCell(after) && !(typeof after === 'string' && this.#isLabel(trim(after)));
  }

  #beside(row: number, column: number): PlacedCell | null {
    const cells = this.#rows.get(row) ?? [];
    const first = (this.#areas.get(`${row}:${column}`)?.right ?? column) + 1;
    // The cell beside a label is its own though it is empty.
    const empty = { cell: undefined, at: { row, column: first } };
    for (let next = first; next < first + REACH; next++) {
      const cell = cells[next];
      if (isBlankCell(cell)) continue;
      const text = typeof cell === 'string' ? trim(cell) : '';
      const other = { row, column: next };
      if (
        text !== '' &&
        (this.#isLabel(text) || COLON.test(text) || this.#standsAsLabel(text, other))
      ) {
        return next === first ? null : empty;
      }
      return { cell, at: { row, column: next } };
    }
    return empty;
  }
}

const place = ({ row, column }: CellAddress): string => `${row}:${column}`;

/** A label that every form of a person has once. */
const NAMED = /^(?:党员|本人|申请人)?(?:姓名|名字)$/;

/** The forms on a sheet, one after another: a new one begins where the first label comes again. */
function formsOf(labels: readonly Label[]): Label[][] {
  const counts = new Map<string, number>();
  // Labels beside labels are the headers of a table within the form.
  for (const { base, value } of labels) {
    if (value) counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  const named = [...counts].find(([base]) => NAMED.test(base))?.[1];
  const most = named ?? Math.max(...counts.values());
  // The first label that every form has; 签名 before it may be of a form above.
  const first = labels.find(
    ({ base, value }) => value?.cell !== undefined && counts.get(base) === most,
  )?.base;
  const forms: Label[][] = [];
  for (const label of labels) {
    if (label.base === first || forms.length === 0) forms.push([]);
    forms.at(-1)?.push(label);
  }
  return forms.filter((form) => form.some(({ base }) => base === first));
}

/** How many rows hold several values and no label: those of a table. */
function rowsOfTable({ rows }: Grid, labels: readonly Label[]): number {
  const labelled = new Set(labels.flatMap(({ at, value }) => [at.row, value?.at?.row ?? at.row]));
  return rows.filter(
    ({ index, cells }) =>
      !labelled.has(index) &&
      cells.filter((placed) => placed && !isBlankCell(placed.cell)).length >= 3,
  ).length;
}

/**
 * Forms with a label beside each value, one or several on a sheet, as a table of one row a form;
 * null where the sheet has none.
 */
export function formsAsRows(grid: Grid, templates: Templates): Grid | null {
  const labels = new LabelFinder(grid.sheet, templates).find();
  const valued = labels.filter(({ value }) => value?.cell !== undefined);
  const lines = new Set(valued.map(({ at }) => at.row));
  const beside = labels.filter(({ value }) => value !== null);
  if (valued.length < 3 || lines.size < 2 || beside.length * 2 < labels.length) return null;
  // Values that stand behind no label are a table's, or people side by side.
  const known = new Set(
    labels.flatMap(({ at, value }) => [place(at), ...(value?.at ? [place(value.at)] : [])]),
  );
  let others = 0;
  for (const { index: row, cells } of grid.rows) {
    if (!lines.has(row)) continue;
    cells.forEach((placed, column) => {
      if (!placed || isBlankCell(placed.cell) || known.has(place({ row, column }))) return;
      // The number of a step.
      if (!/^\d{1,2}$/.test(textOfCell(placed.cell))) others++;
    });
  }
  if (others * 3 > beside.length || rowsOfTable(grid, labels) > lines.size) return null;
  const forms = formsOf(labels);
  const columns = new Map<string, number>();
  const header: PlacedCell[] = [];
  for (const { base, text, at } of labels) {
    if (columns.has(base)) continue;
    columns.set(base, header.length);
    header.push({ cell: text, at });
  }
  const rows = forms.map((form) => {
    const row: (PlacedCell | undefined)[] = [];
    for (const { base, value } of form) {
      const column = columns.get(base) ?? 0;
      if (value) row[column] ??= value;
    }
    return row;
  });
  return grid.rewritten([header, ...rows]);
}
