import { writeWhole } from '../files/atomic';
import { cannotWrite, isSystemError } from '../files/outputs/write-error';

const STDOUT = { 'zh-CN': '标准输出', en: 'to standard output' };

/**
 * Writes data to standard output, and waits until it is taken.
 * @throws WriteError when it cannot be written there, as on a full disk
 */
export function print(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => {
      const { code } = (error ?? {}) as NodeJS.ErrnoException;
      // A reader that has seen enough is no fault.
      if (error) reject(code === 'EPIPE' ? error : cannotWrite(STDOUT, error));
      else resolve();
    });
  });
}

/**
 * Writes data to a file, whole or not at all, or to standard output.
 * @throws WriteError when the file cannot be written
 */
export async function deliver(
  parts: Iterable<string | Uint8Array>,
  out: string | undefined,
): Promise<void> {
  if (out === undefined) {
    for (const part of parts) await print(part);
    return;
  }
  try {
    writeWhole(out, parts);
  } catch (error) {
    throw isSystemError(error) ? cannotWrite(out, error) : error;
  }
}
