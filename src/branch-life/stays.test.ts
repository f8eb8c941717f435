import { expect, it } from 'vitest';
import { ledgerOf } from '../rules/testing';
import { LedgerIndex } from './ledger-index';

const ROSTER = ['姓名', '公民身份号码', '人员类别', '入党日期', '转正日期'];
const MOVEMENTS = ['姓名', '公民身份号码', '变动类型', '变动日期'];

const memberships = () =>
  new LedgerIndex(
    ledgerOf({
      党员名册: [
        ROSTER,
        ['甲', '1x', '正式党员', '2010-07-01', '2011-07-01'],
        ['乙', '2', '预备党员', '2025-05-10', null],
        ['丙', null, '预备党员', '2024-05-10', '2025-05-10'],
        ['丁', '4', '正式党员', null, null],
        ['戊', '5', '正式党员', '2000-01-01', '2001-01-01'],
      ],
      党员增减: [
        MOVEMENTS,
        ['甲', '1X', '转入组织关系', '2025-03-01'],
        ['甲', '1X', '转出组织关系', '2025-02-01'],
        ['丙', '3', '死亡', '2025-06-01'],
        ['丙', '3', '死亡', '2025-06-02'],
        ['丁', '4', '转出组织关系', null],
        ['戊', '5', null, '2025-01-01'],
        ['己', '6x', '取消预备党员资格', '2025-07-01'],
        ['己', '6X', '转入组织关系', '2025-01-15'],
        ['庚', null, '转入组织关系', '2025-08-01'],
        ['辛', '8', '转出组织关系', '2025-09-01'],
        [null, null, '死亡', '2025-09-01'],
      ],
    }),
  ).memberships.map(({ member, name, probationary, stays }) => [
    member?.row ?? null,
    name,
    probationary,
    ...stays.map(({ from, to, sure }) => `${from ?? ''}–${to ?? ''}${sure ? '' : '?'}`),
  ]);

it('tells from roster and movements when each was in the branch', () => {
  expect(memberships()).toEqual([
    [1, '甲', false, '20100701–20250201', '20250301–'],
    [2, '乙', true, '20250510–'],
    // Known by name, since the roster has no number; gone once is gone.
    [3, '丙', false, '20240510–20250601'],
    // A movement without a date or a kind leaves it open.
    [4, '丁', false, '–?'],
    [5, '戊', false, '20000101–?'],
    // No longer on the roster: came and went; came and should be there; was there and went.
    [null, '己', true, '20250115–20250701'],
    [null, '庚', false],
    [null, '辛', false, '–20250901'],
  ]);
});
