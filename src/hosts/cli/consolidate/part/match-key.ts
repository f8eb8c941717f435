import { existsSync, readFileSync } from 'node:fs';
import { usageError } from '../../commands/usage';

const KEY_BYTES = 32;

/** The line that makes a key, on every system on which the program runs. */
const MAKE = (path: string): string =>
  `node -e "require('fs').writeFileSync('${path}', require('crypto').randomBytes(${KEY_BYTES}).toString('hex'))"`;

/**
 * Reads a key by which several offices hash people alike: 32 random bytes as text.
 * @throws UsageError with the line that makes one
 */
export function readMatchKey(path: string): Uint8Array {
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  const bytes = /^[0-9a-f]{64}$/i.test(text)
    ? Buffer.from(text, 'hex')
    : Buffer.from(text, 'base64');
  if (bytes.length === KEY_BYTES) return bytes;
  throw usageError(
    `${path} 不是对照密钥（32 个随机字节，写成文本）。请先生成一个，交给参加汇总的每个单位：\n${MAKE(path)}`,
    `${path} is no key for matching (32 random bytes as text). Make one and give it to every office:\n${MAKE(path)}`,
  );
}
