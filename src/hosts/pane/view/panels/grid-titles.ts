import { html, nothing, type TemplateResult } from 'lit';
import type { GridSize } from '../../worker/grid-views';

/**
 * The headers, which stay in view while their rows are scrolled.
 * @param styleOf the width of a column, as a style
 */
export function titleRow(
  { headerRow, headers, nameColumn, widths }: GridSize,
  styleOf: (column: number) => string,
): TemplateResult | typeof nothing {
  if (headerRow === null) return nothing;
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
