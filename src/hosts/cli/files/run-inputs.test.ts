import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { RunInput, RunReport } from '../../../documents/return/run-report';
import { inputsOf, WRITTEN_INPUTS, writeRun } from './run-inputs';

const folder = mkdtempSync(join(tmpdir(), 'inputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const pathOf = (name: string): string => join(folder, name);

// Longer together than one piece that is read, so that a character is cut between two.
const inputs = Array.from({ length: 5000 }, (_, at) => ({
  file: `第${at}支部.xlsx`,
  path: '',
  sha256: null,
  status: 'counted',
})) as unknown as RunInput[];
const run = { year: 2026, counts: { files: inputs.length }, inputs } as unknown as RunReport;

const written = () =>
  z.object(WRITTEN_INPUTS).parse(JSON.parse(readFileSync(pathOf('run.json'), 'utf8')));
const read = () => [...inputsOf(folder, written(), z.looseObject({ file: z.string() }))];

describe('the inputs of a run', () => {
  it('stand in run.json up to a number', () => {
    writeRun(pathOf, run, 5000);
    expect(written().inputs).toHaveLength(5000);
    expect(written().inputsIn).toBeUndefined();
    expect(read()).toEqual(inputs);
  });

  it('stand a line each in a file beside it above that', () => {
    const digest = writeRun(pathOf, run, 4999);
    expect(written().inputs).toEqual([]);
    expect(read()).toEqual(inputs);
    const another = { ...run, inputs: [...inputs].reverse() };
    expect(writeRun(pathOf, another, 4999)).not.toBe(digest);
  });

  it('are not taken from a file that was cut short', () => {
    writeRun(pathOf, run, 4999);
    const text = readFileSync(pathOf('inputs.jsonl'), 'utf8');
    writeFileSync(pathOf('inputs.jsonl'), text.slice(0, -10));
    expect(read).toThrow(SyntaxError);
  });
});
