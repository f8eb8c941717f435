import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Templates } from '../../../core/templates/load';
import { WORKER_SCRIPT } from '../work/worker-script';
import { hashTemplates } from './engine-hash';
import { TEMPLATES_ROOT } from './package-root';

/** Beside the compiled program: the templates as they were checked when it was built. */
const KEPT = fileURLToPath(new URL('./templates.kept', WORKER_SCRIPT));

const HASH_LENGTH = 64;

/** The content of the file of kept templates: which files they were made of, and what they are. */
export const keptFile = (hash: string, templates: Templates): Uint8Array =>
  Buffer.concat([Buffer.from(hash, 'latin1'), serialize(templates)]);

/** The kept templates in bytes; null where there are none, or a file was edited since. */
function keptBytes(): Uint8Array | null {
  let file: Buffer;
  try {
    file = readFileSync(KEPT);
  } catch {
    // Run from source, or moved: they are checked when they are read.
    return null;
  }
  const isSame = file.toString('latin1', 0, HASH_LENGTH) === hashTemplates();
  return isSame ? file.subarray(HASH_LENGTH) : null;
}

/** Whether the templates are those that were checked when the program was built. */
export const areTemplatesKept = (): boolean => keptBytes() !== null;

/**
 * The package's templates: as they were checked when the program was built, or else, where somebody
 * has edited them, checked now.
 * @throws TemplateError naming the file and what is wrong in it
 */
export async function packageTemplates(): Promise<Templates> {
  const bytes = keptBytes();
  try {
    if (bytes) return deserialize(bytes) as Templates;
  } catch {
    // Written by a newer Node than this one.
  }
  const { readTemplates } = await import('./template-files');
  return readTemplates(TEMPLATES_ROOT);
}
