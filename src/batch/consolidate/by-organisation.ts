import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { returnFindings } from '../../report/return-findings';
import type { OrganisationReport, ReturnsReport } from '../../report/returns-report';
import {
  type Form,
  finishReturn,
  type OrganisationTree,
  organisationTallies,
  type Tally,
} from '../../returns';
import type { Templates } from '../../templates/load';
import type { Language } from '../../templates/schema';
import { returnsDocuments } from './documents';

const LONGEST = 80;

/** A name for a folder on every system, unlike any taken, letter case aside. */
function folderName(name: string, taken: Set<string>): string {
  const plain = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no folder may have them
    .replace(/[\\/:*?"<>|\u0000-\u001f]/gu, '_')
    .replace(/^\.+|[. ]+$/gu, '')
    .slice(0, LONGEST);
  let found = plain || '_';
  for (let n = 2; taken.has(found.toLowerCase()); n++) found = `${plain} (${n})`;
  taken.add(found.toLowerCase());
  return found;
}

/** An organisation and all below it, who come right after it in the order of the tree. */
function partOf(first: number, organisations: readonly OrganisationReport[]): OrganisationReport[] {
  const top = organisations[first];
  if (!top) return [];
  const part: OrganisationReport[] = [{ ...top, parent: null }];
  const own = new Set([top.id]);
  for (let place = first + 1; place < organisations.length; place++) {
    const one = organisations[place];
    if (!one || one.parent === null || !own.has(one.parent)) break;
    own.add(one.id);
    part.push(one);
  }
  return part;
}

/** Writes the return of every organisation that has others below it, a folder each. */
export async function writeByOrganisation(
  folder: string,
  tree: OrganisationTree,
  tallyOf: (workbook: number) => Tally,
  tallyOfFile: (file: string) => Tally,
  form: Form,
  whole: ReturnsReport,
  language: Language,
  templates: Templates,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const taken = new Set<string>();
  const places = new Map(whole.organisations.map(({ id }, place) => [id, place]));
  const names = tree.organisations.map(({ name, children }) =>
    children.length > 0 ? folderName(name, taken) : null,
  );
  for (const { organisation, tally } of organisationTallies(tree, form, tallyOf)) {
    const found = organisation === null ? undefined : tree.organisations[organisation];
    const name = organisation === null ? null : names[organisation];
    if (!found || !name) continue;
    const finished = finishReturn(tally, form);
    const returns: ReturnsReport = {
      ...whole,
      workbooks: tally.workbooks,
      unreadable: 0,
      tables: finished.tables,
      findings: returnFindings(finished, form, language),
      organisations: partOf(places.get(found.id) ?? -1, whole.organisations),
    };
    const own = join(folder, name);
    mkdirSync(own);
    const documents = await returnsDocuments(returns, form, found.name, tallyOfFile, templates);
    for (const [file, content] of Object.entries(documents)) {
      writeFileSync(join(own, file), content);
    }
  }
}
