import { addDays } from '../core/calendar/civil-date';
import type { TableId } from '../ledger/records.generated';
import { unnamedMeetings } from './attended-meetings';
import type { AnyRecord } from './field';
import type { CountFigure } from './figure';
import type { Block, Form } from './forms/form';
import { leftSince } from './lacking/left-since';
import { officialLacks } from './lacking/official-lacks';
import { absentSheets, emptyRegisters } from './lacking/silent-sheets';
import { unknownFields } from './lacking/unknown-fields';
import type { LedgerFacts } from './ledger-facts';
import {
  columnsOf,
  LACK_REASONS,
  type LackReason,
  type OpenFields,
  openRecords,
} from './open-fields';
import { isIn } from './period';
import { both, type IsOpen } from './tri';

/** What one counted figure lacks, in one workbook or in the sum of any number of them. */
export interface Lack {
  /** Of the figure among the numbers of a tally. */
  readonly index: number;
  readonly reason: LackReason;
  /** Workbooks that know nothing of the figure. */
  readonly unknown: number;
  /** Workbooks that lack something of it, those included. */
  readonly workbooks: number;
  /** Rows, mostly of one person each, that are not in it and may belong there. */
  readonly persons: number;
}

/** The graver of two reasons. */
export const graver = (a: LackReason, b: LackReason): LackReason =>
  LACK_REASONS.indexOf(a) <= LACK_REASONS.indexOf(b) ? a : b;

interface Lacking {
  readonly reason: LackReason;
  persons: number;
  /** Those of them that are of the figure's row for certain, if they count at all. */
  sure: number;
  readonly row: number;
  readonly column: number;
}

interface Found {
  reason: LackReason;
  unknown: boolean;
  persons: number;
}

/** Gathers what the figures of one workbook lack. */
class Finder {
  readonly #found = new Map<number, Found>();

  constructor(
    private readonly form: Form,
    private readonly facts: LedgerFacts,
  ) {}

  get lacks(): Lack[] {
    return [...this.#found]
      .sort(([a], [b]) => a - b)
      .map(([index, { reason, unknown, persons }]) => ({
        index,
        reason,
        unknown: Number(unknown),
        workbooks: 1,
        persons,
      }));
  }

  add(index: number, reason: LackReason, persons: number, unknown: boolean): void {
    const found = this.#found.get(index);
    if (!found) this.#found.set(index, { reason, unknown, persons });
    else {
      found.reason = graver(found.reason, reason);
      found.unknown ||= unknown;
      found.persons += persons;
    }
  }

  /** What the open records of a kind of sheet leave out of the figures. */
  addSheet(sheet: TableId, blocks: readonly Block[]): void {
    const records = this.facts.recordsOf(sheet);
    const open = openRecords(this.facts.ledger, sheet, records, columnsRead(this.form, sheet));
    const forms = new Set(blocks.flatMap(({ known }) => known ?? []));
    for (const known of forms) {
      const official = blocks.filter((block) => block.known === known);
      const unknownOf = unknownFields(known, sheet, this.facts, open);
      for (const lack of officialLacks(official, this.facts, records, unknownOf)) {
        this.add(lack.index, lack.reason, lack.persons, lack.unknown);
      }
    }
    if (open.size === 0) return;
    const summary = blocks.flatMap((block) =>
      block.known ? [] : { block, lacking: new Map<number, Lacking>() },
    );
    for (const [record, fields] of open) {
      const isOpen = isOpenIn(sheet, fields);
      for (const { block, lacking } of summary) {
        this.#addOpen(block, record, fields, isOpen, lacking);
      }
    }
    for (const { block, lacking } of summary) {
      if (lacking.size === 0) continue;
      const asked = records.filter((one) => open.has(one) || block.where(one, this.facts)).length;
      for (const [index, one] of lacking) {
        const { persons } = one;
        const nobody =
          persons === asked || (persons === one.sure && !this.#knows(block, one, records, open));
        this.add(index, one.reason, persons, nobody);
      }
    }
  }

  /** Whether any record is in a figure with all that it counts. */
  #knows(
    { sheet, where, rows, columns, figures }: Block,
    { row, column }: Lacking,
    records: readonly AnyRecord[],
    open: ReadonlyMap<AnyRecord, OpenFields>,
  ): boolean {
    const { facts } = this;
    const figure = figures[row]?.[column];
    return records.some((one) => {
      const counts = where(one, facts) && rows[row]?.(one, facts) && columns[column]?.(one, facts);
      const fields = open.get(one);
      if (!counts || !figure || !fields) return counts;
      return !readsOpen(figure, isOpenIn(sheet, fields));
    });
  }

  /** What one open record leaves out of the figures of a block. */
  #addOpen(
    { sheet, open, figures }: Block,
    record: AnyRecord,
    fields: OpenFields,
    isOpen: IsOpen,
    lacking: Map<number, Lacking>,
  ): void {
    const { facts } = this;
    const where = open.where(record, facts, isOpen);
    if (where === false) return;
    const columns = open.columns.map((test) => test(record, facts, isOpen));
    open.rows.forEach((test, r) => {
      const row = test(record, facts, isOpen);
      if (row === false) return;
      columns.forEach((column, c) => {
        const figure = figures[r]?.[c];
        const meets = figure ? both(where, row, column) : false;
        if (!figure || meets === false) return;
        if (meets !== null && !readsOpen(figure, isOpen)) return;
        const before = lacking.get(figure.index);
        const sure = Number(row === true && (column === true || where === null));
        if (before) {
          before.persons++;
          before.sure += sure;
          return;
        }
        const reason = reasonOf(this.form.fields[figure.index] ?? [], sheet, fields);
        lacking.set(figure.index, { reason, persons: 1, sure, row: r, column: c });
      });
    });
  }
}

/** Tells which fields of a record are not known. */
const isOpenIn =
  (sheet: string, fields: OpenFields): IsOpen =>
  (key) =>
    columnsOf(sheet, key).some((column) => fields.has(column));

/** Whether what a figure adds up, or whom it counts, is open in a record that it counts. */
const readsOpen = ({ measure: { sum, by } }: CountFigure, isOpen: IsOpen): boolean =>
  (sum !== undefined && isOpen(sum)) || (by !== undefined && isOpen(by));

function reasonOf(read: readonly string[], sheet: string, fields: OpenFields): LackReason {
  let reason: LackReason = 'blank';
  for (const key of read) {
    for (const column of columnsOf(sheet, key)) {
      const own = fields.get(column);
      if (own) reason = graver(reason, own);
    }
  }
  return reason;
}

const columnsBySheet = new WeakMap<Form, Map<TableId, ReadonlySet<string>>>();

/** The columns of a kind of sheet that any figure reads. */
function columnsRead(form: Form, sheet: TableId): ReadonlySet<string> {
  const known = columnsBySheet.get(form) ?? new Map<TableId, ReadonlySet<string>>();
  columnsBySheet.set(form, known);
  let columns = known.get(sheet);
  if (!columns) {
    const read = figuresOf(form, sheet).flatMap(({ index }) => form.fields[index] ?? []);
    columns = new Set(read.flatMap((key) => columnsOf(sheet, key)));
    known.set(sheet, columns);
  }
  return columns;
}

const figuresBySheet = new WeakMap<Form, ReadonlyMap<string, readonly CountFigure[]>>();

/** The figures that count records of a kind of sheet, sorted out once a form. */
function figuresOf(form: Form, sheet: TableId): readonly CountFigure[] {
  const known = figuresBySheet.get(form);
  if (known) return known.get(sheet) ?? [];
  const counts = [...form.figures.values()].filter((figure) => figure.kind === 'count');
  const bySheet = new Map<string, CountFigure[]>();
  for (const figure of counts) {
    const same = bySheet.get(figure.sheet);
    if (same) same.push(figure);
    else bySheet.set(figure.sheet, [figure]);
  }
  figuresBySheet.set(form, bySheet);
  return bySheet.get(sheet) ?? [];
}

/** What rosters of several branches tell of their organisations, which stand while they have members. */
const TOLD_BY_ROSTER: ReadonlySet<string> = new Set(['name', 'kind', 'kindExact', 'dissolvedOn']);

/** How many people were at meetings is known of those alone whose people 出席登记 names. */
function addUnnamed(finder: Finder, form: Form, { ledger, period }: LedgerFacts): void {
  const byMeeting = figuresOf(form, 'attendance').filter(({ index }) =>
    form.fields[index]?.some((key) => key === 'heldOn' || key === 'theme'),
  );
  if (byMeeting.length === 0) return;
  const { meetings, present, all } = unnamedMeetings(
    ledger,
    ({ heldOn }) => heldOn !== null && isIn(heldOn, period),
  );
  if (meetings === 0) return;
  for (const { index } of byMeeting) finder.add(index, 'not-told', present, all);
}

/** What the figures of a return lack in one workbook: what is not understood, or blank and must not be. */
export function lacksOf(form: Form, facts: LedgerFacts): readonly Lack[] {
  const { ledger } = facts;
  const finder = new Finder(form, facts);
  for (const [sheet, blocks] of form.blocks) finder.addSheet(sheet, blocks);
  form.memo.forget();
  for (const { table, column, reason, rows } of ledger.doubts) {
    // A cell without a result is an open field of its record.
    if (reason === 'formula-no-result' && column !== null) continue;
    // Rows that may be records add to those that are; where there are none, nothing is known.
    const mayBeMore = reason === 'rows-undecided' || reason === 'formula-no-result';
    const unknown = !mayBeMore || ledger[table].records.length === 0;
    for (const { index } of figuresOf(form, table)) {
      const read = (form.fields[index] ?? []).flatMap((key) => columnsOf(table, key));
      if (column !== null && !read.includes(column)) continue;
      finder.add(index, reason, rows, unknown);
    }
  }
  for (const table of absentSheets(ledger)) {
    const told = table === 'branch' && facts.recordsOf(table).length > 0;
    for (const { index } of figuresOf(form, table)) {
      if (told && (form.fields[index] ?? []).every((key) => TOLD_BY_ROSTER.has(key))) continue;
      finder.add(index, 'sheet-absent', 0, true);
    }
  }
  const { lastYearEnd, yearStart } = form.period.days;
  if (addDays(lastYearEnd, 1) !== yearStart) {
    // 支部信息 tells how many there were when the year began, not a later period.
    for (const { index } of figuresOf(form, 'branch')) {
      if (!form.fields[index]?.includes('membersLastYear')) continue;
      finder.add(index, 'not-told', 0, true);
    }
  }
  addUnnamed(finder, form, facts);
  const left = leftSince(facts);
  if (left > 0) {
    for (const { index } of figuresOf(form, 'members')) {
      finder.add(index, 'left-since', left, false);
    }
  }
  for (const table of emptyRegisters(ledger)) {
    for (const { index } of figuresOf(form, table)) {
      finder.add(index, 'empty-register', 0, true);
    }
  }
  return finder.lacks;
}
