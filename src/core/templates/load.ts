import type * as z from 'zod';
import { type Communique, communiqueSchema } from './communique-schema';
import { entries, type ReturnTableFile, type TemplateFiles } from './files';
import { checkReturnTable } from './return-check';
import { type ReturnTable, returnTableSchema } from './return-schema';
import {
  type CodeList,
  choicesOf,
  codeListSchema,
  type HolidayYear,
  holidayYearSchema,
  type Pack,
  packSchema,
  type Regulation,
  regulationSchema,
  type SheetTemplate,
  sheetSchema,
} from './schema';
import { TemplateError } from './template-error';
import { type Understanding, understandingSchema } from './understanding-schema';

export type { ReturnTableFile, TemplateFiles } from './files';

/** All of `templates/`, checked. */
export interface Templates {
  /** In the order of the workbook's tabs. */
  readonly sheets: readonly SheetTemplate[];
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly regulations: readonly Regulation[];
  readonly packs: readonly Pack[];
  /** Official holidays, by year. */
  readonly holidays: ReadonlyMap<number, HolidayYear>;
  /** The tables of the annual return, of all years; last those of the ministry's forms, where they were read. */
  readonly returns: readonly ReturnTableFile[];
  /** The wording of the communiqué, of all years. */
  readonly communiques: readonly CommuniqueFile[];
  /** How sheets in an office's own form are understood. */
  readonly understanding: Understanding;
}

/** The wording of a communiqué, and where it is written. */
export interface CommuniqueFile {
  /** Its path in `templates/`. */
  readonly file: string;
  readonly communique: Communique;
}

const folder = <T>(files: TemplateFiles, name: string, schema: z.ZodType<T>): T[] =>
  entries(files, name, schema).map(({ value }) => value);

/** Every word of a list means one item, and what it refers to is there. */
function checkCodes(list: CodeList): void {
  const file = `codes/${list.id}.json`;
  const broad = new Set(choicesOf(list).map(({ id }) => id));
  const ids = new Set<string>();
  const words = new Map<string, string>();
  list.items.forEach(({ id, name, codes, official, aliases, within }, index) => {
    const path = `items[${index}]`;
    if (ids.has(id)) throw new TemplateError(file, path, `id twice: ${id}`);
    ids.add(id);
    if (within !== undefined && !broad.has(within)) {
      throw new TemplateError(file, path, `no such item: ${within}`);
    }
    for (const word of [name, ...(codes ?? []), ...(official ?? []), ...(aliases ?? [])]) {
      const other = words.get(word);
      if (other !== undefined) throw new TemplateError(file, path, `word twice: ${word}`);
      words.set(word, id);
    }
  });
  if (list.other !== undefined && !(list.open && broad.has(list.other))) {
    throw new TemplateError(file, 'other', `no such item of an open list: ${list.other}`);
  }
}

function checkSheet(sheet: SheetTemplate, codes: ReadonlyMap<string, CodeList>): void {
  const file = `sheets/${sheet.id}.json`;
  const keys = new Set<string>();
  const headers = new Set<string>();
  sheet.columns.forEach((column, index) => {
    const path = `columns[${index}]`;
    if (keys.has(column.key)) throw new TemplateError(file, path, `key twice: ${column.key}`);
    keys.add(column.key);
    for (const header of [column.header, ...(column.aliases ?? [])]) {
      if (headers.has(header)) throw new TemplateError(file, path, `header twice: ${header}`);
      headers.add(header);
    }
    const coded = column.type === 'code' || column.type === 'codes';
    if (coded !== (column.codes !== undefined) || (column.codes && !codes.has(column.codes))) {
      throw new TemplateError(file, path, `no such code list: ${column.codes ?? '(none)'}`);
    }
  });
  for (const key of sheet.subject) {
    if (!keys.has(key)) throw new TemplateError(file, 'subject', `no such column: ${key}`);
  }
}

/** Every provision that stands behind a sheet, a column or a list exists. */
function checkBases(
  sheets: readonly SheetTemplate[],
  codes: ReadonlyMap<string, CodeList>,
  regulations: readonly Regulation[],
): void {
  const known = new Set(regulations.flatMap(({ provisions }) => provisions.map(({ id }) => id)));
  for (const { id, basis } of codes.values()) {
    if (!basis || known.has(basis)) continue;
    throw new TemplateError(`codes/${id}.json`, 'basis', `no such provision: ${basis}`);
  }
  for (const sheet of sheets) {
    const bases: [string, string | null | undefined][] = [
      ['basis', sheet.basis],
      ...sheet.columns.map(({ basis }, index): [string, typeof basis] => [
        `columns[${index}].basis`,
        basis,
      ]),
    ];
    for (const [path, basis] of bases) {
      if (!basis || known.has(basis)) continue;
      throw new TemplateError(`sheets/${sheet.id}.json`, path, `no such provision: ${basis}`);
    }
  }
}

/** The kinds of units that a document is for are those of the code list. */
function checkUnits({ id, unitKinds = [] }: Regulation, codes: ReadonlyMap<string, CodeList>) {
  const known = new Set(codes.get('unit-kinds')?.items.map((item) => item.id));
  for (const kind of unitKinds) {
    if (known.has(kind)) continue;
    throw new TemplateError(`regulations/${id}.json`, 'unitKinds', `no such kind: ${kind}`);
  }
}

const UNDERSTANDING = 'understanding/words.json';

/** The words and weights, which speak of sheets and columns that exist. */
function understandingOf(files: TemplateFiles, sheets: readonly SheetTemplate[]): Understanding {
  const [one] = entries(files, 'understanding', understandingSchema);
  if (!one) throw new TemplateError(UNDERSTANDING, '', 'no such file');
  const { headers, sheets: signatures, questions } = one.value;
  const columns = (id: string, path: string): ReadonlySet<string> => {
    const template = sheets.find((sheet) => sheet.id === id);
    if (!template) throw new TemplateError(one.file, path, 'no such sheet');
    return new Set(template.columns.map(({ key }) => key));
  };
  const check = (id: string, path: string, keys: Iterable<string>): void => {
    const known = columns(id, path);
    for (const key of keys) {
      if (!known.has(key)) throw new TemplateError(one.file, path, `no such column: ${key}`);
    }
  };
  for (const [id, patterns] of Object.entries(headers)) {
    check(id, `headers.${id}`, Object.keys(patterns));
  }
  for (const [id, { core, weights }] of Object.entries(signatures)) {
    check(id, `sheets.${id}`, [...core.flat(), ...Object.keys(weights)]);
  }
  for (const { sheet, key } of questions) check(sheet, 'questions', [key]);
  return one.value;
}

/**
 * Checks and gathers the files of `templates/`.
 * @throws TemplateError naming the file and the path in it
 */
export function loadTemplates(files: TemplateFiles): Templates {
  const codes = new Map(folder(files, 'codes', codeListSchema).map((list) => [list.id, list]));
  const sheets = folder(files, 'sheets', sheetSchema).sort((a, b) => a.order - b.order);
  for (const list of codes.values()) checkCodes(list);
  for (const sheet of sheets) checkSheet(sheet, codes);
  const regulations = folder(files, 'regulations', regulationSchema);
  checkBases(sheets, codes, regulations);
  for (const regulation of regulations) checkUnits(regulation, codes);
  const returns = entries(files, 'returns', returnTableSchema).map(({ file, value }) => {
    checkReturnTable(value, sheets, codes, (path, chinese, english) => {
      throw new TemplateError(file, path, { 'zh-CN': chinese, en: english });
    });
    return { file, table: value as ReturnTable };
  });
  return {
    sheets,
    codes,
    regulations,
    packs: folder(files, 'packs', packSchema),
    holidays: new Map(folder(files, 'calendar', holidayYearSchema).map((one) => [one.year, one])),
    returns,
    communiques: entries(files, 'communique', communiqueSchema).map(({ file, value }) => ({
      file,
      communique: value,
    })),
    understanding: understandingOf(files, sheets),
  };
}
