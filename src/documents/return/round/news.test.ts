import { expect, it } from 'vitest';
import type { UnitNews, UnitOfRound, UnitState } from '../../../consolidate/round';
import { changeText, progressCells } from './news';

const one = (state: UnitState, news: UnitNews | null): UnitOfRound =>
  ({ state, news, unit: { adopted: '甲/b.xlsx' } }) as unknown as UnitOfRound;
const change = (cells: readonly string[], added = 0, removed = 0) => ({
  change: { cells, added, removed },
  progress: null,
  answered: 0,
});

it.each([
  [
    '已审',
    change(['党员名册!D7'], 1),
    '审定以后又交来一份，已计入，与审定的相比：改了1格（党员名册!D7）、新增1行',
  ],
  ['重交', change([]), '与退回的相比：内容没有变'],
  [
    '已交',
    change(['A!A1', 'A!A2', 'A!A3', 'A!A4', 'A!A5', 'A!A6'], 0, 2),
    '改了6格（A!A1、A!A2、A!A3、A!A4、A!A5等）、少2行',
  ],
  ['已审', null, ''],
] as const)('says of a unit that is %s what has changed', (state, news, text) => {
  expect(changeText(one(state, news), 'zh-CN')).toBe(text);
});

it('names old and new values, and a chosen file that is not there', () => {
  const values = { 'A!A1': ['', '本科'], 'A!A3': ['3', '4'] } as const;
  const news = {
    ...change([]),
    change: { cells: ['A!A1', 'A!A2', 'A!A3'], added: 0, removed: 0, values },
  };
  const text = (language: 'zh-CN' | 'en') =>
    changeText({ ...one('已审', news), isAdoptedGone: true }, language);
  expect(text('zh-CN')).toBe(
    '“采用文件”写的 甲/b.xlsx 不在这次的文件里，没有照它采用，请核对；审定以后又交来一份，已计入，与审定的相比：改了3格（A!A1：空→本科、A!A2、A!A3：3→4）',
  );
  expect(text('en')).toContain('A!A1: blank → 本科, A!A2, A!A3: 3 → 4');
});

it('says of a list that came back how many are mended, still there, new and answered', () => {
  const progress = { fixed: 3, still: 2, fresh: 1 };
  const back = { change: null, progress, answered: 4 };
  expect(progressCells(one('已交', back))).toEqual(['3', '2', '1', '4']);
  expect(progressCells(one('已交', { ...back, progress: null }))).toEqual(['', '', '', '4']);
  expect(progressCells(one('未交', null))).toEqual(['', '', '', '']);
});
