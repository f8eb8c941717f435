import { expect, it } from 'vitest';
import { LedgerIndex } from '../../branch-life/ledger-index';
import { ledgerOf } from '../testing';
import { lastTermElection } from './terms';

const last = (officers: number, ...rows: [string | null, string, string][]) => {
  const committee = ['书记', '组织委员', '宣传委员', '纪检委员'].slice(0, officers);
  const ledger = ledgerOf({
    班子成员: [
      ['姓名', '党内职务', '任职日期'],
      ...committee.map((post, i) => [`官${i}`, post, null]),
    ],
    选举: [['日期', '职务', '当选人'], ...rows],
  });
  const found = lastTermElection(ledger, new LedgerIndex(ledger));
  return found && [found.date, found.rows.length];
};

it('is of three people at least, or of as many as the committee has', () => {
  expect(last(4, ['2025-05-06', '委员', '甲、乙、丙'])).toEqual([20250506, 1]);
  expect(last(4, ['2025-05-06', '书记', '甲'], ['2025-05-06', '委员', '乙'])).toBeNull();
  expect(last(0, ['2025-05-06', '书记', '甲'], ['2025-05-06', '委员', '乙'])).toBeNull();
  expect(last(0, ['2025-05-06', '书记', '甲'], ['2025-05-06', '委员', '乙、丙'])).toEqual([
    20250506, 2,
  ]);
  expect(last(2, ['2025-05-06', '书记', '甲'], ['2025-05-06', '委员', '乙'])).toEqual([
    20250506, 2,
  ]);
  expect(last(2, ['2025-05-06', '委员', '甲'], ['2025-05-06', '委员', '乙'])).toBeNull();
  expect(last(1, ['2025-05-06', '委员', '甲'])).toBeNull();
  expect(last(1, [null, '书记', '甲'])).toBeNull();
});

it('is the last of them, wherever it stands', () => {
  const [old, newer] = ['2022-05-06', '2025-05-06'];
  expect(last(4, [newer, '委员', '甲、乙、丙'], [old, '委员', '甲、乙、丙'])).toEqual([
    20250506, 1,
  ]);
  expect(last(4, [old, '委员', '甲、乙、丙'], [newer, '委员', '甲、乙、丙'])).toEqual([
    20250506, 1,
  ]);
  expect(last(4, ['2025-05', '委员', '甲、乙、丙'], [newer, '委员', '甲、乙、丙'])).toEqual([
    20250500, 1,
  ]);
});
