import type { ReturnTableFile, Templates } from '../core/templates/load';
import { derivedFields } from '../core/templates/return-fields';
import type {
  Measure,
  Plausibility,
  Predicate,
  ReturnColumn,
  ReturnRow,
  ReturnTable,
} from '../core/templates/return-schema';
import { TemplateError } from '../core/templates/template-error';
import { TABLE_IDS, type TableId } from '../ledger/records.generated';
import type { Balance, CountFigure, Figure, Term } from './figure';
import type { Block, FormTable, Question } from './form';
import type { Period } from './period';
import { compilePredicate, fieldsRead, type PredicateContext, type Test } from './predicate';
import { compileTri } from './tri';

type Part = ReturnRow | ReturnColumn;

const isComputed = (part: Part): boolean =>
  part.formula !== undefined || ('percent' in part && part.percent === true);

const COUNT_ROWS: Measure = { per: 'record' };

/** What a counted figure is made of. */
interface CountParts {
  readonly ref: string;
  readonly sheet: TableId;
  readonly measure: Measure;
  readonly row: ReturnRow;
  readonly conditions: readonly (Predicate | undefined)[];
}

/** Puts the tables of one year together: numbers the figures and resolves who refers to whom. */
export class FormBuilder implements PredicateContext {
  readonly figures = new Map<string, Figure>();
  readonly blocks: Block[] = [];
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

  isDate(sheet: string, key: string): boolean {
    return ['date', 'month'].includes(this.#types.get(`${sheet}.${key}`) ?? '');
  }

  /** Numbers the counted figures of a table, in blocks of one sheet each. */
  count({ file, table }: ReturnTableFile): void {
    const rows = table.rows.filter((row) => !isComputed(row));
    const columns = table.columns.filter((column) => !isComputed(column));
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
            const ref = `${table.id}.${row.id}.${column.id}`;
            const conditions = [where, row.where, column.where];
            return this.figure(file, { ref, sheet, measure, row, conditions });
          }),
        );
        this.blocks.push({
          sheet,
          where: this.test(where, sheet),
          rows: blockRows.map((row) => this.test(row.where, sheet)),
          columns: blockColumns.map((column) => this.test(column.where, sheet)),
          open: {
            where: compileTri(where, sheet, this),
            rows: blockRows.map((row) => compileTri(row.where, sheet, this)),
            columns: blockColumns.map((column) => compileTri(column.where, sheet, this)),
          },
          figures,
        });
      }
    }
    for (const item of table.plausibility) this.countQuestion(file, table, item);
  }

  /** Names the computed figures of a table; call the result when all tables have been named. */
  compute({ file, table }: ReturnTableFile): () => void {
    const pending: (() => void)[] = [];
    for (const row of table.rows) {
      for (const column of table.columns) {
        const formula = row.formula ?? column.formula;
        const percent = column.percent === true;
        if (!formula || (percent && !row.of)) continue;
        const ref = `${table.id}.${row.id}.${column.id}`;
        const name = (id: string) =>
          row.formula ? `${table.id}.${id}.${column.id}` : `${table.id}.${row.id}.${id}`;
        const terms: Term[] = [];
        const whole: Term[] = [];
        this.figures.set(
          ref,
          percent ? { kind: 'percent', ref, part: terms, whole } : { kind: 'formula', ref, terms },
        );
        pending.push(() => {
          terms.push(...this.terms(formula, file, ref, name));
          if (percent) whole.push(...this.terms(row.of ?? [], file, ref, name));
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
      balances: table.balances.flatMap((equation) => this.balances(file, table, equation)),
      questions: table.plausibility.map((item) => this.question(file, table, item)),
    };
  }

  private test(predicate: Predicate | undefined, sheet: string): Test {
    return predicate ? compilePredicate(predicate, sheet, this) : () => true;
  }

  private figure(file: string, parts: CountParts): CountFigure {
    const { ref, sheet, measure, row, conditions } = parts;
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
    };
    const own = [sum, by].filter((key) => key !== undefined);
    this.fields.push([...new Set([...conditions.flatMap(fieldsRead), ...own])]);
    this.figures.set(ref, figure);
    return figure;
  }

  /** A question that lists rows has a figure of its own, which no row or column shows. */
  private countQuestion(file: string, table: ReturnTable, item: Plausibility): void {
    if (!item.where) return;
    const sheet = sheetOf(file, item.from ?? table.from);
    const where = sheet === table.from ? table.where : undefined;
    const figure = this.figure(file, {
      ref: questionRef(table, item),
      sheet,
      measure: COUNT_ROWS,
      row: { id: item.id, title: item.title },
      conditions: [where, item.where],
    });
    this.blocks.push({
      sheet,
      where: this.test(where, sheet),
      rows: [() => true],
      columns: [this.test(item.where, sheet)],
      open: {
        where: compileTri(where, sheet, this),
        rows: [compileTri(undefined, sheet, this)],
        columns: [compileTri(item.where, sheet, this)],
      },
      figures: [[figure]],
    });
  }

  private question(file: string, table: ReturnTable, item: Plausibility): Question {
    const { id, title } = item;
    const path = `plausibility ${id}`;
    const ref = item.figure ?? questionRef(table, item);
    const [term] = this.terms([ref], file, path, (name) => name);
    if (!term) throw noFigure(file, path, ref);
    return {
      id,
      title,
      figure: term.figure,
      above: item.above ?? 0,
      changeOver: item.changeOver ?? null,
    };
  }

  /** One equation for each row or column that has all of its figures; those left empty have none. */
  private balances(file: string, table: ReturnTable, equation: Equation): Balance[] {
    const { id, each, relation } = equation;
    const path = `balances ${id}`;
    const between = (name: (id: string) => string, suffix: string): Balance => ({
      id: id + suffix,
      relation,
      left: this.terms(equation.left, file, path, name),
      right: this.terms(equation.right, file, path, name),
    });
    if (!each) return [between((name) => name, '')];
    const [parts, others] =
      each === 'row' ? [table.rows, table.columns] : [table.columns, table.rows];
    const used = others.filter((other) =>
      [...equation.left, ...equation.right].some((term) => termName(term) === other.id),
    );
    return parts.flatMap((part) => {
      const name = (other: string) =>
        each === 'row' ? `${table.id}.${part.id}.${other}` : `${table.id}.${other}.${part.id}`;
      const complete = used.every((other) => this.figures.has(name(other.id)));
      return complete ? [between(name, `:${part.id}`)] : [];
    });
  }

  private terms(
    texts: readonly string[],
    file: string,
    path: string,
    full: (id: string) => string,
  ): Term[] {
    return texts.map((text) => {
      const name = termName(text);
      const ref = name.includes('.') ? name : full(name);
      const figure = this.figures.get(ref);
      if (!figure) throw noFigure(file, path, ref);
      return { sign: text.startsWith('-') ? -1 : 1, lastYear: text.includes('last:'), figure };
    });
  }
}

/** What a term names, without its sign and year. */
const termName = (text: string): string => text.replace(/^-?(last:)?/, '');

type Equation = ReturnTable['balances'][number];

/** @param ref of a figure that the form has not */
export const noFigure = (file: string, path: string, ref: string): TemplateError =>
  new TemplateError(file, path, {
    'zh-CN': `没有 ${ref} 这个数`,
    en: `no such figure: ${ref}`,
  });

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
