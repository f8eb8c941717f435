import { describe, expect, it } from 'vitest';
import { UNCOMPUTED } from '../../workbook/model';
import { fieldsOf, ledgerOfSheets, sheetOf } from '../testing';

const HEADERS = ['序号', '姓名', '公民身份号码', '性别', '民族', '出生日期'];
const F = UNCOMPUTED;

describe('rows of formulas without results', () => {
  it('are no records where nobody is named: rows prepared for later', () => {
    const ledger = ledgerOfSheets([
      sheetOf('党员名册', [
        HEADERS,
        [1, '张三', '11010519491231002X', F, '汉族', '1949-12-31'],
        [2, null, null, F, null, F],
        [F, null, null, F, null, null],
      ]),
    ]);
    expect(fieldsOf(ledger.members.records, 'name', 'sex')).toEqual([['张三', null]]);
    expect(ledger.doubts.filter(({ reason }) => reason === 'formula-no-result')).toEqual([
      {
        table: 'members',
        column: 'sex',
        reason: 'formula-no-result',
        sheet: '党员名册',
        rows: 1,
      },
    ]);
  });

  it('are undecided where the name is one of the formulas', () => {
    const ledger = ledgerOfSheets([
      sheetOf('党员名册', [HEADERS, [1, F, F, F, F, F], [2, F, null, null, null, null]]),
    ]);
    expect(ledger.members.records).toEqual([]);
    expect(ledger.doubts).toEqual([
      { table: 'members', column: null, reason: 'formula-no-result', sheet: '党员名册', rows: 2 },
    ]);
    expect(ledger.coverage.rows).toEqual([0, 2]);
  });

  it('are records where something is typed on them', () => {
    const ledger = ledgerOfSheets([sheetOf('党员名册', [HEADERS, [1, F, null, '女', null, null]])]);
    expect(fieldsOf(ledger.members.records, 'name', 'sex')).toEqual([[null, 'female']]);
  });

  it('are told of amounts a month across', () => {
    const ledger = ledgerOfSheets([
      sheetOf('党费收缴', [
        ['姓名', '2025年1月实交党费', '2025年2月实交党费', '2025年3月实交党费'],
        ['张三', F, 10, F],
      ]),
    ]);
    expect(ledger.dues.records).toHaveLength(3);
    expect(ledger.doubts.filter(({ column }) => column === 'paid')).toEqual([
      { table: 'dues', column: 'paid', reason: 'formula-no-result', sheet: '党费收缴', rows: 2 },
    ]);
  });
});
