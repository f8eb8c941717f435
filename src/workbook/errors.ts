/**
 * Why a file could not be read. The text for a person is made from the code,
 * per language, where it is shown.
 */
export type WorkbookErrorCode =
  | 'empty'
  | 'encrypted'
  | 'corrupt'
  | 'truncated'
  | 'wrong-type'
  | 'html'
  | 'text'
  | 'old-excel'
  | 'no-sheets'
  | 'unreadable-old-format'
  | 'unknown-encoding'
  | 'too-large'
  | 'expanded-too-large'
  | 'ratio-too-high'
  | 'too-many-entries'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'string-too-long'
  | 'not-found'
  | 'no-access';

/** A file that cannot be read, with the facts that its message needs. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'WorkbookError';
  }
}
