import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../src/check/check';
import { makePlan } from '../../src/check/plan';
import { parseIsoDate } from '../../src/core/calendar/civil-date';
import { RULES } from '../../src/rules/index.generated';
import { ledgerOf, templates } from '../../src/rules/testing';
import { makeBranch, tablesOf, withRecruit, YEAR } from './branch';

/** A faultless year with everything that practices may ask more of: agendas, tasks, commitments. */
function faultless() {
  const branch = withRecruit(makeBranch());
  for (const meeting of branch.会议记录 ?? []) meeting.议题 = '研究本月工作';
  branch.任务清单 = Array.from({ length: 12 }, (_, at) => ({
    任务: `第${at + 1}项任务`,
    措施: '按计划推进',
    责任人: '甲一',
    完成时限: `${YEAR}-12-20`,
    完成日期: `${YEAR}-12-10`,
  }));
  return branch;
}

describe('a faultless workbook', () => {
  const ledger = ledgerOf(tablesOf(faultless()));
  const asOf = parseIsoDate(`${YEAR}-12-31`);
  const said = (packs: readonly string[]) =>
    checkLedger(ledger, makePlan(templates, RULES, packs), asOf).findings.map(
      ({ rule }) => rule.id,
    );

  it('is quiet without a pack', () => expect(said([])).toEqual([]));

  const REMARKS: Readonly<Record<string, readonly string[]>> = {
    'branch-practices': [],
    national: [],
    'recruitment-practices': [],
    'task-practices-2024': ['ledgers/evidence', 'ledgers/four-parts'],
    'unit-practices-2019': [],
    'unit-practices-2021': ['meetings/topics'],
    'unit-practices-2024': ['meetings/study-first', 'meetings/topics', 'meetings/weekly-study'],
  };

  it('gets at most three remarks from any pack of one source, each said once', () => {
    const own = templates.packs.filter(({ includes }) => !includes).map(({ id }) => id);
    expect(Object.fromEntries(own.map((id) => [id, said([id])]))).toEqual(REMARKS);
    for (const id of own) expect(said([id]).length, id).toBeLessThanOrEqual(3);
  });

  it('gets from the name of all of them what they say together', () => {
    const all = [...new Set(Object.values(REMARKS).flat())].sort();
    expect(said(['unit-practices'])).toEqual(all);
  });
});
