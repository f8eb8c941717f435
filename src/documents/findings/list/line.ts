import type ExcelJS from 'exceljs';
import { ANSWER_WORDS } from '../../../check/answers';
import type { Language } from '../../../core/templates/schema';
import { textWidth } from '../../../core/text/text-width';
import type { Deflate } from '../../../workbook/write/deflate';
import type { Standing } from '../../first-line';
import type { FindingReport, ListedFindings } from '../check-report';
import { SEVERITY_LABELS } from '../labels';
import type { ListColumn, PlacedColumn } from './columns';
import { ANSWER_FILL, BORDER, FONT, fill, SEVERITY_STYLES, SHUT_FILL } from './styles';
import { LIST_WORDS } from './words';

export interface FindingsListOptions {
  readonly language: Language;
  /** Where a workbook lies, seen from the list: a relative path. Its file's own name unless told. */
  readonly pathOf?: (file: string) => string;
  readonly deflate?: Deflate;
  /** Of all the workbooks together: for the first line. */
  readonly standing?: Standing;
}

const LINE_HEIGHT = 15;
const LONGEST_ROW = 400;

/** A finding, or why there is none of a workbook. */
export type Line = { readonly file: string } & Pick<ListedFindings, 'error'> & {
    readonly finding: FindingReport | null;
  };

/** All findings of the workbooks, in order. */
export const linesOf = (workbooks: readonly ListedFindings[]): Line[] =>
  workbooks.flatMap(({ file, error, findings }): Line[] => [
    ...(error ? [{ file, error, finding: null }] : []),
    ...findings.map((finding) => ({ file, error: null, finding })),
  ]);

/** The name of a file without its folders. */
export const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** A formula takes no longer text. */
const LONGEST_TEXT = 255;

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A link to a cell of another workbook, which Excel, WPS and LibreOffice follow from where the list lies. */
export function cellLink(path: string, sheet: string, cell: string): ExcelJS.CellValue {
  const target = `${path}#'${sheet.replace(/'/g, "''")}'!${cell}`;
  if (target.length > LONGEST_TEXT) return cell;
  return { formula: `HYPERLINK(${quoted(target)},${quoted(cell)})`, result: cell };
}

function cellValue(
  column: ListColumn,
  { file, error, finding }: Line,
  { language, pathOf = baseName }: FindingsListOptions,
): ExcelJS.CellValue {
  const words = LIST_WORDS[language];
  if (!finding) {
    if (column === 'file') return file;
    if (column === 'severity') return SEVERITY_LABELS[language].error;
    return column === 'problem' ? (error?.message ?? null) : null;
  }
  const { sheet, cell, header, subject, explanation, answerable } = finding;
  switch (column) {
    case 'file':
      return file;
    case 'sheet':
      return sheet ?? words.whole;
    case 'cell':
      if (sheet === null) return null;
      if (cell === null) return words.wholeSheet;
      return cellLink(pathOf(file), sheet, cell);
    case 'header':
      return header;
    case 'subject':
      return subject || null;
    case 'severity':
      return SEVERITY_LABELS[language][finding.severity];
    case 'answer':
      return explanation ? ANSWER_WORDS[language].explained : '';
    case 'reason':
      return explanation?.reason ?? (answerable === 'here' ? null : words[answerable]);
    case 'by':
      return explanation?.by ?? null;
    default:
      return finding[column];
  }
}

/** Lines that a text takes in a cell of so many half-width characters, broken anywhere. */
const linesIn = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((lines, one) => lines + Math.max(1, Math.ceil(textWidth(one) / width)), 0);

const plainText = (value: ExcelJS.CellValue): string =>
  typeof value === 'object' ? '' : String(value ?? '');

/** Adds a line with its styles and, where it can be answered, the drop-down. */
export function addLine(
  sheet: ExcelJS.Worksheet,
  line: Line,
  columns: readonly PlacedColumn[],
  options: FindingsListOptions,
): void {
  const row = sheet.addRow(columns.map(({ id }) => cellValue(id, line, options)));
  const severity = line.finding?.severity ?? 'error';
  const open = line.finding?.answerable === 'here';
  let lines = 1;
  for (const { id, number, width } of columns) {
    const cell = row.getCell(number);
    lines = Math.max(lines, linesIn(plainText(cell.value), width - 1));
    cell.font = FONT;
    cell.border = BORDER;
    cell.alignment = { vertical: 'top', wrapText: true };
    if (id === 'severity') {
      const { ink, fill: ground } = SEVERITY_STYLES[severity];
      cell.font = { ...FONT, bold: true, color: { argb: ink } };
      cell.fill = fill(ground);
      cell.alignment = { vertical: 'top', horizontal: 'center' };
    }
    if (id === 'cell' && cell.value !== null && typeof cell.value === 'object') {
      cell.font = { ...FONT, underline: true, color: { argb: 'FF0B57A4' } };
    }
    if (id === 'rule') cell.font = { ...FONT, size: 9, color: { argb: 'FF6B6B6B' } };
    if (id === 'answer' || id === 'reason' || id === 'by') {
      cell.fill = fill(open ? ANSWER_FILL : SHUT_FILL);
      if (!open) cell.font = { ...FONT, color: { argb: 'FF595959' } };
    }
    if (id === 'answer' && open) {
      const { corrected, explained } = ANSWER_WORDS[options.language];
      const words = LIST_WORDS[options.language];
      cell.alignment = { vertical: 'top', horizontal: 'center', wrapText: true };
      cell.dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${corrected},${explained}"`],
        showInputMessage: true,
        prompt: words.pick,
        showErrorMessage: true,
        error: words.only,
      };
    }
  }
  row.height = Math.min(LONGEST_ROW, lines * LINE_HEIGHT + 3);
}
