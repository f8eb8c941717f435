import { WorkbookError } from '../../../workbook/errors';

/**
 * The passwords of a file: one on each line, tried from the top. Spaces at the
 * ends belong to a password; an empty line is none.
 */
export const passwordsOf = (text: string): readonly string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');

/** What the library says of a password that does not fit. */
const WRONG = 'The password is incorrect';

/**
 * Takes the password off a workbook's bytes ([MS-OFFCRYPTO]: agile and standard
 * encryption, and the ciphers of .xls). The library, slow since it must be, is
 * loaded when the first such file is met.
 * @throws WorkbookError wrong-password when none fits; corrupt when the file is damaged
 */
export async function decrypt(
  bytes: Uint8Array,
  passwords: readonly string[],
): Promise<Uint8Array> {
  const { default: crypto } = await import('officecrypto-tool');
  for (const password of passwords) {
    try {
      return await crypto.decrypt(Buffer.from(bytes), { password });
    } catch (error) {
      if (!(error instanceof Error) || error.message !== WRONG) {
        throw new WorkbookError('corrupt', { reason: 'encryption' });
      }
    }
  }
  throw new WorkbookError('wrong-password');
}
