import type { Answer } from '../../../../check/answers';
import { checkLedger } from '../../../../check/check';
import { type RenderOptions, renderFinding } from '../../../../check/messages';
import type { Plan } from '../../../../check/plan';
import type { CheckResult } from '../../../../check/result';
import type { CivilDate } from '../../../../core/calendar/civil-date';
import type { Language } from '../../../../core/templates/schema';
import type { Failure } from '../../../../documents/findings/failure';
import { positionOf } from '../../../../ledger/cells';
import type { SheetMapping } from '../../../../ledger/mapping';
import type { Ledger } from '../../../../ledger/model';
import { readLedger } from '../../../../ledger/read';
import type { Finding, Place } from '../../../../rules/rule';
import { type Shown, shownOf } from '../../../../workbook/edit/shown';
import {
  type CellAddress,
  cellRef,
  type Row,
  type Sheet,
  type Workbook,
} from '../../../../workbook/model';
import type { Target } from '../finding-views';
import type { BookId } from './book-views';
import type { Edition } from './edition';
import { findingKeys } from './finding-keys';

/** By what a workbook is judged. */
export interface Judgement {
  readonly plan: Plan;
  readonly language: Language;
  readonly today: CivilDate;
  readonly mappings: readonly SheetMapping[];
}

/** What checking a workbook gave. */
export interface Checked {
  readonly ledger: Ledger;
  readonly result: CheckResult;
}

/** A sheet that arrives in blocks of rows; {@link Sheet} with rows that can be added to. */
interface GrowingSheet extends Sheet {
  readonly rows: Row[];
}

/** One workbook that the worker holds: its cells, and what was found in them. */
export class Book {
  readonly #sheets: Sheet[] = [];
  readonly #sheetIds: (string | null)[] = [];
  #places: ReadonlyMap<Sheet, number> = new Map();
  #checked: Checked | null = null;
  #problems: (string | undefined)[] = [];
  #order: readonly number[] = [];
  #keys: readonly string[] | null = null;
  /** The numbers of the findings that came when the file was last saved elsewhere. */
  fresh: ReadonlySet<number> = new Set();
  #judgement: Judgement | null = null;
  failure: Failure | null = null;

  constructor(
    readonly id: BookId,
    readonly name: string,
    /** The file, where there is one. */
    readonly edition: Edition | null,
    readonly format: Workbook['format'] = 'xlsx',
  ) {}

  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  addWorkbook(workbook: Workbook): void {
    for (const sheet of workbook.sheets) this.#add(sheet, null);
  }

  /** Takes a block of rows of a sheet; the first block of a sheet adds it. */
  addRows(sheetId: string, block: Sheet): void {
    const at = this.#sheetIds.indexOf(sheetId);
    if (at < 0) this.#add({ ...block, rows: [...block.rows] }, sheetId);
    else for (const row of block.rows) (this.#sheets[at] as GrowingSheet).rows.push(row);
  }

  /**
   * Takes the new content of some rows of a sheet.
   * @param rows those of the span that are not empty
   * @returns false where the workbook has no such sheet
   */
  replaceRows(sheetId: string, first: number, count: number, rows: readonly Row[]): boolean {
    const sheet = this.#sheets[this.#sheetIds.indexOf(sheetId)] as GrowingSheet | undefined;
    if (!sheet) return false;
    const from = positionOf(sheet, first);
    sheet.rows.splice(from, positionOf(sheet, first + count) - from, ...rows);
    return true;
  }

  #add(sheet: Sheet, sheetId: string | null): void {
    this.#sheets.push(sheet);
    this.#sheetIds.push(sheetId);
  }

  sheetOf(sheetId: string): Sheet | null {
    return this.#sheets[this.#sheetIds.indexOf(sheetId)] ?? null;
  }

  sheetId(sheet: number): string | null {
    return this.#sheetIds[sheet] ?? null;
  }

  /** The place of a sheet among the workbook's, or -1. */
  placeOf(sheet: Sheet): number {
    return this.#places.get(sheet) ?? -1;
  }

  /** Reads the records; separate from the rules, for progress. */
  readLedger(judgement: Judgement): Ledger {
    return readLedger({ format: this.format, sheets: this.#sheets }, judgement.plan.templates, {
      file: this.name,
      mappings: judgement.mappings,
    });
  }

  /** @param answers what its branch said on lists of findings that came back */
  check(judgement: Judgement, answers: readonly Answer[] = []): void {
    const { plan, today } = judgement;
    const ledger = this.readLedger(judgement);
    this.take({ ledger, result: checkLedger(ledger, plan, today, answers) }, judgement);
  }

  /** Takes the result of a check, or of a part of one. */
  take(checked: Checked, judgement: Judgement): void {
    const { findings } = checked.result;
    this.#places = new Map(this.#sheets.map((sheet, index) => [sheet, index]));
    this.#checked = checked;
    this.#judgement = judgement;
    this.#problems = new Array<string | undefined>(findings.length);
    this.#order = this.#sorted(findings);
    this.#keys = null;
  }

  get checked(): Checked | null {
    return this.#checked;
  }

  get findings(): readonly Finding[] {
    return this.#checked?.result.findings ?? [];
  }

  /** What each finding is, whatever row it moved to. */
  get keys(): readonly string[] {
    this.#keys ??= findingKeys(this.findings);
    return this.#keys;
  }

  /** The findings in the order of their cells: by tab, row and column; what has no place first. */
  get order(): readonly number[] {
    return this.#order;
  }

  #sorted(findings: readonly Finding[]): number[] {
    const key = ({ place }: Finding): [number, number, number] =>
      place
        ? [this.placeOf(place.on.sheet), place.address?.row ?? -1, place.address?.column ?? -1]
        : [-1, -1, -1];
    const keys = findings.map(key);
    return findings
      .map((_, index) => index)
      .sort((a, b) => {
        const [x, y] = [keys[a], keys[b]];
        if (!x || !y) return 0;
        return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || a - b;
      });
  }

  isSuppressed(finding: Finding): boolean {
    return this.#checked?.result.suppressed.has(finding) ?? false;
  }

  get plan(): Plan {
    if (!this.#judgement) throw new Error('not checked yet');
    return this.#judgement.plan;
  }

  get renderOptions(): RenderOptions {
    return { language: this.#judgement?.language ?? 'zh-CN' };
  }

  /** 问题 of a finding, in words. */
  problem(index: number): string {
    const known = this.#problems[index];
    if (known !== undefined) return known;
    const finding = this.findings[index];
    if (!finding) return '';
    const { problem } = renderFinding(finding, this.plan, this.renderOptions);
    this.#problems[index] = problem;
    return problem;
  }

  /** `党员名册 D7`, or the sheet, or nothing for the file as a whole. */
  placeText(place: Place | null): string {
    if (!place) return '';
    const { address } = place;
    const cell = address ? ` ${cellRef(address.row, address.column)}` : '';
    const header = place.on.template.columns.find(({ key }) => key === place.key)?.header;
    return `${place.on.sheet.name}${cell}${header ? ` ${header}` : ''}`;
  }

  /** What a person sees of a cell, to be compared when it is written. */
  shown(sheet: number, address: CellAddress): Shown {
    const cells = this.#sheets[sheet];
    if (!cells) throw new RangeError(`no sheet ${sheet}`);
    const on = this.#checked?.ledger.sheets.find(
      (one) => one.sheet === cells && one.headerRow < address.row && one.layout !== 'form',
    );
    const { columns = {}, template } = on ?? {};
    return shownOf(cells, address, template?.subject.flatMap((key) => columns[key] ?? []) ?? []);
  }

  target(place: Place | null): Target | null {
    if (!place) return null;
    const sheet = this.placeOf(place.on.sheet);
    if (sheet < 0) return null;
    return {
      book: this.id,
      sheet,
      sheetName: place.on.sheet.name,
      sheetId: this.sheetId(sheet),
      address: place.address ?? { row: 0, column: 0 },
    };
  }
}
