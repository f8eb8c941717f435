import type ExcelJS from 'exceljs';

type Font = Partial<ExcelJS.Font>;
export type Style = Partial<ExcelJS.Style>;

const SONG = '宋体';
const HEI = '黑体';
const RED = { argb: 'FFB3261E' };
const GREEN = { argb: 'FF1A6B34' };
const BLUE = { argb: 'FF0B57A4' };
const GREY = { argb: 'FF5F6368' };

const body: Font = { name: SONG, size: 11 };
const bold: Font = { name: SONG, size: 11, bold: true };
const small: Font = { name: SONG, size: 10 };

/** A thin line around a cell. */
export const border: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};
/** Text in the middle of its cell. */
export const centre: Partial<ExcelJS.Alignment> = {
  horizontal: 'center',
  vertical: 'middle',
  wrapText: true,
};
const left: Partial<ExcelJS.Alignment> = { vertical: 'middle', wrapText: true };
const right: Partial<ExcelJS.Alignment> = { horizontal: 'right', vertical: 'middle', indent: 1 };
/** One colour behind a cell. */
export const solid = (argb: string): ExcelJS.FillPattern => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});

/** One object for each look: exceljs finds a style that it has seen before by the object. */
export const STYLES = {
  title: { font: { name: HEI, size: 18, bold: true }, alignment: centre },
  heading: { font: { name: HEI, size: 14 }, alignment: left },
  lineLeft: { font: small, alignment: left },
  lineCentre: { font: small, alignment: centre },
  lineRight: { font: small, alignment: right },
  head: { font: bold, alignment: centre, border, fill: solid('FFF2F2F2') },
  headCode: { font: small, alignment: centre, border, fill: solid('FFF2F2F2') },
  text: { font: body, alignment: left, border },
  smallText: { font: small, alignment: left, border },
  middle: { font: body, alignment: centre, border },
  smallMiddle: { font: small, alignment: centre, border },
  link: { font: { ...body, color: BLUE }, alignment: left, border },
  plainLink: { font: { ...small, color: BLUE, underline: true } },
  hint: { font: { ...small, color: GREY } },
  block: { font: { ...bold, color: BLUE }, alignment: left, border, fill: solid('FFF2F2F2') },
  blockText: { font: small, alignment: left, border, fill: solid('FFF2F2F2') },
  paragraph: { font: { name: SONG, size: 12 }, alignment: { vertical: 'top', wrapText: true } },
  paragraphLead: { name: HEI, size: 12 },
  note: { font: { ...small, color: GREY }, alignment: left },
  boldText: { font: bold, alignment: left, border },
  boldMiddle: { font: bold, alignment: centre, border },
} satisfies Record<string, Style | Font>;

// `_ ` leaves the width of a space: LibreOffice keeps an indent on the right only in some cells.
const FORMATS = ['#,##0_ ', '#,##0.0_ ', '#,##0.00_ '] as const;
const number: Partial<ExcelJS.Alignment> = { horizontal: 'right', vertical: 'middle' };
const numbers = (font: Font, fill?: ExcelJS.Fill): readonly Style[] =>
  FORMATS.map((numFmt) => ({ font, alignment: number, border, numFmt, ...(fill ? { fill } : {}) }));
const PLAIN = numbers(body);
const BOLD = numbers(bold);
const SMALL = numbers(small);
const BLOCK = numbers(bold, solid('FFF2F2F2'));

const pick = (styles: readonly Style[], decimals: number): Style =>
  styles[Math.min(decimals, styles.length - 1)] ?? STYLES.text;

/** A number with thousands separators and so many decimals. */
export const numberStyle = (decimals: number): Style => pick(PLAIN, decimals);
export const boldNumberStyle = (decimals: number): Style => pick(BOLD, decimals);
export const smallNumberStyle = (decimals: number): Style => pick(SMALL, decimals);
export const blockNumberStyle = (decimals: number): Style => pick(BLOCK, decimals);

/** Looks of a result that a formula gives: a word or a mark says it, the colour repeats it. */
export const GOOD: Style = { font: { color: GREEN } };
export const BAD: Style = {
  font: { color: RED, bold: true },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFDE7E5' } },
};
