import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makePlan } from '../../check/plan';
import { consolidate } from '../../hosts/cli/consolidate/consolidate';
import { consolidationPool } from '../../hosts/cli/consolidate/run-jobs';
import { discover } from '../../hosts/cli/files/discover';
import { OutputSet } from '../../hosts/cli/files/outputs/output-set';
import { TEMPLATES_ROOT } from '../../hosts/cli/files/package-root';
import { runKey } from '../../hosts/cli/files/run-key';
import { readTemplates } from '../../hosts/cli/files/template-files';
import { writeSamples } from '../../hosts/cli/samples';
import { localToday } from '../../hosts/cli/work/today';
import { RULES } from '../../rules/index.generated';
import { OURS, SHEETJS, sheetjs } from './readers';
import type { Contender } from './section';

/** Writes the samples of a branch a workbook, all sheets filled. @returns their paths */
export function makeSamples(folder: string, branches: number): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  writeSamples(readTemplates(TEMPLATES_ROOT), TEMPLATES_ROOT, { out: folder, branches });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name));
}

/** Reads, checks and consolidates everything on two workers, documents included. */
async function wholeBatch(files: readonly string[]): Promise<number> {
  const out = mkdtempSync(join(tmpdir(), 'bench-'));
  const { signal } = new AbortController();
  const outputs = new OutputSet(out);
  try {
    const inputs = discover([dirname(files[0] ?? '.')], out);
    const pool = consolidationPool(2, signal);
    pool.warm();
    const { run } = await consolidate(
      {
        inputs,
        out,
        pool,
        shared: null,
        year: null,
        period: null,
        years: null,
        data: null,
        parts: [],
        part: null,
        partOnly: false,
        shard: null,
        matched: false,
        lastYear: null,
        halfYear: null,
        units: null,
        language: 'zh-CN',
        today: localToday(),
        key: runKey(out, false),
        passwords: [],
        mappings: [],
        resume: false,
        templatesHash: '',
        unit: null,
        byOrganisation: false,
        sendBack: false,
        answers: new Map(),
        elsewhere: [],
        lists: [],
        others: [],
        force: false,
        outputs,
        signal,
      },
      makePlan(readTemplates(TEMPLATES_ROOT), RULES),
    );
    return run.counts.workbooks;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

export const SHEETJS_THIRD = `${SHEETJS}, reading a third`;
export const SHEETJS_FIFTH = `${SHEETJS}, reading a fifth`;
const part = (name: string, share: number): Contender => ({
  name,
  run: (files) => sheetjs(files.slice(0, Math.ceil(files.length / share))),
});

/** The whole batch beside the mere reading of some of its files by another. */
export const BATCHES: readonly Contender[] = [
  { name: OURS, run: wholeBatch },
  part(SHEETJS_THIRD, 3),
  part(SHEETJS_FIFTH, 5),
];
