import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReturnsReport } from '../../src/documents/return/returns-report';
import { Scratch } from './run';
import { idNumber, writeSmall } from './workbooks';

/** Another Python than the system's, where pandas and duckdb are in an environment of their own. */
const PYTHON = process.env.PYTHON ?? 'python3';
const examples = join(import.meta.dirname, '../../docs/data');
const has = (name: string): boolean =>
  spawnSync(PYTHON, ['-c', `import ${name}`], { stdio: 'ignore' }).status === 0;
const INSTALLED = { pandas: has('pandas'), duckdb: has('duckdb') };

/** Asks DuckDB from Python what its own shell is asked in the example. */
const ASK = `import duckdb, sys
rows = duckdb.sql(open(sys.argv[1]).read().strip().rstrip(';')).fetchall()
print(*(','.join(map(str, row)) for row in rows), sep='\\n')`;

describe.skipIf(!INSTALLED.pandas && !INSTALLED.duckdb)(
  'tidy data (skipped where neither pandas nor DuckDB is installed)',
  () => {
    const scratch = new Scratch();
    let wanted: string[];

    beforeAll(async () => {
      for (const [file, people] of [
        ['甲.xlsx', [1, 2, 3]],
        ['乙.xlsx', [4, 5]],
      ] as const) {
        await writeSmall(scratch.join('in', file), {
          branch: `${file[0]}支部`,
          year: 2025,
          members: people.map((person) => [`某${person}`, idNumber(person)]),
        });
      }
      await scratch.run('consolidate', 'in', '--out', 'out', '--data', 'data');
      const returns = JSON.parse(scratch.read('out', 'returns.json')) as ReturnsReport;
      const { total, female } =
        returns.tables.find(({ id }) => id === 'members')?.rows[0]?.values ?? {};
      wanted = [`,,${total},${female}`];
      for (const { name, figures } of returns.organisations) {
        wanted.push(
          `,${name},${figures['members.all.total']},${figures['members.all.female'] ?? ''}`,
        );
      }
      expect(total).toBe(5);
    });
    afterAll(() => scratch.remove());

    const told = (args: readonly string[]): string[] => {
      const { stdout } = spawnSync(PYTHON, args, { cwd: scratch.join('data'), encoding: 'utf8' });
      return stdout.trim().split('\n').sort();
    };

    it.skipIf(!INSTALLED.pandas)('is read by the example for pandas', () => {
      expect(told([join(examples, 'members.py'), scratch.join('data')])).toEqual(wanted.sort());
    });

    it.skipIf(!INSTALLED.duckdb)('is read by the example for DuckDB', () => {
      expect(told(['-c', ASK, join(examples, 'members.sql')])).toEqual(wanted.sort());
    });

    it('describes its columns', () => {
      const { resources } = JSON.parse(readFileSync(scratch.join('data/datapackage.json'), 'utf8'));
      for (const { path, schema } of resources) {
        const [head = ''] = scratch
          .read('data', path)
          .replace(/^\uFEFF/u, '')
          .split(/\r?\n/u);
        expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(head.split(','));
      }
    });
  },
);
