import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSamples } from '../../src/hosts/cli/samples';
import { Scratch } from './run';
import { templates, templatesRoot } from './workbooks';

const scratch = new Scratch();
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const schemaOf = (name: string) =>
  ajv.compile(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas', name), 'utf8')) as object,
  );

beforeAll(() => {
  writeSamples(templates, templatesRoot, {
    out: scratch.join('in'),
    branches: 4,
    seed: 3,
    defects: 1,
  });
});
afterAll(() => scratch.remove());

describe('the schemas that are shipped', () => {
  const check = schemaOf('check.schema.json');

  it('hold for what check writes', async () => {
    const { stdout } = await scratch.run('check', 'in', 'nowhere.xlsx', '--format', 'json');
    const document: unknown = JSON.parse(stdout);
    expect(check(document), ajv.errorsText(check.errors)).toBe(true);
    // A later field is no fault, a missing one is.
    expect(check({ ...(document as object), later: 1 })).toBe(true);
    expect(check({ ...(document as object), workbooks: [{ file: 'a.xlsx' }] })).toBe(false);
  });

  it('hold for what consolidate writes', async () => {
    await scratch.run('consolidate', 'in', '--out', 'out', '--year', '2025');
    const returns = schemaOf('returns.schema.json');
    const document: unknown = JSON.parse(readFileSync(scratch.join('out', 'returns.json'), 'utf8'));
    expect(returns(document), ajv.errorsText(returns.errors)).toBe(true);
  });
});
