import { describe, expect, it } from 'vitest';
import { ledgerOf, type SheetTables, templates } from '../rules/testing';
import { compileForm, emptyTally, finishReturn, TallySum, tallyLedger } from './index';

const form = compileForm(templates, { year: 2025 });
const BRANCH = [
  ['党组织全称', '组织类别', '统计年度', '上年底党员总数'],
  ['甲支部', '支部', 2025, 1],
];
const ROSTER = ['姓名', '性别', '学历', '工作岗位', '人员类别', '入党日期', '转正日期'];
const OLD = ['甲一', '男', '高中', '农牧渔民', '正式党员', '2001-07-01', '2002-07-01'];
const STEPS = ['接收大会日期', '党委审批日期', '预备期满日期', '延长预备期至', '转正大会日期'];
const RECRUITS = ['姓名', ...STEPS, '转正审批日期', '结果'];

const one = (joined: string, confirmed: string | null, sex = '女') => [
  ...['乙二', sex, '大学本科', '管理人员', confirmed ? '正式党员' : '预备党员'],
  ...[joined, confirmed],
];

function figuresOf(tables: SheetTables) {
  const sum = new TallySum(emptyTally(form));
  sum.add(tallyLedger(ledgerOf({ 支部信息: BRANCH, ...tables }), form));
  const { tables: made } = finishReturn(sum.value(), form);
  return (ref: string) => {
    const [table, row, column = ''] = ref.split('.');
    return made.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)?.values[column];
  };
}

const ADMITTED = ['change.r3.total', 'change.r15.total', 'admitted.all.total'];
const CONVERSION = ['due', 'onTime', 'extended', 'cancelled', 'pending'];
const conversion = (tables: SheetTables) =>
  CONVERSION.map((column) => figuresOf(tables)(`conversion.all.${column}`)).join(' ');

describe('an admission that stands in one register', () => {
  const joined = { 党员名册: [ROSTER, OLD, one('2025-06-20', null)] };
  it.each<[string, SheetTables]>([
    ['the roster', joined],
    [
      '党员增减',
      {
        ...joined,
        党员增减: [
          ['姓名', '变动类型', '变动日期'],
          ['乙二', '发展党员', '2025-06-20'],
        ],
      },
    ],
    ['发展党员', { ...joined, 发展党员: [RECRUITS, ['乙二', '2025-06-20', '2025-07-01']] }],
    [
      'another row of 发展党员',
      { ...joined, 发展党员: [RECRUITS, ['丙三', '2023-06-20', '2023-07-01']] },
    ],
  ])('counts by %s', (_, tables) => {
    expect(ADMITTED.map(figuresOf(tables))).toEqual([1, 0, 1]);
  });

  it('counts among the other occupations when it is of somebody retired', () => {
    const retired = one('2025-06-20', null).with(3, '退休人员');
    const figures = figuresOf({ 党员名册: [ROSTER, OLD, retired] });
    expect(['all', 'other'].map((row) => figures(`admitted.${row}.total`))).toEqual([1, 1]);
  });

  it('has of the roster what 发展党员 does not say', () => {
    const figures = figuresOf({
      ...joined,
      发展党员: [RECRUITS, ['乙二', '2025-06-20', '2025-07-01']],
    });
    const refs = ['all.female', 'all.college', 'manager.total', 'worker.total'];
    expect(refs.map((ref) => figures(`admitted.${ref}`))).toEqual([1, 1, 1, 0]);
  });

  it('waits for the approval that 发展党员 has a column for', () => {
    const waiting = { ...joined, 发展党员: [RECRUITS, ['乙二', '2025-06-20', null]] };
    expect(ADMITTED.map(figuresOf(waiting))).toEqual([0, 0, 0]);
  });
});

describe('a probation', () => {
  const on = (...row: readonly (string | null)[]) => [RECRUITS, ['乙二', ...row]];
  const roster = (joined: string, confirmed: string | null = null) => [
    ROSTER,
    OLD,
    one(joined, confirmed),
  ];
  it.each<[string, SheetTables, string]>([
    [
      'that ended a year after the meeting is pending',
      { 党员名册: roster('2024-10-10'), 发展党员: on('2024-10-10', '2024-10-30') },
      '1 0 0 0 1',
    ],
    [
      'that ends next year is not due',
      { 党员名册: roster('2025-01-10'), 发展党员: on('2025-01-10', '2025-01-30') },
      '0 0 0 0 0',
    ],
    [
      'whose conversion awaits its approval is pending',
      {
        党员名册: roster('2024-12-15', '2025-12-20'),
        发展党员: on('2024-12-15', '2024-12-28', null, null, '2025-12-20', null, '转正'),
      },
      '1 0 0 0 1',
    ],
    [
      'that was extended at its end is one decision',
      {
        党员名册: roster('2024-03-01'),
        发展党员: on(
          '2024-03-01',
          '2024-03-20',
          null,
          '2025-09-01',
          '2025-03-05',
          null,
          '延长预备期',
        ),
      },
      '1 0 1 0 0',
    ],
    [
      'whose conversion the roster has',
      { 党员名册: roster('2024-03-01', '2025-03-05') },
      '1 1 0 0 0',
    ],
    [
      'whose conversion the roster has and 发展党员 does not',
      {
        党员名册: roster('2024-03-01', '2025-03-05'),
        发展党员: on('2024-03-01', '2024-03-20', '2025-03-01'),
      },
      '1 1 0 0 0',
    ],
    [
      'whose conversion of an earlier year the roster has',
      {
        党员名册: roster('2020-03-01', '2021-03-05'),
        发展党员: on('2020-03-01', '2020-03-20', '2021-03-01'),
      },
      '0 0 0 0 0',
    ],
    ['of the roster alone, ended and open', { 党员名册: roster('2024-03-01') }, '1 0 0 0 1'],
    [
      'that was cancelled before its end stands outside',
      {
        党员名册: roster('2024-06-01'),
        党员增减: [
          ['姓名', '变动类型', '变动日期'],
          ['乙二', '取消预备党员资格', '2025-02-05'],
        ],
      },
      '0 0 0 0 0',
    ],
    [
      'that was cancelled at its end',
      {
        党员名册: roster('2024-03-01'),
        党员增减: [
          ['姓名', '变动类型', '变动日期'],
          ['乙二', '取消预备党员资格', '2025-03-05'],
        ],
      },
      '1 0 0 1 0',
    ],
    [
      'of somebody converted before they came',
      {
        党员名册: roster('2024-03-01', '2025-03-05'),
        党员增减: [
          ['姓名', '变动类型', '变动日期'],
          ['乙二', '转入组织关系', '2025-08-05'],
        ],
      },
      '0 0 0 0 0',
    ],
  ])('%s', (_, tables, wanted) => {
    expect(conversion(tables)).toBe(wanted);
  });
});
