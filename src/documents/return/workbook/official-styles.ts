import type ExcelJS from 'exceljs';
import { border, centre, type Style, solid } from './styles';

const SONG = '宋体';
const body: Partial<ExcelJS.Font> = { name: SONG, size: 10 };
const small: Partial<ExcelJS.Font> = { name: SONG, size: 9 };

interface RowLook {
  readonly title: Style;
  readonly code: Style;
  readonly figure: Style;
  readonly middle: Style;
}

function rowLook(indent: number, own?: ExcelJS.FillPattern): RowLook {
  const shade = own ? { fill: own } : {};
  return {
    title: {
      font: body,
      alignment: { horizontal: 'left', vertical: 'middle', wrapText: true, indent },
      border,
      ...shade,
    },
    code: { font: small, alignment: centre, border, ...shade },
    figure: {
      font: body,
      alignment: { horizontal: 'right', vertical: 'middle' },
      border,
      numFmt: '0_ ',
      ...shade,
    },
    middle: { font: body, alignment: centre, border, ...shade },
  };
}

const BLUE = solid('FF88E1FE');
const ORANGE = solid('FFFFCE9A');

/** The ministry's page: sub-totals on blue, 其中 rows on orange and indented. */
export const OFFICIAL_STYLES = {
  cover: { font: { name: '黑体', size: 26, bold: true }, alignment: centre },
  coverYear: { font: { name: '黑体', size: 20 }, alignment: centre },
  coverLine: { font: { name: SONG, size: 14 }, alignment: { vertical: 'middle' } },
  title: { font: { name: '黑体', size: 16, bold: true }, alignment: centre },
  centre: { font: small, alignment: centre },
  left: { font: small, alignment: { vertical: 'middle', wrapText: true } },
  right: { font: small, alignment: { horizontal: 'right', vertical: 'middle' } },
  hint: {
    font: { ...small, color: { argb: 'FF5F6368' } },
    alignment: { vertical: 'middle', wrapText: true },
  },
  head: { font: { ...small, bold: true }, alignment: centre, border },
  code: { font: small, alignment: centre, border },
  block: { font: small, alignment: { ...centre, textRotation: 'vertical' }, border },
  text: { font: body, alignment: { vertical: 'middle', wrapText: true }, border },
  rows: {
    total: rowLook(0, BLUE),
    subtotal: rowLook(0, BLUE),
    within: rowLook(2, ORANGE),
    plain: rowLook(1),
  },
} satisfies Record<string, Style | Record<string, RowLook>>;
