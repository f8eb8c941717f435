const WORKBOOK =
  /\.(?:xlsx|xlsm|xlsb|xltx|xltm|xls|xlt|et|ett|ods|ots|fods|csv|tsv|xml|mht|mhtml)$/i;

/** Whether a file found in a folder is a workbook by its name: no lock file of Excel's, nothing hidden. */
export const isWorkbookName = (name: string): boolean =>
  !name.startsWith('~$') && !name.startsWith('.') && WORKBOOK.test(name);
