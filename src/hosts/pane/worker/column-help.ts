import type { Language } from '../../../core/templates/schema';
import type { CellAddress } from '../../../workbook/model';

import type { Book } from './books/book';
import type { Requests } from './protocol';

/** What the template says of the column that a cell stands in. */
export function columnHelp(
  book: Book,
  sheetId: string,
  address: CellAddress,
  language: Language,
): Requests['help']['out'] {
  const sheet = book.sheetOf(sheetId);
  for (const on of book.checked?.ledger.sheets ?? []) {
    if (on.sheet !== sheet || address.row < on.headerTop) continue;
    const column = on.template.columns.find(({ key }) => {
      if (on.layout === 'form') {
        const label = on.labels?.[key];
        return label !== undefined && label.row === address.row;
      }
      return on.columns[key] === address.column;
    });
    if (!column) continue;
    const chinese = language === 'zh-CN';
    const example = column.example
      ? chinese
        ? `例如：${column.example}`
        : `For example: ${column.example}`
      : '';
    const required = column.required ? (chinese ? '必填。' : 'Required. ') : '';
    return {
      header: chinese ? column.header : column.headerEn || column.header,
      table: on.template.name,
      text: [required + (column.help?.[language] ?? ''), example].filter(Boolean).join(' '),
    };
  }
  return null;
}
