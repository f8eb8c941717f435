import type { Templates } from '../../core/templates/load';
import {
  type CodeList,
  type ColumnTemplate,
  choicesOf,
  type SheetTemplate,
} from '../../core/templates/schema';
import { HEAD } from './head';

const pascal = (id: string): string =>
  id.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

function typeOf(column: ColumnTemplate): string {
  switch (column.type) {
    case 'text':
    case 'name':
      return 'string';
    case 'names':
      return 'readonly string[]';
    case 'date':
    case 'month':
      return 'CivilDate';
    case 'dates':
      return 'readonly CivilDate[]';
    case 'int':
    case 'number':
    case 'money':
      return 'number';
    case 'yesNo':
      return 'boolean';
    case 'code':
      return pascal(column.codes ?? '');
    case 'codes':
      return `readonly ${pascal(column.codes ?? '')}[]`;
  }
}

const codeType = (list: CodeList): string =>
  `/** ${list.name} */\nexport type ${pascal(list.id)} =\n${choicesOf(list)
    .map((item) => `  | '${item.id}' /* ${item.name} */`)
    .join('\n')};\n`;

const recordType = (sheet: SheetTemplate): string =>
  `/** One row of ${sheet.name}. */\nexport interface ${pascal(sheet.id)}Record extends Placed {\n${sheet.columns
    .map(
      (column) =>
        `  /** ${column.header} */\n  readonly ${column.key}: ${typeOf(column)} | null;\n`,
    )
    .join('')}}\n`;

/** The types of the records, from the sheet templates and the code lists. */
export function recordTypes({ sheets, codes }: Templates): string {
  const tables = sheets.map((sheet) => `  readonly ${sheet.id}: ${pascal(sheet.id)}Record;\n`);
  return [
    HEAD,
    "import type { CivilDate } from '../core/calendar/civil-date';\nimport type { Placed } from './model';\n",
    ...[...codes.values()].map(codeType),
    ...sheets.map(recordType),
    `/** The record of each kind of sheet. */\nexport interface Tables {\n${tables.join('')}}\n`,
    `export type TableId = keyof Tables;\n`,
    `export const TABLE_IDS: readonly TableId[] = [\n${sheets.map((s) => `  '${s.id}',\n`).join('')}];\n`,
  ].join('\n');
}
