import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Templates } from '../../../core/templates/load';
import { returnFindings } from '../../../documents/return/return-findings';
import type { OrganisationReport, ReturnsReport } from '../../../documents/return/returns-report';
import {
  type Form,
  finishReturn,
  type OrganisationTree,
  organisationTallies,
  type Tally,
} from '../../../returns';
import { hashEngine } from '../files/engine-hash';
import { makeFolder } from '../files/make-folder';
import type { OutputSet } from '../files/outputs/output-set';
import { cacheKey } from './cache';
import { returnsDocuments } from './documents';
import { KeptOrganisations, organisationsNote } from './kept-organisations';
import type { ConsolidateSettings } from './settings';

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

/** The return of the whole set, and what it was made of. */
export interface WholeReturn {
  readonly tree: OrganisationTree;
  readonly form: Form;
  readonly returns: ReturnsReport;
  readonly templates: Templates;
  /** Of a workbook, by its place among those counted. */
  tallyOf(workbook: number): Tally;
  tallyOfFile(file: string): Tally;
  /** The same in few bytes: what it depends on beside `returns`. */
  packedOfFile(file: string): Uint8Array;
}

/** Where the returns of single organisations lie. */
const FOLDER = 'organisations';

/** Writes the return of every organisation that has others below it, a folder each. */
export async function writeByOrganisation(
  staging: OutputSet,
  { out, resume, language, templatesHash, unit }: ConsolidateSettings,
  { tree, form, returns: whole, templates, ...tallies }: WholeReturn,
): Promise<void> {
  const folder = staging.path(FOLDER);
  makeFolder(folder);
  const kept = new KeptOrganisations(join(out, FOLDER), organisationsNote(out), resume);
  const basis = cacheKey(hashEngine(), templatesHash, language, JSON.stringify(unit));
  const taken = new Set<string>();
  const places = new Map(whole.organisations.map(({ id }, place) => [id, place]));
  const names = tree.organisations.map(({ name, children }) =>
    children.length > 0 ? folderName(name, taken) : null,
  );
  for (const { organisation, tally } of organisationTallies(tree, form, tallies.tallyOf)) {
    const found = organisation === null ? undefined : tree.organisations[organisation];
    const name = organisation === null ? null : names[organisation];
    if (!found || !name) continue;
    const finished = finishReturn(tally, form);
    const returns: ReturnsReport = {
      ...whole,
      workbooks: tally.workbooks,
      unreadable: 0,
      tables: finished.tables,
      withheld: finished.withheld,
      incomplete: finished.incomplete,
      findings: returnFindings(finished, form, language),
      organisations: partOf(places.get(found.id) ?? -1, whole.organisations),
    };
    const own = join(folder, name);
    mkdirSync(own);
    const source = createHash('sha256').update(basis).update(JSON.stringify(returns));
    for (const { file } of returns.organisations) {
      if (file !== null) source.update(tallies.packedOfFile(file));
    }
    const from = source.digest('hex');
    if (kept.take(name, from, own)) continue;
    const documents = await returnsDocuments(
      returns,
      form,
      found.name,
      tallies.tallyOfFile,
      templates,
    );
    kept.add(name, from, documents);
    for (const [file, content] of Object.entries(documents)) {
      writeFileSync(join(own, file), content);
    }
  }
  kept.save();
}
