import { describe, expect, it } from 'vitest';
import { addressOf, headerAddressOf, isBlank, isUnreadable } from '../model';
import { fieldsOf, ledgerOfSheets, sheetOf } from '../testing';

const EXPECTED = [['某某支部', 'branch', '某某党委', 'government', 2026]];
const KEYS = ['name', 'kind', 'parent', 'unitKind', 'year'] as const;

describe('支部信息 as a form', () => {
  it('has labels with values to the right', () => {
    const ledger = ledgerOfSheets([
      sheetOf('Sheet1', [
        ['支部基本信息'],
        ['党组织全称', '某某支部'],
        ['组织类别', '支部'],
        ['上级党组织', '某某党委'],
        ['单位类别', '机关'],
        ['统计年度', 2026],
        ['成立日期', '2020年13月'],
        ['支部口号', '甲'],
      ]),
    ]);
    const [branch] = ledger.branch.records;
    expect(ledger.sheets[0]).toMatchObject({ layout: 'form', recognisedBy: 'headers' });
    expect(fieldsOf(ledger.branch.records, ...KEYS)).toEqual(EXPECTED);
    expect(ledger.year).toBe(2026);
    expect(branch && addressOf(branch, 'kind')).toEqual({ row: 2, column: 1 });
    expect(branch && headerAddressOf(branch.on, 'kind')).toEqual({ row: 2, column: 0 });
    expect(branch && isUnreadable(branch, 'foundedOn')).toBe(true);
    expect(branch && isBlank(branch, 'electedOn')).toBe(true);
    expect(ledger.notes.map((note) => [note.reason, note.address])).toEqual([
      ['no-such-date', { row: 6, column: 1 }],
    ]);
    expect(ledger.sheets[0]?.unknown).toEqual(['支部口号']);
  });

  it('may have two pairs a row, merged labels and values, colons and spaces', () => {
    const ledger = ledgerOfSheets([
      sheetOf(
        '支部信息',
        [
          ['某某支部基本情况'],
          ['党组织 全称：', null, '某某支部', null, '组织类别：', '支部'],
          ['上级党组织：', null, '某某党委', null, '单位类别：', '机关'],
          ['统计年度：', null, '2026年', null, '任期（年）：', '三'],
          ['联系电话', null, null, null, '填报人', '张三'],
        ],
        ['A1:F1', 'A2:B2', 'C2:D2', 'A3:B3', 'C3:D3', 'A4:B4', 'C4:D4', 'A5:B5', 'C5:D5'],
      ),
    ]);
    expect(fieldsOf(ledger.branch.records, ...KEYS, 'termYears', 'phone', 'preparedBy')).toEqual([
      [...(EXPECTED[0] ?? []), 3, null, '张三'],
    ]);
    const [branch] = ledger.branch.records;
    expect(branch && addressOf(branch, 'name')).toEqual({ row: 1, column: 2 });
    expect(branch && addressOf(branch, 'phone')).toEqual({ row: 4, column: 2 });
  });

  it('may leave a value blank between two labels', () => {
    const ledger = ledgerOfSheets([
      sheetOf('支部信息', [
        ['党组织全称', null, '组织类别', '支部'],
        ['上级党组织', '某某党委', '单位类别', '机关'],
      ]),
    ]);
    expect(fieldsOf(ledger.branch.records, 'name', 'kind')).toEqual([[null, 'branch']]);
  });

  it('may hold label and value in one cell, which no fix overwrites', () => {
    const ledger = ledgerOfSheets([
      sheetOf('支部信息', [
        ['党组织全称：某某支部', '组织类别：党支部'],
        ['上级党组织：某某党委', '单位类别：机关'],
        ['统计年度：2026年', '成立日期：去年'],
      ]),
    ]);
    expect(fieldsOf(ledger.branch.records, ...KEYS)).toEqual(EXPECTED);
    expect(ledger.notes.map((note) => note.kind)).toEqual(['unreadable']);
  });

  it('may be a table with one row', () => {
    const ledger = ledgerOfSheets([
      sheetOf('Sheet1', [
        ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度', '备用'],
        ['某某支部', '支部', '某某党委', '机关', 2026, 1],
      ]),
    ]);
    expect(ledger.sheets[0]?.layout).toBe('table');
    expect(fieldsOf(ledger.branch.records, ...KEYS)).toEqual(EXPECTED);
    expect(ledger.year).toBe(2026);
  });
});
