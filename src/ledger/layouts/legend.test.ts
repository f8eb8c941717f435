import { expect, it } from 'vitest';
import { fieldsOf, ledgerOfSheets, sheetOf } from '../testing';

/** What the marks ○ △ × under a meeting mean with a title and a note. */
const marksUnder = (title: string, note: string | null): unknown[] => {
  const { attendance } = ledgerOfSheets(
    [
      sheetOf('出勤', [
        [title],
        ['序号', '姓名', '1月10日支委会', '2月12日党员大会'],
        [1, '张三', '到', '○'],
        [2, '李四', '到', '△'],
        [3, '王五', '到', '×'],
        ...Array.from({ length: 6 }, (_, at) => [at + 4, `党员${at}`, '到', '到']),
        ...(note === null ? [] : [[note]]),
      ]),
    ],
    { assumedYear: 2025 },
  );
  return fieldsOf(attendance.records, 'attended')
    .flat()
    .filter((_, at) => at < 6 && at % 2 === 1);
};

it.each([
  ['no legend', '2025年考勤表', null, [null, null, 'absent']],
  ['signs before words', '2025年考勤表（○出席 △请假 ×缺席）', null, ['present', 'leave', 'absent']],
  ['words before signs', '2025年考勤表', '注：出席○、请假△、缺席×', ['present', 'leave', 'absent']],
  [
    'a note that says it whole',
    '考勤表',
    '注：“○”表示请假，“△”表示缺席。',
    ['leave', 'absent', 'absent'],
  ],
  ['a sign in another sense', '考勤表（×：请假）', null, [null, null, 'leave']],
  ['one sign for two words', '考勤表（○出席 ○请假）', null, [null, null, 'absent']],
  ['either order', '考勤表 出席○请假△缺席', null, [null, null, 'absent']],
  ['a sign with no word', '考勤表（○ △请假）', null, [null, null, 'absent']],
])('reads signs with %s', (_, title, note, marks) => {
  expect(marksUnder(title, note)).toEqual(marks);
});
