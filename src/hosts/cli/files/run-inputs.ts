import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { chunks } from '../../../core/text/chunks';
import type { RunInput, RunReport } from '../../../documents/return/run-report';
import { writeJson } from './json-file';
import { linesOf } from './lines';

/** Inputs of a large run, one a line, beside `run.json`. */
const INPUTS_FILE = 'inputs.jsonl';

/** More than this stand in a file of their own, which is read by line. */
const MOST_INPUTS = 10_000;

function* lines(inputs: Iterable<RunInput>): Generator<string> {
  for (const input of inputs) yield `${JSON.stringify(input)}\n`;
}

/**
 * Writes `run.json`, and the inputs beside it where there are very many.
 * @param pathOf where a file is written
 * @returns the SHA-256 of `run.json`, which has that of the other file
 */
export function writeRun(
  pathOf: (name: string) => string,
  run: RunReport,
  most: number = MOST_INPUTS,
): string {
  if (run.counts.files <= most) return writeJson(pathOf('run.json'), run);
  const hash = createHash('sha256');
  const file = openSync(pathOf(INPUTS_FILE), 'w');
  try {
    for (const bytes of chunks(lines(run.inputs))) {
      hash.update(bytes);
      writeFileSync(file, bytes);
    }
  } finally {
    closeSync(file);
  }
  const inputsIn = { file: INPUTS_FILE, sha256: hash.digest('hex') };
  return writeJson(pathOf('run.json'), { ...run, inputs: [], inputsIn });
}

/** What `run.json` says of its inputs. */
export const WRITTEN_INPUTS = {
  inputs: z.array(z.unknown()),
  inputsIn: z.object({ file: z.literal(INPUTS_FILE) }).optional(),
};

type WrittenInputs = z.infer<z.ZodObject<typeof WRITTEN_INPUTS>>;

/**
 * The inputs of a run, one after the other, wherever they stand.
 * @param folder of `run.json`
 * @throws ZodError or SyntaxError when one is not as it must be
 */
export function* inputsOf<T>(
  folder: string,
  { inputs, inputsIn }: WrittenInputs,
  schema: z.ZodType<T>,
): Generator<T> {
  for (const one of inputs) yield schema.parse(one);
  if (!inputsIn) return;
  for (const line of linesOf(join(folder, inputsIn.file))) yield schema.parse(JSON.parse(line));
}
