import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { isCounting } from '../../../documents/return/run-report';
import { addedBy, type Figure, unpackTally } from '../../../returns';
import { type UsageError, usageError } from '../commands/usage';
import { inputsOf, WRITTEN_INPUTS } from '../files/run-inputs';

const runSchema = z.object({
  schema: z.literal('branch-ledger/run@1'),
  year: z.int(),
  judgedOn: z.string(),
  settings: z.looseObject({ file: z.string(), tables: z.array(z.unknown()).optional() }).nullable(),
  figures: z.array(z.string()).default([]),
  ...WRITTEN_INPUTS,
});

const inputSchema = z.object({
  file: z.string(),
  path: z.string(),
  sha256: z.string().nullable(),
  status: z.string(),
  organisation: z.string().nullable(),
  year: z.int().nullable().default(null),
  files: z
    .array(
      z.object({
        file: z.string(),
        path: z.string(),
        sha256: z.string().nullable(),
        dropped: z.array(z.string()),
      }),
    )
    .default([]),
  tally: z.string().nullable().default(null),
  corrected: z.object({ received: z.array(z.string()), elsewhere: z.array(z.string()) }).optional(),
});
type WrittenRun = z.infer<typeof runSchema>;

/** What is read of a run, wherever its inputs stand. */
export interface ReadRun extends Omit<WrittenRun, 'inputs' | 'inputsIn'> {
  readonly inputs: readonly z.infer<typeof inputSchema>[];
}
export type ReadInput = ReadRun['inputs'][number];

export const returnsSchema = z.object({
  schema: z.literal('branch-ledger/returns@1'),
  period: z.string().optional(),
  tables: z.array(
    z.object({
      id: z.string(),
      rows: z.array(
        z.object({ id: z.string(), values: z.record(z.string(), z.number().nullable()) }),
      ),
    }),
  ),
  organisations: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        code: z.string().nullable(),
        parent: z.string().nullable(),
        file: z.string().nullable(),
      }),
    )
    .default([]),
});
export type ReadReturns = z.infer<typeof returnsSchema>;

/** Reads a file that `consolidate` wrote. @throws UsageError when it is none */
export function readOutput<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  const path = join(folder, name);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    value = null;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw noOutput(path);
}

const noOutput = (path: string): UsageError =>
  usageError(
    `${path} 读不了，或不是 consolidate 写出的。请给出汇总结果所在的文件夹。`,
    `${path} cannot be read, or was not written by consolidate. Give the folder of a return.`,
  );

/** Reads the account of a run. @throws UsageError when it is none */
export function readRun(folder: string): ReadRun {
  const written = readOutput(folder, 'run.json', runSchema);
  try {
    return { ...written, inputs: [...inputsOf(folder, written, inputSchema)] };
  } catch {
    throw noOutput(join(folder, 'run.json'));
  }
}

/**
 * The files of an organisation and of all below it, by its name or its code.
 * @throws UsageError when there is no such organisation, or several have the name
 */
export function filesOfUnit(
  { organisations }: ReadReturns,
  unit: string,
): { readonly name: string; readonly files: ReadonlySet<string> } {
  const named = organisations.filter(({ name, code, id }) => [name, code, id].includes(unit));
  const near = organisations.filter(({ name }) => name.includes(unit));
  const fits = named.length > 0 ? named : near;
  const [top] = fits;
  if (!top || fits.length > 1) {
    const names = (fits.length > 0 ? fits : organisations).slice(0, 20).map(({ name }) => name);
    throw usageError(
      `${top ? `有几个“${unit}”` : `汇总结果里没有“${unit}”`}。${top ? '请写全称或编码：' : '有：'}${names.join('、')}。`,
      `${top ? `Several are called ${unit}` : `There is no ${unit}`}: ${names.join(', ')}.`,
    );
  }
  const own = new Set([top.id]);
  const files = new Set<string>();
  // Each stands after the one above it.
  for (const { id, parent, file } of organisations) {
    if (parent !== null && own.has(parent)) own.add(id);
    if (own.has(id) && file !== null) files.add(file);
  }
  return { name: top.name, files };
}

/** What one workbook added to a figure, by what the run kept of it. */
export interface AddedBy {
  /** Times the scale of the figure; joint events, of which others may have the same, are not in it. */
  readonly sum: number;
  /** Whether it has joint events that the figure counts, or may. */
  readonly joint: boolean;
}

/** How a figure is put together of the numbers that a run kept. */
export interface KeptFigure {
  readonly scale: 1 | 100;
  /** By the place among the numbers of a tally; times the scale. */
  readonly factors: ReadonlyMap<number, number>;
}

/** How a figure is put together; null where the run kept nothing of it. */
export function keptFigure(figure: Figure, run: ReadRun): KeptFigure | null {
  const counts = [...addedBy(figure)];
  const scale = counts.some(([one]) => one.scale === 100) ? 100 : 1;
  const factors = new Map(
    counts.map(([{ ref, scale: own }, factor]) => [
      run.figures.indexOf(ref),
      factor * (scale / own),
    ]),
  );
  return factors.has(-1) ? null : { scale, factors };
}

/** What a workbook added to a figure; null where the run kept nothing of the workbook. */
export function addedTo({ factors }: KeptFigure, run: ReadRun, input: ReadInput): AddedBy | null {
  if (input.tally === null) return null;
  const form = { id: '', size: run.figures.length };
  const { numbers, joint, claims } = unpackTally(Buffer.from(input.tally, 'base64'), form);
  let sum = 0;
  for (const [place, factor] of factors) sum += factor * (numbers[place] ?? 0);
  const isJoint =
    joint.some(([, indexes]) => indexes.some((index) => factors.has(index))) ||
    claims.some(({ index }) => factors.has(index));
  return { sum, joint: isJoint };
}

/** The workbooks that count, in the order of the run. */
export const countedInputs = (run: ReadRun): ReadInput[] =>
  run.inputs.filter(({ status }) => isCounting(status));
