import { readFileSync } from 'node:fs';
import type { LocalText } from '../../../core/templates/schema';
import { passwordsOf } from '../files/passwords';
import { usageError } from './usage';

/** The line of help that every command with `--password-file` shows. */
export const PASSWORD_DETAIL: readonly [string, LocalText] = [
  '--password-file FILE',
  {
    'zh-CN': '打开加密工作簿的密码，一行一个，依次尝试',
    en: 'passwords of encrypted workbooks, one on a line, tried in turn',
  },
];

/**
 * Reads the passwords; none when no file was named.
 * @throws UsageError when there is no such file, or no password in it
 */
export function readPasswords(file: string | undefined): readonly string[] {
  if (file === undefined) return [];
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw usageError(`${file} 读不了，请检查文件名。`, `${file} cannot be read.`);
  }
  const passwords = passwordsOf(text);
  if (passwords.length > 0) return passwords;
  throw usageError(`${file} 里没有密码，应一行写一个。`, `${file} holds no password.`);
}
