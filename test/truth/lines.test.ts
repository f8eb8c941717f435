import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.generated';
import type { RuleMessages } from '../../src/rules/rule';
import {
  type Branch,
  check,
  figuresOf,
  idAt,
  idOf,
  linesOf,
  makeBranch,
  type Row,
  textOf,
  withoutAfter,
  withRecruit,
  YEAR,
} from './branch';

/** Lines of the review that stand in none of the other tables, each by its letter. */

const all = (rows: readonly Row[] | undefined, change: Row): void => {
  for (const row of rows ?? []) Object.assign(row, change);
};
const add = (branch: Branch, sheet: string, ...rows: Row[]): void => {
  branch[sheet] = [...(branch[sheet] ?? []), ...rows];
};
const talk = (who: string, whom: string): Row => ({
  日期: '2025-06-19',
  谈话人: who,
  谈话对象: whom,
  类别: '日常',
  方式: '面对面',
});

/** Somebody who was admitted elsewhere, came in May and was confirmed here. */
function withProbationerFrom(branch: Branch): void {
  withRecruit(branch);
  const [row] = branch.发展党员 ?? [];
  const keep = [
    ...['姓名', '公民身份号码', '性别', '民族', '出生日期', '学历', '工作岗位'],
    ...['预备期满日期', '结果'],
  ];
  for (const key of Object.keys(row ?? {})) if (row && !keep.includes(key)) row[key] = null;
}

describe('one line, at its cell, where', () => {
  it.each<readonly [line: string, spoil: (branch: Branch) => void, said: readonly string[]]>([
    [
      'B10: there are 105 members and no groups',
      (b) => {
        all(b.支部信息, { 上年底党员总数: 105 });
        const [first] = b.党员名册 ?? [];
        const more = Array.from({ length: 95 }, (_, at) => ({
          ...first,
          姓名: `庚${String.fromCodePoint(0x4e00 + at)}`,
          公民身份号码: idOf('1970-01-01', 2 * at + 1),
          出生日期: '1970-01-01',
          手机号码: null,
        }));
        b.党员名册 = [...(b.党员名册 ?? []), ...more];
        for (const sheet of ['会议记录', '党费收缴', '谈心谈话', '教育培训', '民主评议'])
          b[sheet] = [];
      },
      ['branch/size', 'members/group-missing'],
    ],
    [
      'F: dues are kept to June only',
      (b) => {
        b.党费收缴 = (b.党费收缴 ?? []).filter(({ 年月 }) => String(年月) <= '2025-06');
      },
      ['ledgers/register-stops'],
    ],
    [
      'F: meetings are kept to June only',
      (b) => {
        b.会议记录 = (b.会议记录 ?? []).filter(({ 日期 }) => String(日期) < '2025-07');
      },
      ['ledgers/register-stops'],
    ],
    [
      'F: one member has not paid for the last six months',
      (b) => {
        b.党费收缴 = (b.党费收缴 ?? []).filter(
          ({ 姓名, 年月 }) => 姓名 !== '丁四' || String(年月) <= '2025-06',
        );
      },
      ['dues/six-months-unpaid'],
    ],
    [
      'F: 应到 and 实到 of a meeting have changed places',
      (b) => {
        const day = b.会议记录?.find(({ 会议类型 }) => 会议类型 === '主题党日');
        Object.assign(day ?? {}, { 应到人数: 7, 实到人数: 10 });
      },
      ['meetings/present-within-due'],
    ],
    [
      'F: the numbers of two members have changed places on the roster',
      (b) => {
        const [one, other] = b.党员名册?.slice(3, 5) ?? [];
        const number = one?.公民身份号码 ?? null;
        Object.assign(one ?? {}, { 公民身份号码: other?.公民身份号码 });
        Object.assign(other ?? {}, { 公民身份号码: number });
      },
      ['members/id-birth-date'],
    ],
    [
      'F: somebody came in May, and 党员增减 does not say so',
      (b) => {
        all(b.支部信息, { 上年底党员总数: 9 });
        b.党费收缴 = (b.党费收缴 ?? []).filter(
          ({ 姓名, 年月 }) => 姓名 !== '癸十' || String(年月) >= '2025-05',
        );
      },
      ['branch/members-balance'],
    ],
    [
      'F: no row of dues has its optional day of payment',
      (b) => all(b.党费收缴, { 实交日期: null }),
      [],
    ],
  ])('%s', (_, spoil, rules) => {
    const branch = makeBranch();
    spoil(branch);
    const lines = linesOf(branch).map((line) => line.split(' ')[0]);
    for (const rule of rules) expect(lines.filter((one) => one === rule)).toEqual([rule]);
    if (!lines.includes('branch/size')) expect(lines).toEqual(rules);
  });

  it('F: half of the voters are present at an admission', () => {
    const branch = withRecruit(makeBranch());
    all(branch.发展党员, { 接收实到: 5, 接收赞成: 5 });
    const meeting = branch.会议记录?.find(({ 主题 }) => String(主题).includes('接收'));
    Object.assign(meeting ?? {}, { 实到人数: 5, 实到有表决权人数: 5, 赞成: 5 });
    const lines = linesOf(branch);
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(lines.join()).toContain('recruits/admission-quorum');
  });

  it('B6: a probationer whose term ended in March was sent out in May, undiscussed', () => {
    const branch = makeBranch();
    all(branch.党员名册?.slice(9), {
      人员类别: '预备党员',
      入党日期: '2024-03-10',
      转正日期: null,
    });
    add(branch, '党员增减', {
      姓名: '癸十',
      公民身份号码: idAt(9),
      变动类型: '转出组织关系',
      变动日期: '2025-05-10',
      报到日期: '2025-05-12',
    });
    withoutAfter(branch, '癸十', '2025-05');
    expect(linesOf(branch).join()).toContain('movements/overdue-probationer 党员增减!变动日期2');
  });
});

describe('nothing is said where', () => {
  it.each<readonly [line: string, change: (branch: Branch) => void]>([
    [
      'E: two members of one name talk with each other',
      (b) => {
        all(b.党员名册?.slice(4, 5), { 姓名: '丁四' });
        for (const rows of Object.values(b))
          for (const row of rows)
            for (const [key, value] of Object.entries(row)) if (value === '戊五') row[key] = '丁四';
        add(b, '谈心谈话', talk('丁四', '丁四'));
      },
    ],
    ['C2: 书记、组织委员', (b) => all(b.班子成员?.slice(0, 1), { 党内职务: '书记、组织委员' })],
    ...['五一劳动奖章', '全国五一劳动奖章'].map(
      (title) =>
        [
          `E: ${title}`,
          (b: Branch) =>
            add(b, '表彰奖励', { 日期: '2025-05-01', 获得者: '丁四', 对象: '个人', 称号: title }),
        ] as const,
    ),
    ['E: sex 1', (b) => all(b.党员名册, { 性别: '1' })],
    ...['10年10月', '2010—10—14', '2010.10（45岁）', '5-Oct-10'].map(
      (day) =>
        [
          `E: ${day}`,
          (b: Branch) => all(b.党员名册?.slice(4, 5), { 入党日期: day, 转正日期: '2011-10-31' }),
        ] as const,
    ),
  ])('%s', (_, change) => {
    const branch = makeBranch();
    change(branch);
    expect(linesOf(branch).filter((line) => !line.endsWith(' info'))).toEqual([]);
  });

  it('E: of a probationer transferred in only the conversion is on record', () => {
    const branch = makeBranch();
    withProbationerFrom(branch);
    const own = ['two-introducers', 'political-review-passed', 'oath-taken'];
    for (const rule of own) expect(linesOf(branch).join()).not.toContain(`recruits/${rule}`);
  });

  it('E: nobody votes for a conversion whose cancellation the minutes record', () => {
    const branch = withRecruit(makeBranch());
    all(branch.发展党员, {
      结果: '取消预备党员资格',
      转正大会日期: '2025-10-10',
      转正应到: 10,
      转正实到: 10,
      转正赞成: 0,
    });
    add(branch, '会议记录', {
      编号: 'X1',
      日期: '2025-10-10',
      会议类型: '党员大会',
      主题: '讨论取消子鼠的预备党员资格',
      主持人: '甲一',
      应到人数: 11,
      实到人数: 11,
      是否表决: '是',
      应到有表决权人数: 10,
      实到有表决权人数: 10,
      赞成: 10,
      反对: 0,
      弃权: 0,
      表决结果: '通过',
    });
    expect(linesOf(branch).join()).not.toContain('conversion-numbers-agree');
  });

  it.each(['3500余', '十余', '20多', '近百'])('E: %s is approximate, and apart', (number) => {
    const branch = makeBranch();
    add(branch, '服务群众', {
      日期: '2025-06-01',
      类型: '志愿服务',
      活动: '清扫',
      服务对象数: number,
    });
    const said = linesOf(branch);
    expect(said.filter((line) => !line.endsWith(' info'))).toEqual([]);
    expect(textOf(check(branch), 'sheet/unreadable-value')).toContain('约数');
  });
});

it('B4: a review without results has nobody of all who are due', () => {
  const branch = makeBranch();
  branch.民主评议 = [];
  const value = figuresOf(branch);
  expect([value('review.all.due'), value('review.all.reviewed')]).toEqual([10, 0]);
});

it('A10: a donation below zero is in no sum', () => {
  const branch = makeBranch();
  const gift = { 日期: '2025-06-01', 类型: '捐款', 活动: '慈善日', 参加人: '丁四' };
  add(branch, '服务群众', { ...gift, 金额: 300 }, { ...gift, 活动: '助学', 金额: -100 });
  expect(figuresOf(branch)('service.donation.amount')).toBe(30_000);
  expect(linesOf(branch)).toEqual(['sheet/not-negative 服务群众!金额3 error']);
});

describe('D: the basis', () => {
  it('D1: of a kind of meeting, of a post and of the votes of an admission is never the form of members', () => {
    const FORM = '党员基本信息采集表';
    const kind = makeBranch();
    all(kind.会议记录?.slice(3, 4), { 会议类型: null });
    expect(textOf(check(kind), 'sheet/required')).not.toContain(FORM);
    const post = makeBranch();
    all(post.班子成员?.slice(1, 2), { 党内职务: '开会' });
    expect(textOf(check(post), 'sheet/code-list')).not.toContain(FORM);
    const votes = withRecruit(makeBranch());
    all(votes.发展党员, { 接收赞成: '全票' });
    expect(textOf(check(votes), 'sheet/unreadable-value')).not.toContain(FORM);
  });

  it('D3: of category and outcome is none, and of a new officer of no organ none of organs', () => {
    const branch = withRecruit(makeBranch());
    all(branch.党员名册?.slice(-1), { 人员类别: '正式党员' });
    expect(check(branch).findings.map(({ rule, provision }) => [rule.id, provision])).toEqual([
      ['recruits/category-agrees', null],
    ]);
    const officer = makeBranch();
    all(officer.支部信息, { 本届班子选举日期: '2025-03-08', 届满日期: '2028-03-08' });
    all(officer.班子成员, { 任职日期: '2025-03-08' });
    all(officer.教育培训, { 类别: '集中培训' });
    const found = check(officer).findings.filter(
      ({ rule }) => rule.id === 'trainings/new-officers',
    );
    expect(found.map(({ provision }) => provision)).toEqual(found.map(() => null));
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('C4: it really is so', () => {
  it.each([
    'sanctions/rectify-length',
    'sanctions/probation-length',
    'members/probation-length',
    'members/joined-at-18',
    'dues/missing-months',
    'dues/first-month',
    'recruits/applicant-age',
    'recruits/political-review-passed',
    'recruits/training-length',
  ])('%s says what then', (id) => {
    const rule = RULES.find((one) => one.id === id);
    const variants: RuleMessages['variants'] = rule?.messages['zh-CN'].variants ?? {};
    const told = Object.entries(variants).filter(([variant]) => variant !== 'unborn');
    expect(told.length).toBeGreaterThan(0);
    for (const [variant, { remedy }] of told) {
      expect(remedy.true, variant).toBeTruthy();
      expect(remedy.true, variant).not.toMatch(/补做/);
      if (variant.endsWith('-admitted')) expect(remedy.true).not.toMatch(/补足/);
    }
  });
});

describe('H: what the sources describe', () => {
  it('639 = 2 + 27 + 612 is told with what it lacks', () => {
    const branch = makeBranch();
    all(branch.支部信息, { 下辖党组织总数: 639, 下辖党组数: 2, 下辖党委数: 27, 下辖党支部数: 612 });
    expect(linesOf(branch)).toEqual([
      'branch/organisations-below 支部信息!下辖党组织总数2 warning',
    ]);
    expect(textOf(check(branch), 'branch/organisations-below')).toContain('641');
  });

  it('who comes from another unit is not listed at once, and who joins again needs a consent', () => {
    const branch = withRecruit(makeBranch());
    const [row] = branch.发展党员 ?? [];
    Object.assign(row ?? {}, { 调入日期: row?.列为发展对象日期 ?? null });
    expect(linesOf(branch)).toEqual(['recruits/listed-on-arrival 发展党员!列为发展对象日期2 info']);
    Object.assign(row ?? {}, { 调入日期: null, 上一级党委同意日期: `${YEAR}-12-30` });
    expect(linesOf(branch)).toEqual([
      'recruits/readmission-consent 发展党员!上一级党委同意日期2 warning',
    ]);
  });

  it('nobody of 28 without a post is in the Youth League', () => {
    const branch = makeBranch();
    all(branch.党员名册?.slice(3, 4), { 是否保留团籍: '是' });
    expect(linesOf(branch)).toEqual(['members/league-age 党员名册!是否保留团籍5 warning']);
  });

  it('a restructuring, an exit from a grade and meetings by their own words are counted', () => {
    const branch = makeBranch();
    all(branch.支部信息, {
      设置调整情况: '更名',
      曾用名: '甲单位党支部',
      星级或等次: '四星',
      认定方式: '认定',
      退出等次日期: '2025-09-30',
    });
    const own = { 主持人: '甲一', 应到人数: 10, 实到人数: 9 };
    for (const [at, kind] of ['定期议党', '专题议党', '警示教育'].entries())
      add(branch, '会议记录', {
        ...own,
        编号: `X${at}`,
        日期: `2025-06-1${at}`,
        会议类型: kind,
        主题: `${kind}会`,
      });
    expect(linesOf(branch)).toEqual([]);
    const value = figuresOf(branch);
    const refs = [
      'restructuring.renamed.total',
      'grade-exits.four.confirmed',
      'grades.all.total',
      'meeting-topics.regular-party-affairs.events',
      'meeting-topics.party-affairs.events',
      'meeting-topics.warning-education.attendances',
    ];
    expect(refs.map(value)).toEqual([1, 1, 0, 1, 1, 9]);
  });

  it('talks, sanctions, classes and full-time staff are counted by their kinds', () => {
    const branch = makeBranch();
    add(branch, '谈心谈话', { ...talk('甲一', '丁四'), 类别: '廉政谈话', 四种形态: '第一种形态' });
    for (const row of branch.教育培训 ?? []) row.参训身份 = '党员';
    all(branch.支部信息, { 单位类别: '机关', 在岗职工人数: 200, 专职党务工作人员数: 3 });
    const value = figuresOf(branch);
    expect(value('supervision-forms.first.talks')).toBe(1);
    expect(value('trainees.member.persons')).toBe(10);
    expect(value('trainees.unstated.persons')).toBe(0);
    const intensive = branch.教育培训?.filter(({ 类别 }) => 类别 === '集中培训');
    const classes = new Set(intensive?.map((row) => `${row.培训名称} ${row.开始日期}`));
    expect(classes.size).toBeGreaterThan(0);
    expect(value('training-kinds.intensive.sessions')).toBe(classes.size);
    expect(value('party-staff.share.percent')).toBe(1.5);
  });
});
