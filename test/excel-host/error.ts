/** An error as Excel answers it. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}
