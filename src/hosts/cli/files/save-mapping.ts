import { existsSync } from 'node:fs';
import type { SheetTemplate } from '../../../core/templates/schema';
import { isMappable, mappingOf } from '../../../ledger/columns/mapping-of';
import type { SheetMapping } from '../../../ledger/mapping';
import type { Ledger, LedgerSheet } from '../../../ledger/model';
import { columnLetters } from '../../../workbook/model';
import { usageError } from '../commands/usage';
import { writeWhole } from './atomic';
import { readMappings } from './mapping-file';

/** What a person says of one column: `表!列=字段`, or that it is none of ours: `表!列=`. */
interface Said {
  readonly sheet: string;
  /** Letters, or the header as it stands. */
  readonly column: string;
  /** The template's header, or its key; empty for none. */
  readonly field: string;
}

const SAID = /^(.+)!([^!=]+)=(.*)$/;

function parsed(text: string): Said {
  const [, sheet, column, field] = SAID.exec(text) ?? [];
  if (sheet === undefined || column === undefined || field === undefined) {
    throw usageError(
      `--set 应写成 表!列=字段，例如 Sheet1!C=入党日期：${text}`,
      `--set is SHEET!COLUMN=FIELD, such as Sheet1!C=入党日期: ${text}`,
    );
  }
  return { sheet, column: column.trim(), field: field.trim() };
}

const keyOf = ({ columns }: SheetTemplate, field: string): string | undefined =>
  columns.find(
    ({ key, header, aliases }) => key === field || header === field || aliases?.includes(field),
  )?.key;

/** The column that somebody means by its letters or its header, counted from 0. */
function columnMeant(on: LedgerSheet, column: string): number | null {
  for (const [key, at] of Object.entries(on.columns)) {
    if (columnLetters(at) === column || on.headers[key] === column) return at;
  }
  const at = on.unknownAt.findIndex(
    (place, index) => columnLetters(place.column) === column || on.unknown[index] === column,
  );
  return on.unknownAt[at]?.column ?? null;
}

/** What a person says of columns, by their places and the keys of fields. */
function applied(on: LedgerSheet, said: readonly Said[]): ReadonlyMap<number, string | null> {
  return new Map(
    said.map(({ column, field }) => {
      const at = columnMeant(on, column);
      const key = field === '' ? null : keyOf(on.template, field);
      if (at === null || key === undefined) {
        const what = at === null ? column : field;
        throw usageError(
          `“${on.sheet.name}”（${on.template.name}）里没有“${what}”这一${at === null ? '列' : '项'}。`,
          `${on.sheet.name} (${on.template.name}) has no ${at === null ? 'column' : 'field'} ${what}.`,
        );
      }
      return [at, key];
    }),
  );
}

/** How the tables of a workbook were understood, corrected by what a person says of some columns. */
export function mappingsOf(ledger: Ledger, sets: readonly string[]): SheetMapping[] {
  const said = sets.map(parsed);
  const plain = ledger.sheets.filter(isMappable);
  for (const { sheet } of said) {
    if (plain.some((on) => on.sheet.name === sheet)) continue;
    throw usageError(
      `没有认出名为“${sheet}”的表，或者它不是一行一条的表，不能指定列。`,
      `No table called ${sheet} was recognised, or it is not one of rows: its columns cannot be set.`,
    );
  }
  const seen = new Set<string>();
  return plain.flatMap((on): SheetMapping[] => {
    const own = said.filter(({ sheet }) => sheet === on.sheet.name);
    // The same form again needs no second entry.
    if (seen.has(on.headerLayout) && own.length === 0) return [];
    seen.add(on.headerLayout);
    return [mappingOf(on, applied(on, own))];
  });
}

/**
 * Writes a mapping, which `check` and `consolidate` take for all sheets of the same headers.
 * @throws UsageError when a file of another kind is there
 */
export function saveMappings(file: string, sheets: readonly SheetMapping[]): void {
  // What is there and is no mapping is not written over: this throws.
  if (existsSync(file)) readMappings(file);
  const text = `${JSON.stringify({ schema: 'branch-ledger/mapping@1', sheets }, null, 2)}\n`;
  writeWhole(file, [text]);
}
