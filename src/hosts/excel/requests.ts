/// <reference types="office-js" />
import { HostError, type HostErrorCode } from './host';

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidObjectPath: 'gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  ApiNotFound: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  RequestAborted: 'cancelled',
};

/** Whether the host has an ExcelApi set, such as 9 for ExcelApi 1.9. */
export const supports = (minor: number): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`);

/**
 * Speaks to Excel in one context. A context of its own, and not `Excel.run`,
 * which tracks every range and gives them back in a further round trip: none of
 * ours outlives its batch.
 * @throws HostError for whatever Excel answers
 */
export async function request<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await work(new Excel.RequestContext());
  } catch (error) {
    throw await hostError(error);
  }
}

async function hostError(error: unknown): Promise<unknown> {
  if (!(error instanceof OfficeExtension.Error)) return error;
  if (error.code === 'AccessDenied') return deniedBecause();
  const code = CODES[error.code] ?? 'failed';
  return new HostError(code, `${error.code} ${error.debugInfo?.errorLocation ?? ''}`.trim());
}

/** Excel says no more than that access is denied: finds out what is in the way. */
async function deniedBecause(): Promise<HostError> {
  const context = new Excel.RequestContext();
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.worksheets.load('items/name');
  await context.sync();
  if (workbook.readOnly) return new HostError('read-only');
  const sheets = workbook.worksheets.items;
  for (const sheet of sheets) sheet.protection.load('protected');
  await context.sync();
  const names = sheets.filter((sheet) => sheet.protection.protected).map(({ name }) => name);
  return new HostError('protected', names.join('、'));
}
