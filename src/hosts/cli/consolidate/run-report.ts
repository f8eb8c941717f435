import { relative, sep } from 'node:path';
import type { Language } from '../../../core/templates/schema';
import { outward } from '../../../core/text/outward';
import type { ReturnFinding } from '../../../documents/return/returns-report';
import {
  INPUT_STATUSES,
  type InputStatus,
  isCounting,
  type RunInput,
  type RunReport,
} from '../../../documents/return/run-report';
import type { CorrectedRows } from '../../../returns';
import type { Input } from '../files/discover';
import { OTHER_KINDS, type OtherFile } from '../files/other-files';
import type { Consolidation } from './consolidation';
import type { FileOfSet } from './joined/open-joined';
import type { ToldOfAll } from './told';
import type { WorkbookEntry } from './workbook-entry';

/** What others, and the office, make of a workbook. */
interface Fate {
  readonly away: 'superseded' | 'joined' | null;
  readonly locked: boolean;
  readonly returned: boolean;
  /** Whether it counts although it is of an earlier year: in a period of several. */
  readonly ofPeriod: boolean;
}

function statusOf(entry: WorkbookEntry, year: number, fate: Fate): InputStatus {
  if (fate.away) return fate.away;
  if (fate.locked) return 'locked';
  if (entry.failure) return entry.failure.code === 'unrecognised' ? 'unrecognised' : 'unreadable';
  if (entry.sameAs !== null) return 'superseded';
  if (entry.year !== null && entry.year !== year && !fate.ofPeriod) return 'other-year';
  return fate.returned ? 'returned' : 'counted';
}

/** Where a file is, seen from a folder, with `/` on every system. */
export const pathFrom = (folder: string, path: string): string =>
  relative(folder, path).split(sep).join('/');

function inputReport(
  entry: WorkbookEntry,
  year: number,
  fate: Fate,
  added: {
    readonly packed: Uint8Array | null;
    readonly rows: CorrectedRows | null;
    readonly files: readonly FileOfSet[] | null;
  },
  out: string,
): RunInput {
  const { packed, rows, files } = added;
  const pathOf = ({ path }: Input): string => outward(pathFrom(out, path));
  const status = statusOf(entry, year, fate);
  const { error, warning, info, suppressed } = entry.counts;
  return {
    file: entry.input.file,
    path: pathOf(entry.input),
    sha256: entry.sha256,
    status,
    error: entry.failure?.code ?? null,
    message: entry.failure?.message ?? null,
    year: entry.year,
    organisation: entry.branch?.name ?? null,
    ...(rows ? { corrected: rows } : {}),
    ...(files
      ? {
          files: files.map(({ input, sha256, dropped }) => {
            return { file: input.file, path: pathOf(input), sha256, dropped };
          }),
        }
      : {}),
    tally: isCounting(status) && packed ? Buffer.from(packed).toString('base64') : null,
    findings: { errors: error, warnings: warning, infos: info, suppressed },
  };
}

/** A file that is not read, with what it is. */
const otherReport = (
  { file, path, status, kind }: OtherFile,
  out: string,
  language: Language,
): RunInput => ({
  file: outward(file),
  path: outward(pathFrom(out, path)),
  sha256: null,
  status,
  error: status === 'unreadable' ? kind : null,
  message: OTHER_KINDS[kind][language],
  year: null,
  organisation: null,
  tally: null,
  findings: { errors: 0, warnings: 0, infos: 0, suppressed: 0 },
});

/** A list of findings that came back and was taken as answers. */
const listReport = ({ file, path }: Input, out: string): RunInput => ({
  ...otherReport({ file, path, status: 'not-a-workbook', kind: 'other' }, out, 'zh-CN'),
  status: 'answer-list',
  message: null,
});

/** Files that are not workbooks of branches. */
export interface Beside {
  readonly others: readonly OtherFile[];
  readonly lists: readonly Input[];
  readonly language: Language;
}

/**
 * Describes a run, all its findings counted.
 * @param found across workbooks, and in the return itself
 * @param returned files of units that the office gave back
 * @param told what was found in the workbooks themselves
 */
export function runReport(
  consolidation: Consolidation,
  facts: Pick<
    RunReport,
    | 'figures'
    | 'version'
    | 'templates'
    | 'year'
    | 'asOf'
    | 'judgedOn'
    | 'packs'
    | 'lastYear'
    | 'settings'
  >,
  out: string,
  { others, lists, language }: Beside,
  found: readonly ReturnFinding[],
  returned: ReadonlySet<string>,
  { byRule: toldByRule, open }: Pick<ToldOfAll, 'byRule' | 'open'>,
): RunReport {
  const { entries } = consolidation;
  const { year } = facts;
  const fateOf = (place: number, { input }: WorkbookEntry): Fate => ({
    away: consolidation.awayAs(place),
    locked: consolidation.locked.has(place),
    returned: returned.has(input.file),
    ofPeriod: consolidation.isOfPeriod(place),
  });
  const inputs: Iterable<RunInput> = {
    *[Symbol.iterator]() {
      for (const [place, entry] of entries.entries()) {
        const added = {
          packed: consolidation.packedOf(place),
          rows: consolidation.correctedRows(place),
          files: consolidation.filesOf(place),
        };
        yield inputReport(entry, year, fateOf(place, entry), added, out);
      }
      for (const one of lists) yield listReport(one, out);
      for (const one of others) yield otherReport(one, out, language);
    },
  };
  const unread = others.filter(({ status }) => status === 'unreadable').length;
  const counts = {
    files: entries.length + lists.length + others.length,
    workbooks: entries.length + unread,
    repeated: entries.filter(({ sameAs }) => sameAs !== null).length,
    ...(Object.fromEntries(INPUT_STATUSES.map((status) => [status, 0])) as Record<
      InputStatus,
      number
    >),
  };
  counts['answer-list'] = lists.length;
  for (const { status } of others) counts[status]++;
  const findings = { errors: 0, warnings: 0, infos: 0, suppressed: 0 };
  const rules = new Map([...toldByRule].map(([rule, total]) => [rule, { ...total }] as const));
  for (const { rule, severity, suppressed } of found) {
    if (suppressed) {
      findings.suppressed++;
      continue;
    }
    findings[`${severity}s`]++;
    const total = rules.get(rule) ?? { severity, count: 0, workbooks: 0 };
    rules.set(rule, { ...total, count: total.count + 1, workbooks: total.workbooks + 1 });
  }
  for (const [place, entry] of entries.entries()) {
    counts[statusOf(entry, year, fateOf(place, entry))]++;
    findings.errors += entry.counts.error;
    findings.warnings += entry.counts.warning;
    findings.infos += entry.counts.info;
    findings.suppressed += entry.counts.suppressed;
  }
  const byRule = [...rules]
    .map(([rule, total]) => ({ rule, ...total }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
  return {
    schema: 'branch-ledger/run@1',
    ...facts,
    counts,
    findings: { ...findings, byRule },
    open,
    figures: facts.figures,
    inputs,
  };
}
