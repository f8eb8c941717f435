import { writeWhole } from '../files/atomic';
import { cannotWrite, isSystemError } from '../files/outputs/write-error';

/** Writes data to standard output, and waits until it is taken. */
export function print(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => (error ? reject(error) : resolve()));
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
