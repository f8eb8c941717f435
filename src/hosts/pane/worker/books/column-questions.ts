import type { Language } from '../../../../core/templates/schema';
import { isMappable, mappingOf } from '../../../../ledger/columns/mapping-of';
import type { OpenColumn } from '../../../../ledger/columns/open-choices';
import type { SheetMapping } from '../../../../ledger/mapping';
import type { LedgerSheet } from '../../../../ledger/model';

/** A column of a sheet, as a person finds it there. */
export type AskedColumn = Pick<OpenColumn, 'header' | 'examples'> & { readonly column: number };

/** One thing that a sheet leaves undecided: which column a field is, or which field a column is. */
export interface ColumnQuestion {
  /** The same for all sheets of these headers. */
  readonly id: string;
  /** The name of the sheet. */
  readonly sheet: string;
  /** What is asked about. */
  readonly about: { readonly field: string } | AskedColumn;
  /** What it may be, each with how all such sheets are read then. */
  readonly answers: readonly {
    readonly is: { readonly field: string } | AskedColumn;
    readonly mapping: SheetMapping;
  }[];
  /** How they are read where it is none of these. */
  readonly none: SheetMapping;
}

/** What a sheet leaves undecided, where an answer holds for all sheets of its headers. */
export function columnQuestions(on: LedgerSheet, language: Language): readonly ColumnQuestion[] {
  if (!isMappable(on)) return [];
  const fieldOf = (key: string): { readonly field: string } => {
    const column = on.template.columns.find((one) => one.key === key);
    return { field: (language === 'en' ? column?.headerEn : column?.header) ?? key };
  };
  return on.open.flatMap(({ keys, columns }): ColumnQuestion[] => {
    const [key] = keys;
    const asked = columns.map(({ header, at, examples }): AskedColumn => {
      return { header, examples, column: at.column };
    });
    const [first] = asked;
    if (key === undefined || !first) return [];
    const answers =
      keys.length > 1
        ? keys.map((one) => ({
            is: fieldOf(one),
            mapping: mappingOf(on, new Map([[first.column, one]])),
          }))
        : asked.map((one) => ({ is: one, mapping: mappingOf(on, new Map([[one.column, key]])) }));
    return [
      {
        id: [on.headerLayout, on.table, ...keys].join('\n'),
        sheet: on.sheet.name,
        about: keys.length > 1 ? first : fieldOf(key),
        answers,
        none: mappingOf(on, new Map(asked.map(({ column }) => [column, null]))),
      },
    ];
  });
}
