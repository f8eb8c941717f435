import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import * as z from 'zod';
import { knownValues } from '../../../documents/return/known-values';
import {
  COMPARED_CONDITIONS,
  compareFindings,
  type ListedFinding,
  type MovedFigure,
  type RunComparison,
  type RunCondition,
} from '../../../documents/return/run-comparison';
import { isCounting } from '../../../documents/return/run-report';
import { type Form, type Tally, unpackTally, valuesOf } from '../../../returns';
import { usageError } from '../commands/usage';
import { inputsOf, WRITTEN_INPUTS } from '../files/run-inputs';

const runSchema = z.object({
  schema: z.literal('branch-ledger/run@1'),
  year: z.int(),
  version: z.string(),
  templates: z.string(),
  judgedOn: z.string(),
  packs: z.array(z.string()),
  lastYear: z.int().nullable().default(null),
  settings: z.unknown(),
  figures: z.array(z.string()),
  ...WRITTEN_INPUTS,
});
const inputSchema = z.object({
  file: z.string(),
  sha256: z.string().nullable(),
  status: z.string(),
  tally: z.base64().nullable(),
});
const returnsSchema = z.object({
  schema: z.literal('branch-ledger/returns@1'),
  tables: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      rows: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          values: knownValues,
        }),
      ),
    }),
  ),
});

type RunInput = z.infer<typeof inputSchema>;

/** What `consolidate` wrote to a folder. */
export interface WrittenRun {
  readonly run: Omit<z.infer<typeof runSchema>, 'inputs'> & {
    readonly inputs: readonly RunInput[];
  };
  readonly returns: z.infer<typeof returnsSchema>;
  readonly findings: readonly ListedFinding[];
}

/** @throws UsageError when it is no folder of a return */
export function readRun(folder: string): WrittenRun {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  try {
    const written = runSchema.parse(JSON.parse(text('run.json')));
    const run = { ...written, inputs: [...inputsOf(folder, written, inputSchema)] };
    const returns = returnsSchema.parse(JSON.parse(text('returns.json')));
    const [, ...lines] = Papa.parse<string[]>(text('findings.csv'), { skipEmptyLines: true }).data;
    const findings = lines.map((line): ListedFinding => {
      const [file = '', sheet = '', cell = '', , severity = '', problem = ''] = line;
      const [rule = '', answered = ''] = line.slice(8);
      return { file, sheet, cell, severity, problem, rule, answered: answered !== '' };
    });
    return { run, returns, findings };
  } catch {
    throw usageError(
      `${folder} 不是 consolidate 写出结果的文件夹，或是旧版本写的。请重新汇总后再比较。`,
      `${folder} is no folder that this version of consolidate wrote. Consolidate again, then compare.`,
    );
  }
}

/** The figures of a return by `table.row.column`. */
const figuresOf = ({ returns }: WrittenRun): ReadonlyMap<string, number> =>
  new Map(
    returns.tables.flatMap(({ id, rows }) =>
      rows.flatMap((row) =>
        Object.entries(row.values).flatMap(([column, value]): [string, number][] =>
          value === null ? [] : [[`${id}.${row.id}.${column}`, value]],
        ),
      ),
    ),
  );

/** The counted workbooks' packed tallies, by file. */
const talliesOf = ({ run }: WrittenRun): ReadonlyMap<string, string> =>
  new Map(
    run.inputs.flatMap(({ file, tally, status }) =>
      isCounting(status) && tally !== null ? [[file, tally] as const] : [],
    ),
  );

/** A tally of a run in the order of today's form: figures are known again by their names. */
function tallyIn(form: Form, { run }: WrittenRun, packed: string | undefined): Tally {
  const numbers = new Array<number>(form.size).fill(0);
  if (packed === undefined)
    return { form: form.id, workbooks: 0, numbers, joint: [], claims: [], lacks: [] };
  const size = run.figures.length;
  const old = unpackTally(Buffer.from(packed, 'base64'), { id: form.id, size });
  const indexes = run.figures.map((ref) => {
    const figure = form.figures.get(ref);
    return figure?.kind === 'count' ? figure.index : -1;
  });
  old.numbers.forEach((number, index) => {
    const at = indexes[index] ?? -1;
    if (at >= 0) numbers[at] = number;
  });
  const joint = old.joint.map(([event, own]) => {
    return [event, own.flatMap((index) => indexes[index] ?? -1).filter((at) => at >= 0)] as const;
  });
  const lacks = old.lacks.flatMap((lack) => {
    const index = indexes[lack.index] ?? -1;
    return index >= 0 ? { ...lack, index } : [];
  });
  const claims = old.claims.flatMap((claim) => {
    const index = indexes[claim.index] ?? -1;
    return index >= 0 ? { ...claim, index } : [];
  });
  return { ...old, numbers, joint, claims, lacks };
}

function titleOf({ returns }: WrittenRun, ref: string, form: Form): string {
  const [tableId, rowId, columnId] = ref.split('.');
  const table = returns.tables.find(({ id }) => id === tableId);
  const row = table?.rows.find(({ id }) => id === rowId);
  const columns = form.tables.find((one) => one.table.id === tableId)?.table.columns;
  const column = columns?.find(({ id }) => id === columnId)?.title['zh-CN'];
  return [table?.title, row?.title, column].filter(Boolean).join('·') || ref;
}

function movedFigures(before: WrittenRun, after: WrittenRun, form: Form): MovedFigure[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  const refs = [...new Set([...old.keys(), ...now.keys()])].filter(
    (ref) => old.get(ref) !== now.get(ref),
  );
  const figures = refs.flatMap((ref) => form.figures.get(ref) ?? []);
  const [oldTallies, newTallies] = [talliesOf(before), talliesOf(after)];
  const sameForm = before.run.figures.join() === after.run.figures.join();
  const movers = new Map<string, MovedFigure['workbooks'][number][]>();
  for (const file of new Set([...oldTallies.keys(), ...newTallies.keys()])) {
    if (sameForm && oldTallies.get(file) === newTallies.get(file)) continue;
    const was = valuesOf(tallyIn(form, before, oldTallies.get(file)), form, figures);
    const is = valuesOf(tallyIn(form, after, newTallies.get(file)), form, figures);
    figures.forEach(({ ref, kind }, index) => {
      const [a, b] = [was[index] ?? 0, is[index] ?? 0];
      // A share of one workbook is no part of the share of all.
      if (a === b || kind === 'percent') return;
      const known = movers.get(ref) ?? [];
      known.push({ file, before: a, after: b });
      movers.set(ref, known);
    });
  }
  const size = ({ before: a, after: b }: { before: number; after: number }) => Math.abs(b - a);
  return refs.map((ref) => ({
    figure: ref,
    title: titleOf(now.has(ref) ? after : before, ref, form),
    before: old.get(ref) ?? null,
    after: now.get(ref) ?? null,
    workbooks: (movers.get(ref) ?? []).sort(
      (a, b) => size(b) - size(a) || (a.file < b.file ? -1 : 1),
    ),
  }));
}

/** The conditions that were not the same, so that figures and findings can differ without any change. */
function conditionsOf(before: WrittenRun['run'], after: WrittenRun['run']): RunCondition[] {
  const shown = (value: unknown): string =>
    value === null || typeof value === 'string' || typeof value === 'number'
      ? String(value ?? '')
      : Array.isArray(value)
        ? value.join('、')
        : '';
  return COMPARED_CONDITIONS.flatMap((condition) => {
    const [old, now] = [before[condition], after[condition]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ condition, before: shown(old), after: shown(now) }];
  });
}

/**
 * What changed from one run to another.
 * @param form of the later run's year
 */
export function compareRuns(before: WrittenRun, after: WrittenRun, form: Form): RunComparison {
  const inputs = ({ run }: WrittenRun) => new Map(run.inputs.map((one) => [one.file, one]));
  const [old, now] = [inputs(before), inputs(after)];
  const isThere = (file: string): boolean => {
    const status = now.get(file)?.status;
    return status !== undefined && status !== 'unreadable' && status !== 'unrecognised';
  };
  return {
    schema: 'branch-ledger/compare@1',
    years: [before.run.year, after.run.year],
    conditions: conditionsOf(before.run, after.run),
    workbooks: {
      added: [...now.keys()].filter((file) => !old.has(file)),
      removed: [...old.keys()].filter((file) => !now.has(file)),
      changed: [...now.values()].flatMap(({ file, sha256 }) =>
        old.has(file) && old.get(file)?.sha256 !== sha256 ? file : [],
      ),
    },
    figures: movedFigures(before, after, form),
    findings: compareFindings(before.findings, after.findings, isThere),
  };
}
