import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { readLedger } from '../ledger/read';
import { templates, workbookOf } from '../rules/testing';
import { UNCOMPUTED } from '../workbook/model';
import { lackingFigures } from './lacking-figures';

const lacking = (paid: number | typeof UNCOMPUTED, year?: number): string[] => {
  const workbook = workbookOf({
    党费收缴: [
      ['姓名', '年月', '交费类别', '应交', '实交'],
      ['张三', '2025-01', '在职', 15, 15],
      ['李四', '2025-01', '在职', 15, paid],
    ],
  });
  const ledger = readLedger(workbook, templates, {
    file: 'a.xlsx',
    ...(year === undefined ? {} : { year }),
  });
  return lackingFigures(ledger, templates, parseIsoDate('2025-12-31'));
};

describe('the figures that one workbook lacks', () => {
  it('are those that rest on a formula without a result', () => {
    expect(lacking(UNCOMPUTED, 2025)).toContain('dues.all.paid');
  });

  it('are none where all is there, or where no year is known', () => {
    expect(lacking(15, 2025)).toEqual([]);
    expect(lacking(UNCOMPUTED)).toEqual([]);
  });
});
