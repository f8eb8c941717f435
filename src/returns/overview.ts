import type { LocalText } from '../core/templates/schema';
import type { Figure } from './figure';
import { valuesOf } from './finish';
import { noFigure } from './forms/equations';
import type { Form } from './forms/form';
import type { Tally } from './tally';

/** A figure that is shown for every organisation, beside others. */
export interface OverviewColumn {
  /** `members.all.total`. */
  readonly ref: string;
  readonly title: LocalText;
  readonly figure: Figure;
}

/**
 * The figures that the tables of a form show for every organisation.
 * @throws TemplateError when there is no such figure
 */
export const overviewOf = (form: Form): OverviewColumn[] =>
  form.tables.flatMap(({ file, table }) =>
    table.overview.map(({ figure: name, title }) => {
      const ref = `${table.id}.${name}`;
      const figure = form.figures.get(ref);
      if (!figure) throw noFigure(file, 'overview', ref);
      return { ref, title, figure };
    }),
  );

/** Their values for one tally, by `table.row.column`; one that cannot be computed is left out. */
export function overviewFigures(
  tally: Tally,
  form: Form,
  columns: readonly OverviewColumn[],
): Record<string, number> {
  const values = valuesOf(
    tally,
    form,
    columns.map(({ figure }) => figure),
  );
  // One by one they all get the same shape, which tens of thousands of organisations share.
  const figures: Record<string, number> = {};
  columns.forEach(({ ref }, index) => {
    const value = values[index];
    if (value !== null && value !== undefined) figures[ref] = value;
  });
  return figures;
}
