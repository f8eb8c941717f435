import { describe, expect, it } from 'vitest';
import { type Branch, check, makeBranch, type Row, textOf, withRecruit } from './branch';

/** D: the basis is the one of the cell, of the day and of the kind of unit, or none. */

type Case = readonly [
  line: string,
  rule: string,
  spoil: (branch: Branch) => void,
  cites: string | null,
  not: string | null,
];

const FORM = '党员基本信息采集表填表说明';
const set = (rows: readonly (Row | undefined)[], change: Row): void => {
  for (const row of rows) Object.assign(row ?? {}, change);
};
const sanction = (more: Row) => (branch: Branch) => {
  const days = { 决定日期: '2025-05-10', 支部大会日期: '2025-05-01', 批准日期: '2025-05-10' };
  branch.处分处置?.push({ 姓名: '癸十', ...days, ...more });
};

const OF_BRANCH: readonly Case[] = [
  [
    'D1: the roster’s own',
    'sheet/required',
    (b) => set([b.党员名册?.[3]], { 民族: null }),
    FORM,
    null,
  ],
  ['D1: 处分种类', 'sheet/code-list', sanction({ 种类: '记过' }), null, FORM],
  ['D1: 主题', 'sheet/required', (b) => set([b.会议记录?.[3]], { 主题: null }), null, FORM],
  [
    'D1: 交费类别',
    'sheet/code-list',
    (b) => set([b.党费收缴?.[3]], { 交费类别: '甲类' }),
    null,
    FORM,
  ],
  ['D1: 任职日期', 'sheet/required', (b) => set([b.班子成员?.[2]], { 任职日期: null }), null, FORM],
  [
    'D3: officers/on-roster',
    'officers/on-roster',
    (b) => set([b.班子成员?.[2]], { 姓名: '陌生人' }),
    null,
    '第七条',
  ],
  [
    'D3: category-dates',
    'members/category-dates',
    (b) => set([b.党员名册?.[3]], { 转正日期: null }),
    '党员的党龄，从预备期满转为正式党员之日算起',
    '预备期为一年',
  ],
  [
    'D3: honours/sanction-period',
    'honours/sanction-period',
    (b) => {
      sanction({ 种类: '警告', 期限至: '2026-05-10' })(b);
      const own = { 日期: '2025-06-30', 获得者: '癸十', 对象: '个人', 级别: '本单位' };
      b.表彰奖励?.push({ ...own, 称号: '优秀共产党员' });
    },
    null,
    '第十条',
  ],
  [
    'D3: cancelled-full-member',
    'movements/cancelled-full-member',
    (b) => {
      const own = { 姓名: '癸十', 变动类型: '取消预备党员资格', 变动日期: '2025-12-31' };
      b.党员增减?.push(own);
    },
    null,
    '可以延长预备期',
  ],
  [
    'D4: reviews/coverage',
    'reviews/coverage',
    (b) => void b.民主评议?.splice(3, 1),
    '《中国共产党党员教育管理工作条例》第十八条',
    null,
  ],
  [
    'D4: rectify-length',
    'sanctions/rectify-length',
    sanction({ 种类: '限期改正', 期限至: '2026-07-10' }),
    '《中国共产党党员教育管理工作条例》第三十条',
    null,
  ],
];

describe('the basis', () => {
  it.each(OF_BRANCH)('%s', (_, rule, spoil, cites, not) => {
    const branch = makeBranch();
    spoil(branch);
    const text = textOf(check(branch), rule);
    if (cites) expect(text).toContain(cites);
    if (not) expect(text).not.toContain(not);
  });

  it.each([
    ['转正', '2014年'],
    ['延长预备期', '2014年'],
  ])('D2: of an event of 2025 is the text of the time (%s)', (outcome, year) => {
    const branch = withRecruit(makeBranch());
    set(branch.发展党员 ?? [], { 结果: outcome });
    const text = textOf(check(branch), 'recruits/outcome-consistent');
    expect(text).toContain(year);
    expect(text).not.toContain('2026年）');
  });
});
