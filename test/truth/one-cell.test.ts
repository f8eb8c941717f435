import { describe, expect, it } from 'vitest';
import { type Branch, idAt, idOf, linesOf, makeBranch, type Row, withRecruit } from './branch';

/** One mistake is one line, at the cell that the other registers contradict. */

type Case = readonly [name: string, spoil: (branch: Branch) => void, said: string];

const of = (branch: Branch, sheet: string, name: string): Row[] =>
  (branch[sheet] ?? []).filter(({ 姓名 }) => 姓名 === name);
const set = (rows: readonly (Row | undefined)[], change: Row): void => {
  for (const row of rows) Object.assign(row ?? {}, change);
};
const minutes = (branch: Branch): Row | undefined =>
  branch.会议记录?.find(({ 编号 }) => 编号 === 'H90');

const OTHER = idOf('1983-04-13', 99);

describe('of a branch', () => {
  it.each<Case>([
    [
      'A1: who left has the name of a member and another number',
      (b) => {
        const left = { 变动类型: '转出组织关系', 变动日期: '2025-03-01', 报到日期: '2025-03-01' };
        b.党员增减?.push({ 姓名: '丁四', 公民身份号码: idOf('1975-05-05', 33), ...left });
      },
      'branch/members-balance 党员增减!公民身份号码2 warning',
    ],
    [
      'B6: suspended on the roster, charged all year, no movement',
      (b) => set(of(b, '党员名册', '戊五'), { 党籍状态: '停止党籍' }),
      'members/status-movement 党员名册!党籍状态6 warning',
    ],
    [
      'C6: another number in every row of somebody’s dues',
      (b) => set(of(b, '党费收缴', '丁四'), { 公民身份号码: OTHER }),
      'sheet/same-person 党费收缴!公民身份号码5 warning',
    ],
    [
      'C6: a wrong number on the roster',
      (b) => set(of(b, '党员名册', '丁四'), { 公民身份号码: `${idAt(3).slice(0, 16)}98` }),
      'members/id-check-digit 党员名册!公民身份号码5 error',
    ],
    [
      'C6: another number on the roster, which is somebody’s of the other sex',
      (b) => set(of(b, '党员名册', '丁四'), { 公民身份号码: `${idAt(3).slice(0, 16)}88` }),
      'members/id-sex 党员名册!性别5 error',
    ],
    [
      'a number mistyped in one row of dues',
      (b) => set([b.党费收缴?.[3]], { 公民身份号码: OTHER }),
      'sheet/same-person 党费收缴!公民身份号码5 warning',
    ],
    [
      'a name mistyped on the roster alone',
      (b) => set(of(b, '党员名册', '己六'), { 姓名: '已六' }),
      'sheet/same-person 党员名册!姓名7 warning',
    ],
    [
      'sex and nationality exchanged',
      (b) => set(of(b, '党员名册', '己六'), { 性别: '汉族', 民族: '男' }),
      'sheet/exchanged 党员名册!性别7 error',
    ],
    [
      'name and sex exchanged',
      (b) => set(of(b, '党员名册', '己六'), { 姓名: '男', 性别: '己六' }),
      'sheet/exchanged 党员名册!性别7 error',
    ],
    [
      'a name mistyped in the reviews',
      (b) => set(of(b, '民主评议', '己六'), { 姓名: '已六' }),
      'sheet/name-known 民主评议!姓名7 warning',
    ],
    [
      'a name mistyped in the training',
      (b) => set(of(b, '教育培训', '己六'), { 姓名: '已六' }),
      'sheet/name-known 教育培训!姓名10 warning',
    ],
    [
      'no secretary, who hosts every meeting',
      (b) => b.班子成员?.shift(),
      'officers/secretary 班子成员!党内职务1 error',
    ],
    [
      'the number of another member on the roster',
      (b) => set(of(b, '党员名册', '己六'), { 公民身份号码: idAt(4) }),
      'members/id-unique 党员名册!公民身份号码7 error',
    ],
    [
      'mobile, with neither day nor destination',
      (b) => set(of(b, '党员名册', '辛八'), { 是否流动党员: '是' }),
      'members/mobile-fields 党员名册!外出日期9 warning',
    ],
    [
      'a sanction with neither meeting nor approval',
      (b) => b.处分处置?.push({ 姓名: '癸十', 种类: '警告', 决定日期: '2025-05-10' }),
      'sanctions/approval 处分处置!支部大会日期2 warning',
    ],
    [
      'eight rows of the roster lost',
      (b) => {
        b.党员名册?.splice(2, 6);
        set(b.支部信息 ?? [], { 上年底党员总数: 4 });
        b.班子成员 = b.班子成员?.slice(0, 2) ?? [];
        for (const row of b.会议记录 ?? [])
          if (row.应到人数 === 10) set([row], { 应到人数: 4, 实到人数: 4 });
        b.谈心谈话 = (b.谈心谈话 ?? []).filter(
          ({ 谈话人 }) => 谈话人 === '甲一' || 谈话人 === '乙二' || 谈话人 === '癸十',
        );
      },
      'sheet/name-known 党费收缴!姓名4 warning',
    ],
    [
      'the year of the workbook not updated',
      (b) => set(b.支部信息 ?? [], { 统计年度: 2024 }),
      'branch/year 支部信息!统计年度2 warning',
    ],
    [
      'the month of a row of dues mistyped',
      (b) => set([b.党费收缴?.[3]], { 年月: '2025-11' }),
      'dues/entered-twice 党费收缴!年月5 warning',
    ],
    [
      'the begin of a training in the year before',
      (b) => set([b.教育培训?.[0]], { 开始日期: '2024-04-14' }),
      'sheet/outside-year 教育培训!开始日期2 warning',
    ],
    [
      'the begin of a training in the year after',
      (b) => set([b.教育培训?.[3]], { 开始日期: '2026-04-14' }),
      'sheet/outside-year 教育培训!开始日期5 warning',
    ],
    [
      'the year of a row of dues mistyped',
      (b) => set([b.党费收缴?.[3]], { 年月: '2024-01' }),
      'dues/wrong-year 党费收缴!年月5 warning',
    ],
    [
      'the year of a month of dues mistyped for everybody',
      (b) => set(b.党费收缴?.slice(0, 10) ?? [], { 年月: '2024-01' }),
      'dues/wrong-year 党费收缴!年月2 warning',
    ],
    [
      'groups of which no meeting is kept',
      (b) => {
        for (const [at, row] of (b.党员名册 ?? []).entries()) row.党小组 = at % 2 ? '一组' : '二组';
        const leader = (name: string) => ({ 姓名: name, 党内职务: '党小组组长' });
        b.班子成员?.push({ ...leader('丁四'), 任职日期: '2024-03-08' });
        b.班子成员?.push({ ...leader('戊五'), 任职日期: '2024-03-08' });
      },
      'meetings/group-meeting-monthly 会议记录!日期1 warning',
    ],
    ...(
      [
        [
          'the base of a month of dues mistyped',
          '党费收缴',
          3,
          { 计算基数: 60_000 },
          'dues/rate',
          '计算基数5',
        ],
        [
          'the kind of payer',
          '党费收缴',
          23,
          { 交费类别: '离退休', 应交: 60, 实交: 60 },
          'dues/category-occupation',
          '交费类别25',
        ],
        [
          'hours with a nought too many',
          '教育培训',
          3,
          { 学时: 400 },
          'trainings/hours-possible',
          '学时5',
        ],
        [
          'the year of the day of a review',
          '民主评议',
          3,
          { 日期: '2024-12-24' },
          'reviews/date-in-year',
          '日期5',
        ],
        [
          'a talk in the year before',
          '谈心谈话',
          0,
          { 日期: '2024-03-03' },
          'sheet/outside-year',
          '日期2',
        ],
      ] as const
    ).map(
      ([name, sheet, row, change, rule, cell]): Case => [
        name,
        (b) => set([b[sheet]?.[row]], change),
        `${rule} ${sheet}!${cell} warning`,
      ],
    ),
    [
      'a name left out of the reviews',
      (b) => set([b.民主评议?.[3]], { 姓名: null }),
      'sheet/required 民主评议!姓名5 error',
    ],
    [
      'a movement of the year after',
      (b) => {
        set(b.支部信息 ?? [], { 上年底党员总数: 11 });
        const own = { 姓名: '寅虎', 公民身份号码: idOf('1975-05-05', 33) };
        b.党员增减?.push({ ...own, 变动类型: '死亡', 变动日期: '2026-03-01' });
      },
      'sheet/future-date 党员增减!变动日期2 error',
    ],
    [
      'a transfer in that the roster lacks',
      (b) => {
        const own = { 姓名: '寅虎', 公民身份号码: idOf('1975-05-05', 33) };
        const came = { 变动类型: '转入组织关系', 变动日期: '2025-03-01', 报到日期: '2025-03-02' };
        b.党员增减?.push({ ...own, ...came });
      },
      'movements/on-roster 党员增减!姓名2 warning',
    ],
    [
      'a sanction for nobody of the branch',
      (b) => {
        const days = { 决定日期: '2025-05-10', 支部大会日期: '2025-05-01', 批准日期: '2025-05-10' };
        b.处分处置?.push({ 姓名: '陌生人', 种类: '警告', ...days });
      },
      'sheet/name-known 处分处置!姓名2 warning',
    ],
    [
      'fifty years after fifteen',
      (b) => {
        const own = { 日期: '2025-06-30', 获得者: '丁四', 对象: '个人', 级别: '本单位' };
        b.表彰奖励?.push({ ...own, 称号: '光荣在党50年' });
      },
      'honours/fifty-years 表彰奖励!称号2 warning',
    ],
    [
      'a row of the roster lost',
      (b) => {
        b.党员名册?.splice(4, 1);
      },
      'sheet/name-known 党费收缴!姓名6 warning',
    ],
    [
      'a row of the roster too many',
      (b) => {
        const own = { 公民身份号码: idOf('1976-06-15', 21), 出生日期: '1976-06-15' };
        b.党员名册?.push({ ...b.党员名册[5], 姓名: '辰龙', ...own });
      },
      'members/no-record 党员名册!姓名12 warning',
    ],
    [
      'founded after its election, with which the officers agree',
      (b) => set(b.支部信息 ?? [], { 成立日期: '2025-07-01' }),
      'branch/date-order 支部信息!成立日期2 warning',
    ],
    [
      'the year of a result of the review mistyped',
      (b) => set([b.民主评议?.[3]], { 年度: 2024 }),
      'reviews/coverage 民主评议!年度5 warning',
    ],
    [
      'joined before birth',
      (b) => set([b.党员名册?.[3]], { 入党日期: '1910-07-01' }),
      'members/joined-at-18 党员名册!入党日期5 error',
    ],
    [
      'no day of joining',
      (b) => set([b.党员名册?.[3]], { 入党日期: null }),
      'sheet/required 党员名册!入党日期5 error',
    ],
    [
      'joined in a year that has not come',
      (b) => set([b.党员名册?.[3]], { 入党日期: '2026-07-01' }),
      'sheet/future-date 党员名册!入党日期5 error',
    ],
    [
      'the year of a transfer out mistyped, with all records of this year',
      (b) => {
        const left = { 变动类型: '转出组织关系', 变动日期: '2024-06-10', 报到日期: '2024-06-25' };
        b.党员增减?.push({ 姓名: '癸十', 公民身份号码: idAt(9), ...left });
      },
      'movements/still-listed 党员名册!姓名11 warning',
    ],
    [
      'two too many due, and as many voters',
      (b) =>
        set(b.会议记录?.filter(({ 会议类型 }) => 会议类型 === '党员大会').slice(0, 1) ?? [], {
          应到人数: 12,
          是否表决: '是',
          应到有表决权人数: 12,
          实到有表决权人数: 10,
          赞成: 10,
          反对: 0,
          弃权: 0,
          表决结果: '通过',
        }),
      'meetings/due-against-roster 会议记录!应到人数6 warning',
    ],
    [
      'the day of the election mistyped',
      (b) => set(b.支部信息 ?? [], { 本届班子选举日期: '2023-03-08' }),
      'branch/term-end 支部信息!本届班子选举日期2 warning',
    ],
  ])('%s', (_, spoil, said) => {
    const branch = makeBranch();
    spoil(branch);
    expect(linesOf(branch)).toEqual([said]);
  });
});

describe('of an admission', () => {
  it('gives no finding where all agree', () => {
    expect(linesOf(makeBranch())).toEqual([]);
    expect(linesOf(withRecruit(makeBranch()))).toEqual([]);
  });

  it.each<Case>([
    [
      'C3: the day in 发展党员',
      (b) => set(b.发展党员 ?? [], { 接收大会日期: '2025-03-02' }),
      'recruits/joined-date 发展党员!接收大会日期2 error',
    ],
    [
      'C3: its year',
      (b) => set(b.发展党员 ?? [], { 接收大会日期: '2024-03-20' }),
      'recruits/joined-date 发展党员!接收大会日期2 error',
    ],
    [
      'the day on the roster',
      (b) => set(of(b, '党员名册', '子鼠'), { 入党日期: '2025-03-02' }),
      'recruits/joined-date 党员名册!入党日期12 error',
    ],
    [
      'the day in 党员增减',
      (b) => set(b.党员增减 ?? [], { 变动日期: '2025-03-02' }),
      'movements/after-joining 党员增减!变动日期2 warning',
    ],
    [
      'the day in the minutes',
      (b) => set([minutes(b)], { 日期: '2025-03-02' }),
      'recruits/admission-meeting-recorded 会议记录!日期36 warning',
    ],
    [
      'the end of probation',
      (b) => set(b.发展党员 ?? [], { 预备期满日期: '2026-03-02' }),
      'recruits/probation-end 发展党员!预备期满日期2 error',
    ],
    [
      'the votes in 发展党员',
      (b) => set(b.发展党员 ?? [], { 接收赞成: 9 }),
      'recruits/admission-numbers-agree 发展党员!接收赞成2 warning',
    ],
    [
      'the votes in the minutes',
      (b) => set([minutes(b)], { 赞成: 9 }),
      'recruits/admission-numbers-agree 会议记录!赞成36 warning',
    ],
    [
      'the number on the roster',
      (b) => set(of(b, '党员名册', '子鼠'), { 公民身份号码: idOf('1995-05-05', 103) }),
      'sheet/same-person 党员名册!公民身份号码12 warning',
    ],
    [
      'the name in 党员增减',
      (b) => set(b.党员增减 ?? [], { 姓名: '子属' }),
      'sheet/same-person 党员增减!姓名2 warning',
    ],
    [
      'the year in which the activist was listed',
      (b) => set(b.发展党员 ?? [], { 列为积极分子日期: '2024-06-10' }),
      'recruits/cultivation-year 发展党员!列为积极分子日期2 error',
    ],
    [
      'the category on the roster',
      (b) => set(of(b, '党员名册', '子鼠'), { 人员类别: '正式党员' }),
      'recruits/category-agrees 党员名册!人员类别12 error',
    ],
    [
      'the day of the pre-review',
      (b) => set(b.发展党员 ?? [], { 预审日期: '2025-02-10' }),
      'recruits/preparation-order 发展党员!预审日期2 error',
    ],
    [
      'the outcome a step ahead of roster and meetings',
      (b) => set(b.发展党员 ?? [], { 结果: '转正' }),
      'recruits/outcome-consistent 发展党员!结果2 error',
    ],
    [
      'the begin of the training in the year after',
      (b) => set(b.发展党员 ?? [], { 培训开始日期: '2026-01-13' }),
      'sheet/future-date 发展党员!培训开始日期2 error',
    ],
    [
      'the voters due in 发展党员 alone',
      (b) => set(b.发展党员 ?? [], { 接收应到: 20 }),
      'recruits/admission-numbers-agree 发展党员!接收应到2 warning',
    ],
    [
      'the movement called a transfer',
      (b) => set(b.党员增减 ?? [], { 变动类型: '转入组织关系' }),
      'recruits/movement-recorded 党员增减!变动类型2 warning',
    ],
    [
      'the end of the notice in the year after',
      (b) => set(b.发展党员 ?? [], { 公示结束日期: '2025-12-18' }),
      'recruits/notice-before-listing 发展党员!公示结束日期2 info',
    ],
    [
      'dues of a month before the admission',
      (b) => {
        const row = of(b, '党费收缴', '子鼠')[0];
        b.党费收缴?.push({ ...row, 年月: '2025-02' });
      },
      'dues/first-month 党费收缴!年月132 error',
    ],
    [
      'dues from the approval on',
      (b) => {
        b.党费收缴 = (b.党费收缴 ?? []).filter(
          ({ 姓名, 年月 }) => 姓名 !== '子鼠' || String(年月) >= '2025-05',
        );
      },
      'dues/first-month 党员名册!入党日期12 error',
    ],
    [
      'C5: a vote that did not pass',
      (b) => {
        set(b.发展党员 ?? [], { 接收赞成: 5, 接收反对: 5 });
        set([minutes(b)], { 赞成: 5, 反对: 5 });
      },
      'recruits/admission-majority 发展党员!接收赞成2 error',
    ],
  ])('%s', (_, spoil, said) => {
    const branch = withRecruit(makeBranch());
    spoil(branch);
    expect(linesOf(branch)).toEqual([said]);
  });
});

describe('E: what is lawful is left alone', () => {
  const quiet = (branch: Branch, asOf?: string): string[] =>
    linesOf(branch, asOf).filter((line) => !line.endsWith(' info'));

  it.each<readonly [string, (branch: Branch) => void]>([
    ...['穿青人', '革家人', '01'].map(
      (people) => [people, (b: Branch) => set([b.党员名册?.[4]], { 民族: people })] as const,
    ),
    ...['中央党校研究生', '中央党校大学', '函授本科', '21'].map(
      (school) => [school, (b: Branch) => set([b.党员名册?.[4]], { 学历: school })] as const,
    ),
    ...['2010年', '2010', '10年7月', '2010、07', '2010.7.1.', '2010—07—01', '1-Jul-10'].map(
      (day) => [day, (b: Branch) => set([b.党员名册?.[4]], { 入党日期: day })] as const,
    ),
    ...['2025年6月20日（周五）', '2025-06-20 周五', '2025年6月20日9时30分', '25.6.21'].map(
      (day) =>
        [
          day,
          (b: Branch) =>
            set(b.会议记录?.filter(({ 日期 }) => 日期 === '2025-06-22') ?? [], { 日期: day }),
        ] as const,
    ),
    ...[
      '书记讲党课 微党课 支委扩大会 定期议党 专题议党会 中心组学习 警示教育大会',
      '意识形态专题会 政治生日 党员代表大会 述职评议会',
    ]
      .join(' ')
      .split(' ')
      .map(
        (kind) =>
          [
            kind,
            (b: Branch) => {
              const own = { 编号: 'X1', 日期: '2025-06-18', 会议类型: kind, 主题: '专题' };
              b.会议记录?.push({
                ...own,
                主持人: '甲一',
                主讲人: '甲一',
                应到人数: 10,
                实到人数: 9,
              });
            },
          ] as const,
      ),
    ...['专职副书记', '机关纪委书记', '副书记（主持工作）', '副书记兼纪检委员'].map(
      (post) => [post, (b: Branch) => set([b.班子成员?.[1]], { 党内职务: post })] as const,
    ),
    ['C2: 书记兼组织委员', (b) => set([b.班子成员?.[0]], { 党内职务: '书记兼组织委员' })],
    [
      'C7: a group that was merged in April',
      (b) => {
        const groups = ['一组', '二组', '三组'] as const;
        for (const [at, row] of (b.党员名册 ?? []).entries()) row.党小组 = groups[at % 2] ?? null;
        for (const [at, name] of ['甲一', '乙二'].entries()) {
          const leader = { 姓名: name, 党内职务: '党小组组长', 任职日期: '2024-03-08' };
          b.班子成员?.push({ ...leader, 党小组: groups[at] ?? null });
        }
        for (const month of Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')))
          for (const group of groups) {
            if (group === '三组' && month > '03') continue;
            b.会议记录?.push({
              编号: `G${month}${group}`,
              日期: `2025-${month}-08`,
              会议类型: '党小组会',
              党小组: group,
              主题: `${month}月学习`,
              主持人: group === '一组' ? '甲一' : group === '二组' ? '乙二' : '丙三',
              应到人数: 3,
              实到人数: 3,
            });
          }
      },
    ],
    ...['', '本支部', '届满日期', '甲单位第一党支部'].map(
      (subject) =>
        [
          `核实说明 about the branch, of “${subject}”`,
          (b: Branch) => {
            set(b.支部信息 ?? [], { 本届班子选举日期: '2021-03-08', 届满日期: '2024-03-08' });
            set(b.班子成员 ?? [], { 任职日期: '2021-03-08' });
            b.核实说明?.push({ 规则: '任期届满按期换届', 对象: subject, 说明: '上级批准延期' });
          },
        ] as const,
    ),
    ['人民团体', (b) => set(b.支部信息 ?? [], { 单位类别: '人民团体' })],
    [
      'paid up five months late',
      (b) => set([b.党费收缴?.find(({ 年月 }) => 年月 === '2025-03')], { 实交日期: '2025-08-10' }),
    ],
    [
      'the last quarter by the yearly meetings of all members',
      (b) => {
        b.会议记录 = (b.会议记录 ?? []).filter(
          ({ 会议类型, 日期 }) => 会议类型 !== '党员大会' || String(日期) < '2025-10',
        );
        for (const row of b.会议记录) {
          const kind = String(row.会议类型);
          if (/组织生活会|民主评议/.test(kind)) row.会议类型 = `党员大会、${kind}`;
        }
      },
    ],
  ])('%s', (_, change) => {
    const branch = makeBranch();
    change(branch);
    expect(quiet(branch)).toEqual([]);
  });

  it('A3: the yearly meetings held in January after', () => {
    const branch = makeBranch();
    for (const row of branch.会议记录 ?? []) {
      if (/组织生活会|民主评议/.test(String(row.会议类型))) row.日期 = '2026-02-10';
    }
    set(branch.民主评议 ?? [], { 日期: '2026-02-10' });
    expect(quiet(branch, '2026-03-01')).toEqual([]);
  });
});
