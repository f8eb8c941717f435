import { type Cell, type CellAddress, isDateCell, type Row, type Sheet } from '../workbook/model';
import type { HeaderPath } from './headers/header-block';
import type { HeaderIndex } from './headers/header-index';
import { headerKey, isOrdinalHeader } from './headers/header-key';
import type { IgnoredRow } from './model';
import { isBlankCell, squeeze } from './text';

/** The rows under a table's headers. */
export interface DataRows {
  readonly rows: readonly Row[];
  readonly ignored: readonly IgnoredRow[];
  /** Position in `sheet.rows` at which another table begins with its titles, or null. */
  readonly next: number | null;
  /** Labels that stand alone over the rows below them: 二、已转出党员. */
  readonly sections: readonly Section[];
}

/** A label over rows. */
export interface Section {
  readonly text: string;
  readonly at: CellAddress;
}

const TOTAL =
  /^(?:[本全各][页月年季区组]?|\d{1,2}月份?|第?[一二三四1-4]季度|[上下]半年|[男女]|人数)?(?:合计|小计|总计|共计|累计|汇总|计数|求和|[平人]均(?:值|得?分|积分)?|计)(?:[:(].*|\d.*|人数|金额|数)?$/;
/** Totals as programs write them, and those that count: 共15人, 合计人数：15, Σ. */
const OTHER_TOTAL =
  /^(?:(?:sub|grand)?total|sum|average|count|Σ|(?:以上)?(?:合计|总计|共计?|总)(?:人数|党员)?:?\d+(?:人|名).*)$/i;
const NOTE =
  /^(?:\*?(?:注|附注|说明|备注|填[表报]说明|填写说明)(?:\d+|[一二三四五六七八九十])?[:.]|注\d|※|\(?以下空白\)?$|此行以下)/;
const SIGNATURE =
  /^(?:(?:填表|填报|制表|审核|复核|审批|经办|统计|登记|报送|上报)(?:人|单位|部门|日期|时间|人员)?|(?:本?单位|党组织|党总支|党委|党?支部|部门)?(?:主要)?(?:负责人|书记)|联系人|联系电话|(?:填表|填报)?单位|盖章|日期|年月日)(?:\(?(?:签字|签名|盖章|公章|签章)\)?)*:/;
const LABEL = /^[^:]{1,14}:/;
const DATE = /^\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{0,2}月\d{0,2}日?)$|^年月日$/;
const HINT = /^\s*[(（【].*[)）】]\s*$/;

/** One of the characters that every word for a total has. */
const TOTAL_SIGN = /[计总共均和Σ∑]|汇总|total|sum|average|count/i;
/** How a label over rows begins: 一、 （二） 第三 3. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．:：]|[(（][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十\d]{1,3}|[■◆●▲])/;
/** Words that stand in such labels and in no name. */
const LABEL_WORDS =
  /党员|支部|小组|党课|党日|会$|积极分子|发展对象|申请人|转入|转出|增加|减少|流动|离退|在职|在岗|学生|教师|月份?$|季度$|半年$/;
/** Longer is a sentence. */
const LONGEST_LABEL = 30;
/** 7月 among headers is one, and over other months those of another table. */
const MONTH_HEADER = /^(?:\d{4}年)?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?$/;

/** More names than a branch has; a sheet of numbers has no end of them. */
const MOST_ORDINARY = 2000;

/** Tells records from all else that stands under headers. */
class RowReader {
  /** The comparable header texts over each column. */
  readonly #headers = new Map<number, ReadonlySet<string>>();
  /** Texts with which a row of data begins, whatever stands behind: names come again and again. */
  readonly #ordinary = new Set<string>();

  constructor(
    paths: readonly HeaderPath[],
    private readonly index: HeaderIndex,
  ) {
    for (const path of paths) {
      this.#headers.set(path.column, new Set(path.parts.map((part) => part.key.base)));
    }
  }

  kindOf(row: Row): IgnoredRow['kind'] | 'headers' | 'data' {
    const { cells } = row;
    let first: Cell | undefined;
    let second: Cell | undefined;
    let from = -1;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell === undefined) continue;
      if (typeof cell === 'string') {
        if (isExample(cell)) return 'example';
        if (first === undefined || second === undefined) {
          if (isBlankCell(cell)) continue;
        }
      }
      if (first === undefined) {
        first = cell;
        from = column;
      } else if (second === undefined) second = cell;
    }
    if (isTotal(second)) return 'total';
    if (typeof first !== 'string' || this.#ordinary.has(first)) return 'data';
    if (isTotal(first)) return 'total';
    if (isNote(first, row)) return 'note';
    if (this.#isHeader(first) || this.#isPrintedAgain(first, from)) return this.#headerRow(row);
    if (this.#ordinary.size < MOST_ORDINARY && !mayBeNote(first)) this.#ordinary.add(first);
    return 'data';
  }

  #isHeader(cell: Cell | undefined): boolean {
    if (this.index.resembles(cell)) return true;
    return typeof cell === 'string' && cell.length <= 4 && isOrdinalHeader(headerKey(cell).base);
  }

  /** Whether a column begins with its own header once more, whatever word that is: 年. */
  #isPrintedAgain(cell: string, column: number): boolean {
    return this.#headers.get(column)?.has(headerKey(cell).base) === true;
  }

  /** A row that begins as headers do: the same ones printed again, those of another table, or data after all. */
  #headerRow(row: Row): 'repeated-header' | 'headers' | 'data' {
    let filled = 0;
    let same = 0;
    let headers = 0;
    row.cells.forEach((cell, column) => {
      if (isBlankCell(cell)) return;
      filled++;
      if (typeof cell !== 'string') return;
      if (this.#headers.get(column)?.has(headerKey(cell).base)) same++;
      if (this.#isHeader(cell) || MONTH_HEADER.test(squeeze(cell))) headers++;
    });
    if (same >= 2 && same >= filled * 0.6) return 'repeated-header';
    return headers >= 3 && headers >= filled * 0.6 ? 'headers' : 'data';
  }
}

function isExample(cell: string): boolean {
  const start = cell.charCodeAt(0);
  // 示, a bracket or white space: anything else cannot begin so.
  if (start !== 0x793a && start > 0x20 && start !== 0x28 && start !== 0xff08 && start !== 0x3010) {
    return false;
  }
  // 示例县 is a place.
  return /^\s*(?:示例\s*(?:[:：]|$)|[(（【]\s*示例\s*[)）】])/.test(cell);
}

/** Whether a cell labels a row of totals, as people and programs write it. */
export function isTotal(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string' || cell.length > 24 || !TOTAL_SIGN.test(cell)) return false;
  const text = squeeze(cell);
  return TOTAL.test(text) || OTHER_TOTAL.test(text);
}

/** A signature stands behind a colon, which hardly any other cell has. */
const isSignature = (text: string): boolean => text.includes(':') && SIGNATURE.test(text);

function mayBeNote(first: string): boolean {
  const text = squeeze(first);
  return NOTE.test(text) || isSignature(text);
}

/** A row of notes, or of signatures: every text on it is a label, or stands behind one. */
function isNote(first: string, row: Row): boolean {
  const text = squeeze(first);
  if (NOTE.test(text)) return row.cells.filter((cell) => !isBlankCell(cell)).length <= 2;
  if (!isSignature(text)) return false;
  let label = false;
  return row.cells.every((cell) => {
    if (isBlankCell(cell)) return true;
    const written = typeof cell === 'string' ? squeeze(cell) : '';
    const ok = label || LABEL.test(written) || isDateCell(cell) || DATE.test(written);
    label = written.endsWith(':');
    return ok;
  });
}

/** A row right under the headers that holds only hints in brackets. */
const isHints = (row: Row): boolean =>
  row.cells.some((cell) => typeof cell === 'string') &&
  row.cells.every((cell) => isBlankCell(cell) || (typeof cell === 'string' && HINT.test(cell)));

/** Whether just one cell of a row holds something. */
function isAlone(row: Row): boolean {
  let filled = 0;
  for (const cell of row.cells) if (!isBlankCell(cell) && ++filled > 1) return false;
  return filled === 1;
}

/**
 * The label over the rows below that a row is, or null.
 * @param first the first column that is not of numbers; a word further to the right is a value
 */
function sectionOf(row: Row, first: number): Section | null {
  if (!isAlone(row)) return null;
  const column = row.cells.findIndex((cell) => !isBlankCell(cell));
  const cell = row.cells[column];
  if (typeof cell !== 'string') return null;
  const text = squeeze(cell);
  const isLabel = NUMBERED.test(text) || (column <= first && LABEL_WORDS.test(text));
  if (text.length > LONGEST_LABEL || !isLabel) return null;
  return { text, at: { row: row.index, column } };
}

/** The name of a branch alone over headers: what stands under them is that branch's. */
const BRANCH_LABEL = /^[^:]{1,20}(?:支部(?:委员会)?|总支)(?:\([^)]*\))?$/;

/** The branch that the row above headers names, or none. */
function branchOver(row: Row | undefined): Section[] {
  if (!row || !isAlone(row)) return [];
  const column = row.cells.findIndex((cell) => !isBlankCell(cell));
  const cell = row.cells[column];
  const text = typeof cell === 'string' ? squeeze(cell) : '';
  return BRANCH_LABEL.test(text) ? [{ text, at: { row: row.index, column } }] : [];
}

/**
 * Parts the rows under headers into records and all else: totals, notes and
 * signatures, examples, headers printed again. Another table's headers end it.
 * @param start position in `sheet.rows` of the first row under the headers
 */
export function dataRows(
  sheet: Sheet,
  start: number,
  paths: readonly HeaderPath[],
  index: HeaderIndex,
): DataRows {
  const reader = new RowReader(paths, index);
  const rows: Row[] = [];
  const ignored: IgnoredRow[] = [];
  const top = paths[0]?.parts[0].row ?? 0;
  const sections = branchOver(sheet.rows.filter(({ index }) => index < top).at(-1));
  let notes = false;
  const named = paths.filter(({ parts }) => !isOrdinalHeader(parts.at(-1)?.key.base ?? ''));
  const first = Math.min(...named.map(({ column }) => column));
  const dropTitles = (): void => {
    // The titles of a printed page, or of the next table, stand above its headers.
    for (let last = rows.at(-1); last && isAlone(last); last = rows.at(-1)) {
      ignored.push({ row: last.index, kind: 'repeated-header' });
      rows.pop();
    }
    for (let at = ignored.length - 1; ignored[at]?.kind === 'section'; at--) {
      const { row } = ignored[at] as IgnoredRow;
      if (row > (rows.at(-1)?.index ?? 0)) ignored[at] = { row, kind: 'repeated-header' };
    }
  };
  for (let position = start; position < sheet.rows.length; position++) {
    const row = sheet.rows[position];
    if (!row) break;
    const kind = position === start && isHints(row) ? 'note' : reader.kindOf(row);
    if (kind === 'headers') {
      dropTitles();
      let next = position;
      for (let above = sheet.rows[next - 1]; next > start && above && isAlone(above); ) {
        next--;
        above = sheet.rows[next - 1];
      }
      return { rows, ignored, next, sections };
    }
    const section = kind === 'data' ? sectionOf(row, first) : null;
    if (section && !(notes && !NUMBERED.test(section.text))) {
      notes = false;
      sections.push(section);
      ignored.push({ row: row.index, kind: 'section' });
      continue;
    }
    if (kind === 'data' && !(notes && isAlone(row))) {
      notes = false;
      rows.push(row);
      continue;
    }
    if (kind === 'repeated-header') {
      dropTitles();
      sections.push(...branchOver(sheet.rows[position - 1]));
    }
    // What stands alone under a note goes on with it.
    notes = kind === 'note' || (notes && kind === 'data');
    ignored.push({ row: row.index, kind: kind === 'data' ? 'note' : kind });
  }
  return { rows, ignored, next: null, sections };
}
