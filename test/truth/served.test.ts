import { describe, expect, it } from 'vitest';
import { type Branch, idAt, linesOf, makeBranch, type Row, withRecruit } from './branch';

/** G and H: what is not asked for, and what the sources describe, a line each by its letter. */

const all = (rows: readonly Row[] | undefined, change: Row): void => {
  for (const row of rows ?? []) Object.assign(row, change);
};
const add = (branch: Branch, sheet: string, ...rows: Row[]): void => {
  branch[sheet] = [...(branch[sheet] ?? []), ...rows];
};

describe('nothing is said where it', () => {
  it.each<readonly [line: string, change: (branch: Branch) => void]>([
    [
      'G: leaves blank what the identity number and other cells say',
      (b) => {
        all(b.党员名册, { 性别: null, 出生日期: null, 党龄: null, 所在党支部: null });
        all(b.支部信息, { 届满日期: null });
      },
    ],
    [
      'G: enters an admission in 发展党员 and not in 党员增减 as well',
      (b) => {
        withRecruit(b);
        b.党员增减 = [];
      },
    ],
    [
      'G: leaves blank the columns that nothing reads',
      (b) => all(b.党员名册, { 学位: null, 户籍所在地: null, 现居住地: null, 手机号码: null }),
    ],
    [
      'G: leaves blank 应到, 应交 and 年度, which follow from other cells',
      (b) => {
        all(b.会议记录, { 应到人数: null });
        all(b.党费收缴, { 应交: null });
        all(b.民主评议, { 年度: null });
      },
    ],
    [
      'H: remits dues with an approval',
      (b) =>
        all(
          b.党费收缴?.filter(({ 姓名 }) => 姓名 === '丁四'),
          { 应交: 0, 实交: 0, 实交日期: null, 减免批准: '支部大会同意，党委批准' },
        ),
    ],
    [
      'H: records warning education and a talk on integrity',
      (b) => {
        const own = { 编号: 'X1', 日期: '2025-06-18', 会议类型: '警示教育', 主题: '警示教育' };
        add(b, '会议记录', { ...own, 主持人: '甲一', 应到人数: 10, 实到人数: 10 });
        const talk = { 日期: '2025-06-19', 谈话人: '甲一', 谈话对象: '丁四' };
        add(b, '谈心谈话', { ...talk, 类别: '廉政谈话', 方式: '面对面' });
      },
    ],
    [
      'H: holds 定期议党 and 专题议党',
      (b) => {
        for (const [at, kind] of ['定期议党', '专题议党'].entries()) {
          const own = { 编号: `X${at}`, 日期: `2025-06-1${at}`, 会议类型: kind, 主题: `${kind}会` };
          add(b, '会议记录', { ...own, 主持人: '甲一', 应到人数: 10, 实到人数: 10 });
        }
      },
    ],
    [
      'H: has full-time staff of 1% to 2%',
      (b) => all(b.支部信息, { 单位类别: '机关', 在岗职工人数: 300, 专职党务工作人员数: 3 }),
    ],
    [
      'H: honours the branch and a member apart',
      (b) => {
        const own = { 日期: '2025-07-01', 级别: '本单位' };
        add(
          b,
          '表彰奖励',
          { ...own, 获得者: '丁四', 对象: '个人', 称号: '优秀共产党员' },
          { ...own, 获得者: '甲单位第一党支部', 对象: '集体', 称号: '先进基层党组织' },
        );
      },
    ],
  ])('%s', (_, change) => {
    const branch = makeBranch();
    change(branch);
    expect(linesOf(branch)).toEqual([]);
  });
});

describe('a line is said where it', () => {
  it.each<readonly [line: string, change: (branch: Branch) => void, said: string]>([
    [
      'H: has too few full-time staff',
      (b) => all(b.支部信息, { 单位类别: '机关', 在岗职工人数: 300, 专职党务工作人员数: 2 }),
      'branch/staff-ratio 支部信息!专职党务工作人员数2 info',
    ],
    [
      'H: takes back somebody who was struck off as restored',
      (b) => {
        all(b.支部信息, { 上年底党员总数: 9 });
        const own = { 姓名: '癸十', 公民身份号码: idAt(9) };
        add(
          b,
          '党员增减',
          { ...own, 变动类型: '除名', 变动日期: '2025-01-02' },
          { ...own, 变动类型: '恢复党籍', 变动日期: '2025-01-03' },
        );
      },
      'movements/restored 党员增减!变动类型3 error',
    ],
  ])('%s', (_, change, said) => {
    const branch = makeBranch();
    change(branch);
    expect(linesOf(branch)).toEqual([said]);
  });
});
