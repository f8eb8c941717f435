import ExcelJS from 'exceljs';
import { BLANK_MARK } from '../../core/templates/blank-names';
import type { Templates } from '../../core/templates/load';
import { stableWorkbook } from '../../workbook/write/stable-workbook';
import { askedSheets } from './asked';
import { addCover } from './cover';
import { addSheet, type FilledRow } from './sheets';

/** What a workbook holds when it is handed out. */
export interface BlankOptions {
  /** Whether the optional sheets come, too. */
  readonly all?: boolean;
  /** What is known already, by the id of the sheet. */
  readonly rows?: ReadonlyMap<string, readonly FilledRow[]>;
}

/** A workbook part with the hidden names that tell which kinds of sheet the blank had. */
function marked(xml: string, ids: readonly string[]): string {
  const names = ids.map(
    (id) => `<definedName name="${BLANK_MARK}${id}" hidden="1">TRUE</definedName>`,
  );
  return xml.includes('<definedNames>')
    ? xml.replace('<definedNames>', `<definedNames>${names.join('')}`)
    : xml.replace('</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`);
}

const keysOf = (rows: readonly FilledRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== null)));

/**
 * Makes the workbook that a branch starts from: a cover that explains it, then the sheets, with
 * drop-downs, notes and formats, and one example row where nothing is known yet.
 * @returns an xlsx file; the same templates and rows always give the same bytes
 */
export async function makeBlankWorkbook(
  templates: Templates,
  { all = false, rows = new Map() }: BlankOptions = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '支部台账';
  workbook.lastModifiedBy = '支部台账';
  workbook.created = workbook.modified = new Date(Date.UTC(2026, 0, 1));
  const filled = new Map(
    [...rows].flatMap(([id, own]) => (own.length > 0 ? [[id, keysOf(own)] as const] : [])),
  );
  const asked = askedSheets(templates, all, filled);
  const there = new Set(asked.map(({ template }) => template));
  addCover(
    workbook,
    asked,
    templates.sheets.filter((template) => !there.has(template)),
  );
  for (const sheet of asked)
    addSheet(workbook, sheet, rows.get(sheet.template.id) ?? [], templates);
  const marks = asked.map(({ template }) => template.id);
  return stableWorkbook(workbook, undefined, (part, text) =>
    part === 'xl/workbook.xml' ? marked(text(), marks) : null,
  );
}
