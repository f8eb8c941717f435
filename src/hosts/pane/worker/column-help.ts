import type { ColumnTemplate, Language } from '../../../core/templates/schema';
import type { CellAddress } from '../../../workbook/model';
import type { Book } from './books/book';
import { columnOf } from './column-of';
import type { Requests } from './protocol';

/** How a column is filled in. */
export function helpText(column: ColumnTemplate, language: Language): string {
  const chinese = language === 'zh-CN';
  const example = column.example
    ? chinese
      ? `例如：${column.example}`
      : `For example: ${column.example}`
    : '';
  const required = column.required ? (chinese ? '必填。' : 'Required. ') : '';
  return [required + (column.help?.[language] ?? ''), example].filter(Boolean).join(' ');
}

/** What the template says of the column that a cell stands in. */
export function columnHelp(
  book: Book,
  sheetId: string,
  address: CellAddress,
  language: Language,
): Requests['help']['out'] {
  const known = columnOf(book, book.sheetOf(sheetId), address);
  if (!known) return null;
  const { on, column } = known;
  return {
    header: language === 'zh-CN' ? column.header : column.headerEn || column.header,
    table: on.template.name,
    text: helpText(column, language),
  };
}
