import { expect, it } from 'vitest';
import type { Answer } from './answers';
import { answersByWorkbook } from './answers-by-workbook';

const answer = (file: string): Answer => ({
  file,
  rule: 'members/nation',
  sheet: '党员名册',
  subject: '张三',
  kind: 'explained',
  reason: '已核对',
  by: '',
  list: '问题清单.xlsx',
  row: 4,
});

it.each<[string, readonly string[], string | null]>([
  ['甲.xlsx', ['甲.xlsx', '乙.xlsx'], '甲.xlsx'],
  ['甲.xlsx', ['镇/甲.xlsx', '乙.xlsx'], '镇/甲.xlsx'],
  ['市/镇/甲.xlsx', ['镇/甲.xlsx'], '镇/甲.xlsx'],
  ['甲.xlsx', ['镇/甲.xlsx', '村/甲.xlsx'], null],
  ['甲.xlsx', ['甲.xlsx', '村/甲.xlsx'], '甲.xlsx'],
  ['甲.xlsx', ['甲.xlsx', '甲.xlsx'], null],
  ['甲.xlsx', ['大甲.xlsx'], null],
])('an answer for %s among %j is that of %s', (file, files, whose) => {
  const { answers, elsewhere } = answersByWorkbook([answer(file)], files);
  expect([...answers.keys()]).toEqual(whose === null ? [] : [whose]);
  expect(elsewhere.length).toBe(whose === null ? 1 : 0);
});
