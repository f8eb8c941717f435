import { expect, it } from 'vitest';
import { ledgerOf, templates } from '../../rules/testing';
import { compileForm } from '../index';
import { LedgerFacts } from '../ledger-facts';
import { tallyFacts } from '../tally';
import { figuresBySize, numbersAtSize, sizesOf } from './sizes';

const form = compileForm(templates, { year: 2025 });
const BRANCH = ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度', '上年底党员总数'];
const ROSTER = ['姓名', '公民身份号码', '人员类别', '入党日期', '党小组'];

/** A branch of so many full members, the first ones, and others on probation. */
function facts(full: number, others: number, kind = '支部'): LedgerFacts {
  const rows = Array.from({ length: full + others }, (_, at) => [
    `党员${at}`,
    null,
    at < full ? '正式党员' : '预备党员',
    at < full ? '2010-01-01' : '2025-03-01',
    null,
  ]);
  const ledger = ledgerOf({
    支部信息: [BRANCH, ['某支部', kind, '机关党委', '机关', 2025, 7]],
    党员名册: [ROSTER, ...rows],
  });
  return new LedgerFacts(ledger, form.period);
}

it('changes the figures by size as if those who are gone had never been there', () => {
  const bySize = [...figuresBySize(form)].map(({ index }) => index);
  const [full, others] = [52, 2];
  const all = facts(full, others);
  const before = tallyFacts(all, form).numbers;
  const sizes = sizesOf(all, form);
  for (const [goneFull, goneOthers] of [
    [0, 0],
    [1, 0],
    [3, 0],
    [3, 1],
    [4, 2],
    [49, 2],
    [50, 0],
    [52, 1],
    [52, 2],
  ] as const) {
    const numbers = [...before];
    const changes = numbersAtSize(sizes, [goneFull, goneOthers]);
    changes.forEach((index, at) => {
      if (at % 2 === 0) numbers[index] = (numbers[index] ?? 0) + (changes[at + 1] ?? 0);
    });
    const after = tallyFacts(facts(full - goneFull, others - goneOthers), form).numbers;
    expect(bySize.map((index) => numbers[index])).toEqual(bySize.map((index) => after[index]));
  }
  // Ones that are crossed, and no line for each member.
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.length).toBeLessThan(12);
});

it('leaves the facts as they are', () => {
  const all = facts(4, 1);
  sizesOf(all, form);
  expect(all.stock).toEqual({ members: 5, full: 4 });
});

it('says nothing of a workbook without a roster', () => {
  const ledger = ledgerOf({ 支部信息: [BRANCH, ['某支部', '支部', '机关党委', '机关', 2025, 3]] });
  expect(sizesOf(new LedgerFacts(ledger, form.period), form)).toEqual([]);
});
