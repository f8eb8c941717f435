const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|ods|csv|tsv)$/i;

/** Whether a file found in a folder is a workbook by its name: no lock file of Excel's, nothing hidden. */
export const isWorkbookName = (name: string): boolean =>
  !name.startsWith('~$') && !name.startsWith('.') && WORKBOOK.test(name);
