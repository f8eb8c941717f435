import { expect, it } from 'vitest';
import { fieldsOf, ledgerOfSheets, sheetOf } from './testing';

it('takes the day of joining a group of a learning platform for no day of joining the Party', () => {
  const { members } = ledgerOfSheets([
    sheetOf('Sheet1', [
      ['党员信息'],
      ['姓名', '性别', '民族', '政治面貌', '转正时间', '加入组织时间'],
      ['甲一', '男', '汉族', '正式党员', '2002-06-01', '2019-03-01'],
      ['乙二', '女', '汉族', '正式党员', '2013-07-01', '2019-03-02'],
    ]),
  ]);
  expect(fieldsOf(members.records, 'name', 'joinedOn')).toEqual([
    ['甲一', null],
    ['乙二', null],
  ]);
  expect(members.sheets[0]?.unknown).toEqual(['加入组织时间']);
});

it('reads a roster of those who left as movements', () => {
  const { members, movements } = ledgerOfSheets(
    [
      sheetOf('Sheet1', [
        ['减少党员花名册'],
        ['姓名', '性别', '身份证号', '入党时间', '减少原因', '减少时间'],
        ['甲一', '男', '999999198001010019', '2001-06-01', '转出组织关系', '2025-03-01'],
        ['乙二', '女', '999999199002020021', '2012-07-01', '死亡', '2025-05-01'],
      ]),
    ],
    { year: 2025 },
  );
  expect(members.sheets).toEqual([]);
  expect(fieldsOf(movements.records, 'name', 'movedOn')).toEqual([
    ['甲一', 20250301],
    ['乙二', 20250501],
  ]);
});

it('takes words about a conversion in the place of its day for what they say', () => {
  const { members, notes } = ledgerOfSheets(
    [
      sheetOf('Sheet1', [
        ['党员花名册'],
        ['姓名', '性别', '身份证号', '民族', '入党时间', '转正时间'],
        ['甲一', '男', '999999198001010019', '汉族', '2001-06-01', '2002-06-01'],
        ['乙二', '女', '999999199002020021', '汉族', '2024-07-01', '延长预备期'],
        ['丙三', '男', '999999200003030033', '汉族', '2025-05-04', '预备党员'],
      ]),
    ],
    { year: 2025 },
  );
  expect(notes.filter(({ kind }) => kind === 'unreadable')).toEqual([]);
  expect(fieldsOf(members.records, 'category', 'confirmedOn', 'conversionCase')).toEqual([
    ['full', 20020601, null],
    ['probationary', null, 'extended'],
    ['probationary', null, null],
  ]);
});

it.each([
  ['of days', ['3月5日', '6月5日', '9月5日'], 20250305],
  ['of ticks', ['√', '√', '√'], 20250300],
])('recognises kinds of meeting down and months across without any year: %s', (_, cells, day) => {
  const [first, second, third] = cells;
  const sheet = sheetOf('Sheet1', [
    ['三会一课开展情况'],
    ['会议类型', '3月', '6月', '9月'],
    ['支部党员大会', first ?? null, second ?? null, third ?? null],
    ['党课', first ?? null, null, null],
  ]);
  const yearless = ledgerOfSheets([sheet]);
  expect(yearless.unknownSheets).toEqual([]);
  expect(yearless.meetings.records).toHaveLength(4);
  expect(yearless.notes.map(({ reason }) => reason)).toEqual(['no-year']);
  const { meetings } = ledgerOfSheets([sheet], { assumedYear: 2025 });
  expect(meetings.records[0]?.heldOn).toBe(day);
});
