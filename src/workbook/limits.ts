/** How much a file may hold before it is refused, each with its own error. */
export interface Limits {
  /** Of the file as it lies on disk. */
  readonly fileBytes: number;
  /** Of a file of text: it is held as a whole, and again as characters. */
  readonly textBytes: number;
  /** Of one part of the package once inflated. */
  readonly partBytes: number;
  /** Of all parts that are read, once inflated. */
  readonly expandedBytes: number;
  /** Inflated to compressed, of a part that inflates to more than {@link ratioFloor} bytes. */
  readonly ratio: number;
  readonly ratioFloor: number;
  /** Sheets of the workbook. */
  readonly sheets: number;
  /** Files in the package. */
  readonly entries: number;
  /** Rows and columns of a sheet; those of the format by default. */
  readonly rows: number;
  readonly columns: number;
  /** Cells with a value, in all sheets together. */
  readonly cells: number;
  /** Merged areas of a sheet. */
  readonly mergedAreas: number;
  /** UTF-16 units of one text. */
  readonly stringLength: number;
}

const MB = 1024 * 1024;

/**
 * Room for the largest real workbooks, and far below what would exhaust a
 * machine. Excel itself stops at 1,048,576 rows, 16,384 columns and 32,767
 * characters in a cell.
 */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 128 * MB,
  textBytes: 48 * MB,
  partBytes: 128 * MB,
  expandedBytes: 384 * MB,
  ratio: 200,
  ratioFloor: 16 * MB,
  sheets: 1000,
  entries: 10_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 2_000_000,
  mergedAreas: 200_000,
  stringLength: 100_000,
};
