/**
 * Why a file could not be read. The text for a person is made from the code,
 * per language; see `errorText`.
 */
export type WorkbookErrorCode =
  | 'empty'
  | 'encrypted'
  | 'wrong-password'
  | 'corrupt'
  | 'truncated'
  | 'wrong-type'
  | 'html'
  | 'text'
  | 'no-sheets'
  | 'unreadable-old-format'
  | 'unknown-encoding'
  | 'doctype'
  | 'too-large'
  | 'expanded-too-large'
  | 'ratio-too-high'
  | 'too-many-entries'
  | 'too-many-sheets'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'too-many-merged-areas'
  | 'string-too-long'
  | 'not-regular'
  | 'too-demanding'
  | 'too-slow'
  | 'not-found'
  | 'no-access';

/**
 * A file that cannot be read, with the facts that its message needs: `part` of
 * the package, `sheet` and `ref` of a cell, `limit`, `found` (what the file is
 * instead), `reason`. Never a cell's content.
 */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'WorkbookError';
  }

  /** The same error with more facts; what it already says stays. */
  with(data: Readonly<Record<string, string | number>>): WorkbookError {
    return new WorkbookError(this.code, { ...data, ...this.data });
  }
}
