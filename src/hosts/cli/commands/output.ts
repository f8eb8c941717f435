import { writeWhole } from '../files/atomic';
import { usageError } from './usage';

/** Writes data to standard output, and waits until it is taken. */
export function print(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * Writes data to a file, whole or not at all, or to standard output.
 * @throws UsageError when the file cannot be written
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
    throw cannotWrite(out, error);
  }
}

/** Says that a file or folder cannot be written. */
export function cannotWrite(path: string, error: unknown) {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return usageError(
    `写不了 ${path}（${code}）。请检查文件夹是否存在、是否有权限、文件是否正被打开、磁盘是否已满。`,
    `Cannot write ${path} (${code}). Check the folder, permissions, open programs and disk space.`,
  );
}
