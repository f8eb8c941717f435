import { describe, expect, it } from 'vitest';
import { ledgerOf, type SheetTables, templates } from '../rules/testing';
import type { Cell } from '../workbook/model';
import { compileForm, finishReturn, gapsOf, tallyLedger } from './index';

const form = compileForm(templates, { year: 2025 });

const ROSTER = [
  '姓名',
  '性别',
  '民族',
  '出生日期',
  '学历',
  '人员类别',
  '入党日期',
  '工作岗位',
  '是否失联党员',
  '是否流动党员',
  '党籍状态',
];
type Row = readonly (Cell | null)[];
const PEOPLE: readonly Row[] = [
  [
    '甲一',
    '女',
    '汉族',
    '1995-12-31',
    '博士研究生',
    '正式党员',
    '2016-07-01',
    '工人',
    '否',
    '是',
    null,
  ],
  [
    '甲二',
    '男',
    '回族',
    '1996-01-01',
    '硕士研究生',
    '预备党员',
    '2025-03-01',
    '农牧渔民',
    '是',
    '否',
    null,
  ],
  [
    '甲三',
    '女',
    '满族',
    '1994-12-31',
    '研究生',
    '正式党员',
    '2012-10-31',
    '学生',
    null,
    null,
    null,
  ],
  [
    '甲四',
    '男',
    '汉族',
    '1990-01-01',
    '大学本科',
    '正式党员',
    '2012-11-01',
    '管理人员',
    null,
    null,
    null,
  ],
  [
    '甲五',
    '男',
    '汉族',
    '1985-06-01',
    '大学专科',
    '正式党员',
    '1979-01-01',
    '专业技术人员',
    null,
    null,
    null,
  ],
  [
    '甲六',
    '男',
    '汉族',
    '1980-06-01',
    '中专',
    '正式党员',
    '1978-12-31',
    '党政机关工作人员',
    null,
    null,
    null,
  ],
  [
    '甲七',
    '女',
    '其他',
    '1975-06-01',
    '高中',
    '正式党员',
    '1949-10',
    '其他职业人员',
    null,
    null,
    null,
  ],
  [
    '甲八',
    '女',
    '汉族',
    '1970-06-01',
    '中技',
    '正式党员',
    '1949-09-30',
    '离退休人员',
    null,
    null,
    null,
  ],
  ['甲九', '女', '汉族', '1965-06-01', '初中', '正式党员', '2000-01-01', '工人', null, null, null],
  ['甲十', '女', '汉族', '1964-12-31', '小学', '正式党员', '2000-01-01', '工人', null, null, null],
  [
    '乙一',
    '女',
    '汉族',
    '1960-01-01',
    '小学',
    '正式党员',
    '2000-01-01',
    '工人',
    null,
    null,
    '停止党籍',
  ],
];

const finish = (tables: SheetTables) => {
  const ledger = ledgerOf(tables);
  const tally = tallyLedger(ledger, form);
  const { tables: finished, questions, withheld, incomplete } = finishReturn(tally, form);
  const table = (id: string) => finished.find((one) => one.id === id);
  return {
    row: (id: string, row: string) => table(id)?.rows.find((one) => one.id === row)?.values,
    failed: (id: string) =>
      table(id)
        ?.balances.filter((balance) => balance.ok === false)
        .map(({ id: name, left, right, imbalance }) => [name, left, right, imbalance]),
    questions: questions.map(({ id, count }) => [id, count]),
    gaps: gapsOf(ledger, form, tally),
    open: (id: string) =>
      table(id)
        ?.balances.filter((balance) => balance.ok === null)
        .map(({ id: name, left, right }) => [name, left, right]),
    withheld,
    incomplete,
  };
};

describe('the tables of the roster', () => {
  const { row, failed } = finish({ 党员名册: [ROSTER, ...PEOPLE] });

  it('members: by sex, group, education, category and age at the year’s end', () => {
    expect(row('members', 'all')).toEqual({
      total: 10,
      female: 6,
      minority: 2,
      college: 5,
      probationary: 1,
      age30: 2,
      age35: 2,
      age40: 1,
      age45: 1,
      age50: 1,
      age55: 1,
      age60: 1,
      age61: 1,
    });
    expect(row('members', 'worker')).toMatchObject({ total: 3, female: 3, age30: 1, age61: 1 });
    expect(row('members', 'farmer')).toMatchObject({ total: 1, minority: 1, probationary: 1 });
    expect(failed('members')).toEqual([]);
  });

  it('education: the ten levels in six bands', () => {
    expect(row('education', 'all')).toEqual({
      total: 10,
      postgraduate: 3,
      bachelor: 1,
      associate: 1,
      secondary: 1,
      highschool: 2,
      junior: 2,
    });
    expect(failed('education')).toEqual([]);
  });

  it('joined: the four periods at their first and last days, and by the month alone', () => {
    expect(row('joined', 'all')).toEqual({
      total: 10,
      before1949: 1,
      to1978: 2,
      to2012: 4,
      since2012: 3,
    });
    expect(failed('joined')).toEqual([]);
  });

  it('status: who is away, out of contact and suspended', () => {
    expect(row('status', 'all')).toEqual({ mobile: 1, lost: 1, suspended: 1 });
  });

  it('pipeline: probationers are those on the roster', () => {
    expect(row('pipeline', 'all')).toMatchObject({ probationers: 1 });
  });
});

describe('missing data', () => {
  const broken: readonly Row[] = [
    ['甲一', '女', '汉族', '1995-12-31', '不详', '正式党员', '2016-07-01', null],
    ['甲二', null, '汉族', null, '大学本科', '正式党员', null, '工人'],
  ];
  const { row, failed, open, gaps, withheld, incomplete } = finish({
    党员名册: [ROSTER.slice(0, 8), ...broken],
  });

  it('still counts in the total; the bands that miss it are incomplete and not judged', () => {
    expect(row('members', 'all')).toMatchObject({ total: 2, age30: 1, female: 1 });
    for (const table of ['members', 'education', 'joined']) expect(failed(table)).toEqual([]);
    expect(open('members')).toContainEqual(['all-is-sum:total', 2, 1]);
    expect(open('members')).toContainEqual(['ages-are-total:all', 2, 1]);
    expect(open('joined')).toContainEqual(['periods-are-total:all', 2, 1]);
    expect(incomplete).toContainEqual({ figure: 'members.all.female', workbooks: 1, persons: 1 });
    expect(incomplete.map(({ figure }) => figure)).not.toContain('members.all.total');
    expect(withheld.map(({ figure }) => figure)).not.toContain('joined.all.total');
  });

  it('is withheld where nobody has it', () => {
    const none = finish({
      党员名册: [ROSTER.slice(0, 8), ['甲一', null, '汉族', '1995-12-31', '高中', '正式党员']],
    });
    expect(none.row('members', 'all')).toMatchObject({ total: 1, female: null, minority: 0 });
    expect(none.withheld).toContainEqual({ figure: 'members.all.female', reason: 'blank' });
    expect(none.incomplete.map(({ figure }) => figure)).not.toContain('members.all.female');
  });

  it('is named: which row, which field', () => {
    expect(
      gaps.map(({ table, record, fields, surplus }) => [table, record.row, fields, surplus]),
    ).toEqual([
      ['members', 1, ['occupation'], 1],
      ['members', 2, ['birthDate'], 1],
      ['education', 1, ['occupation', 'education'], 1],
      ['joined', 1, ['occupation'], 1],
      ['joined', 2, ['joinedOn'], 1],
    ]);
  });
});

describe('what reviewers ask about', () => {
  it('lists students of 46, farmers with postgraduate education, staff who joined before 1949-10', () => {
    const { questions } = finish({
      党员名册: [
        ROSTER.slice(0, 8),
        ['甲一', '女', '汉族', '1979-12-31', '大学本科', '正式党员', '2016-07-01', '学生'],
        ['甲二', '女', '汉族', '1980-01-01', '大学本科', '正式党员', '2016-07-01', '学生'],
        ['甲三', '女', '汉族', '1980-01-01', '硕士研究生', '正式党员', '2016-07-01', '农牧渔民'],
        ['甲四', '女', '汉族', '1930-01-01', '初中', '正式党员', '1949-09', '工人'],
        ['甲五', '女', '汉族', '1930-01-01', '初中', '正式党员', '1949-09', '离退休人员'],
      ],
    });
    expect(questions).toEqual([
      ['students-46', 1],
      ['farmers-postgraduate', 1],
      ['in-service-before-1949', 1],
    ]);
  });
});

const RECRUITS = [
  '姓名',
  '性别',
  '民族',
  '出生日期',
  '学历',
  '工作岗位',
  '是否在一线',
  '申请入党日期',
  '列为积极分子日期',
  '列为发展对象日期',
  '接收大会日期',
  '党委审批日期',
  '预备期满日期',
  '延长预备期至',
  '转正审批日期',
  '结果',
];

describe('发展党员', () => {
  const admitted = (
    [
      ['女', '壮族', '1989-06-30', '大学本科', '工人', '是', '2025-06-30', '2025-08-01'],
      ['男', '汉族', '1989-06-30', '高中', '学生', '否', '2025-06-29', '2025-08-01'],
      // Not yet approved; met last year; approved next year.
      ['男', '汉族', '2000-01-01', '高中', '工人', '否', '2025-06-30', null],
      ['男', '汉族', '2000-01-01', '高中', '工人', '否', '2024-12-31', '2025-01-15'],
      ['男', '汉族', '1960-01-01', '高中', '专业技术人员', null, '2025-12-31', '2026-01-15'],
    ] as const
  ).map(([sex, group, birth, education, occupation, frontline, meeting, approved], index) => [
    `丙${index}`,
    sex,
    group,
    birth,
    education,
    occupation,
    frontline,
    '2020-01-01',
    '2022-01-01',
    '2024-01-01',
    meeting,
    approved,
    null,
    null,
    null,
    null,
  ]);

  it('counts whom the committee approved in the year, whenever the meeting was', () => {
    const { row, failed, questions } = finish({ 发展党员: [RECRUITS, ...admitted] });
    expect(row('admitted', 'all')).toEqual({
      total: 3,
      female: 1,
      minority: 1,
      age35: 2,
      college: 1,
      frontline: 1,
    });
    expect(row('admitted', 'student')).toMatchObject({ total: 1, age35: 1 });
    // Who joined on the roster alone is not known without one.
    expect(row('change', 'r3')).toEqual({ total: null });
    expect(failed('admitted')).toEqual([]);
    expect(questions.map(([id]) => id)).not.toContain('admitted-60');
  });

  it('follows the pipeline at the year’s end, each stage within the one before', () => {
    const stage = (
      applied: string,
      activist: string | null,
      candidate: string | null,
      end = '培养中',
    ) => [
      ...['丁', '男', '汉族', '2000-01-01', '高中', '工人', null],
      applied,
      activist,
      candidate,
      null,
      null,
      null,
      null,
      null,
      end,
    ];
    const { row } = finish({
      发展党员: [
        RECRUITS,
        stage('2025-12-31', null, null),
        stage('2024-01-01', '2024-06-01', null),
        stage('2023-01-01', '2023-06-01', '2025-06-01'),
        stage('2023-01-01', '2023-06-01', '2026-06-01'),
        stage('2026-01-01', null, null),
        stage('2023-01-01', '2023-06-01', null, '终止'),
        ...admitted,
      ],
    });
    expect(row('pipeline', 'all')).toMatchObject({ applicants: 6, activists: 5, candidates: 3 });
  });

  it('settles every probation that ended in the year, one way', () => {
    const due = (
      ends: string,
      extended: string | null,
      approved: string | null,
      result: string | null,
    ) => [
      ...['戊', '男', '汉族', '2000-01-01', '高中', '工人', null, '2020-01-01', '2021-01-01'],
      ...['2022-01-01', '2024-01-01', '2024-02-01'],
      ends,
      extended,
      approved,
      result,
    ];
    const { row, failed } = finish({
      发展党员: [
        RECRUITS,
        due('2025-03-01', null, '2025-04-01', '转正'),
        due('2025-03-01', '2025-10-01', '2025-11-01', '转正'),
        due('2025-03-01', '2026-01-01', null, '延长预备期'),
        due('2025-03-01', null, null, '取消预备党员资格'),
        due('2025-12-20', null, '2026-01-10', '转正'),
        due('2025-12-20', null, null, null),
        due('2024-12-20', '2025-06-20', '2025-07-01', '转正'),
        due('2024-12-20', '2025-06-20', null, '延长预备期'),
        // Ended last year and decided in this one.
        due('2024-12-20', null, '2025-01-10', '转正'),
        // Ended two years ago and never decided.
        due('2023-12-20', null, null, '预备'),
        // Not due: ends next year; decided last year; cancelled before the end.
        due('2026-01-01', null, null, '预备'),
        due('2024-11-20', null, '2024-12-10', '转正'),
        due('2025-09-01', null, '2025-05-01', '取消预备党员资格'),
      ],
    });
    expect(row('conversion', 'all')).toEqual({
      due: 10,
      onTime: 3,
      extended: 2,
      cancelled: 1,
      pending: 4,
    });
    expect(failed('conversion')).toEqual([]);
  });
});
