import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { WorkbookError } from '../../../../workbook/errors';
import { usageError } from '../../commands/usage';
import type { Input } from '../discover';
import { beginsAsWorkbook } from '../other-files';

/** Whether what lies at a path may be a workbook that somebody filled: by its bytes, or as CSV. */
const mayBeFilled = (path: string): boolean =>
  /^\.(?:csv|tsv)$/i.test(extname(path)) || beginsAsWorkbook(path);

const input = (path: string): Input => ({ path, file: path });

/** What `make` gives for a file that can be read, else false: what nobody can read is not ours. */
async function orNot(make: () => Promise<boolean>): Promise<boolean> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof WorkbookError) return false;
    throw error;
  }
}

/**
 * Whether a file is a list of findings that nobody has answered, as `check` writes it. What reads it
 * is loaded here: most runs write over nothing, and need not wait for it.
 */
export function isUnansweredList(path: string): Promise<boolean> {
  return orNot(async () => {
    if (!beginsAsWorkbook(path)) {
      const { findingsCsvHead } = await import('../../../../documents/findings/check-csv');
      const text = readFileSync(path, 'utf8');
      return [findingsCsvHead('zh-CN'), findingsCsvHead('en')].some((head) =>
        text.startsWith(head),
      );
    }
    const [{ readAnswers }, { openWorkbook }] = await Promise.all([
      import('../../../../check/answers'),
      import('../open-workbook'),
    ]);
    return readAnswers(await openWorkbook(input(path), []), path)?.length === 0;
  });
}

/** Whether a file is, byte for byte, what is to be written there. */
export const isSame = async (path: string, bytes: Uint8Array): Promise<boolean> =>
  readFileSync(path).equals(bytes);

/**
 * Holds that a file may be written over.
 * @param isOurs whether what lies there is the program's own, and nobody has written into it
 * @throws UsageError for an input, and for a workbook that is not ours unless it is forced
 */
export async function requireOverwritable(
  out: string | undefined,
  inputs: readonly Input[],
  force: boolean,
  isOurs: (path: string) => Promise<boolean>,
): Promise<void> {
  if (out === undefined || !existsSync(out) || !statSync(out).isFile()) return;
  const real = realpathSync(out);
  if (inputs.some(({ path }) => existsSync(path) && realpathSync(path) === real)) {
    throw usageError(
      `${out} 是这次要读的文件，不能写在它上面。请用 --out 换一个文件名。`,
      `${out} is one of the files to read and is not written over. Choose another --out.`,
    );
  }
  if (force || !mayBeFilled(out) || (await isOurs(out))) return;
  throw usageError(
    `${out} 已经有了，里面可能有填好的内容，没有覆盖。请换一个文件名；确实不要了的，加 --force。`,
    `${out} is there and may hold what somebody filled in: it was not written over. Choose another name, or add --force.`,
  );
}
