import type ExcelJS from 'exceljs';
import type { Severity } from '../../../core/templates/schema';

export const FONT = { name: '宋体', size: 11 } as const;
const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
export const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE } as const;
export const fill = (argb: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const satisfies ExcelJS.Fill;
export const SEVERITY_STYLES: Readonly<
  Record<Severity, { readonly ink: string; readonly fill: string }>
> = {
  error: { ink: 'FF9C1C14', fill: 'FFFBE3E1' },
  warning: { ink: 'FF7A4F00', fill: 'FFFFF1D6' },
  info: { ink: 'FF0B4A8C', fill: 'FFE4EFFA' },
};
export const HEAD_FILL = 'FFEDEDED';
/** Where somebody is to write. */
export const ANSWER_FILL = 'FFFFFBE0';
/** Where nobody can. */
export const SHUT_FILL = 'FFF2F2F2';
