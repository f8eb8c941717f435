import type { SetFinding } from '../../../check/check-set';
import { partiesOf } from '../../../consolidate/across-answers';
import { acrossLine } from '../../../documents/across/across-list';
import type { FindingReport } from '../../../documents/findings/check-report';
import type { ReturnFinding } from '../../../documents/return/returns-report';
import { FindingsLists, LISTS_FOLDER } from '../files/outputs/findings-lists';
import type { OutputSet } from '../files/outputs/output-set';
import type { Consolidation } from './consolidation';
import type { ListJob } from './job';
import type { NamesWanted } from './people/names-job';
import type { ConsolidateSettings } from './settings';
import type { Told } from './told';

/** The lines of findings between workbooks, by the files of their parties. */
function linesByFile(
  found: readonly SetFinding[],
  words: readonly ReturnFinding[],
  nameOf: (file: string) => string | null,
): Map<string, FindingReport[]> {
  const lines = new Map<string, FindingReport[]>();
  found.forEach((finding, index) => {
    const said = words[index];
    // An answer that changed nothing is told of its list and not of a workbook.
    if (!said || finding.rule.id.startsWith('across/answer-')) return;
    const parties = [...partiesOf(finding)];
    for (const file of parties) {
      const other = parties.find((one) => one !== file);
      const name = other === undefined ? null : (nameOf(other) ?? other);
      const own = lines.get(file) ?? [];
      own.push(acrossLine(finding, said, file, name));
      lines.set(file, own);
    }
  });
  return lines;
}

/**
 * Writes a list for each workbook of which something was found, in it or between it and others.
 * Whom the return asks to be named stands there, too, and nowhere else.
 * @param found between workbooks, with their words in the same order
 * @param namesOf the people of a workbook whom relations of the return ask for
 */
export async function sendBack(
  { pool }: ConsolidateSettings,
  consolidation: Consolidation,
  told: Told,
  found: readonly SetFinding[],
  words: readonly ReturnFinding[],
  lists: FindingsLists,
  namesOf: (entry: number) => NamesWanted | null,
): Promise<void> {
  const between = linesByFile(found, words, consolidation.nameOf);
  const owners = consolidation.entries.flatMap(({ input, branch, sameAs, failure }, entry) => {
    const { file } = input;
    const owner = {
      file,
      organisation: branch?.name ?? null,
      code: branch?.code ?? null,
      superior: branch?.parent ?? null,
    };
    // What repeats another one, or is joined with one, is told of in the list of that one.
    const isTold = sameAs !== null || consolidation.awayAs(entry) === 'joined';
    return isTold || failure ? [] : [{ owner, entry }];
  });
  const jobs = owners.flatMap(({ owner, entry }) => {
    const findings = [...told.listedOf(entry), ...(between.get(owner.file) ?? [])];
    const names = namesOf(entry);
    const listed = { file: owner.file, error: null, findings };
    const job: ListJob = { kind: 'list', listed, names };
    return findings.length > 0 || names ? [{ owner, job }] : [];
  });
  let done = 0;
  await pool.run<ListJob, { readonly value: Uint8Array | null }>({
    jobs: jobs.map(({ job }) => job),
    onResult: ({ value }) => {
      const owner = jobs[done++]?.owner;
      if (owner && value) lists.write(owner, value);
    },
    onCrash: () => ({ value: null }),
  });
}

/** Where the lists are written. */
export const listsOf = (outputs: OutputSet, year: number, settings: ConsolidateSettings) =>
  new FindingsLists(outputs.path(LISTS_FOLDER), year, settings.language);
