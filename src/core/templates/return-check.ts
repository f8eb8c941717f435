import type { Bound, Predicate } from './return-condition';
import { type DerivedField, derivedFields, exactKey } from './return-fields';
import type { Measure, ReturnTable } from './return-schema';
import { type CodeList, type ColumnType, choicesOf, type SheetTemplate } from './schema';

/** Says what is wrong at a path of the file, in both languages; it never returns. */
type Fail = (path: string, chinese: string, english: string) => never;

type Codes = ReadonlyMap<string, CodeList>;

/** A kind of value, in both languages. */
type Kind = readonly [chinese: string, english: string];
const A_DATE: Kind = ['日期', 'a date'];
const A_NUMBER: Kind = ['数', 'a number'];

const NUMBERS: readonly ColumnType[] = ['int', 'number', 'money'];
const DATES: readonly ColumnType[] = ['date', 'month'];

/** The fields that the records of a kind of sheet have, derived ones included. */
function fieldsOf(sheet: SheetTemplate, codes: Codes): Map<string, DerivedField> {
  const fields = new Map(Object.entries(derivedFields(sheet.id)));
  for (const column of sheet.columns) {
    const list = column.codes === undefined ? undefined : codes.get(column.codes);
    const { type } = column;
    if (!list) {
      fields.set(column.key, { type });
      continue;
    }
    fields.set(column.key, { type, values: choicesOf(list).map((item) => item.id) });
    fields.set(exactKey(column.key), { type, values: list.items.map((item) => item.id) });
  }
  return fields;
}

/** Checks what one kind of sheet is asked for. */
class FieldChecker {
  constructor(
    private readonly sheet: string,
    private readonly fields: ReadonlyMap<string, DerivedField>,
    private readonly fail: Fail,
  ) {}

  field(key: string, path: string): DerivedField {
    return (
      this.fields.get(key) ??
      this.fail(
        path,
        `工作表 ${this.sheet} 没有字段 ${key}`,
        `the sheet ${this.sheet} has no field ${key}`,
      )
    );
  }

  private typed(key: string, path: string, types: readonly ColumnType[], what: Kind): void {
    if (types.includes(this.field(key, path).type)) return;
    this.fail(path, `${key} 不是${what[0]}`, `${key} is not ${what[1]}`);
  }

  private bound(bound: Bound | undefined, path: string, types: readonly ColumnType[]): void {
    if (bound === undefined) return;
    const dates = types === DATES;
    const what = dates ? A_DATE : A_NUMBER;
    if (typeof bound === 'object') this.typed(bound.field, path, types, what);
    else if (dates !== (typeof bound === 'string')) {
      this.fail(path, `不是${what[0]}`, `is not ${what[1]}`);
    }
  }

  private value(value: string | number | boolean, field: DerivedField, path: string): void {
    const { type, values } = field;
    const fits = values
      ? values.includes(String(value))
      : type === 'yesNo'
        ? typeof value === 'boolean'
        : NUMBERS.includes(type)
          ? typeof value === 'number' || (type === 'int' && value === 'year')
          : ['text', 'name'].includes(type) && typeof value === 'string';
    if (fits) return;
    const text = JSON.stringify(value);
    const known = values ? `，有 ${values.join('、')}` : '';
    this.fail(path, `这个字段没有值 ${text}${known}`, `the field has no value ${text}`);
  }

  predicate(predicate: Predicate, path: string): void {
    for (const key of ['all', 'any'] as const) {
      predicate[key]?.forEach((part, index) => {
        this.predicate(part, `${path}.${key}[${index}]`);
      });
    }
    if (predicate.not) this.predicate(predicate.not, `${path}.not`);
    if (predicate.age !== undefined) {
      this.typed(predicate.age, `${path}.age`, DATES, A_DATE);
      const { on } = predicate;
      if (typeof on === 'object') this.typed(on.field, `${path}.on`, DATES, A_DATE);
      this.bound(predicate.from, `${path}.from`, NUMBERS);
      this.bound(predicate.to, `${path}.to`, NUMBERS);
    }
    if (predicate.field === undefined) return;
    const field = this.field(predicate.field, `${path}.field`);
    if (predicate.is !== undefined) this.value(predicate.is, field, `${path}.is`);
    for (const key of ['in', 'notIn'] as const) {
      predicate[key]?.forEach((value, index) => {
        this.value(value, field, `${path}.${key}[${index}]`);
      });
    }
    if (predicate.from === undefined && predicate.to === undefined) return;
    const types = [DATES, NUMBERS].find((list) => list.includes(field.type));
    if (!types) {
      this.fail(
        path,
        `${predicate.field} 既不是日期也不是数`,
        `${predicate.field} is neither a date nor a number`,
      );
    }
    this.bound(predicate.from, `${path}.from`, types);
    this.bound(predicate.to, `${path}.to`, types);
  }

  measure(measure: Measure, path: string): void {
    const { per, sum, by, unnamed } = measure;
    if (sum !== undefined) this.typed(sum, `${path}.sum`, NUMBERS, A_NUMBER);
    if (unnamed !== undefined)
      this.typed(unnamed, `${path}.unnamed`, ['int'], ['整数', 'a whole number']);
    if (by !== undefined)
      this.typed(by, `${path}.by`, ['text', 'name', 'names'], ['姓名', 'a name']);
    if (by === undefined ? per === 'person' : per !== 'person' && per !== 'event') {
      this.fail(
        path,
        'per 是 person 时要写 by，是 event 时可以写，其他时候不能写',
        '"by" belongs to "per": "person", which needs it, and to "event"',
      );
    }
    const tests = Number(measure.atLeast !== undefined) + Number(measure.positive !== undefined);
    if (per === 'person' ? (sum === undefined ? tests > 0 : tests !== 1) : tests > 0) {
      this.fail(
        path,
        '每人的 sum 要写 atLeast、positive 中的一项，其他时候不能写',
        'a sum per person needs one of "atLeast" and "positive"; nothing else does',
      );
    }
    if (sum !== undefined && per !== 'record' && per !== 'person') {
      this.fail(path, `per 是 ${per} 时不能写 sum`, `"per": "${per}" has no sum`);
    }
    if (unnamed !== undefined && (per !== 'person' || sum !== undefined)) {
      this.fail(path, 'unnamed 只在数人时用', '"unnamed" belongs to counting people');
    }
    if (measure.onRoster && per !== 'person') {
      this.fail(path, 'onRoster 只在数人时用', '"onRoster" belongs to counting people');
    }
    if (measure.cadence && per !== 'organisation') {
      this.fail(
        path,
        'cadence 只在 per 是 organisation 时用',
        '"cadence" belongs to "per": "organisation"',
      );
    }
  }
}

/**
 * Checks that a table of the return asks only for sheets, fields and values that there are.
 * Figures that refer to other figures are checked when the form of a year is put together.
 * @param fail is told the path in the file and the problem; it must throw
 */
export function checkReturnTable(
  table: ReturnTable,
  sheets: readonly SheetTemplate[],
  codes: Codes,
  fail: Fail,
): void {
  const checkers = new Map<string, FieldChecker>();
  const checkerOf = (from: string | undefined, path: string): FieldChecker => {
    if (from === undefined) {
      return fail(path, '要写 from：数哪张工作表', 'needs "from": the sheet that it counts');
    }
    const known = checkers.get(from);
    if (known) return known;
    const sheet = sheets.find((candidate) => candidate.id === from);
    if (!sheet) {
      return fail(
        path === '' ? 'from' : `${path}.from`,
        `没有工作表 ${from}，有 ${sheets.map(({ id, name }) => `${id}（${name}）`).join('、')}`,
        `no such sheet: ${from}`,
      );
    }
    const made = new FieldChecker(from, fieldsOf(sheet, codes), fail);
    checkers.set(from, made);
    return made;
  };
  const seen = new Set<string>();
  const unique = (id: string, path: string) => {
    const key = path.replace(/\[.*/, ':') + id;
    if (seen.has(key)) fail(`${path}.id`, `代号 ${id} 用了两次`, `id twice: ${id}`);
    seen.add(key);
  };
  if (table.from !== undefined) checkerOf(table.from, '');
  if (table.where) checkerOf(table.from, '').predicate(table.where, 'where');
  if (table.measure) checkerOf(table.from, '').measure(table.measure, 'measure');
  for (const kind of ['rows', 'columns'] as const) {
    const others = kind === 'rows' ? table.columns : table.rows;
    table[kind].forEach((part, index) => {
      const path = `${kind}[${index}]`;
      unique(part.id, path);
      if (part.from !== undefined && others.some((other) => other.from !== undefined)) {
        fail(
          `${path}.from`,
          '行和列不能都写 from',
          'rows and columns both say which sheet they count',
        );
      }
      // A part without a sheet of its own meets those of the table and of the other side.
      const froms =
        part.from !== undefined
          ? [part.from]
          : [...new Set([table.from, ...others.map((other) => other.from)])].filter(
              (from) => from !== undefined,
            );
      for (const from of froms) {
        const checker = checkerOf(from, path);
        if (part.where) checker.predicate(part.where, `${path}.where`);
        if (part.measure) checker.measure(part.measure, `${path}.measure`);
      }
      if (froms.length === 0 && (part.where || part.measure)) {
        fail(path, '没有说数哪张工作表（from）', 'counts no sheet');
      }
    });
  }
  const parts = [...(table.official?.rows ?? []), ...(table.official?.columns ?? [])];
  for (const [id, { from, open }] of parts) {
    const sheetOf = from ?? table.from;
    if (open && sheetOf !== undefined) checkerOf(sheetOf, id).predicate(open, `${id}.open`);
  }
  for (const [id, { from, where, measure }] of table.official?.blanks ?? []) {
    const path = `supplement.blanks.${id}`;
    if (where) checkerOf(from ?? table.from, path).predicate(where, `${path}.where`);
    if (measure) checkerOf(from ?? table.from, path).measure(measure, `${path}.measure`);
  }
  table.balances.forEach((equation, index) => {
    unique(equation.id, `balances[${index}]`);
  });
  table.plausibility.forEach((item, index) => {
    const path = `plausibility[${index}]`;
    unique(item.id, path);
    if (item.where) checkerOf(item.from ?? table.from, path).predicate(item.where, `${path}.where`);
  });
}
