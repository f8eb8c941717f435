import { describe, expect, it } from 'vitest';
import type { ColumnTemplate } from '../../core/templates/schema';
import { templates } from '../../rules/testing';
import type { Cell } from '../../workbook/model';
import type { ReadingReason } from '../model';
import { cellReader } from './reader';
import { Remark } from './remark';

type Column = Pick<ColumnTemplate, 'type' | 'span' | 'yearAlone'>;
const EVENT: Column = { type: 'date' };
const BIRTH: Column = { type: 'date', span: [1925, 2010], yearAlone: true };
const JOINED: Column = { type: 'date', span: [1938, 2037], yearAlone: true };

function read(column: Column, cell: Cell, year: number | null) {
  const full: ColumnTemplate = { key: 'k', header: '列', headerEn: '', ...column };
  const remark = new Remark();
  const context = { codes: templates.codes, year, numbersLost: false, is1904: false };
  const value = cellReader(full, context)(cell, remark);
  return { value, said: remark.kind && remark.reason };
}

type Row = readonly [cell: Cell, value: number | null, said?: ReadingReason];
const reads = (name: string, column: Column, rows: readonly Row[], year: number | null = 2025) =>
  describe(name, () => {
    it.each(rows.map((row) => [row] as const))('%j', ([cell, value, said]) => {
      expect(read(column, cell, year)).toEqual({ value, said: said ?? null });
    });
  });

reads('a day with what stands behind it', EVENT, [
  ['2025年6月20日（周五）', 20250620],
  ['2025年6月20日(星期五)', 20250620],
  ['2025年6月20日星期日', 20250620],
  ['2025-06-20 周五', 20250620],
  ['2025年6月20日上午', 20250620],
  ['2025-06-20 下午', 20250620],
  ['2025年6月20日9时30分', 20250620],
  ['2025年6月20日上午9时30分', 20250620],
  ['2025年6月20日 上午9:00-11:30', 20250620],
  ['2025年6月20日（周五）下午3点半', 20250620],
  ['2025-6-2 9:30', 20250602],
  ['2025/6/20 2:30 PM', 20250620],
  ['2025-06-20T09:30:00', 20250620],
  ['2025年6月20日9时至11时', 20250620],
]);

reads('dashes and points of all kinds', BIRTH, [
  ...[...'‐‑‒–—―−─━﹘'].map((dash): Row => [`1971${dash}05${dash}14`, 19710514, 'written-date']),
  ['1971－05－14', 19710514, 'full-width'],
  ['1971——05——14', 19710514, 'written-date'],
  ['1971一05一14', 19710514, 'written-date'],
  ['1980、10', 19801000, 'written-date'],
  ['1980、10、5', 19801005, 'written-date'],
  ['1980，10，5', 19801005, 'written-date'],
  ['1980。10。5', 19801005, 'written-date'],
  ['1980·10', 19801000, 'written-date'],
  ['1980 10 5', 19801005, 'written-date'],
  ['1980.10.5.', 19801005],
  ['1980.10（45岁）', 19801000],
  ['1980年10月（45周岁）', 19801000],
  ['1980年10月出生', 19801000],
]);

reads('years of two digits', JOINED, [
  ['80年10月', 19801000, 'written-date'],
  ['80年10月5日', 19801005, 'written-date'],
  ['98.7', 19980700, 'written-date'],
  ['98.7.1', 19980701, 'written-date'],
  ['980701', 19980701, 'written-date'],
  [980701, 19980701, 'written-date'],
  ["'98.7", 19980700, 'written-date'],
  ['5-Oct-80', 19801005, 'written-date'],
  ['Oct-80', 19801000, 'written-date'],
  ['5 October 1980', 19801005, 'written-date'],
  ['Oct 5, 1980', 19801005, 'written-date'],
  ['九八年七月', 19980700, 'written-date'],
  ['九八年七月一日', 19980701, 'written-date'],
  ['98年', 19980000],
  [98.7, 19980700],
  [98.1, null, 'ambiguous-month'],
  // 1927 or 2027: the workbook is of 2025, but nobody of 1927 joined within the span.
  ['27.7', null, 'two-digit-year'],
  ['25.6.21', 20250621, 'written-date'],
]);
reads('years of two digits in a birth date', BIRTH, [
  ['62.03.05', 19620305, 'written-date'],
  ['05.7', 20050700, 'written-date'],
  ['10年1月', 20100100, 'written-date'],
  ['11年1月', null, 'two-digit-year'],
  ['25年1月', 19250100, 'written-date'],
]);
reads('years of two digits of an event', EVENT, [
  ['25.6.21', 20250621, 'written-date'],
  ['25-06-21', 20250621, 'written-date'],
  ['250621', 20250621, 'written-date'],
  [12.5, null, 'bad-date'],
]);

reads('months and years that are no days', BIRTH, [
  ['1998年7月', 19980700],
  ['198012', 19801200],
  ['二〇一六年', 20160000],
  ['一九九六年', 19960000],
  ['1985年', 19850000],
  ['1985', 19850000],
  [1985, 19850000],
  ['1985年度', 19850000],
  ['1985年上半年', 19850000],
  ['1985年秋', 19850000],
  ['1985年底', 19850000],
  ['85年', 19850000],
  ['预备党员', null],
  ['未转正', null],
  ['约1985年', null, 'bad-date'],
  ['1985年左右', null, 'bad-date'],
  ['1985或1986年', null, 'bad-date'],
  ['3985年', null, 'year-out-of-range'],
  [1850, null, 'year-out-of-range'],
]);
reads('a year alone is no date of an event', EVENT, [
  ['2025年', null, 'bad-date'],
  ['2025', null, 'bad-date'],
  [2025, null, 'bad-date'],
  ['2025年上半年', null, 'bad-date'],
]);

reads('serial days in text', EVENT, [
  ['45351', 20240229, 'serial-date'],
  ['25569', 19700101, 'serial-date'],
  ['99999', null, 'bad-date'],
]);

reads('a day of the year', EVENT, [
  ['6月20日', 20250620, 'written-date'],
  ['6月20日（周五）', 20250620, 'written-date'],
  ['2月30日', null, 'no-such-date'],
  ['9.10', 20250910, 'written-date'],
  ['10.10', 20251010, 'written-date'],
  ['12-31', 20251231, 'written-date'],
  ['25.6', 20250600, 'written-date'],
]);
reads(
  'a day of an unknown year',
  EVENT,
  [
    ['6月20日', null, 'no-year'],
    ['9.10', null, 'no-year'],
  ],
  null,
);
reads('a day without a year of long ago', BIRTH, [['6月20日', null, 'no-year']]);

reads('what is left to a person', EVENT, [
  ['2024-5/6', null, 'bad-date'],
  ['5/6/2024', null, 'bad-date'],
  ['2025年6月20日至22日', null, 'bad-date'],
  ['2024.5.6-5.8', null, 'bad-date'],
  ['2025年6月31日（周一）', null, 'no-such-date'],
  ['农历五月初五', null, 'bad-date'],
  ['2025-06-20（拟）', null, 'bad-date'],
]);
