/** The sheet that explains the blank workbook; it holds no records. */
export const COVER_SHEET = '使用说明';

/** The hidden sheet that holds the choices of long drop-down lists; it holds no records. */
export const CODES_SHEET = '代码表';

/**
 * What the hidden names begin with by which a workbook that was made from our blank says so: one for each
 * kind of sheet that it had, with the kind's id behind it. Excel, WPS and LibreOffice keep them.
 */
export const BLANK_MARK = '_BranchLedger.';

/** A row in which some text begins with this, after an opening bracket or not, is an example. */
export const EXAMPLE_MARK = '示例';
