import { addDays, type CivilDate, isoDate, yearStart } from '../../src/core/calendar/civil-date';
import type { Templates } from '../../src/core/templates/load';
import type { ColumnTemplate, SheetTemplate } from '../../src/core/templates/schema';
import type { Cell, Sheet, Workbook } from '../../src/workbook/model';

/** Somebody of the roster, whom the rows name in turn. */
export interface Named {
  readonly name: string | null;
  readonly idNumber: string | null;
}

const NOBODY: Named = { name: null, idNumber: null };

/** Their rows are people of the branch, or the branch itself: what they hold stays as it is. */
const KEPT: ReadonlySet<string> = new Set(['branch', 'members']);

/** A value of the column's type for a row, so that rows differ and dates go through the year. */
function cellFor(
  { type, key, codes }: ColumnTemplate,
  row: number,
  person: Named,
  templates: Templates,
  year: number,
): Cell {
  const day = (more: number): CivilDate => addDays(yearStart(year), ((row * 7) % 300) + more);
  const items = templates.codes.get(codes ?? '')?.items ?? [];
  switch (type) {
    case 'date':
      return isoDate(day(key.length % 20));
    case 'dates':
      return [day(0), day(40)].map(isoDate).join('、');
    case 'month':
      return isoDate(day(0)).slice(0, 7);
    case 'code':
    case 'codes':
      return items[row % items.length]?.name ?? '';
    case 'yesNo':
      return row % 2 === 0 ? '是' : '否';
    case 'int':
    case 'number':
    case 'money':
      return key === 'year' ? year : (row % 19) + 1;
    case 'name':
    case 'names':
      return person.name ?? '';
    default:
      return key === 'idNumber' ? (person.idNumber ?? '') : `${key} ${row}`;
  }
}

/** A workbook with every sheet of the templates in it, each with all its columns and so many rows. */
export function withFullSheets(
  { format, sheets }: Workbook,
  templates: Templates,
  people: readonly Named[],
  year: number,
): Workbook {
  const fill = ({ name, columns }: SheetTemplate): Sheet => ({
    name,
    hidden: false,
    merged: [],
    rows: [
      { index: 0, cells: columns.map(({ header }) => header) },
      ...people.map((person, row) => ({
        index: row + 1,
        cells: columns.map((column) => cellFor(column, row, person, templates, year)),
      })),
    ],
  });
  /** The roster with the columns that it lacks. */
  const complete = (sheet: Sheet): Sheet => {
    const roster = templates.sheets.find(({ id, name }) => id === 'members' && name === sheet.name);
    const headers = sheet.rows[0]?.cells ?? [];
    const lacking = roster?.columns.filter(({ header }) => !headers.includes(header)) ?? [];
    const rows = sheet.rows.map(({ index, cells }, row) => {
      const added = lacking.map((column) =>
        row === 0 ? column.header : cellFor(column, row, NOBODY, templates, year),
      );
      const blank = headers.length - cells.length;
      return { index, cells: [...cells, ...new Array<undefined>(blank), ...added] };
    });
    return { ...sheet, rows };
  };
  const filled = templates.sheets.filter(({ id }) => !KEPT.has(id));
  const kept = sheets.filter((sheet) => !filled.some(({ name }) => name === sheet.name));
  return { format, sheets: [...kept.map(complete), ...filled.map(fill)] };
}
