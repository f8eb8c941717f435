/** The one column of the blanks of 补充资料, which have no letter. */
export const BLANK_COLUMN = 'A';

/** Whether a table, or a figure of it, is of an official form: `2017/T2`. */
export const isOfficial = (id: string): boolean => /^\d{4}\//.test(id);

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 第四十三表. */
export function sheetName(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = DIGITS[number % 10] ?? '';
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `第${ten}${ones}表`;
}
