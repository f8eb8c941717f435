import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlan } from '../../src/check/plan';
import { parseIsoDate } from '../../src/core/calendar/civil-date';
import { Consolidation } from '../../src/hosts/cli/consolidate/consolidation';
import type { Contribution } from '../../src/hosts/cli/consolidate/contribution';
import { type ConsolidateJob, type JobResult, runJob } from '../../src/hosts/cli/consolidate/job';
import { joinFiles } from '../../src/hosts/cli/consolidate/joined/join-files';
import { makePart } from '../../src/hosts/cli/consolidate/part/make-part';
import {
  openPart,
  type PartWorkbook,
  writePart,
} from '../../src/hosts/cli/consolidate/part/part-file';
import { addParts, openParts } from '../../src/hosts/cli/consolidate/part/take-parts';
import type { Run } from '../../src/hosts/cli/consolidate/run-jobs';
import { settle } from '../../src/hosts/cli/consolidate/settle';
import { Told } from '../../src/hosts/cli/consolidate/told';
import { RowsWriter } from '../../src/hosts/cli/files/rows-file';
import { formOf, type Tally } from '../../src/returns';
import { RULES } from '../../src/rules/index.generated';
import { Scratch } from './run';
import { idNumber, type Small, templates, writeSmall } from './workbooks';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const YEAR = 2025;
const plan = makePlan(templates, RULES);
const today = parseIsoDate('2026-01-15');
const form = formOf(plan.templates, YEAR, today);

const person = (n: number) => [`党员${n}`, idNumber(n * 2 + 1)] as const;
const move = (n: number, kind: string, on: string, arrived: string | null = null) => [
  ...person(n),
  kind,
  on,
  arrived,
];
const [姓名, 公民身份号码] = person(20);
const trained = { 姓名, 公民身份号码, 申请入党日期: '2023-05-06', 列为积极分子日期: '2024-02-01' };

/** 2 left 甲 for 乙, 3 is in 甲, 乙 and 丙, and 20 is trained by 甲 and 丙. */
const BRANCHES: Readonly<Record<string, Small>> = {
  甲: {
    branch: '甲支部',
    members: [1, 2, 3].map(person),
    movements: [move(2, '转出', '2025-03-03')],
    recruits: [{ ...trained, 考察日期: '2025-07-01' }],
  },
  乙: {
    branch: '乙支部',
    members: [5, 2, 3].map(person),
    movements: [move(2, '转入', '2025-04-01'), move(3, '转入', '2025-06-01')],
  },
  丙: {
    branch: '丙支部',
    members: [6, 3].map(person),
    movements: [move(3, '转入', '2025-02-01')],
    recruits: [trained],
  },
};

/** A run whose workers are this thread. */
function runOf(matched: boolean): Run {
  const context = {
    plan,
    today,
    language: 'zh-CN',
    key: new Uint8Array(32),
    passwords: [],
    mappings: [],
    sendBack: false,
    deltas: matched,
    prints: null,
  } as const;
  const pool = {
    async run(lot: {
      jobs: readonly ConsolidateJob[];
      onResult: (result: JobResult<unknown>) => void;
    }) {
      for (const job of lot.jobs) {
        lot.onResult({ value: (await runJob(job, context, [])).value, line: null });
      }
    },
  };
  const settings = {
    cache: { isEmpty: true },
    rows: new RowsWriter(null),
    pool,
    period: null,
    units: null,
    today,
    matched,
    answers: new Map(),
  };
  return { ...settings, key: context.key, shard: null } as unknown as Run;
}

/** What a run knows once its workbooks have been read. */
async function readHere(run: Run, files: readonly string[]) {
  const [consolidation, told] = [new Consolidation(), new Told()];
  for (const file of files) {
    const input = { file: `${file}.xlsx`, path: scratch.join(`${file}.xlsx`) };
    const job: ConsolidateJob = {
      kind: 'contribute',
      input,
      year: YEAR,
      period: null,
      answers: [],
    };
    await run.pool.run<ConsolidateJob, JobResult<Contribution>>({
      jobs: [job],
      onResult: ({ value }) => {
        if (consolidation.add(input, value)) told.take(consolidation.entries.length - 1, value);
      },
      onCrash: () => expect.unreachable(),
    });
  }
  return { consolidation, told };
}

async function partOf(name: string, files: readonly string[], matched = true): Promise<string> {
  const path = scratch.join(`${name}.blpart`);
  const run = runOf(matched);
  const { consolidation, told } = await readHere(run, files);
  await settle(run, consolidation, told, form);
  makePart(path, run, consolidation, told, form, null, []);
  told.discard();
  return path;
}

async function merged(parts: readonly string[], files: readonly string[] = [], as?: string) {
  const run = runOf(true);
  const { consolidation, told } = await readHere(run, files);
  const inputs = parts.map((path) => ({ path, file: path.slice(path.lastIndexOf('/') + 1) }));
  const found = addParts(openParts(inputs), consolidation, told, form, plan.templates, null);
  await joinFiles(run, consolidation, YEAR, told);
  await settle(run, consolidation, told, form);
  if (as) makePart(scratch.join(as), run, consolidation, told, form, null, found.taken);
  told.discard();
  return { tally: consolidation.tally(form), ...found };
}

let whole: Tally;
beforeAll(async () => {
  for (const [name, small] of Object.entries(BRANCHES)) {
    await writeSmall(scratch.join(`${name}.xlsx`), { year: YEAR, ...small });
  }
  whole = (await merged([], Object.keys(BRANCHES))).tally;
});

describe('parts with one key', () => {
  it('give the figures of one run, mixed with workbooks, at any depth', async () => {
    const [one, two] = [await partOf('一', ['甲', '乙']), await partOf('二', ['丙'])];
    const members = form.figures.get('members.all.total');
    expect(members?.kind === 'count' && whole.numbers[members.index]).toBe(5);
    expect((await merged([one, two])).tally).toEqual(whole);
    expect((await merged([two], ['甲', '乙'])).tally).toEqual(whole);
    await merged([two], [], '上.blpart');
    expect((await merged([scratch.join('上.blpart'), one])).tally).toEqual(whole);
  });

  it('count once where one is there twice, or its workbook besides', async () => {
    const one = await partOf('三', ['甲', '乙', '丙']);
    const copy = scratch.join('另一个.blpart');
    writeFileSync(copy, readFileSync(one));
    const twice = await merged([one, copy], ['丙']);
    expect(twice.tally).toEqual(whole);
    expect(twice.issues).toEqual([
      { file: '另一个.blpart', issue: 'repeated', first: '三.blpart' },
    ]);
  });
});

it('says that people are not matched where a part has no key, and holds nobody', async () => {
  const [one, two] = [await partOf('四', ['甲', '乙'], false), await partOf('五', ['丙'], false)];
  const { tally, issues } = await merged([one, two]);
  expect(issues.map(({ issue }) => issue)).toEqual(['unmatched', 'unmatched']);
  expect(tally.workbooks).toBe(3);
  expect([...(openPart(one)?.workbooks() ?? [])].map(({ people }) => people)).toEqual([null, null]);
});

it('refuses what is damaged, cut short or of another year, by its name', async () => {
  const path = await partOf('六', ['丙']);
  const text = readFileSync(path, 'utf8');
  const damaged = [
    text.replace('丙支部', '丁支部'),
    text.slice(0, -20),
    text.slice(0, text.lastIndexOf('{')),
    '',
  ];
  damaged.forEach((content, at) => {
    writeFileSync(scratch.join(`坏${at}.blpart`), content);
    expect(openPart(scratch.join(`坏${at}.blpart`))).toBeNull();
  });
  const { refused, taken } = await merged([scratch.join('坏0.blpart'), path]);
  expect(refused.map(({ file, kind }) => [file, kind])).toEqual([['坏0.blpart', 'damaged-part']]);
  expect(taken.map(({ file }) => file)).toEqual(['六.blpart']);
  const before = formOf(plan.templates, YEAR - 1, today);
  const [consolidation, told] = [new Consolidation(), new Told()];
  const input = [{ path, file: '六.blpart' }];
  const other = addParts(openParts(input), consolidation, told, before, plan.templates, null);
  told.discard();
  expect(other.refused.map(({ kind }) => kind)).toEqual(['other-year-part']);
});

describe('a tree of 24 branches in four parts', () => {
  const names = Array.from({ length: 24 }, (_, n) => `树${n}`);
  beforeAll(async () => {
    for (const [n, name] of names.entries()) {
      // Of each four the first has received two members of the second, who are still on the roster
      // there, and two of the fourth are on the roster of the third, too, and nobody says since when.
      // Only both together leave a branch with fewer than three.
      const own = [0, 1, 2, 3].map((one) => 100 + n * 4 + one);
      const next = [104 + n * 4, 105 + n * 4];
      const received = n % 4 === 0 ? next : [];
      const twice = n % 4 === 2 ? next : [];
      await writeSmall(scratch.join(`${name}.xlsx`), {
        branch: `${name}支部`,
        year: YEAR,
        members: [...own, ...received, ...twice].map(person),
        movements: received.map((one) => move(one, '转入', '2025-06-01')),
      });
    }
  });

  it('merge to the figures of one run at two levels, in any order', async () => {
    const { tally } = await merged([], names);
    const members = form.figures.get('members.all.total');
    expect(members?.kind === 'count' && tally.numbers[members.index]).toBe(24 * 4);
    const small = form.figures.get('organisations.all.below3');
    expect(small?.kind === 'count' && tally.numbers[small.index]).toBe(12);
    const parts: string[] = [];
    for (let k = 0; k < 4; k++) {
      parts.push(
        await partOf(
          `四分之${k}`,
          names.filter((_, n) => n % 4 === k),
        ),
      );
    }
    const [a = '', b = '', c = '', d = ''] = parts;
    expect((await merged([d, b, a, c])).tally).toEqual(tally);
    await merged([c, a], [], '上一.blpart');
    await merged([b, d], [], '上二.blpart');
    const two = [scratch.join('上二.blpart'), scratch.join('上一.blpart')];
    expect((await merged(two)).tally).toEqual(tally);
    expect((await merged([scratch.join('上一.blpart'), d, b])).tally).toEqual(tally);
  });
});

it('leaves the old part, or none, where the disk is full while one is written', async () => {
  const path = await partOf('七', ['丙']);
  const before = readFileSync(path);
  const { header, workbooks } = openPart(path) ?? expect.unreachable();
  function* full(): Generator<PartWorkbook> {
    yield* workbooks();
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }
  for (const target of [path, scratch.join('八.blpart')]) {
    expect(() => writePart(target, header, full())).toThrow('no space left');
  }
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(scratch.path).filter((name) => /八|\.tmp/.test(name))).toEqual([]);
});

it('counts the later of two files of one branch that lie in two parts', async () => {
  const small = { branch: '同名支部', year: YEAR };
  await writeSmall(scratch.join('同名.xlsx'), { ...small, members: [40, 41, 42].map(person) });
  await writeSmall(scratch.join('同名（改）.xlsx'), {
    ...small,
    members: [40, 41, 42, 43].map(person),
  });
  const parts = [await partOf('九', ['同名']), await partOf('十', ['同名（改）'])];
  const { tally } = await merged(parts);
  const members = form.figures.get('members.all.total');
  expect(tally.workbooks).toBe(1);
  expect(members?.kind === 'count' && tally.numbers[members.index]).toBe(4);
});
