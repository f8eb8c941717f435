import { basename, resolve } from 'node:path';
import type { Answer } from '../../../check/answers';
import { answersByWorkbook } from '../../../check/answers-by-workbook';
import { WorkbookError } from '../../../workbook/errors';
import { discover, type Input } from './discover';

/** How lists of findings are called that lie among the workbooks. */
const LIST_NAME = /(?:问题清单|findings).*\.xlsx$/i;

/** The workbooks to read, each with what its branch answered. */
export interface AnsweredInputs {
  readonly inputs: readonly Input[];
  /** By the name of the workbook. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** Lists of findings that lay among the workbooks. */
  readonly lists: readonly Input[];
  /** For workbooks that are not among them. */
  readonly elsewhere: readonly Answer[];
}

async function answersIn(input: Input, passwords: readonly string[]): Promise<Answer[] | null> {
  // Loaded here: a run without answers need not wait for what reads them.
  const [{ readAnswers }, { openWorkbook }] = await Promise.all([
    import('../../../check/answers'),
    import('./open-workbook'),
  ]);
  return readAnswers(await openWorkbook(input, passwords), input.file);
}

/** The same for a file that may as well be a workbook that cannot be read: it is reported as one. */
async function answersIfList(input: Input, passwords: readonly string[]): Promise<Answer[] | null> {
  try {
    return await answersIn(input, passwords);
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** No list of findings is in a file that was named as one. */
export class NoList extends Error {
  constructor(readonly file: string) {
    super(`no list of findings in ${file}`);
  }
}

/**
 * Reads the lists of findings that came back: those named, and those that lie among the workbooks
 * and are called 问题清单 or findings.
 * @param given files, or folders of them
 * @param passwords tried where one is encrypted
 * @throws NoList when a named file holds no list
 * @throws WorkbookError when a named file cannot be read
 */
export async function gatherAnswers(
  found: readonly Input[],
  given: readonly string[],
  passwords: readonly string[],
): Promise<AnsweredInputs> {
  const named = discover(given);
  const taken = new Set<string>();
  const inputs: Input[] = [];
  const lists: Answer[] = [];
  const beside: Input[] = [];
  const files = new Set(given.map((path) => resolve(path)));
  for (const input of named) {
    // What merely lies in a folder of lists may be something else.
    const answers = files.has(input.path)
      ? await answersIn(input, passwords)
      : await answersIfList(input, passwords);
    if (answers) {
      lists.push(...answers);
      taken.add(input.path);
    } else if (files.has(input.path)) throw new NoList(input.file);
  }
  for (const input of found) {
    if (taken.has(input.path)) {
      beside.push(input);
      continue;
    }
    const answers = LIST_NAME.test(basename(input.path))
      ? await answersIfList(input, passwords)
      : null;
    if (answers) {
      lists.push(...answers);
      beside.push(input);
    } else inputs.push(input);
  }
  const sorted = answersByWorkbook(
    lists,
    inputs.map(({ file }) => file),
  );
  const elsewhere = sorted.elsewhere.filter(({ kind }) => kind === 'explained');
  return { inputs, lists: beside, answers: sorted.answers, elsewhere };
}
