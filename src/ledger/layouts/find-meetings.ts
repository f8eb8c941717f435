import type { CodeList } from '../../core/templates/schema';
import type { Row } from '../../workbook/model';
import { isDateCell } from '../../workbook/model';
import type { HeaderPath } from '../headers/header-block';
import { squeeze } from '../text';

/** A column of attendance marks of one meeting. */
export interface MeetingColumn {
  readonly column: number;
  readonly path: HeaderPath;
}

const MEETING_WORDS = /会|党课|党日|次|学习|活动|[\d]/;

/** The words and marks that a code list accepts. */
function marksOf(list: CodeList): ReadonlySet<string> {
  let marks = marksByList.get(list);
  if (!marks) {
    marks = new Set(
      list.items.flatMap((item) =>
        [item.name, ...(item.official ?? []), ...(item.aliases ?? [])].map(squeeze),
      ),
    );
    marksByList.set(list, marks);
  }
  return marks;
}

const marksByList = new WeakMap<CodeList, ReadonlySet<string>>();

/**
 * The meeting columns of an attendance matrix: their headers name a meeting (a number, a
 * date, a kind), and three of four of their cells are marks.
 * @param rows the first rows under the headers
 */
export function findMeetings(
  paths: readonly HeaderPath[],
  rows: readonly Row[],
  list: CodeList,
): MeetingColumn[] {
  const marks = marksOf(list);
  return paths
    .filter((path) => {
      const named = path.parts.some(
        (part) => isDateCell(part.cell) || MEETING_WORDS.test(part.text),
      );
      if (!named) return false;
      let filled = 0;
      let marked = 0;
      for (const row of rows) {
        const cell = row.cells[path.column];
        if (cell === undefined || cell === '') continue;
        filled++;
        if (typeof cell === 'string' && marks.has(squeeze(cell))) marked++;
      }
      return marked > 0 && marked >= filled * 0.75;
    })
    .map((path) => ({ column: path.column, path }));
}
