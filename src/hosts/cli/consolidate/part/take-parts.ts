import { basename, extname, join, resolve } from 'node:path';
import type { Unit } from '../../../../consolidate/round';
import type { CivilDate } from '../../../../core/calendar/civil-date';
import type { Templates } from '../../../../core/templates/load';
import { type Form, formOf } from '../../../../returns';
import type { PartIssue } from '../../../../rules/across/set';
import type { Input, Survey } from '../../files/discover';
import type { OtherFile, OtherKind } from '../../files/other-files';
import { packageVersion } from '../../files/package-root';
import type { Consolidation } from '../consolidation';
import type { Contribution } from '../contribution';
import type { ConsolidateSettings } from '../settings';
import type { Told } from '../told';
import { further } from '../units';
import { type OpenedPart, openPart, type PartHeader, type PartWorkbook } from './part-file';

/** How the files of parts end. */
export const PART_EXTENSION = '.blpart';

/**
 * Sorts out the parts among what was found.
 * @param own where this run writes one: what lies there from an earlier run is no input
 */
export function partsAmong(
  { inputs, others }: Survey,
  own: string | null,
): Survey & { readonly parts: readonly Input[] } {
  const isPartName = ({ path }: Pick<Input, 'path'>): boolean =>
    extname(path).toLowerCase() === PART_EXTENSION;
  const all = [...inputs, ...others].filter(isPartName);
  const parts = all
    .filter(({ path }) => own === null || resolve(path) !== resolve(own))
    .map(({ path, file }) => ({ path, file }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    inputs: inputs.filter((one) => !isPartName(one)),
    others: others.filter((one) => !isPartName(one)),
    parts,
  };
}

/** A part that was read through. */
export interface PartToTake extends Input, OpenedPart {}

/** The parts of a run: those that are whole, and the others. */
export interface OpenedParts {
  readonly parts: readonly PartToTake[];
  readonly refused: readonly OtherFile[];
  readonly issues: readonly PartIssue[];
}

const refusal = ({ path, file }: Input, kind: OtherKind): OtherFile => ({
  path,
  file,
  kind,
  status: 'unreadable',
});

/** Reads the parts through; one that is there twice counts once. */
export function openParts(inputs: readonly Input[]): OpenedParts {
  const parts: PartToTake[] = [];
  const refused: OtherFile[] = [];
  const issues: PartIssue[] = [];
  const first = new Map<string, string>();
  for (const input of inputs) {
    const opened = openPart(input.path);
    const known = opened && first.get(opened.sha256);
    if (!opened) refused.push(refusal(input, 'damaged-part'));
    else if (known !== undefined && known !== null) {
      issues.push({ file: input.file, issue: 'repeated', first: known });
    } else {
      first.set(opened.sha256, input.file);
      parts.push({ ...input, ...opened });
    }
  }
  return { parts, refused, issues };
}

const NOBODY = {
  rosters: [],
  recruits: [],
  arrived: [],
  awaited: [],
  transfers: { known: [], all: { in: false, out: false } },
} as const;

/** A workbook of a part as if it had just been read. */
export function contributionOf(
  one: PartWorkbook,
  { year }: Pick<PartHeader, 'year'>,
  form: Form,
): Contribution {
  const { sha256, failure, branch, counts, byRule, standing, leftOut, acrossAnswers } = one;
  const { deltas = null, ...people } =
    one.people ?? (NOBODY as Partial<NonNullable<PartWorkbook['people']>>);
  return {
    ...NOBODY,
    ...people,
    people: null,
    deltas,
    sha256,
    failure,
    branch,
    counts,
    byRule,
    standing,
    leftOut,
    open: one.open ?? [],
    acrossAnswers,
    year: failure ? null : (one.year ?? year),
    tally: one.tally === null ? null : { form: form.id, bytes: one.tally },
    findings: '',
    leftOver: [],
    prints: null,
    rows: null,
    listed: null,
  };
}

const stemOf = ({ file }: Input): string =>
  file.slice(0, file.length - basename(file).length) + basename(file, extname(file));

/**
 * Adds the workbooks of parts to those that were read here.
 * @param form of the return; a part of another one is refused
 * @param own the name of the key by which people are hashed here; null where it is of this run alone
 */
export function addParts(
  { parts, refused: damaged, issues: found }: OpenedParts,
  consolidation: Consolidation,
  told: Told,
  form: Form,
  templates: Templates,
  own: string | null,
): Omit<OpenedParts, 'parts'> & { readonly taken: readonly PartToTake[] } {
  const refused = [...damaged];
  const issues = [...found];
  const taken: PartToTake[] = [];
  const names = new Set(consolidation.entries.map(({ input }) => input.file));
  const { year, id: period } = form.period;
  for (const part of parts) {
    const { header, path } = part;
    const day = header.judgedOn as CivilDate;
    const isOfYear =
      header.year === null || (header.year === year && (header.period ?? String(year)) === period);
    if (!isOfYear) {
      refused.push(refusal(part, 'other-year-part'));
      continue;
    }
    if (header.form !== null && formOf(templates, year, day, header.period).id !== header.form) {
      refused.push(refusal(part, 'other-form-part'));
      continue;
    }
    taken.push(part);
    if (header.version !== packageVersion())
      issues.push({ file: part.file, issue: 'version', first: header.version });
    for (const one of part.workbooks()) {
      const inside = `${stemOf(part)}/${one.file}`;
      let file = header.shard === null ? inside : one.file;
      for (let n = 2; names.has(file); n++)
        file = n === 2 && file !== inside ? inside : `${inside} (${n})`;
      names.add(file);
      const contribution = contributionOf(one, header, form);
      const input = { file, path: join(path, one.file) };
      const entry = consolidation.entries.length;
      const isNew = consolidation.add(input, contribution, {
        away: one.away,
        on: one.on as CivilDate | null,
      });
      if (isNew) told.take(entry, contribution);
    }
  }
  const keys = new Set(taken.flatMap(({ header }) => header.key ?? []));
  if (own !== null) keys.add(own);
  const isAlone = taken.length + Number(consolidation.entries.some(({ ofPart }) => !ofPart)) < 2;
  for (const { file, header } of taken) {
    if (isAlone) break;
    if (header.key === null) issues.push({ file, issue: 'unmatched', first: '' });
    else if (keys.size > 1) issues.push({ file, issue: 'other-key', first: '' });
  }
  return { refused, issues, taken };
}

/** How many workbooks of which year are in parts. */
export const yearsOf = ({ parts }: OpenedParts): (readonly [year: number, workbooks: number])[] =>
  parts.flatMap(({ header, count }) =>
    header.year === null ? [] : [[header.year, count] as const],
  );

/** A run that knows of its parts: those refused are told of as files, and units stand with its own. */
export function withParts<Settings extends ConsolidateSettings>(
  settings: Settings,
  {
    refused,
    taken,
  }: { readonly refused: readonly OtherFile[]; readonly taken: readonly PartToTake[] },
): Settings {
  const others = [...settings.others, ...refused];
  if (!settings.units) return { ...settings, others };
  // The office's own register wins for its rows.
  let { units } = settings.units;
  for (const { header } of taken) {
    const told = header.units.map((unit) => ({
      ...unit,
      due: unit.due as CivilDate | null,
      adopted: null,
    }));
    units = [...units, ...further(told, units)];
  }
  return { ...settings, others, units: { ...settings.units, units } };
}

/** Those who handed in a workbook for a part, or were expected to. */
export function unitsOfPart({ header, workbooks }: OpenedPart): Unit[] {
  const nothing = { formerNames: [], due: null, state: null, adopted: null, fingerprint: null };
  const told = header.units.map(({ name, code, superior, formerNames }): Unit => {
    return { ...nothing, name, code, superior, formerNames };
  });
  const found: Unit[] = [];
  for (const { branch } of workbooks()) {
    if (!branch?.name) continue;
    const { name, code, parent: superior } = branch;
    found.push({ ...nothing, name, code, superior });
  }
  return [...told, ...further(found, told)];
}
