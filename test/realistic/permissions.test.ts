import { describe, expect, it } from 'vitest';
import type { SheetTables } from '../../src/rules/testing';
import { cellRef } from '../../src/workbook/model';
import { ORGAN } from './organ';
import { RETIRED } from './retired';
import { STUDENTS } from './students';
import { TEMPORARY } from './temporary';
import { VILLAGE } from './village';
import { check, idOf, table } from './workbook';

type Rows = SheetTables[string];

const TODAY = '2026-01-10';

/** A workbook with some sheets more, or others instead. */
const having = (base: SheetTables, sheets: SheetTables): SheetTables => ({ ...base, ...sheets });

/** A table of which the rows that match have other cells. */
function changed(
  rows: Rows,
  name: string,
  cells: Readonly<Record<string, string | number | null>>,
): Rows {
  const [head = []] = rows;
  const known = Object.keys(cells).every((header) => head.includes(header));
  if (!known || !rows.some((row) => row.includes(name))) throw new Error(`no such cell of ${name}`);
  return rows.map((row) =>
    row.includes(name)
      ? head.map((header, i) =>
          typeof header === 'string' && header in cells
            ? (cells[header] ?? null)
            : (row[i] ?? null),
        )
      : row,
  );
}

/** Where a cell stands: the row that has a value, and a header. */
const cellIn = (rows: Rows, value: string, header: string): string =>
  cellRef(
    rows.findIndex((row) => row.includes(value)),
    rows[0]?.indexOf(header) ?? -1,
  );

/** A table with one column more. */
const widened = (
  rows: Rows,
  header: string,
  cell: (row: Rows[number], i: number) => string | number | null,
): Rows => rows.map((row, i) => [...row, i === 0 ? header : cell(row, i)]);

const honour = (line: string): Rows => table(`日期 | 获得者 | 对象 | 称号 | 级别\n${line}`);

const numbered: Rows = widened(STUDENTS.会议记录, '编号', (_, i) => `M${i}`);
const conversion = `M${STUDENTS.会议记录.findIndex((row) => row.includes('讨论范思转正'))}`;
const admission = '讨论接收余乐为预备党员';

/** What the sources say may be done, one workbook each. */
const PERMITTED: Readonly<Record<string, SheetTables>> = {
  'a part-time party worker is honoured': having(ORGAN, {
    表彰奖励: honour('2025-06-30 | 何晓梅 | 个人 | 优秀党务工作者 | 市厅'),
  }),
  'a temporary branch and its members are honoured': TEMPORARY,
  'an office that a committee has sent out is honoured': having(ORGAN, {
    表彰奖励: honour('2025-06-30 | 市委派驻代表机关 | 集体 | 先进基层党组织 | 省部'),
  }),
  'a probationer is an advanced worker': having(STUDENTS, {
    表彰奖励: honour('2025-12-20 | 余乐 | 个人 | 先进生产(工作)者 | 本单位'),
  }),
  'a member under 诫勉 who is no leading cadre is honoured': having(ORGAN, {
    处分处置: table('姓名 | 种类 | 决定日期\n丁伟 | 诫勉 | 2025-02-10'),
    表彰奖励: honour('2025-06-30 | 丁伟 | 个人 | 优秀共产党员 | 本单位'),
  }),
  'a leading cadre who was away reports orally': having(ORGAN, {
    出席登记: table(`
编号 | 姓名 | 出席 | 原因 | 汇报方式
T08 | 沈国平 | 缺席 | | 外出汇报
D3 | 江一帆 | 请假 | 住院，电话口头汇报 | 单独汇报
`),
  }),
  'not everybody donates': having(ORGAN, {
    服务群众: table(`
日期 | 类型 | 活动 | 参加人 | 参加人数 | 人次 | 金额
2025-09-05 | 捐款 | 慈善一日捐 | 江一帆、何晓梅 | 2 | 2 | 300
`),
  }),
  'somebody whose probation was cancelled applies again': having(STUDENTS, {
    党员增减: [
      ...STUDENTS.党员增减,
      ['黄新', idOf('20030303', 117), '取消预备党员资格', '2024-12-20', null, null, null],
    ],
    发展党员: [
      ...STUDENTS.发展党员,
      ...STUDENTS.发展党员
        .filter((row) => row.includes('左岸'))
        .map((row) =>
          row.map((cell, i) =>
            i === 0
              ? '黄新'
              : i === 1
                ? idOf('20030303', 117)
                : i === 2
                  ? '男'
                  : i === 4
                    ? '2003-03-03'
                    : cell,
          ),
        ),
    ],
  }),
  'a probationer pays league dues of free will': having(STUDENTS, {
    党费收缴: widened(STUDENTS.党费收缴, '团费(自愿)', (row) => (row[0] === '余乐' ? 1 : null)),
  }),
  'more is paid than due': having(STUDENTS, {
    党费收缴: changed(STUDENTS.党费收缴, '林老师', { 实交: 500 }),
  }),
  'dues are paid once a quarter': RETIRED,
  'dues are waived': having(RETIRED, {
    党费收缴: widened(
      changed(RETIRED.党费收缴, '郑怀德', { 应交: 0, 实交: 0, 实交日期: null }),
      '减免批准',
      (row) => (row[0] === '郑怀德' ? '2025年1月支部大会同意，报机关党委批准' : null),
    ),
  }),
  'dates are known to the month': VILLAGE,
  'a mobile member pays and meets elsewhere': having(RETIRED, {
    党员名册: widened(
      widened(
        widened(RETIRED.党员名册, '是否流动党员', (row) => (row[0] === '卢淑贞' ? '是' : '否')),
        '外出日期',
        (row) => (row[0] === '卢淑贞' ? '2023-05' : null),
      ),
      '外出流向',
      (row) => (row[0] === '卢淑贞' ? '省城女儿家' : null),
    ),
    党费收缴: RETIRED.党费收缴.filter((row) => row[0] !== '卢淑贞'),
    民主评议: RETIRED.民主评议.filter((row) => row[1] !== '卢淑贞'),
  }),
  'a member settled abroad stays suspended for years': having(RETIRED, {
    党员名册: [
      ...widened(RETIRED.党员名册, '党籍状态', () => '正常'),
      [
        '常青',
        idOf('19550505', 117),
        '男',
        '汉族',
        '1955-05-05',
        '大学本科',
        '正式党员',
        '1985-05-05',
        '1986-05-05',
        39,
        '离退休人员',
        null,
        null,
        '出国定居',
        '停止党籍',
      ],
    ],
    党员增减: [...RETIRED.党员增减, ['常青', idOf('19550505', 117), '停止党籍', '2019-03-01']],
  }),
  'half of the voters are there for a vote that fails': having(ORGAN, {
    会议记录: changed(ORGAN.会议记录, 'D2', {
      实到有表决权人数: 5,
      实到人数: 5,
      缺席人员及原因: null,
      赞成: 5,
      反对: 0,
      弃权: 0,
      表决结果: '未通过',
    }),
  }),
  'an opinion in writing counts as a vote on an admission': having(STUDENTS, {
    会议记录: changed(STUDENTS.会议记录, admission, { 实到有表决权人数: 4, 实到人数: 6, 赞成: 5 }),
    发展党员: changed(STUDENTS.发展党员, '余乐', { 接收实到: 4, 接收赞成: 5 }),
  }),
  'an approval takes four months and has its reason': having(STUDENTS, {
    发展党员: changed(STUDENTS.发展党员, '范思', {
      党委谈话日期: '2024-09-30',
      党委审批日期: '2024-10-14',
      延期审批理由: '暑期党委会集中安排',
      入党宣誓日期: '2024-10-20',
    }),
  }),
  'an introducer is excused from the meeting on the conversion': having(STUDENTS, {
    会议记录: numbered,
    出席登记: [
      ['编号', '姓名', '出席', '原因'],
      [conversion, '范思', '出席', null],
      [conversion, '林老师', '缺席', '因公出差'],
    ],
  }),
  'introducers are others than the mentors, who graduated': having(STUDENTS, {
    发展党员: changed(STUDENTS.发展党员, '余乐', { 培养联系人: '许诺' }),
  }),
  'a probation is extended by half a year to the day': having(STUDENTS, {
    发展党员: changed(STUDENTS.发展党员, '范思', {
      延长预备期至: '2025-12-14',
      转正大会日期: '2025-12-18',
      转正应到: null,
      转正实到: null,
      转正赞成: null,
      转正审批日期: null,
      结果: '延长预备期',
    }),
    党员名册: changed(STUDENTS.党员名册, '范思', { 人员类别: '预备党员', 转正日期: null }),
    会议记录: changed(STUDENTS.会议记录, '讨论范思转正', { 主题: '讨论延长范思预备期' }),
  }),
  'a review leaves out who came after it': having(STUDENTS, {
    民主评议: [
      ['年度', '姓名', '支部评定', '日期'],
      ...['林老师', '苏晓', '夏雨', '方正', '范思', '许诺', '唐果', '姚远'].map((name) => [
        2025,
        name,
        '合格',
        '2025-03-12',
      ]),
    ],
  }),
  'a by-election with four fifths of the voters, and a vote over half': having(ORGAN, {
    选举: table(`
日期 | 职务 | 应选名额 | 候选人数 | 应到有选举权人数 | 实到有选举权人数 | 发出选票 | 收回选票 | 当选人 | 得票 | 监票人 | 批准日期
2025-03-28 | 委员 | 1 | 2 | 10 | 8 | 8 | 8 | 田甜 | 5 | 丁伟 | 2025-04-02
`),
    班子成员: [...ORGAN.班子成员, ['田甜', '青年委员', '2025-03-28', '否']],
    会议记录: changed(ORGAN.会议记录, 'D1', { 会议类型: '党员大会、选举大会' }),
  }),
  'an organ of fewer than a hundred has a committee': {
    支部信息: table(`
党组织全称 | 组织类别 | 上级党组织 | 单位类别 | 本届班子选举日期 | 任期(年) | 届满日期 | 统计年度
中共某市审计局机关委员会 | 党委 | 中共某市直属机关工作委员会 | 机关 | 2023-05-10 | 5 | 2028-05-10 | 2025
`),
    会议记录: table(`
日期 | 会议类型 | 主题 | 主持人 | 应到人数 | 实到人数
2025-12-26 | 民主生活会 | 年度民主生活会 | 贺成 | 9 | 6
2025-05-08 | 民主生活会 | 专题民主生活会 | 贺成 | 9 | 9
`),
  },
};

/** The same with one step more: it is flagged, by this rule at this cell and by nothing else. */
const NOT_PERMITTED: readonly (readonly [flag: string, tables: SheetTables])[] = [
  [
    'honours/probationer 表彰奖励!D2',
    having(STUDENTS, { 表彰奖励: honour('2025-12-20 | 余乐 | 个人 | 优秀共产党员 | 本单位') }),
  ],
  [
    'honours/admonition 表彰奖励!D2',
    having(ORGAN, {
      处分处置: table('姓名 | 种类 | 决定日期\n沈国平 | 诫勉 | 2025-02-10'),
      表彰奖励: honour('2025-06-30 | 沈国平 | 个人 | 优秀共产党员 | 本单位'),
    }),
  ],
  [
    'attendance/leader-report 出席登记!C2',
    having(ORGAN, {
      出席登记: table('编号 | 姓名 | 出席 | 原因 | 汇报方式\nT08 | 沈国平 | 缺席 | |'),
    }),
  ],
  [
    `meetings/quorum 会议记录!${cellIn(ORGAN.会议记录, 'D2', '实到有表决权人数')}`,
    having(ORGAN, {
      会议记录: changed(ORGAN.会议记录, 'D2', {
        实到有表决权人数: 4,
        实到人数: 4,
        缺席人员及原因: null,
        赞成: 4,
        反对: 0,
        弃权: 0,
        表决结果: '未通过',
      }),
    }),
  ],
  [
    'recruits/approval-in-time 发展党员!AI3',
    having(STUDENTS, {
      发展党员: changed(STUDENTS.发展党员, '范思', {
        党委谈话日期: '2024-12-01',
        党委审批日期: '2024-12-16',
        延期审批理由: '暑期党委会集中安排',
        入党宣誓日期: '2024-12-20',
      }),
    }),
  ],
  [
    'dues/rate 党费收缴!E2',
    having(STUDENTS, {
      党费收缴: STUDENTS.党费收缴.map((row, i) =>
        i === 1 ? row.map((cell, at) => (at === 4 ? 100 : cell)) : row,
      ),
    }),
  ],
];

describe('what is permitted is not flagged', () => {
  it.each(Object.entries(PERMITTED))('%s', (_, tables) => {
    expect(check(tables, TODAY).flagged).toEqual([]);
  });

  it.each(NOT_PERMITTED)('but one step more is: %s', (flag, tables) => {
    expect(check(tables, TODAY).flagged).toEqual([expect.stringContaining(`${flag} `)]);
  });

  it('a birth date that differs from the ID number is a warning that says why it may', () => {
    const { flagged } = check(
      having(ORGAN, { 党员名册: changed(ORGAN.党员名册, '沈国平', { 出生日期: '1966-08-18' }) }),
      TODAY,
    );
    expect(flagged).toEqual([expect.stringMatching(/^members\/id-birth-date 党员名册!E7 /)]);
  });
});
