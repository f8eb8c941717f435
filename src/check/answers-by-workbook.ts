import type { Answer } from './answers';

/** To which workbooks answers belong. */
export interface SortedAnswers {
  /** By the name of the workbook. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** For workbooks that are not among them, or may be several. */
  readonly elsewhere: readonly Answer[];
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * Gives each answer to the only workbook that it can mean: by its name, or by the end of its path.
 * @param files the names of the workbooks; one that several bear is nobody's
 */
export function answersByWorkbook(
  lists: readonly Answer[],
  files: readonly string[],
): SortedAnswers {
  const answers = new Map<string, Answer[]>();
  const elsewhere: Answer[] = [];
  if (lists.length === 0) return { answers, elsewhere };
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const same = byName.get(lastOf(file));
    if (same) same.push(file);
    else byName.set(lastOf(file), [file]);
  }
  for (const answer of lists) {
    const { file } = answer;
    const alike = byName.get(lastOf(file)) ?? [];
    const exact = alike.filter((one) => one === file);
    const candidates =
      exact.length > 0
        ? exact
        : alike.filter((one) => one.endsWith(`/${file}`) || file.endsWith(`/${one}`));
    const [only] = candidates;
    if (only === undefined || candidates.length > 1) {
      elsewhere.push(answer);
      continue;
    }
    const own = answers.get(only);
    if (own) own.push(answer);
    else answers.set(only, [answer]);
  }
  return { answers, elsewhere };
}
