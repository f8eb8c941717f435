import type { Templates } from '../core/templates/load';
import type { SheetTemplate } from '../core/templates/schema';
import type { Sheet } from '../workbook/model';
import { ColumnInference } from './columns/infer';
import type { Block } from './headers/blocks';
import { type HeaderPath, HeaderWindow } from './headers/header-block';
import { type HeaderIndex, headerIndex } from './headers/header-index';
import { isOrdinalHeader } from './headers/header-key';
import { headerText, type MatchedColumn, matchHeaders, unclaimed } from './headers/match-headers';
import { findForm } from './layouts/find-form';
import { findMeetings } from './layouts/find-meetings';
import { findMonths, isOfMonth } from './layouts/find-months';
import { withLegend } from './layouts/legend';
import { corrected, type SheetMapping, unfitKeys } from './mapping';
import type { Draft, Reading } from './reading';
import { nameBonus } from './weigh';

/** Headers are looked for in this many rows that are not empty. */
export const WINDOW = 30;
/** Rows under the headers in which attendance marks are looked for. */
export const SAMPLE = 40;
/** Lists in which a person stands once. */
const ONE_EACH = new Set(['members', 'recruits']);
/** Words without which a table of months is not one of Party dues. */
const DUES = /党费|[应实][交缴]|[交缴]纳?党?费/;

/** The columns that stand under months, each of that month alone. */
const ofMonths = (paths: readonly HeaderPath[]): number[] =>
  paths.filter(isOfMonth).map(({ column }) => column);

/** Every way in which the beginning of a sheet may be read. */
export class Drafts {
  readonly window: HeaderWindow;
  readonly index: HeaderIndex;

  /**
   * @param from position in `sheet.rows` at which to begin
   * @param around titles and names that do not stand above the headers
   */
  constructor(
    private readonly sheet: Sheet,
    private readonly from: number,
    private readonly templates: Templates,
    private readonly around: readonly string[] = [],
  ) {
    this.window = new HeaderWindow(sheet, from, WINDOW);
    this.index = headerIndex(templates);
  }

  /** How a block of headers may be read: as tables, the wide form, a matrix. */
  *ofBlock(block: Block, mapping: SheetMapping | null): Generator<Draft> {
    const { paths } = block;
    const matches = matchHeaders(paths, this.index);
    const mapped = this.templates.sheets.find((template) => template.id === mapping?.table);
    if (mapped && !matches.has(mapped)) matches.set(mapped, new Map());
    for (const [template, found] of matches) {
      const columns = corrected(found, paths, template, mapping);
      const unfit = unfitKeys(columns, template, mapping);
      for (const draft of this.#layouts(template, block, columns)) {
        yield unfit.length === 0 ? draft : { ...draft, unfit };
      }
    }
  }

  /**
   * How a block of headers may be read where some columns are understood by words and values, for
   * the kinds of sheets that offices keep in their own form.
   */
  *ofBlockByContent(block: Block): Generator<Draft> {
    const { bottom, paths } = block;
    const start = this.from + bottom + 1;
    const rows = this.sheet.rows.slice(start, start + SAMPLE + WINDOW);
    const inference = new ColumnInference(paths, rows, this.templates);
    const matches = matchHeaders(paths, this.index);
    for (const template of this.templates.sheets) {
      if (!this.templates.understanding.sheets[template.id]) continue;
      const exact = matches.get(template) ?? new Map<string, MatchedColumn>();
      const laid = template.layouts.includes('wide') ? findMonths(paths, template, this.index) : [];
      const taken = new Set(laid.length < 2 ? [] : ofMonths(paths));
      const { columns, reasons, ties } = inference.of(template, exact, taken);
      const name = columns.get('name');
      if (ONE_EACH.has(template.id) && name && !inference.isOfOneEach(name.column)) continue;
      for (const draft of this.#layouts(template, block, columns))
        yield { ...draft, reasons, ties };
    }
  }

  /** A reading by headers with the columns that words and values explain besides. */
  completed(reading: Reading): Reading {
    const { understanding } = this.templates;
    const { layout, leftover, months } = reading;
    const open = (layout === 'table' || layout === 'wide') && leftover.length > 0;
    if (!open || !understanding.sheets[reading.template.id]) return reading;
    const { top, bottom } = reading;
    const { rows } = this.window;
    const first = rows.findIndex(({ index }) => index === top);
    const last = rows.findIndex(({ index }) => index === bottom);
    if (first < 0 || last < 0) return reading;
    const paths = this.window.paths(first, last);
    const start = this.from + last + 1;
    const below = this.sheet.rows.slice(start, start + SAMPLE + WINDOW);
    const inference = new ColumnInference(paths, below, this.templates);
    const taken = new Set(months.length < 2 ? [] : ofMonths(paths));
    const { columns, reasons, ties } = inference.of(reading.template, reading.columns, taken);
    const certain = new Map([...columns].filter(([key]) => reasons.get(key)?.by !== 'likeness'));
    const rest = unclaimed(paths, certain.values()).filter(({ column }) => !taken.has(column));
    return { ...reading, columns: certain, reasons, ties, leftover: rest };
  }

  *#layouts(
    template: SheetTemplate,
    { top, bottom, paths }: Block,
    columns: ReadonlyMap<string, MatchedColumn>,
  ): Generator<Draft> {
    const rows = this.window.rows;
    const draft = {
      template,
      top: rows[top]?.index ?? 0,
      bottom: rows[bottom]?.index ?? 0,
      columns,
      paths: paths.filter(
        (path) => !isOrdinalHeader(path.parts[path.parts.length - 1]?.key.base ?? ''),
      ),
      leftover: unclaimed(paths, columns.values()),
      months: [],
      meetings: [],
      fields: [],
    };
    if (template.layouts.includes('table')) yield { ...draft, layout: 'table' };
    if (template.layouts.includes('wide') && columns.has('name')) {
      const wide = this.#wide(draft, top);
      if (wide) yield wide;
    }
    if (template.layouts.includes('matrix') && columns.has('name')) {
      const matrix = this.#matrix(draft, top, bottom);
      if (matrix) yield matrix;
    }
  }

  #wide(draft: Omit<Draft, 'layout'>, top: number): Draft | null {
    // 应交 of a month is matched as a column, too, and belongs to the month here.
    const months = findMonths(draft.paths, draft.template, this.index);
    if (draft.columns.has('month') || new Set(months.map((m) => m.month)).size < 2) return null;
    if (!this.#speaksOfDues(draft, top)) return null;
    const taken = new Set(months.map((month) => month.column));
    // The day of payment under a month is not that of all months.
    const ofMonth = new Set(ofMonths(draft.paths));
    const columns = new Map(
      [...draft.columns].filter(([, matched]) => !ofMonth.has(matched.column)),
    );
    const leftover = unclaimed(draft.paths, columns.values()).filter(
      (path) => !taken.has(path.column),
    );
    return { ...draft, layout: 'wide', columns, leftover, months };
  }

  /** Whether a title, the sheet's name or a header is about Party dues. */
  #speaksOfDues({ paths }: Pick<Draft, 'paths'>, top: number): boolean {
    const titles = this.window.rows
      .slice(0, top)
      .flatMap((_, position) => this.window.parts(position).map((part) => part?.text ?? ''));
    const words = [this.sheet.name, ...this.around, ...titles, ...paths.map(headerText)];
    return words.some((word) => DUES.test(word));
  }

  #matrix(draft: Omit<Draft, 'layout'>, top: number, bottom: number): Draft | null {
    const list = this.templates.codes.get(
      draft.template.columns.find((column) => column.key === 'attended')?.codes ?? '',
    );
    if (!list || draft.columns.has('attended') || this.#speaksOfDues(draft, top)) return null;
    const start = this.from + bottom + 1;
    const rows = this.sheet.rows.slice(start, start + SAMPLE);
    const open = [...draft.columns].filter(([key]) => key === 'name' || key === 'reason');
    const columns = new Map(open);
    const marks = withLegend(list, this.sheet);
    const meetings = findMeetings(unclaimed(draft.paths, columns.values()), rows, marks);
    if (meetings.length < (nameBonus(this.sheet, draft.template) > 0 ? 1 : 2)) return null;
    const taken = new Set(meetings.map((meeting) => meeting.column));
    const leftover = unclaimed(draft.paths, columns.values()).filter(
      (path) => !taken.has(path.column),
    );
    return { ...draft, layout: 'matrix', columns, leftover, meetings };
  }

  /** The sheet as a form, if it is one. */
  asForm(template: SheetTemplate): Draft | null {
    const form = findForm(this.window, template, this.index);
    if (!form) return null;
    const fields = [...form.fields.values()];
    const columns = new Map(
      [...form.fields].map(([key, { hit, address, header, power }]) => [
        key,
        { hit, column: address.column, header, own: true, power, further: [] },
      ]),
    );
    const top = Math.min(...fields.map((field) => field.label.row));
    return {
      template,
      layout: 'form',
      top,
      bottom: top,
      columns,
      paths: [],
      leftover: form.leftover,
      months: [],
      meetings: [],
      fields,
    };
  }

  /** The row with most texts, taken for the headers of a sheet that nothing explains. */
  widestRow(): readonly HeaderPath[] {
    let widest: readonly HeaderPath[] = [];
    this.window.rows.forEach((_, position) => {
      const paths = this.window
        .paths(position, position)
        .filter((path) => typeof path.parts[0].cell === 'string');
      if (paths.length > widest.length) widest = paths;
    });
    return widest;
  }
}
