import type { Failure } from '../../../../documents/findings/failure';
import type { Finding } from '../../../../rules/rule';
import type { Sheet, Workbook } from '../../../../workbook/model';
import { Book, type Checked, type Judgement } from './book';
import type { BookId } from './book-views';
import { givenEdition } from './edition';

/**
 * A workbook that one worker has read and checked, for another. What both have, such as templates and
 * rules, stands in it by its name, so that a copy of the workbook is no copy of those.
 */
export interface PackedBook {
  readonly name: string;
  readonly format: Workbook['format'];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly failure: Failure | null;
  readonly sheets: readonly Sheet[];
  readonly checked: Checked | null;
}

/** Puts something in the place of what an object has, whose type does not tell of it. */
function put<K extends string>(
  owner: { readonly [key in K]: unknown },
  key: K,
  other: unknown,
): void {
  Object.assign(owner, { [key]: other });
}

/** Findings and those that are told with them. */
const withSame = (findings: readonly Finding[]): ReadonlySet<Finding> =>
  new Set(findings.flatMap((finding) => [finding, ...finding.same]));

/** All that stands in what was found that every worker has itself, each to be put in place by one. */
function exchange(
  { ledger, result }: Checked,
  other: {
    readonly template: (template: unknown) => unknown;
    readonly column: (column: unknown, template: unknown) => unknown;
    readonly rule: (rule: unknown) => unknown;
    readonly planned: (planned: unknown) => unknown;
  },
): void {
  // A column is of its sheet's template, which is asked while it is there.
  const columns = ledger.notes.map(({ column, on }) => other.column(column, on.template));
  for (const [at, note] of ledger.notes.entries()) put(note, 'column', columns[at]);
  for (const on of ledger.sheets) put(on, 'template', other.template(on.template));
  for (const one of ledger.unknownSheets) put(one, 'nearest', other.template(one.nearest));
  for (const one of ledger.hiddenSheets) put(one, 'template', other.template(one.template));
  for (const one of withSame(result.findings)) put(one, 'rule', other.rule(one.rule));
  for (const one of result.notChecked) put(one, 'rule', other.planned(one.rule));
}

/** Packs a workbook, which is of no use here any more. */
export function packedBook(book: Book, { plan }: Judgement): PackedBook {
  const { name, format, edition, failure, sheets, checked } = book;
  if (!edition && !failure) throw new Error('no file');
  const bytes = edition?.bytes ?? new Uint8Array();
  if (checked) {
    const numbers = new Map(plan.rules.map((planned, at) => [planned, at] as const));
    const idOf = (one: unknown): unknown => (one as { readonly id: string } | null)?.id ?? null;
    exchange(checked, {
      template: idOf,
      column: (column) => (column as { readonly key: string }).key,
      rule: idOf,
      planned: (planned) => numbers.get(planned as never),
    });
  }
  return { name, format, bytes, failure, sheets: [...sheets], checked };
}

/** The workbook that was packed, judged by the same. */
export function unpackedBook(id: BookId, packed: PackedBook, judgement: Judgement): Book {
  const { name, format, bytes, failure, sheets, checked } = packed;
  const book = new Book(id, name, failure ? null : givenEdition(bytes), format);
  book.addWorkbook({ format, sheets });
  book.failure = failure;
  if (!checked) return book;
  const { plan } = judgement;
  const templates = new Map(plan.templates.sheets.map((one) => [one.id as unknown, one]));
  const rules = new Map(plan.rules.map(({ rule }) => [rule.id as unknown, rule]));
  // The templates of the sheets are put in place after the columns, which are asked by their names.
  exchange(checked, {
    template: (name) => templates.get(name) ?? null,
    column: (key, name) => templates.get(name)?.columns.find((one) => one.key === key),
    rule: (name) => rules.get(name),
    planned: (at) => plan.rules[at as number],
  });
  book.take(checked, judgement);
  return book;
}
