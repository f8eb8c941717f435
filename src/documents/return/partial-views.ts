import { isReadWholly, type Standing } from '../first-line';
import type { TableView } from './return-view';
import type { ReturnsReport } from './returns-report';

/**
 * Marks the tables of which it may not be said that all holds: any where a file or a sheet was not
 * read or no workbook counts, else those that lack figures.
 */
export function markPartial(
  views: readonly TableView[],
  { withheld, incomplete, workbooks }: ReturnsReport,
  standing: Standing,
): readonly TableView[] {
  const isWhole = isReadWholly(standing) && workbooks > 0;
  const lacking = new Set(
    [...withheld, ...incomplete].map(({ figure }) => figure.slice(0, figure.indexOf('.'))),
  );
  return views.map((view) =>
    isWhole && !lacking.has(view.id) ? view : { ...view, partial: true },
  );
}
