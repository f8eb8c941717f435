import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';

const FAMILY = '微软雅黑';

const font = (size: number, color: string, more: Partial<Font> = {}): Partial<Font> => ({
  name: FAMILY,
  size,
  color: { argb: color },
  ...more,
});
const fill = (color: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: color },
});
const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const box: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const middle: Partial<Alignment> = { vertical: 'middle', wrapText: true };
const centre: Partial<Alignment> = { ...middle, horizontal: 'center' };
const left: Partial<Alignment> = { ...middle, horizontal: 'left', indent: 1 };

/** For columns of longer text, which reads better from the left. */
export const LEFT = left;

/** The styles of the blank workbook. The objects are shared, which keeps the file small. */
export const STYLES = {
  title: { font: font(20, 'FFB3261E', { bold: true }), alignment: { vertical: 'middle' } },
  heading: { font: font(13, 'FFB3261E', { bold: true }), alignment: { vertical: 'middle' } },
  text: { font: font(11, 'FF262626'), alignment: left },
  link: { font: font(11, 'FF0B57D0', { underline: true }), alignment: left },
  required: {
    font: font(10, 'FFFFFFFF', { bold: true }),
    fill: fill('FFB3261E'),
    border: box,
    alignment: centre,
  },
  optional: {
    font: font(10, 'FF5B1A16', { bold: true }),
    fill: fill('FFF6E3E1'),
    border: box,
    alignment: centre,
  },
  example: {
    font: font(10, 'FF7A6A3A', { italic: true }),
    fill: fill('FFFFF8E1'),
    border: box,
    alignment: centre,
  },
  data: { font: font(10, 'FF262626'), alignment: centre },
  field: { font: font(11, 'FF262626'), border: box, alignment: left },
  note: { font: font(10, 'FF595959'), border: box, alignment: left },
} satisfies Record<string, Partial<Style>>;
