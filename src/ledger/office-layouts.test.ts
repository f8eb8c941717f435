import { describe, expect, it } from 'vitest';
import type { Cell } from '../workbook/model';
import { addressOf } from './model';
import { fieldsOf, ledgerOfSheets, sheetOf } from './testing';

type Line = readonly (Cell | null)[];

const PEOPLE: readonly Line[] = [
  ['甲一', '男', '999999198001010019', '1980-01-01', '2001-06-01', '2002-06-01'],
  ['乙二', '女', '999999199002020021', '1990-02-02', '2012-07-01', '2013-07-01'],
  ['丙三', '男', '999999200003030033', '2000-03-03', '2025-05-04', null],
];
const HEADERS = ['姓名', '性别', '身份证号', '出生年月', '入党时间', '转正时间'];

const rosterOf = (name: string, rows: readonly (Line | null)[], merged: readonly string[] = []) =>
  ledgerOfSheets([sheetOf(name, rows, merged)], { assumedYear: 2025 });

const turned = (rows: readonly Line[]): Line[] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

describe('a roster in the form of an office', () => {
  it.each([
    ['as a table', [['党员名单'], HEADERS, ...PEOPLE]],
    [
      'with its columns in another order',
      [[...HEADERS].reverse(), ...PEOPLE.map((row) => [...row].reverse())],
    ],
    ['on its side', turned([HEADERS, ...PEOPLE])],
    [
      'in halves',
      [
        [...HEADERS, ...HEADERS],
        [...(PEOPLE[0] ?? []), ...(PEOPLE[2] ?? [])],
        [...(PEOPLE[1] ?? [])],
      ],
    ],
    [
      'as forms under each other',
      PEOPLE.flatMap((row) => [
        ['党员信息采集表'],
        ...HEADERS.map((header, at) => [header, row[at] ?? null]),
      ]),
    ],
    [
      'with seals, signatures, totals and notes',
      [
        ['某支部党员花名册'],
        HEADERS,
        ...PEOPLE,
        ['以下空白'],
        ['共3人'],
        [null, null, null, null, '党支部（盖章）'],
        [null, null, null, null, '书记签字：', '2025年12月31日'],
        ['第1页 共1页'],
      ],
    ],
    [
      'with sections',
      [
        HEADERS,
        ['一、在册党员'],
        ...PEOPLE,
        ['二、已转出党员'],
        ['丁四', '男', '999999197001010011', '1970-01-01', '1991-06-01', '1992-06-01'],
      ],
    ],
  ] satisfies [string, (Line | null)[]][])('is read %s', (_, rows) => {
    const { members } = rosterOf('Sheet1', rows);
    expect(fieldsOf(members.records, 'name', 'sex', 'joinedOn', 'category')).toEqual([
      ['甲一', 'male', 20010601, 'full'],
      ['乙二', 'female', 20120701, 'full'],
      ['丙三', 'male', 20250504, 'probationary'],
    ]);
  });

  it('knows the cell of each value on its side', () => {
    const { members } = rosterOf('Sheet1', turned([HEADERS, ...PEOPLE]));
    const [, second] = members.records;
    expect(second && addressOf(second, 'joinedOn')).toEqual({ row: 4, column: 2 });
  });

  it('takes the category from the name of the sheet', () => {
    const { members } = rosterOf('预备党员', [
      HEADERS.slice(0, 5),
      ...PEOPLE.map((row) => row.slice(0, 5)),
    ]);
    expect(members.records.map(({ category }) => category)).toEqual(Array(3).fill('probationary'));
    expect(members.sheets[0]?.given).toEqual(['category']);
  });

  it('doubts who of a roster without category and dates is on probation', () => {
    const { doubts } = rosterOf('党员名单', [
      ['姓名', '性别', '入党时间'],
      ['甲一', '男', '2024-06-01'],
    ]);
    expect(doubts).toEqual([
      { table: 'members', column: 'category', reason: 'not-told', sheet: '党员名单', rows: 1 },
    ]);
  });

  it('counts the roster of the latest year, and no copy', () => {
    const sheets = ['2024年', '2025年', '2025年（旧）'].map((name) =>
      sheetOf(name, [HEADERS, ...PEOPLE.slice(0, name === '2024年' ? 2 : 3)]),
    );
    const ledger = ledgerOfSheets(sheets);
    expect(ledger.members.records).toHaveLength(3);
    expect(ledger.sheets.map(({ aside }) => aside)).toEqual(['other-year', null, 'old-copy']);
  });

  it('takes nobody for a member who stands as 积极分子', () => {
    const { members } = rosterOf('人员名册', [
      ['姓名', '人员类别', '入党时间', '性别'],
      ['甲一', '正式党员', '2001-06-01', '男'],
      ['乙二', '入党积极分子', null, '女'],
    ]);
    expect(members.records.map(({ name }) => name)).toEqual(['甲一']);
    expect(members.sheets[0]?.ignored).toEqual([{ row: 2, kind: 'not-member' }]);
  });

  it('is not what belongs to somebody else, nor values of another kind', () => {
    const { members } = rosterOf('党员信息', [
      ['姓名', '父亲姓名', '介绍人身份证号', '入党时间', '入团时间', '民族', '学历'],
      ['甲一', '甲父', '999999198001010019', '2001-06-01', '1995-05-04', '2001-01-01', '大学本科'],
      ['乙二', '乙父', '999999199002020021', '2012-07-01', '2005-05-04', '2001-01-02', '高中'],
    ]);
    expect(fieldsOf(members.records, 'name', 'idNumber', 'joinedOn', 'ethnicity')).toEqual([
      ['甲一', null, 20010601, null],
      ['乙二', null, 20120701, null],
    ]);
  });
});

describe('dues in the form of an office', () => {
  const due = (rows: readonly (Line | null)[], name = '2025年党费') =>
    fieldsOf(ledgerOfSheets([sheetOf(name, rows)]).dues.records, 'name', 'month', 'due', 'paid');

  it('are of each month of a quarter', () => {
    expect(
      due([
        ['姓名', '月应缴', '一季度', '二季度'],
        ['甲一', 20, 60, 40],
      ]),
    ).toEqual([
      ['甲一', 20250100, 2000, 2000],
      ['甲一', 20250200, 2000, 2000],
      ['甲一', 20250300, 2000, 2000],
      ['甲一', 20250400, 2000, 2000],
      ['甲一', 20250500, 2000, 2000],
      ['甲一', 20250600, 2000, 0],
    ]);
  });

  it('are ticked', () => {
    expect(
      due([
        ['姓名', '每月应交', '1月', '2月', '3月'],
        ['甲一', 20, '√', null, '√'],
      ]),
    ).toEqual([
      ['甲一', 20250100, 2000, 2000],
      ['甲一', 20250200, 2000, 0],
      ['甲一', 20250300, 2000, 2000],
    ]);
  });

  it('stand in a row for 应交 and one for 实交', () => {
    expect(
      due([
        ['姓名', '项目', '1月', '2月', '3月'],
        ['甲一', '应交', 20, 20, 20],
        [null, '实交', 20, null, 20],
      ]),
    ).toEqual([
      ['甲一', 20250100, 2000, 2000],
      ['甲一', 20250200, 2000, 0],
      ['甲一', 20250300, 2000, 2000],
    ]);
  });

  it('are of the year and the month in two columns', () => {
    expect(
      due(
        [
          ['姓名', '年份', '月份', '应交', '实交'],
          ['甲一', 2025, 3, 20, 20],
        ],
        '台账',
      ),
    ).toEqual([['甲一', 20250300, 2000, 2000]]);
  });

  it('are of the month in the name of the sheet', () => {
    expect(
      due(
        [
          ['姓名', '应缴金额', '实缴金额'],
          ['甲一', 20, 20],
        ],
        '2025年3月',
      ),
    ).toEqual([['甲一', 20250300, 2000, 2000]]);
  });
});

describe('dues of who has left, or of one member', () => {
  it('are not due after a note says so', () => {
    const rows: Line[] = [
      ['某支部2025年党费收缴情况登记表'],
      ['姓名', '月缴标准', '第一季度', '第二季度', '第三季度', '第四季度', '备注'],
      ['甲一', 10, 30, 30, 30, 30, null],
      ['乙二', 8, 24, 24, 0, 0, '7月转出'],
      ['丙三', 8, 24, 24, 0, 0, '拟转出'],
    ];
    const ledger = ledgerOfSheets([sheetOf('2025', rows)], { file: '党费.xlsx', year: 2025 });
    const months = (who: string) =>
      ledger.dues.records.filter(({ name }) => name === who).map(({ paid }) => paid);
    expect(months('甲一')).toHaveLength(12);
    expect(months('乙二')).toEqual([800, 800, 800, 800, 800, 800]);
    expect(months('丙三')).toHaveLength(12);
  });

  it('stand on a card under labels', () => {
    const rows: Line[] = [
      ['2025年度党员交纳党费登记卡'],
      ['姓名', '甲一', '性别', '男', '所在支部', '第一党支部'],
      ['月份', '应交数', '实交数', '交纳日期', '收款人签字', '备注'],
      [1, 20, 20, '2025.1.5', null, null],
      [2, 20, 20, '2025.2.6', null, null],
      [3, 20, null, null, null, null],
    ];
    const { dues } = ledgerOfSheets([sheetOf('甲一', rows)], { file: '党费.xlsx' });
    expect(fieldsOf(dues.records, 'name', 'month', 'due', 'paid')).toEqual([
      ['甲一', 20250100, 2000, 2000],
      ['甲一', 20250200, 2000, 2000],
      ['甲一', 20250300, 2000, null],
    ]);
  });
});

describe('meetings in the form of an office', () => {
  it('are not those that are only planned', () => {
    const rows: Line[] = [
      ['2025年主题党日活动计划及开展情况'],
      ['活动主题', '活动时间', '活动地点', '参加人数', '应到人数'],
      ['植树', '3月12日', '后山', 19, 20],
      ['祭扫', '计划4月4日', null, null, null],
    ];
    const { meetings } = ledgerOfSheets([sheetOf('主题党日', rows)], { file: '台账.xlsx' });
    expect(fieldsOf(meetings.records, 'theme', 'heldOn')).toEqual([['植树', 20250312]]);
  });

  const held = (rows: readonly (Line | null)[], name: string) =>
    fieldsOf(ledgerOfSheets([sheetOf(name, rows)]).meetings.records, 'kinds', 'heldOn');

  it('are of the kind that the sheet names', () => {
    const rows = [
      ['时间', '地点', '主持人', '应到人数', '实到人数'],
      ['2025.3.1', '会议室', '甲一', 3, 3],
    ];
    expect(held(rows, '支委会')).toEqual([[['committee-meeting'], 20250301]]);
  });

  it('are of the kind of their section', () => {
    const rows = [
      ['日期', '主持人', '应到人数', '实到人数'],
      ['一、党员大会'],
      ['2025-02-20', '甲一', 3, 3],
      ['二、党课'],
      ['2025-03-20', '甲一', 3, 3],
    ];
    expect(held(rows, '记录')).toEqual([
      [['general-meeting'], 20250220],
      [['lecture'], 20250320],
    ]);
  });

  it('are ticked by month', () => {
    const rows = [
      ['项目', '1月', '2月', '3月'],
      ['党员大会', null, '√', null],
      ['党课', 2, null, '15日'],
    ];
    expect(held(rows, '2025年三会一课')).toEqual([
      [['general-meeting'], 20250200],
      [['lecture'], 20250100],
      [['lecture'], 20250100],
      [['lecture'], 20250315],
    ]);
  });
});

describe('other lists in the form of an office', () => {
  it('are transfers in by their title', () => {
    const { movements } = ledgerOfSheets([
      sheetOf('Sheet1', [
        ['2025年转入党员登记'],
        ['姓名', '来自何处', '介绍信日期', '报到日期'],
        ['甲一', '某支部', '2025-03-01', '2025-03-10'],
      ]),
    ]);
    expect(fieldsOf(movements.records, 'name', 'kind', 'movedOn')).toEqual([
      ['甲一', 'transferred-in', 20250310],
    ]);
  });

  it('are posts across with names, or with ticks', () => {
    const named = ledgerOfSheets([
      sheetOf('支委班子', [
        ['书记', '组织委员', '宣传委员'],
        ['甲一', '乙二', '丙三'],
      ]),
    ]);
    const ticked = ledgerOfSheets([
      sheetOf('支委班子', [
        ['姓名', '书记', '组织委员', '宣传委员'],
        ['甲一', '√', null, null],
        ['乙二', null, '√', null],
        ['丙三', null, null, '√'],
      ]),
    ]);
    for (const { officers } of [named, ticked]) {
      expect(officers.records.map(({ name }) => name)).toEqual(['甲一', '乙二', '丙三']);
    }
  });
});
