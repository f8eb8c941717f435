import { html, nothing, type TemplateResult } from 'lit';
import type { GridSize } from '../../worker/grid-views';
import { ROW } from './grid-layout';

/**
 * The headers, which stay in view over the rows that are scrolled beneath them.
 * @param scrolled how far the rows are scrolled, in pixels: nothing is shown while the headers themselves are in view
 * @param styleOf the width of a column, as a style
 */
export function titleRow(
  { headerRow, headers, nameColumn, widths }: GridSize,
  scrolled: number,
  styleOf: (column: number) => string,
): TemplateResult | typeof nothing {
  if (headerRow === null || scrolled <= headerRow * ROW) return nothing;
  return html`<div class="r titles" aria-hidden="true">
    <div class="n">${headerRow + 1}</div>
    ${widths.map(
      (_, column) =>
        html`<div class=${column === nameColumn ? 'c name' : 'c'} .style=${styleOf(column)}>
          ${headers[column] ?? ''}
        </div>`,
    )}
  </div>`;
}
