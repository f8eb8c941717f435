import { relative, sep } from 'node:path';
import type { RunInput, RunReport } from '../../../documents/return/run-report';
import type { CorrectedRows } from '../../../returns';
import type { Consolidation } from './consolidation';
import type { WorkbookEntry } from './workbook-entry';

function statusOf(entry: WorkbookEntry, year: number, older: boolean): RunInput['status'] {
  if (older) return 'superseded';
  if (entry.failure) return entry.failure.code === 'unrecognised' ? 'unrecognised' : 'unreadable';
  if (entry.sameAs !== null) return 'repeated';
  return entry.year !== null && entry.year !== year ? 'other-year' : 'counted';
}

/** Where a file is, seen from a folder, with `/` on every system. */
export const pathFrom = (folder: string, path: string): string =>
  relative(folder, path).split(sep).join('/');

function inputReport(
  entry: WorkbookEntry,
  year: number,
  older: boolean,
  added: { readonly packed: Uint8Array | null; readonly rows: CorrectedRows | null },
  out: string,
): RunInput {
  const { packed, rows } = added;
  const status = statusOf(entry, year, older);
  const { error, warning, info, suppressed } = entry.counts;
  return {
    file: entry.input.file,
    path: pathFrom(out, entry.input.path),
    sha256: entry.sha256,
    status,
    error: entry.failure?.code ?? null,
    year: entry.year,
    organisation: entry.branch?.name ?? null,
    ...(rows ? { corrected: rows } : {}),
    tally: status === 'counted' && packed ? Buffer.from(packed).toString('base64') : null,
    findings: { errors: error, warnings: warning, infos: info, suppressed },
  };
}

/** Describes a run, the findings of single workbooks counted. */
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
): RunReport {
  const { entries } = consolidation;
  const { year } = facts;
  const inputs: Iterable<RunInput> = {
    *[Symbol.iterator]() {
      for (const [place, entry] of entries.entries()) {
        const added = {
          packed: consolidation.packedOf(place),
          rows: consolidation.correctedRows(place),
        };
        yield inputReport(entry, year, consolidation.isOlder(place), added, out);
      }
    },
  };
  const counts = {
    workbooks: entries.length,
    counted: 0,
    repeated: 0,
    superseded: 0,
    'other-year': 0,
    unrecognised: 0,
    unreadable: 0,
  };
  const findings = { errors: 0, warnings: 0, infos: 0, suppressed: 0 };
  for (const [place, entry] of entries.entries()) {
    counts[statusOf(entry, year, consolidation.isOlder(place))]++;
    findings.errors += entry.counts.error;
    findings.warnings += entry.counts.warning;
    findings.infos += entry.counts.info;
    findings.suppressed += entry.counts.suppressed;
  }
  const byRule = [...consolidation.byRule]
    .map(([rule, total]) => ({ rule, ...total }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
  return {
    schema: 'branch-ledger/run@1',
    ...facts,
    counts,
    findings: { ...findings, byRule },
    figures: facts.figures,
    inputs,
  };
}
