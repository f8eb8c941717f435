import type { Templates } from '../../../core/templates/load';
import type { LocalText } from '../../../core/templates/schema';
import { unreadable, unrecognised } from '../../../documents/findings/failure';
import type { Ledger } from '../../../ledger/model';
import { WorkbookError } from '../../../workbook/errors';
import type { Input } from './discover';
import { openLedger } from './open-workbook';

/** A file from which nothing can be taken, and why. */
export interface Failed {
  readonly file: string;
  readonly reason: LocalText;
}

const both = (of: (language: 'zh-CN' | 'en') => { readonly message: string }): LocalText => ({
  'zh-CN': of('zh-CN').message,
  en: of('en').message,
});

/** What was understood of a workbook, or why nothing was. */
export async function openOrTell(
  input: Input,
  templates: Templates,
  passwords: readonly string[],
): Promise<Ledger | Failed> {
  try {
    const ledger = await openLedger(input, templates, passwords);
    if (ledger.sheets.length > 0) return ledger;
    return { file: input.file, reason: both(unrecognised) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { file: input.file, reason: both((language) => unreadable(error, language)) };
  }
}

/** Whether nothing can be taken from a workbook. */
export const isFailed = (one: Ledger | Failed): one is Failed => 'reason' in one;
