import type ExcelJS from 'exceljs';
import type { Form } from '../../../returns';
import { columnLetters } from '../../../workbook/model';
import type { OrganisationLine, OrganisationsView } from '../organisations-view';
import { periodText } from '../period-words';
import { formula } from './cells';
import { line, put, setPage } from './layout';
import { addLongList, type ListCell, type ListRow, type PutRows } from './long-list';
import { SHEETS } from './places';
import { boldNumberStyle, numberStyle, STYLES } from './styles';

const FIRST_ROW = 4;

const DECIMALS = [0, 1, 2];
const LOOKS = {
  line: { text: STYLES.text, middle: STYLES.middle, number: numberStyle },
  total: { text: STYLES.boldText, middle: STYLES.boldMiddle, number: boldNumberStyle },
};
const LINE_STYLES = Object.values(LOOKS).flatMap(({ text, middle, number }) => [
  text,
  middle,
  ...DECIMALS.map(number),
]);

/** @param below of the total, how many lines it adds up */
function rowOf(
  code: string,
  { title, kind, workbooks, figures }: OrganisationLine,
  below: number,
): ListRow {
  const { text, middle, number } = below > 0 ? LOOKS.total : LOOKS.line;
  const sum = (column: number, value: number): ListCell['value'] => {
    if (below === 0) return value;
    const letter = columnLetters(column);
    const range = `${letter}${FIRST_ROW + 1}:${letter}${FIRST_ROW + below}`;
    return formula(`ROUND(SUM(${range}),2)`, value);
  };
  return {
    cells: [
      { value: code, style: middle },
      { value: title, style: text },
      { value: kind, style: middle },
      { value: sum(3, workbooks), style: number(0) },
      ...figures.map(
        (figure, index): ListCell =>
          figure === null
            ? { value: '—', style: middle }
            : { value: sum(4 + index, figure.value), style: number(figure.decimals) },
      ),
    ],
    // Two lines of the name fit.
    height: title.length > 18 ? 32 : 20,
  };
}

/**
 * Adds 分单位: one line an organisation, and their sum.
 * @returns what puts its lines into the sheet when that is written
 */
export function addOrganisations(
  workbook: ExcelJS.Workbook,
  { columns, lines, total }: OrganisationsView,
  form: Form,
): PutRows {
  const sheet = workbook.addWorksheet(SHEETS.organisations, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: FIRST_ROW - 1, showGridLines: false }],
  });
  const last = 4 + columns.length;
  [6, 38, 10, 10, ...columns.map((title) => (title.length > 6 ? 14 : 11))].forEach(
    (width, index) => {
      sheet.getColumn(index + 1).width = width;
    },
  );
  line(sheet, 1, last, '分单位情况', STYLES.title);
  sheet.getRow(1).height = 34;
  const period = `${periodText(form)}；每个单位包括它下面的全部党组织`;
  line(sheet, 2, last, period, STYLES.lineLeft);
  ['序号', '单位', '类别', '工作簿', ...columns].forEach((text, index) => {
    put(sheet, FIRST_ROW - 1, index + 1, text, STYLES.head);
  });
  sheet.getRow(FIRST_ROW - 1).height = 36;
  setPage(sheet, {
    columns: last,
    rows: FIRST_ROW + lines.length,
    landscape: true,
    onePage: false,
    repeat: `1:${FIRST_ROW - 1}`,
  });
  const reach = `A1:${columnLetters(last - 1)}${FIRST_ROW + lines.length}`;
  return addLongList(sheet, { first: FIRST_ROW, reach }, LINE_STYLES, function* () {
    yield rowOf('', total, lines.length);
    for (const [index, one] of lines.entries()) yield rowOf(String(index + 1), one, 0);
  });
}
