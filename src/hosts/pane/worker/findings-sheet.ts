import { renderFinding } from '../../../check/messages';
import { FINDING_HEADINGS, SEVERITY_LABELS } from '../../../documents/findings/labels';
import { cellRef } from '../../../workbook/model';
import type { NewCell, NewSheet } from '../../../workbook/write/new-sheet';
import type { Book } from './books/book';

const WIDTHS = [8, 14, 9, 46, 40, 46];

/** Every finding that is not answered, in the order of the cells, with links to them. */
export function findingsSheet(book: Book): NewSheet {
  const { language } = book.renderOptions;
  const { severity, sheet, cell, problem, why, remedy } = FINDING_HEADINGS[language];
  const head = [severity, sheet, cell, problem, why, remedy].map((heading) => ({ heading }));
  const rows = book.order.flatMap((index): NewCell[][] => {
    const finding = book.findings[index];
    if (!finding || book.isSuppressed(finding)) return [];
    const words = renderFinding(finding, book.plan, book.renderOptions);
    const name = finding.place?.on.sheet.name ?? '';
    const address = finding.place?.address;
    const link = address && {
      link: { sheet: name, address },
      text: cellRef(address.row, address.column),
    };
    const label = SEVERITY_LABELS[language][finding.severity];
    return [[label, name, link ?? '', words.problem, words.why, words.remedy]];
  });
  return {
    name: language === 'zh-CN' ? '检查结果' : 'Findings',
    rows: [head, ...rows],
    columnWidths: WIDTHS,
  };
}
