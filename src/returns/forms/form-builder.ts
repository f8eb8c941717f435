import type { ReturnTableFile, Templates } from '../../core/templates/load';
import type { OfficialPart } from '../../core/templates/official-schema';
import type { Predicate } from '../../core/templates/return-condition';
import { derivedFields } from '../../core/templates/return-fields';
import type {
  FigureKind,
  Measure,
  Plausibility,
  ReturnColumn,
  ReturnRow,
  ReturnTable,
} from '../../core/templates/return-schema';
import { TemplateError } from '../../core/templates/template-error';
import { TABLE_IDS, type TableId } from '../../ledger/records.generated';
import { type CountFigure, type Figure, kindOf, type Term } from '../figure';
import type { Period } from '../period';
import { compilePredicate, fieldsRead, type PredicateContext, type Test } from '../predicate';
import { compileOpenTri, compileTri, type TriTest } from '../tri';
import { balancesOf, noFigure, termsOf } from './equations';
import type { Block, FormTable, Question } from './form';
import { blankRef, isEmptyCell, knownOf, needsOf } from './official-cells';
import { RecordMemo } from './record-memo';

type Part = ReturnRow | ReturnColumn;

const isComputed = (part: Part): boolean =>
  part.formula !== undefined || ('percent' in part && part.percent === true);

const COUNT_ROWS: Measure = { per: 'record' };

/** A figure that stands in no row and column. */
type Alone = Pick<OfficialPart, 'from' | 'where' | 'open' | 'measure' | 'kind'>;

/** What a counted figure is made of. */
interface CountParts {
  readonly ref: string;
  readonly sheet: TableId;
  readonly measure: Measure;
  readonly row: ReturnRow;
  readonly conditions: readonly (Predicate | undefined)[];
  readonly over: FigureKind;
}

/** Puts the tables of one year together: numbers the figures and resolves who refers to whom. */
export class FormBuilder implements PredicateContext {
  readonly figures = new Map<string, Figure>();
  readonly blocks = new Map<TableId, Block[]>();
  readonly memo = new RecordMemo();
  /** The fields that each counted figure reads, by its index. */
  readonly fields: (readonly string[])[] = [];
  readonly #types = new Map<string, string>();

  constructor(
    templates: Templates,
    readonly period: Period,
  ) {
    for (const sheet of templates.sheets) {
      for (const column of sheet.columns) this.#types.set(`${sheet.id}.${column.key}`, column.type);
      for (const [key, field] of Object.entries(derivedFields(sheet.id))) {
        this.#types.set(`${sheet.id}.${key}`, field.type);
      }
    }
  }

  /** A part of a year is held against no other year. */
  get #isWholeYear(): boolean {
    return this.period.id === String(this.period.year);
  }

  isDate(sheet: string, key: string): boolean {
    return ['date', 'month'].includes(this.#types.get(`${sheet}.${key}`) ?? '');
  }

  /** Numbers the counted figures of a table, in blocks of one sheet each. */
  count({ file, table }: ReturnTableFile): void {
    const rows = table.rows.filter((row) => !isComputed(row) && !needsOf(table, row.id));
    const columns = table.columns.filter((one) => !isComputed(one) && !needsOf(table, '', one.id));
    const froms = (parts: readonly Part[]) => new Set(parts.map((part) => part.from));
    for (const rowFrom of froms(rows)) {
      for (const columnFrom of froms(columns)) {
        const sheet = sheetOf(file, rowFrom ?? columnFrom ?? table.from);
        const where = sheet === table.from ? table.where : undefined;
        const blockRows = rows.filter((row) => row.from === rowFrom);
        const blockColumns = columns.filter((column) => column.from === columnFrom);
        const figures = blockRows.map((row) =>
          blockColumns.map((column) => {
            const measure = column.measure ?? row.measure ?? table.measure ?? COUNT_ROWS;
            if (measure.cadence && !row.cadence) return null;
            if (isEmptyCell(table, row.id, column.id)) return null;
            const ref = `${table.id}.${row.id}.${column.id}`;
            const conditions = [where, row.where, column.where];
            const over = kindOf(table, row, column);
            return this.figure(file, { ref, sheet, measure, row, conditions, over });
          }),
        );
        const parts = table.official;
        this.add({
          sheet,
          where: this.test(where, sheet),
          rows: blockRows.map((row) => this.test(row.where, sheet)),
          columns: blockColumns.map((column) => this.test(column.where, sheet)),
          open: {
            where: compileTri(where, sheet, this),
            rows: blockRows.map((row) => this.tri(row, parts?.rows.get(row.id), sheet)),
            columns: blockColumns.map((one) => this.tri(one, parts?.columns.get(one.id), sheet)),
          },
          known: knownOf(table, sheet),
          figures,
        });
      }
    }
    for (const item of table.plausibility) this.countQuestion(file, table, item);
    for (const [id, blank] of table.official?.blanks ?? []) this.countBlank(file, table, id, blank);
  }

  /** Names the computed figures of a table; call the result when all tables have been named. */
  compute({ file, table }: ReturnTableFile): () => void {
    const pending: (() => void)[] = [];
    for (const row of table.rows) {
      for (const column of table.columns) {
        if (isEmptyCell(table, row.id, column.id)) continue;
        const ref = `${table.id}.${row.id}.${column.id}`;
        const needs = needsOf(table, row.id, column.id);
        if (needs) {
          this.figures.set(ref, { kind: 'formula', ref, terms: [], needs });
          continue;
        }
        const formula = row.formula ?? column.formula;
        const percent = column.percent === true;
        if (!formula || (percent && !row.of)) continue;
        const name = (id: string) =>
          row.formula ? `${table.id}.${id}.${column.id}` : `${table.id}.${row.id}.${id}`;
        const terms: Term[] = [];
        const whole: Term[] = [];
        this.figures.set(
          ref,
          percent ? { kind: 'percent', ref, part: terms, whole } : { kind: 'formula', ref, terms },
        );
        pending.push(() => {
          terms.push(...termsOf(this.figures, formula, file, ref, name));
          if (percent) whole.push(...termsOf(this.figures, row.of ?? [], file, ref, name));
        });
      }
    }
    return () => {
      for (const resolve of pending) resolve();
    };
  }

  /** The table with its figures in place and its equations, when every figure has been named. */
  finish({ file, table }: ReturnTableFile): FormTable {
    return {
      file,
      table,
      figures: table.rows.map((row) =>
        table.columns.map(
          (column) => this.figures.get(`${table.id}.${row.id}.${column.id}`) ?? null,
        ),
      ),
      balances: table.balances.flatMap((equation) =>
        equation.relation === 'near' && !this.#isWholeYear
          ? []
          : balancesOf(this.figures, file, table, equation),
      ),
      questions: table.plausibility.map((item) => this.question(file, table, item)),
      blanks: [...(table.official?.blanks ?? [])].flatMap(([id, { title }]) => {
        const figure = this.figures.get(blankRef(table, id));
        return figure ? [{ id, title, figure }] : [];
      }),
    };
  }

  private add(block: Block): void {
    const ofSheet = this.blocks.get(block.sheet);
    if (ofSheet) ofSheet.push(block);
    else this.blocks.set(block.sheet, [block]);
  }

  private test(predicate: Predicate | undefined, sheet: string): Test {
    return predicate ? compilePredicate(predicate, sheet, this) : () => true;
  }

  private figure(file: string, parts: CountParts): CountFigure {
    const { ref, sheet, measure, row, conditions, over } = parts;
    const { sum, by, atLeast } = measure;
    const limit = typeof atLeast === 'string' ? row.parameters?.[atLeast] : atLeast;
    if (typeof atLeast === 'string' && limit === undefined) {
      throw new TemplateError(file, ref, {
        'zh-CN': `这一行没有参数 ${atLeast}`,
        en: `the row has no parameter ${atLeast}`,
      });
    }
    const figure: CountFigure = {
      kind: 'count',
      index: this.fields.length,
      ref,
      sheet,
      measure,
      scale: this.#types.get(`${sheet}.${sum}`) === 'number' && atLeast === undefined ? 100 : 1,
      atLeast: limit ?? null,
      cadence: row.cadence ?? null,
      over,
    };
    const own = [sum, by].filter((key) => key !== undefined);
    this.fields.push([...new Set([...conditions.flatMap(fieldsRead), ...own])]);
    this.figures.set(ref, figure);
    return figure;
  }

  /** A question that lists rows has a figure of its own, which no row or column shows. */
  private countQuestion(file: string, table: ReturnTable, item: Plausibility): void {
    if (item.where)
      this.countAlone(file, table, questionRef(table, item), { ...item, kind: 'state' });
  }

  /** A blank of 补充资料: a figure of its own, too. */
  private countBlank(file: string, table: ReturnTable, id: string, blank: OfficialPart): void {
    const ref = blankRef(table, id);
    const { needs } = blank;
    if (needs) this.figures.set(ref, { kind: 'formula', ref, terms: [], needs });
    else this.countAlone(file, table, ref, blank);
  }

  private countAlone(file: string, table: ReturnTable, ref: string, part: Alone): void {
    const sheet = sheetOf(file, part.from ?? table.from);
    const where = sheet === table.from ? table.where : undefined;
    const figure = this.figure(file, {
      ref,
      sheet,
      measure: part.measure ?? COUNT_ROWS,
      row: { id: ref, title: table.title },
      conditions: [where, part.where],
      over: part.kind ?? table.kind ?? 'stock',
    });
    this.add({
      sheet,
      where: this.test(where, sheet),
      rows: [() => true],
      columns: [this.test(part.where, sheet)],
      open: {
        where: compileTri(where, sheet, this),
        rows: [compileTri(undefined, sheet, this)],
        columns: [compileOpenTri(part, sheet, this)],
      },
      known: knownOf(table, sheet),
      figures: [[figure]],
    });
  }

  private tri(part: Part, official: OfficialPart | undefined, sheet: string): TriTest {
    return compileOpenTri({ where: part.where, open: official?.open }, sheet, this);
  }

  private question(file: string, table: ReturnTable, item: Plausibility): Question {
    const { id, title } = item;
    const path = `plausibility ${id}`;
    const ref = item.figure ?? questionRef(table, item);
    const [term] = termsOf(this.figures, [ref], file, path, (name) => name);
    if (!term) throw noFigure(file, path, ref);
    return {
      id,
      title,
      figure: term.figure,
      above: item.above ?? 0,
      changeOver: item.changeOver ?? null,
    };
  }
}

const questionRef = (table: ReturnTable, item: Plausibility): string => `${table.id}..${item.id}`;

function sheetOf(file: string, sheet: string | undefined): TableId {
  const id = TABLE_IDS.find((candidate) => candidate === sheet);
  if (!id)
    throw new TemplateError(file, 'from', {
      'zh-CN': `没有工作表 ${sheet ?? ''}`,
      en: `no sheet to count: ${sheet ?? '(none)'}`,
    });
  return id;
}
