import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { ledgerOf, type SheetTables, templates } from '../rules/testing';
import type { Cell } from '../workbook/model';
import { compileForm, finishReturn, mergeTallies, tallyLedger } from './index';

const form = compileForm(templates, { year: 2025 });

type Row = readonly (Cell | null)[];
const ROSTER = ['姓名', '公民身份号码', '人员类别', '入党日期', '党小组'];
const OFFICERS = ['姓名', '党内职务', '任职日期'];
const MEETINGS = [
  '日期',
  '会议类型',
  '主题',
  '党小组',
  '主持人',
  '主讲人',
  '应到人数',
  '实到人数',
  '联合活动编号',
];

function rowsOf(tables: SheetTables, table: string, used = form) {
  const { tables: finished } = finishReturn(tallyLedger(ledgerOf(tables), used), used);
  const found = finished.find((one) => one.id === table);
  const failed = found?.balances
    .filter((balance) => balance.ok === false)
    .map((balance) => balance.id);
  const rows = Object.fromEntries(found?.rows.map((row) => [row.id, row.values]) ?? []);
  return { rows, failed };
}

const people = (...names: string[]): Row[] => [
  ROSTER,
  ...names.map((name) => [name, null, '正式党员', '2010-01-01', null]),
];
const meeting = (
  on: string,
  kind: string,
  more: { group?: string; lecturer?: string; present?: number; joint?: string } = {},
): Row => [
  on,
  kind,
  '主题',
  more.group ?? null,
  '甲一',
  more.lecturer ?? null,
  10,
  more.present ?? 8,
  more.joint ?? null,
];
const monthly = (kind: string, months: readonly number[], group?: string): Row[] =>
  months.map((month) =>
    meeting(`2025-${String(month).padStart(2, '0')}-10`, kind, group ? { group } : {}),
  );
const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('组织生活', () => {
  it('counts events, attendances, and whether the branch held enough', () => {
    const { rows, failed } = rowsOf(
      {
        会议记录: [
          MEETINGS,
          ...monthly('党员大会', [1, 4, 7, 10]),
          ...monthly('支委会', YEAR.slice(1)),
          ...monthly('主题党日', YEAR),
          meeting('2025-11-01', '党员大会、党课'),
          meeting('2024-11-01', '组织生活会'),
        ],
      },
      'meetings',
    );
    expect(rows['general-meeting']).toEqual({ events: 5, attendances: 40, branches: 1, met: 1 });
    expect(rows['committee-meeting']).toEqual({ events: 11, attendances: 88, branches: 1, met: 0 });
    expect(rows['theme-day']).toEqual({ events: 12, attendances: 96, branches: 1, met: 1 });
    // No cadence is set for lectures, so none is met or missed.
    expect(rows.lecture).toEqual({ events: 1, attendances: 8, branches: 1 });
    expect(rows['organisation-life-meeting']).toEqual({
      events: 0,
      attendances: 0,
      branches: 0,
      met: 0,
    });
    expect(failed).toEqual([]);
  });

  it('misses nothing of a period that is not over, or in which there was no branch', () => {
    const early = compileForm(templates, { year: 2025, asOf: parseIsoDate('2025-05-20') });
    const tables = { 会议记录: [MEETINGS, ...monthly('主题党日', [3, 4])] };
    const founded = {
      ...tables,
      支部信息: [
        ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度', '成立日期'],
        ['第一党支部', '支部', '机关党委', '机关', 2025, '2025-02-11'],
      ],
    };
    expect(rowsOf(tables, 'meetings', early).rows['theme-day']?.met).toBe(0);
    expect(rowsOf(founded, 'meetings', early).rows['theme-day']?.met).toBe(1);
    expect(rowsOf(founded, 'meetings').rows['theme-day']?.met).toBe(0);
  });

  it('asks each 党小组 for its meeting', () => {
    const roster = [
      ROSTER,
      ['甲一', null, '正式党员', '2010-01-01', '一组'],
      ['甲二', null, '正式党员', '2010-01-01', '二组'],
    ];
    const one = monthly('党小组会', YEAR, '一组');
    const both = monthly('党小组会', YEAR, '一组、二组');
    const unnamed = monthly('党小组会', YEAR);
    const met = (rows: Row[]) =>
      rowsOf({ 党员名册: roster, 会议记录: [MEETINGS, ...rows] }, 'meetings').rows['group-meeting']
        ?.met;
    expect([met(one), met(both), met(unnamed)]).toEqual([0, 1, 1]);
  });

  it('counts a joint event once over all the workbooks, and everybody who came', () => {
    const of = (...rows: Row[]) => tallyLedger(ledgerOf({ 会议记录: [MEETINGS, ...rows] }), form);
    const a = of(
      meeting('2025-03-01', '主题党日', { joint: 'LH-1', present: 7 }),
      meeting('2025-04-01', '主题党日', { present: 6 }),
    );
    const b = of(
      meeting('2025-03-01', '主题党日', { joint: ' lh-1', present: 5 }),
      meeting('2025-05-01', '党员大会', { joint: '__proto__', present: 4 }),
    );
    const { tables } = finishReturn(mergeTallies(a, b), form);
    const rows = tables.find((table) => table.id === 'meetings')?.rows;
    expect(rows?.find((row) => row.id === 'theme-day')?.values).toMatchObject({
      events: 2,
      attendances: 18,
      branches: 2,
    });
    expect(rows?.find((row) => row.id === 'general-meeting')?.values.events).toBe(1);
  });
});

it('党课: by whom, and how many by the secretary', () => {
  const { rows, failed } = rowsOf(
    {
      班子成员: [OFFICERS, ['甲一', '书记', '2024-01-01'], ['甲二', '副书记', '2024-01-01']],
      会议记录: [
        MEETINGS,
        meeting('2025-03-01', '党课', { lecturer: '甲一', present: 9 }),
        meeting('2025-06-01', '党课', { lecturer: '甲 一' }),
        meeting('2025-09-01', '主题党日、党课', { lecturer: '甲二' }),
        meeting('2025-10-01', '党课'),
        meeting('2025-10-01', '主题党日', { lecturer: '甲三' }),
      ],
    },
    'lectures',
  );
  expect(rows.all).toEqual({ events: 4, lecturers: 2, attendances: 33 });
  expect(rows.secretary).toEqual({ events: 2, lecturers: 1, attendances: 17 });
  expect(failed).toEqual([]);
});

it('党费: 应交, 实交, and what each person still owes', () => {
  const dues = (name: string, month: string, due: number, paid: number | null, waiver?: string) => [
    name,
    month,
    '在职',
    due,
    paid,
    waiver ?? null,
  ];
  const { rows } = rowsOf(
    {
      党费收缴: [
        ['姓名', '年月', '交费类别', '应交', '实交', '减免批准'],
        dues('甲一', '2025-01', 10.5, 31.5),
        dues('甲一', '2025-02', 10.5, 0),
        dues('甲一', '2025-03', 10.5, 0),
        dues('甲二', '2025-01', 20, 5),
        dues('甲二', '2025-02', 20, null, '无'),
        dues('甲三', '2025-01', 20, 0, '机关党委2025年1月批准'),
        dues('甲二', '2024-12', 20, 0),
      ],
    },
    'dues',
  );
  expect(rows.all).toEqual({
    payers: 2,
    due: 9150,
    paid: 3650,
    arrears: 3500,
    inArrears: 1,
  });
});

it('党费: months that have not come are no arrears', () => {
  const early = compileForm(templates, { year: 2025, asOf: parseIsoDate('2025-02-28') });
  const tables = {
    党费收缴: [
      ['姓名', '年月', '交费类别', '应交', '实交'],
      ['甲一', '2025-02', '在职', 10, 10],
      ['甲一', '2025-03', '在职', 10, null],
    ],
  };
  expect(rowsOf(tables, 'dues', early).rows.all).toMatchObject({ arrears: 0, inArrears: 0 });
  expect(rowsOf(tables, 'dues').rows.all).toMatchObject({ arrears: 1000, inArrears: 1 });
});

describe('党组织和换届', () => {
  const BRANCH = [
    '党组织全称',
    '组织类别',
    '上级党组织',
    '单位类别',
    '统计年度',
    '成立日期',
    '本届班子选举日期',
    '任期(年)',
    '届满日期',
    '撤销日期',
  ];
  const organisation = (
    kind: string,
    unit: string,
    dates: readonly (string | number | null)[],
    members = 3,
  ) =>
    tallyLedger(
      ledgerOf({
        支部信息: [BRANCH, ['某支部', kind, '机关党委', unit, 2025, ...dates]],
        党员名册: people(...Array.from({ length: members }, (_, i) => `甲${i}`)),
      }),
      form,
    );
  const none = [null, null, null, null, null];
  const table = (id: string, ...tallies: ReturnType<typeof tallyLedger>[]) => {
    const { tables } = finishReturn(tallies.reduce(mergeTallies), form);
    const found = tables.find((one) => one.id === id);
    return {
      rows: Object.fromEntries(found?.rows.map((row) => [row.id, row.values]) ?? []),
      failed: found?.balances
        .filter((balance) => balance.ok === false)
        .map((balance) => balance.id),
    };
  };

  it('counts organisations by kind, unit and size, without those dissolved', () => {
    const { rows, failed } = table(
      'organisations',
      organisation('党委', '机关', none, 0),
      organisation('党组', '机关', none, 0),
      organisation('支部', '高校', none, 2),
      organisation('联合支部', '企业', none, 51),
      organisation('支部', '社区', none, 101),
      organisation('临时支部', '其他', none, 1),
      organisation('支部', '农村', [null, null, null, null, '2025-12-31'], 2),
    );
    expect(rows.all).toEqual({
      total: 5,
      government: 1,
      institution: 1,
      enterprise: 1,
      social: 0,
      village: 0,
      community: 1,
      other: 1,
      below3: 1,
      over50: 2,
      over100: 1,
    });
    expect(rows.branch).toMatchObject({ total: 3, below3: 1, over50: 2, over100: 1 });
    expect([rows.committee?.total, rows.general?.total, rows.temporary?.total]).toEqual([1, 0, 1]);
    expect(failed).toEqual([]);
  });

  it('does not call a branch small that handed in no roster', () => {
    const ledger = ledgerOf({
      支部信息: [BRANCH, ['某支部', '支部', '机关党委', '机关', 2025, ...none]],
    });
    expect(table('organisations', tallyLedger(ledger, form)).rows.branch).toMatchObject({
      total: 1,
      below3: 0,
    });
  });

  it('counts elections due, done, overdue and due next year', () => {
    const { rows, failed } = table(
      'elections',
      organisation('支部', '机关', ['2001-01-01', '2025-05-01', 3, null, null]),
      organisation('支部', '机关', ['2025-05-01', '2025-05-01', 3, null, null]),
      organisation('支部', '机关', [null, '2022-05-01', 3, null, null]),
      organisation('支部', '机关', [null, null, null, '2024-05-01', null]),
      organisation('支部', '机关', [null, '2023-05-01', 3, null, null]),
      organisation('支部', '机关', [null, '2024-05-01', 3, null, null]),
      organisation('支部', '机关', [null, null, null, '2024-05-01', '2025-06-01']),
      organisation('临时支部', '机关', [null, '2022-05-01', 3, null, null]),
    );
    expect(rows.all).toEqual({ due: 3, done: 1, overdue: 2, dueNextYear: 1 });
    expect(failed).toEqual([]);
  });
});

it('出党和停止党籍: people, and a row entered twice counts once there and in the comparison', () => {
  const died = ['甲一', '999999195001010010', '死亡', '2025-02-01'];
  const { rows, failed } = rowsOf(
    {
      党员增减: [
        ['姓名', '公民身份号码', '变动类型', '变动日期'],
        died,
        ['甲一', '999999196001010018', '死亡', '2025-03-01'],
        died,
        ['甲三', null, '开除党籍', '2025-03-01'],
        ['甲四', null, '除名', '2025-03-01'],
        ['甲五', null, '劝退', '2025-03-01'],
        ['甲六', null, '自行脱党', '2025-03-01'],
        ['甲七', null, '取消预备党员资格', '2025-03-01'],
        ['甲八', null, '停止党籍', '2025-03-01'],
        ['甲九', null, '停止党籍', '2024-03-01'],
      ],
    },
    'exits',
  );
  expect(rows.all).toEqual({
    expelled: 1,
    removed: 1,
    persuaded: 1,
    selfWithdrawn: 1,
    cancelled: 1,
    suspended: 1,
    died: 2,
  });
  expect(failed).toEqual([]);
});

it('民主评议: namesakes are two people, a grade that cannot be read is missed', () => {
  const { rows, failed } = rowsOf(
    {
      党员名册: people('甲一', '甲二', '张三', '张三', '甲五'),
      民主评议: [
        ['年度', '姓名', '支部评定'],
        [2025, '甲一', '优秀'],
        [2025, '甲一', '优秀'],
        [2025, '甲二', '基本合格'],
        [2025, '张三', '合格'],
        [2025, '张三', '合格'],
        [2025, '甲五', '良好'],
        [2024, '甲五', '不合格'],
      ],
    },
    'review',
  );
  expect(rows.all).toEqual({
    due: 5,
    reviewed: 5,
    excellent: 1,
    qualified: 2,
    basic: 1,
    unqualified: 0,
  });
  expect(failed).toEqual([]);
});

it('教育培训: 人, 人次, 学时, and who has 32 or 56 of them', () => {
  const { rows, failed } = rowsOf(
    {
      党员名册: people('甲一', '甲二', '甲三', '甲四'),
      班子成员: [
        OFFICERS,
        ['甲一', '书记', '2024-01-01'],
        ['甲二', '党小组组长', '2024-01-01'],
        ['甲四', '副书记', '2024-01-01'],
      ],
      教育培训: [
        ['姓名', '培训名称', '开始日期', '学时'],
        ['甲一', '轮训', '2025-03-01', 40],
        ['甲一', '网络', '2025-04-01', 15.99],
        ['甲二', '网络', '2025-04-01', 31.9],
        ['甲二', '网络', '2025-05-01', 0.1],
        ['甲三', '网络', '2025-05-01', 31.99],
        ['甲三', '网络', '2024-05-01', 10],
        ['群众', '网络', '2025-05-01', 100],
        ['甲四', '轮训', '2025-12-31', 56],
      ],
    },
    'training',
  );
  expect(rows.members).toEqual({ persons: 4, attendances: 6, hours: 175.98, metHours: 3 });
  // 55.99 hours are too few, 56 are not.
  expect(rows.officers).toEqual({ persons: 2, attendances: 3, hours: 111.99, metHours: 1 });
  expect(failed).toEqual([]);
});

it('表彰: by title and level; a level that cannot be read is missed', () => {
  const { rows, failed } = rowsOf(
    {
      表彰奖励: [
        ['日期', '获得者', '称号', '级别'],
        ['2025-07-01', '甲一', '优秀共产党员', '省部'],
        ['2025-07-01', '甲二、甲三', '优秀共产党员', '本单位'],
        ['2025-07-01', '某支部', '先进基层党组织', '友好单位'],
        ['2024-07-01', '甲二', '优秀共产党员', '本单位'],
      ],
    },
    'honours',
  );
  expect(rows['excellent-member']).toEqual({
    national: 0,
    provincial: 1,
    municipal: 0,
    county: 0,
    unit: 2,
    total: 3,
  });
  expect(failed).toEqual([]);
});

it('谈心谈话: 次, 人, and how many of them members', () => {
  const { rows } = rowsOf(
    {
      党员名册: people('甲一', '甲二'),
      谈心谈话: [
        ['日期', '谈话人', '谈话对象'],
        ['2025-03-01', '甲二', '甲一'],
        ['2025-04-01', '甲二', '甲一、群众甲'],
        ['2025-05-01', '甲二', '群众乙'],
        ['2024-05-01', '甲一', '甲二'],
      ],
    },
    'talks',
  );
  expect(rows.all).toEqual({ events: 3, persons: 3, members: 1 });
});

it('服务群众: the same person once a kind, those without a name as given', () => {
  const { rows } = rowsOf(
    {
      服务群众: [
        ['日期', '类型', '活动', '参加人', '参加人数', '人次', '时长(小时)', '金额'],
        ['2025-03-01', '志愿服务', '植树', '甲一、甲二', 5, 5, 2.5, null],
        ['2025-04-01', '志愿服务', '值守', '甲一、甲三', 2, 4, 0.5, null],
        ['2025-04-01', '志愿服务', '值守', null, 6, null, null, null],
        ['2025-05-01', '捐款', '赈灾', '甲一', null, null, null, 100.05],
        ['2026-05-01', '捐款', '赈灾', '甲一', null, null, null, 1],
      ],
    },
    'service',
  );
  expect(rows.volunteering).toEqual({
    events: 3,
    persons: 12,
    attendances: 9,
    hours: 3,
    amount: 0,
  });
  expect(rows.donation).toEqual({ events: 1, persons: 1, attendances: 0, hours: 0, amount: 10005 });
});

it('任务清单和问题整改: done, on time, past the deadline', () => {
  const { rows, failed } = rowsOf(
    {
      任务清单: [
        ['任务', '措施', '责任人', '完成时限', '完成日期'],
        ['一', '措施', '甲一', '2025-06-30', '2025-06-30'],
        ['二', '措施', '甲一', '2025-06-30', '2025-07-01'],
        ['三', '措施', '甲一', '2025-06-30', null],
        ['四', '措施', '甲一', '2026-06-30', null],
        ['五', '措施', '甲一', '2024-06-30', '2024-07-01'],
        ['六', '措施', '甲一', '2025-11-30', '2026-01-05'],
      ],
      问题整改: [
        ['发现日期', '问题', '整改措施', '责任人', '整改时限', '整改日期'],
        ['2025-03-01', '问题', '措施', '甲一', '2025-06-30', '2025-06-01'],
        ['2026-03-01', '问题', '措施', '甲一', '2026-06-30', null],
      ],
    },
    'tasks',
  );
  expect(rows.tasks).toEqual({ total: 5, done: 2, onTime: 1, overdue: 2 });
  expect(rows.problems).toEqual({ total: 1, done: 1, onTime: 1, overdue: 0 });
  expect(failed).toEqual([]);
});

it('班子成员: who holds two posts stands in both columns and once in the total', () => {
  const { rows } = rowsOf(
    {
      党员名册: people('甲一', '甲二', '甲三'),
      班子成员: [
        OFFICERS,
        ['甲一', '书记兼组织委员', '2024-01-01'],
        ['甲二', '副书记（主持工作）', '2024-01-01'],
        ['甲三', '纪检委员、党小组组长', '2024-01-01'],
      ],
    },
    'officers',
  );
  expect(rows.all).toMatchObject({
    persons: 3,
    secretaries: 1,
    deputies: 1,
    members: 2,
    groupLeaders: 1,
  });
});
