import type { ColumnTemplate, Layout, SheetTemplate } from '../../core/templates/schema';
import type { LedgerSheet } from '../model';

/** Columns that stand in the layout itself and need no header of their own. */
const GIVEN: Readonly<Record<Layout, readonly string[]>> = {
  table: [],
  form: [],
  wide: ['month', 'due', 'paid', 'category'],
  matrix: ['meeting', 'attended'],
};

/** Required columns of a template for which a sheet of this layout has no header. */
export const missingColumns = (
  template: SheetTemplate,
  layout: Layout,
  has: (key: string) => boolean,
): readonly ColumnTemplate[] =>
  template.columns.filter(
    ({ key, required }) => required && !has(key) && !GIVEN[layout].includes(key),
  );

/** Required columns for which a recognised sheet has no header. */
export const missingOn = ({
  template,
  layout,
  columns,
  given,
  open,
}: LedgerSheet): readonly ColumnTemplate[] =>
  missingColumns(
    template,
    layout,
    (key) =>
      columns[key] !== undefined ||
      given.includes(key) ||
      // It is there: only which column it is, is undecided.
      open.some(({ keys }) => keys.includes(key)),
  );
