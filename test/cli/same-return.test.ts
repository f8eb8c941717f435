import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '../../src/core/calendar/civil-date';
import { tableViews } from '../../src/documents/return/return-view';
import type { ReturnsReport } from '../../src/documents/return/returns-report';
import type { RunInput } from '../../src/documents/return/run-report';
import { writeSamples } from '../../src/hosts/cli/samples';
import type { BookId } from '../../src/hosts/pane/worker/books/book-views';
import { Engine } from '../../src/hosts/pane/worker/engine';
import type { ReturnView } from '../../src/hosts/pane/worker/return-views';
import { compileForm } from '../../src/returns';
import { makeSamples } from '../pane/samples';
import { Scratch } from './run';
import { idNumber, type Small, templates, templatesRoot, writeSmall } from './workbooks';

/** The year is over for both, whatever the day. */
const TODAY = civilDate(2026, 1, 1) as CivilDate;
const scratch = new Scratch();
afterAll(() => scratch.remove());

const person = (n: number) => [`党员${n}`, idNumber(n * 2 + 1)] as const;
const move = (n: number, kind: string, on: string | null, arrived: string | null = null) => [
  ...person(n),
  kind,
  on,
  arrived,
];

const [姓名, 公民身份号码] = person(20);
const trained = { 姓名, 公民身份号码, 申请入党日期: '2023-05-06', 列为积极分子日期: '2024-02-01' };

/** Every way in which one workbook changes what another counts. */
const SET: Readonly<Record<string, Small>> = {
  // 2 left for 乙, which alone notes the arrival; 3 is in 乙 and 丙 as well; 4 in 丁, without a date;
  // 20 is trained by 甲 and 乙.
  甲: {
    branch: '甲支部',
    members: [1, 2, 3, 4].map(person),
    movements: [move(2, '转出', '2025-03-03')],
    recruits: [{ ...trained, 考察日期: '2025-07-01' }],
  },
  乙: {
    branch: '乙支部',
    members: [5, 2, 3].map(person),
    movements: [move(2, '转入', '2025-04-01'), move(3, '转入', '2025-06-01')],
    recruits: [trained],
  },
  丙: {
    branch: '丙支部',
    members: [6, 3].map(person),
    movements: [move(3, '转入', '2025-02-01')],
  },
  丁: {
    branch: '丁支部',
    members: [4, 7, 8].map(person),
    movements: [move(8, '转入', '2025-05-01')],
  },
  '丁-早些的': { branch: '丁支部', members: [4, 7].map(person) },
  戊: { branch: '丁支部', members: [9].map(person) },
  去年: { branch: '己支部', year: 2024, members: [10].map(person) },
};

interface Both {
  readonly page: ReturnView;
  readonly batch: ReturnsReport;
  readonly run: { readonly inputs: readonly RunInput[] };
  readonly engine: Engine;
}

/** Counts the workbooks of a folder in the page's engine and on the command line. */
async function both(folder: string): Promise<Both> {
  const engine = new Engine(templates);
  engine.configure({ language: 'zh-CN', packs: [], today: TODAY, mappings: [], unit: null });
  const books: BookId[] = [];
  // The page takes files as they are dropped, in any order.
  const names = readdirSync(scratch.join(folder)).filter((name) => !name.endsWith('.json'));
  for (const name of names.sort().reverse()) {
    const bytes = new Uint8Array(readFileSync(scratch.join(folder, name)));
    books.push((await engine.open({ name, bytes: bytes.buffer })).book);
  }
  const page = await engine.makeReturn({ books, year: 2025 });
  if (!page) throw new Error('no return');
  const out = `${folder}-out`;
  await scratch.run('consolidate', folder, '--out', out, '--year', '2025');
  const batch = JSON.parse(scratch.read(out, 'returns.json')) as ReturnsReport;
  const run = JSON.parse(scratch.read(out, 'run.json')) as Both['run'];
  return { page, batch, run, engine };
}

const form = compileForm(templates, { year: 2025, asOf: civilDate(2025, 12, 31) as CivilDate });

const made = new Map<string, Both>();

describe.each(['planted', 'samples', 'tree'])('the return of the same workbooks: %s', (folder) => {
  beforeAll(async () => {
    mkdirSync(scratch.join(folder));
    if (folder === 'planted') {
      for (const [name, small] of Object.entries(SET)) {
        await writeSmall(scratch.join(folder, `${name}.xlsx`), { year: 2025, ...small });
      }
      copyFileSync(scratch.join(folder, '甲.xlsx'), scratch.join(folder, '甲 副本.xlsx'));
      writeFileSync(scratch.join(folder, '坏.xlsx'), 'not a workbook');
    } else if (folder === 'tree') {
      const out = scratch.join(folder);
      writeSamples(templates, templatesRoot, {
        out,
        branches: 40,
        defects: 0.4,
        seed: 3,
        tree: true,
      });
    } else {
      for (const { name, bytes } of await makeSamples(6)) {
        writeFileSync(scratch.join(folder, name), bytes);
      }
    }
    made.set(folder, await both(folder));
  });

  it('has the same figures in the page and on the command line', () => {
    const { page, batch } = made.get(folder) as Both;
    expect(page.workbooks).toBe(batch.workbooks);
    expect(page.tables.length).toBeGreaterThan(10);
    expect(page.tables).toEqual(tableViews(batch.tables, form, 'zh-CN'));
  });

  it('leaves out the same workbooks, and says the same of people in two of them', () => {
    const { page, batch, run } = made.get(folder) as Both;
    const apart = ['counted', 'joined', 'not-a-workbook'];
    const left = run.inputs.filter(({ status }) => !apart.includes(status));
    expect(page.left.map(({ name }) => name).sort()).toEqual(left.map(({ file }) => file).sort());
    const twice = batch.findings.filter(({ rule }) =>
      ['across/duplicate-person', 'across/recruit-moved'].includes(rule),
    );
    if (folder !== 'tree') expect(twice).toHaveLength(folder === 'planted' ? 3 : 0);
    for (const { problem } of twice) expect(page.across).toContain(problem);
    // Every finding of a rule across workbooks: at the workbook that it keeps out, or in the list.
    const across = batch.findings.filter(({ rule }) => rule.startsWith('across/'));
    if (folder !== 'samples') expect(across.length).toBeGreaterThan(0);
    const told = [...page.across, ...page.left.map(({ name, reason }) => `${name}：${reason}`)];
    const missing = across.filter(
      ({ file, problem }) => !told.includes(problem) && !told.includes(`${file}：${problem}`),
    );
    expect(missing).toEqual([]);
    expect(page.across.length).toBeLessThanOrEqual(across.length);
  });

  it('explains in the page what the page counts', () => {
    const { engine } = made.get(folder) as Both;
    const refs = [...form.figures.values()].filter(({ kind }) => kind === 'count');
    expect(refs.length).toBeGreaterThan(100);
    for (const { ref } of refs) {
      const { value, sum } = engine.explain({ ref });
      expect([ref, Number(sum)]).toEqual([
        ref,
        value === '—' ? 0 : Number(value.replaceAll(',', '')),
      ]);
    }
  });
});

it('counts everybody once in the planted set', () => {
  const { page } = made.get('planted') as Both;
  const total = page.tables.find(({ id }) => id === 'members')?.rows[0]?.figures[0];
  expect(total).toMatchObject({ value: 9 });
  const applicants = page.tables.find(({ id }) => id === 'pipeline')?.rows[0]?.figures[0];
  expect(applicants).toMatchObject({ value: 1 });
  expect(page.across.filter((text) => !text.includes('没有写上级党组织'))).toHaveLength(5);
});
