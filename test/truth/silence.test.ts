import { describe, expect, it } from 'vitest';
import {
  type Branch,
  check,
  idAt,
  idOf,
  linesOf,
  makeBranch,
  textOf,
  withoutAfter,
  withRecruit,
} from './branch';

/** What is blank, empty or not there is no compliance; a line each, by letter and number of the review. */

type Case = readonly [line: string, name: string, spoil: (branch: Branch) => void, said: string[]];

const all = (rows: Branch[string] | undefined, change: Branch[string][number]): void => {
  for (const row of rows ?? []) Object.assign(row, change);
};

const emptied = (branch: Branch, sheet: string): void => {
  branch[sheet] = [];
};

const CASES: readonly Case[] = [
  [
    'B1',
    'a roster without rows',
    (b) => emptied(b, '党员名册'),
    ['ledgers/empty-register 党员名册!姓名1 warning'],
  ],
  [
    'B4',
    'no result beside the meeting of the review',
    (b) => emptied(b, '民主评议'),
    ['ledgers/empty-register 民主评议!姓名1 warning'],
  ],
  [
    'B4',
    'one result of ten: no more lines than none',
    (b) => void b.民主评议?.splice(1),
    ['reviews/coverage 党员名册!姓名3 warning'],
  ],
  [
    'B6',
    'dead since May, charged until August',
    (b) => {
      b.党员增减?.push({
        姓名: '戊五',
        公民身份号码: idAt(4),
        变动类型: '死亡',
        变动日期: '2025-05-10',
      });
      withoutAfter(b, '戊五', '2025-09');
    },
    ['movements/after-exit 党费收缴!姓名56 warning'],
  ],
  [
    'B7',
    'one talk with nine at once, and no other',
    (b) => {
      const nine = '乙二、丙三、丁四、戊五、己六、庚七、辛八、壬九、癸十';
      b.谈心谈话 = [
        { 日期: '2025-04-10', 谈话人: '甲一', 谈话对象: nine, 类别: '日常', 方式: '面对面' },
      ];
    },
    ['talks/coverage 谈心谈话!谈话对象2 warning'],
  ],
  [
    'B9',
    'a leading cadre absent from all that the minutes record',
    (b) => {
      all(b.党员名册?.slice(1, 2), { 是否党员领导干部: '是' });
      all(
        b.会议记录?.filter(({ 应到人数: due }) => due === 10),
        { 实到人数: 9, 缺席人员及原因: '乙二（出差）' },
      );
    },
    ['attendance/leader-report 党员名册!姓名3 warning'],
  ],
  [
    'B9',
    'a leading cadre on leave at every meeting of the register',
    (b) => {
      all(b.党员名册?.slice(1, 2), { 是否党员领导干部: '是' });
      b.出席登记 = (b.会议记录 ?? []).map(({ 编号 = null }) => ({
        编号,
        姓名: '乙二',
        出席: '请假',
        原因: '出差',
      }));
    },
    ['attendance/leader-report 党员名册!姓名3 warning'],
  ],
];

describe('silence is no compliance', () => {
  it.each(CASES)('%s: %s', (_, __, spoil, said) => {
    const branch = makeBranch();
    spoil(branch);
    expect(linesOf(branch)).toEqual(said);
  });
});

describe('a blank leaves undecided, and is told as not checked', () => {
  it.each<readonly [string, string, (branch: Branch) => void, readonly string[]]>([
    [
      'B2',
      'an election of which only the day is known',
      (b) => {
        all(b.支部信息, { 本届班子选举日期: '2025-03-08', 届满日期: '2028-03-08' });
        all(b.班子成员, { 任职日期: '2025-03-08' });
        b.选举?.push({ 日期: '2025-03-08', 职务: '支部委员会', 当选人: '甲一、乙二、丙三' });
        b.会议记录?.push({
          编号: 'H99',
          日期: '2025-03-08',
          会议类型: '选举大会',
          主题: '换届选举',
          主持人: '甲一',
          应到人数: 10,
          实到人数: 10,
        });
      },
      [
        'elections/quorum',
        'elections/winning-votes',
        'elections/candidate-margin',
        'elections/ballots-returned',
        'elections/tellers',
      ],
    ],
    ['B3', 'no base in any row of dues', (b) => all(b.党费收缴, { 计算基数: null }), ['dues/rate']],
  ])('%s: %s', (_, __, spoil, rules) => {
    const branch = makeBranch();
    spoil(branch);
    const { findings, notChecked, verdicts } = check(branch);
    expect(findings).toEqual([]);
    for (const id of rules) {
      expect(notChecked.map(({ rule }) => rule.rule.id)).toContain(id);
      const verdict = verdicts.find(({ rule }) => rule === id);
      expect([id, verdict?.met, verdict?.broken]).toEqual([id, 0, 0]);
      expect(verdict?.undecided).toBeGreaterThan(0);
    }
  });
});

describe('of a recruit', () => {
  it.each<Case>([
    [
      'B5',
      'no review of the activist at all',
      (b) => all(b.发展党员, { 考察日期: null }),
      ['recruits/half-year-reviews 发展党员!考察日期2 warning'],
    ],
    [
      'B5',
      'a gap between two reviews: no dearer than none',
      (b) => all(b.发展党员, { 考察日期: '2023-12-05；2024-09-03' }),
      ['recruits/half-year-reviews 发展党员!考察日期2 warning'],
    ],
    [
      'B6',
      'ended, though admitted and on the roster',
      (b) => all(b.发展党员, { 结果: '终止' }),
      ['recruits/outcome-consistent 发展党员!结果2 error'],
    ],
  ])('%s: %s', (_, __, spoil, said) => {
    const branch = withRecruit(makeBranch());
    spoil(branch);
    expect(linesOf(branch)).toEqual(said);
  });
});

it('B8: a letter nine months late is told, with a reason or without', () => {
  for (const [cause, cell] of [
    ['个人', '报到日期2'],
    [null, '逾期原因2'],
  ] as const) {
    const branch = makeBranch();
    all(branch.支部信息, { 上年底党员总数: 9 });
    branch.党员增减?.push({
      姓名: '癸十',
      公民身份号码: idAt(9),
      变动类型: '转入组织关系',
      变动日期: '2025-11-20',
      介绍信开具日期: '2025-02-10',
      报到日期: '2025-11-20',
      逾期原因: cause,
    });
    const late = linesOf(branch).filter((line) => line.startsWith('movements/letter-overdue'));
    expect(late).toEqual([`movements/letter-overdue 党员增减!${cell} info`]);
  }
});

it('A11: a temporary branch is asked whether its people stand on a formal roster', () => {
  const branch = makeBranch();
  all(branch.支部信息, { 组织类别: '临时党支部' });
  branch.党费收缴 = [];
  expect(linesOf(branch)).toEqual(['branch/temporary-open 支部信息!组织类别2 info']);
  expect(textOf(check(branch), 'branch/temporary-open')).toContain('名册');
});

it('C1: 退党 is asked about, and never made 劝退', () => {
  const branch = makeBranch();
  all(branch.支部信息, { 上年底党员总数: 11 });
  branch.党员增减?.push({
    姓名: '寅虎',
    公民身份号码: idOf('1975-05-05', 33),
    变动类型: '退党',
    变动日期: '2025-03-01',
  });
  const result = check(branch);
  expect(linesOf(branch)).toEqual(['sheet/code-list 党员增减!变动类型2 error']);
  expect(result.findings[0]?.fix).toBeNull();
  expect(result.findings[0]?.provision).toBeNull();
});
