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
export const keptFile = (hash: string, templates: Templates): Buffer =>
  Buffer.concat([Buffer.from(hash, 'latin1'), serialize(templates)]);

/** What a file of kept templates holds in bytes; null where it was made of other files. */
const keptIn = (file: Buffer, hash: string): Uint8Array | null =>
  file.toString('latin1', 0, HASH_LENGTH) === hash ? file.subarray(HASH_LENGTH) : null;

/**
 * The templates in a file of kept ones; null where it was made of other files, or by a Node whose
 * data this one cannot read.
 */
export function templatesIn(file: Buffer, hash: string): Templates | null {
  const bytes = keptIn(file, hash);
  try {
    return bytes && (deserialize(bytes) as Templates);
  } catch {
    return null;
  }
}

/** The file of kept templates; nothing where there is none, as when the program runs from source. */
function readKept(): Buffer {
  try {
    return readFileSync(KEPT);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Whether the templates are those that were checked when the program was built. */
export const areTemplatesKept = (): boolean => keptIn(readKept(), hashTemplates()) !== null;

/**
 * The package's templates: as they were checked when the program was built, or else, where somebody
 * has edited them, checked now. With the tables of the ministry's forms: for what makes a return,
 * or speaks of one.
 * @throws TemplateError naming the file and what is wrong in it
 */
export async function returnTemplates(): Promise<Templates> {
  const kept = templatesIn(readKept(), hashTemplates());
  if (kept) return kept;
  const { readReturnTemplates } = await import('./template-files');
  return readReturnTemplates(TEMPLATES_ROOT);
}

/**
 * The same without the tables of the ministry's forms.
 * @throws TemplateError naming the file and what is wrong in it
 */
export async function packageTemplates(): Promise<Templates> {
  const templates = await returnTemplates();
  return { ...templates, returns: templates.returns.filter(({ table }) => !table.official) };
}
