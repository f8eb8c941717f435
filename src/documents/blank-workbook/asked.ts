import type { Templates } from '../../core/templates/load';
import type { ColumnTemplate, SheetTemplate } from '../../core/templates/schema';

/** A sheet as the blank workbook asks for it. */
export interface AskedSheet {
  readonly template: SheetTemplate;
  /** A form has a line an item; a list a row a record; the wide one of dues a row a member. */
  readonly shape: 'form' | 'list' | 'wide';
  readonly columns: readonly ColumnTemplate[];
}

/** Whether a cell must be filled: what the program works out from other cells may stay blank. */
export const isRequired = ({ required, derived }: ColumnTemplate): boolean =>
  required === true && derived !== true;

/** What the twelve columns of a wide form say, month by month. */
const BY_MONTH: ReadonlySet<string> = new Set(['month', 'paid', 'paidOn']);

const MONTHS: readonly ColumnTemplate[] = Array.from({ length: 12 }, (_, index) => ({
  key: `month${index + 1}`,
  header: `${index + 1}月`,
  headerEn: `Month ${index + 1}`,
  type: 'money',
  help: {
    'zh-CN': '这个月实际交了多少，没有交不填。',
    en: 'What was paid for this month; blank if nothing was.',
  },
  example: '50',
  width: 8,
}));

/** The columns of a wide form: what a row cannot do without, the months, and what is seldom written. */
function acrossMonths(columns: readonly ColumnTemplate[]): readonly ColumnTemplate[] {
  const whole = columns.filter(({ key }) => !BY_MONTH.has(key));
  const last = whole.findLastIndex(({ required }) => required === true) + 1;
  return [...whole.slice(0, last), ...MONTHS, ...whole.slice(last)];
}

/** What a workbook holds already: the keys of the columns with values, by the id of the sheet. */
export type Filled = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The sheets and columns that a branch is asked for: what rules and tables read, as few as possible.
 * @param all whether the optional sheets come, too
 * @param filled what is there already, and keeps its sheet and column
 */
export function askedSheets(
  { sheets }: Templates,
  all: boolean,
  filled: Filled = new Map(),
): readonly AskedSheet[] {
  return sheets.flatMap((template): AskedSheet | [] => {
    const { id, asked, layouts } = template;
    const own = filled.get(id);
    if (asked === false && !all && own === undefined) return [];
    const columns = template.columns.filter(
      (column) => column.asked !== false || own?.has(column.key) === true,
    );
    if (layouts[0] === 'form') return { template, shape: 'form', columns };
    return layouts.includes('wide')
      ? { template, shape: 'wide', columns: acrossMonths(columns) }
      : { template, shape: 'list', columns };
  });
}
