import { describe, expect, it } from 'vitest';
import {
  compileForm,
  emptyTally,
  finishReturn,
  organisationTree,
  type Tally,
} from '../../../returns';
import { wholeFile } from '../../../rules/across/set';
import { templates } from '../../../rules/testing';
import { NO_STANDING } from '../../first-line';
import { tableViews } from '../return-view';
import type { RunInput, RunReport } from '../run-report';
import { figureShares } from './figure-shares';
import { returnPage } from './return-page';

const form = compileForm(templates, { year: 2025 });
const WORKBOOKS = 5000;
const branchName = (n: number): string => `中共青松市白杨区清溪街道第${n}社区支部委员会`;
const fileName = (n: number): string => `清溪街道/${n}-${branchName(n)}.xlsx`;

/** Numbers without a pattern that could be packed. */
const scattered = (n: number): number => {
  const mixed = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d);
  return (Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> 8) & 0xffff;
};

/** A busy branch: four figures in ten have a number, as many as of the fullest of the samples. */
const tallyOf = (workbook: number): Tally => ({
  ...emptyTally(form),
  workbooks: 1,
  numbers: Array.from({ length: form.size }, (_, n) => {
    const number = scattered(workbook * form.size + n);
    return number % 10 < 4 ? 1 + (number % 13) : 0;
  }),
});

const tree = organisationTree(
  Array.from({ length: WORKBOOKS }, (_, n) => ({
    label: fileName(n),
    name: branchName(n),
    code: null,
    kind: 'branch' as const,
    parent: `中共青松市白杨区清溪街道第${n % 50}工作委员会`,
  })),
);

const inputs = Array.from(
  { length: WORKBOOKS },
  (_, n): RunInput => ({
    file: fileName(n),
    path: fileName(n),
    sha256: null,
    status: 'counted',
    error: null,
    message: null,
    year: 2025,
    organisation: branchName(n),
    tally: null,
    findings: { errors: n % 9, warnings: (n % 7) + 1, infos: n % 5, suppressed: 0 },
  }),
);

const run: RunReport = {
  schema: 'branch-ledger/run@1',
  version: '0',
  templates: '',
  year: 2025,
  asOf: '2025-12-31',
  judgedOn: '2025-12-31',
  packs: [],
  lastYear: null,
  settings: null,
  counts: {
    files: WORKBOOKS,
    workbooks: WORKBOOKS,
    counted: WORKBOOKS,
    repeated: 0,
    joined: 0,
    superseded: 0,
    locked: 0,
    returned: 0,
    'other-year': 0,
    unrecognised: 0,
    unreadable: 0,
    'answer-list': 0,
    'own-output': 0,
    'not-a-workbook': 0,
  },
  findings: {
    errors: 1,
    warnings: 1,
    infos: 1,
    suppressed: 0,
    byRule: [{ rule: 'members/id-check-digit', severity: 'error', count: 9, workbooks: 3 }],
  },
  open: [],
  figures: [],
  inputs,
};

describe('report.html', () => {
  it('is under 3 MB for 5,000 organisations that all have figures and findings', async () => {
    const finished = finishReturn(tallyOf(1), form);
    const page = await returnPage(
      {
        run,
        years: '2025',
        period: '2025年1月1日至12月31日',
        lacking: null,
        standing: NO_STANDING,
        round: null,
        tables: tableViews(finished.tables, form, 'zh-CN'),
        communique: { title: '党内统计公报', opening: [], sections: [], note: null },
        findings: inputs.map(({ file }) => ({
          ...wholeFile(file),
          rule: 'across/no-parent',
          severity: 'info',
          problem: '没有写上级党组织，汇总时列在“未归属”下',
          why: '按上级党组织逐级汇总',
          remedy: '请在“支部信息”里填上级党组织的全称或编码。',
          remedies: [],
          related: [],
          suppressed: false,
          explanation: null,
        })),
        ruleTitles: new Map(),
        organisations: null,
        shares: figureShares(tree, form, WORKBOOKS, tallyOf),
        scriptHash: '',
      },
      'zh-CN',
    );
    const size = Buffer.byteLength(page);
    expect(size).toBeGreaterThan(1_000_000);
    expect(size).toBeLessThan(3_000_000);
    expect(page).toMatch(/data-figure="members\.[a-z]+\.total"/);
    const contents = [...page.matchAll(/<li><a href="#[^"]*">([^<]*)</g)].map(([, label]) => label);
    expect(contents).toContain('党内统计公报');
    expect(contents).toContain('党内统计公报（正文）');
    expect(new Set(contents).size).toBe(contents.length);
  });
});
