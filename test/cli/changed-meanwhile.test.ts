import { rmSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checkSet } from '../../src/check/check-set';
import { makePlan } from '../../src/check/plan';
import { countTogether } from '../../src/consolidate/count-together';
import { hierarchyOf, workbookSet } from '../../src/consolidate/workbook-set';
import { parseIsoDate } from '../../src/core/calendar/civil-date';
import { acrossFinding } from '../../src/documents/across/across';
import { Consolidation } from '../../src/hosts/cli/consolidate/consolidation';
import type { Contribution } from '../../src/hosts/cli/consolidate/contribution';
import type { Correction } from '../../src/hosts/cli/consolidate/correction';
import { type ConsolidateJob, runJob } from '../../src/hosts/cli/consolidate/job';
import { runReport } from '../../src/hosts/cli/consolidate/run-report';
import { formOf } from '../../src/returns';
import { RULES } from '../../src/rules/index.generated';
import { Scratch } from './run';
import { idNumber, templates, writeSmall } from './workbooks';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const YEAR = 2025;
const plan = makePlan(templates, RULES);
const today = parseIsoDate('2026-01-15');
const form = formOf(plan.templates, YEAR, today);
const context = {
  plan,
  today,
  language: 'zh-CN',
  key: new Uint8Array(32),
  passwords: [],
  mappings: [],
  sendBack: false,
  deltas: false,
  prints: null,
} as const;
const inputOf = (file: string) => ({ file, path: scratch.join(file) });
const run = async <Value>(job: ConsolidateJob): Promise<Value> =>
  (await runJob(job, context, [])).value as Value;
const read = (file: string, year: number | null = null): Promise<Contribution> =>
  run({ kind: 'contribute', input: inputOf(file), year, period: null, answers: [] });
const write = (file: string, members: readonly string[], year?: number) =>
  writeSmall(scratch.join(file), {
    branch: file.replace('.xlsx', ''),
    ...(year === undefined ? {} : { year }),
    members: members.map((id, index) => [`张${'一二三'.charAt(index)}`, id]),
  });
function total(consolidation: Consolidation): number | undefined {
  const figure = form.figures.get('members.all.total');
  if (figure?.kind !== 'count') throw new Error('the members are a figure that is counted');
  return consolidation.tally(form).numbers[figure.index];
}
const factsOf = (consolidation: Consolidation) =>
  runReport(
    consolidation,
    {
      figures: [],
      version: '',
      templates: '',
      year: YEAR,
      asOf: '2025-12-31',
      judgedOn: '2025-12-31',
      packs: [],
      lastYear: null,
      settings: null,
    },
    scratch.path,
    { others: [], lists: [], language: 'zh-CN' },
    [],
    new Set(),
    { byRule: new Map(), open: [] },
  );

describe('a workbook that is read once more for people whom another one claims', () => {
  const [both, one, other] = [idNumber(1), idNumber(3), idNumber(5)];
  let consolidation: Consolidation;
  let steps: ReturnType<typeof countTogether>;

  beforeEach(async () => {
    await write('甲.xlsx', [both, one], YEAR);
    await write('乙.xlsx', [both, other], YEAR);
    consolidation = new Consolidation();
    for (const file of ['甲.xlsx', '乙.xlsx']) {
      consolidation.add(inputOf(file), await read(file));
    }
    steps = countTogether(consolidation.ofYear(YEAR));
    expect(steps.next().value).toEqual([]);
  });

  async function correct(): Promise<string | undefined> {
    const step = steps.next();
    const waiting = step.done ? undefined : step.value[0];
    if (!waiting) throw new Error('nobody is claimed twice');
    const { input, sha256 } = consolidation.entryAt(waiting.entry);
    await changes(input.file);
    consolidation.correct(
      waiting.entry,
      await run<Correction | null>({
        kind: 'correct',
        period: null,
        input,
        sha256,
        year: YEAR,
        toldOf: waiting.toldOf,
      }),
    );
    return input.file;
  }
  let changes: (file: string) => unknown = () => {};
  const findings = () => {
    const step = steps.next();
    if (!step.done) throw new Error('not settled');
    const counted = consolidation.counted(YEAR);
    const set = workbookSet({
      ...consolidation.gathered(YEAR, counted),
      tree: hierarchyOf(counted),
      earlier: [],
      answers: [],
    });
    return checkSet(set, plan).map((one) => acrossFinding(one, 'zh-CN'));
  };
  const twice = (all: ReturnType<typeof findings>) =>
    all.find(({ rule }) => rule === 'across/duplicate-person')?.problem ?? '';
  const changed = (all: ReturnType<typeof findings>) =>
    all
      .filter(({ rule }) => rule === 'across/changed-meanwhile')
      .map(({ file, severity }) => [file, severity]);

  it('is corrected when it is as it was', async () => {
    changes = () => {};
    await correct();
    expect(total(consolidation)).toBe(3);
    const all = findings();
    expect(changed(all)).toEqual([]);
    expect(twice(all)).toContain('的名册里，只计一次：转入日期分不出先后，暂计入 甲.xlsx');
  });

  it.each([
    ['gone', (file: string) => rmSync(scratch.join(file))],
    ['another one', (file: string) => write(file, [idNumber(7)], YEAR)],
  ])('counts as it was first read when it is %s, and a finding says so', async (_, change) => {
    changes = change;
    const file = await correct();
    expect(total(consolidation)).toBe(4);
    const all = findings();
    expect(changed(all)).toEqual([[file, 'error']]);
    expect(twice(all)).toContain(
      `但汇总时 ${file} 被改动、拿走或再也打不开，没有从中扣除，这次共计了 2 次`,
    );
  });
});

it('is a workbook that could not be read when it is gone before it is counted', async () => {
  await write('无年度.xlsx', [idNumber(9)]);
  const consolidation = new Consolidation();
  consolidation.add(inputOf('无年度.xlsx'), await read('无年度.xlsx'));
  expect(consolidation.withoutYear()).toEqual([0]);
  rmSync(scratch.join('无年度.xlsx'));
  consolidation.countAgain(0, await read('无年度.xlsx', YEAR), YEAR);
  expect(consolidation.counted(YEAR)).toEqual([]);
  expect([...factsOf(consolidation).inputs]).toMatchObject([
    { file: '无年度.xlsx', status: 'unreadable', error: 'not-found' },
  ]);
});
