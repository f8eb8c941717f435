import { describe, expect, it } from 'vitest';
import type { Cell } from '../workbook/model';
import { fieldsOf, ledgerOfSheets, sheetOf } from './testing';

type Line = readonly (Cell | null)[];

const HEADERS = ['姓名', '性别', '身份证号', '入党时间', '转正时间'];
const PEOPLE: readonly Line[] = [
  ['甲一', '男', '999999198001010019', '2001-06-01', '2002-06-01'],
  ['乙二', '女', '999999199002020021', '2012-07-01', '2013-07-01'],
  ['丙三', '男', '999999200003030033', '2025-05-04', null],
];

const read = (rows: readonly (Line | null)[], file: string, name = 'Sheet1') =>
  ledgerOfSheets([sheetOf(name, rows)], { file, assumedYear: 2025 });

describe('a list beside another', () => {
  const halves = (left: Line, right: Line) =>
    read(
      [
        ['2025年党员增减情况登记表'],
        ['增加党员', null, null, null, '减少党员'],
        [...left, ...right],
        ['甲一', '转入', '2025.3.4', '某局', '乙二', '转出', '2025.5.6', '某校'],
        ['丙三', '发展', '2025.6.1', null, '丁四', '去世', '2025.7.7', null],
      ],
      '增减.xlsx',
    );

  it('is read with it where both say the same of two ways', () => {
    const { movements } = halves(
      ['姓名', '增加原因', '时间', '来源'],
      ['姓名', '减少原因', '时间', '去向'],
    );
    expect(fieldsOf(movements.records, 'name', 'kind', 'movedOn')).toEqual([
      ['甲一', 'transferred-in', 20250304],
      ['丙三', 'admitted', 20250601],
      ['乙二', 'transferred-out', 20250506],
      ['丁四', 'died', 20250707],
    ]);
  });

  it('counts nobody by itself where the other is not read', () => {
    const { doubts } = halves(
      ['姓名', '增加原因', '增加时间', '来源'],
      ['姓名', '备注一', '备注二', '备注三'],
    );
    expect(doubts).toContainEqual(
      expect.objectContaining({ table: 'movements', reason: 'rows-undecided', rows: 2 }),
    );
  });
});

describe('recruits on two sheets', () => {
  const HEADERS = ['姓名', '申请入党时间', '确定积极分子时间', '列为发展对象时间'];
  const ALL = sheetOf('发展党员', [
    ['发展党员情况一览表'],
    HEADERS,
    ['甲一', '2023-10-11', '2024-04-18', '2025-05-06'],
    ['乙二', '2024-10-20', null, null],
    ['丙三', '2022-09-30', '2023-04-10', '2024-11-05'],
    ['丁四', '2022-09-30', '2023-04-10', '2024-11-05'],
  ]);
  const activists = (applied: string) =>
    sheetOf('积极分子', [
      ['入党积极分子花名册'],
      ['姓名', '性别', '申请入党时间', '确定积极分子时间'],
      ['甲一', '女', applied, '2024-04-18'],
      ['戊五', '男', '2023-10-15', '2025-04-20'],
      ['己六', '男', '2023-10-15', '2025-04-20'],
    ]);

  it.each([
    ['once, where something shows it', '2023-10-11', 1],
    ['twice, where something denies it', '2021-01-04', 2],
  ])('count a namesake %s', (_, applied, times) => {
    const ledger = ledgerOfSheets([ALL, activists(applied)], { file: '发展.xlsx', year: 2025 });
    const names = ledger.recruits.records.map(({ name }) => name);
    expect(names.filter((name) => name === '甲一')).toHaveLength(times);
    expect(names).toHaveLength(times + 5);
    expect(ledger.recruits.records[0]?.candidateOn).toBe(20250506);
  });
});

describe('a roster', () => {
  const members = (rows: readonly (Line | null)[], file = '名册.xlsx', name = 'Sheet1') =>
    fieldsOf(read(rows, file, name).members.records, 'name', 'joinedOn', 'category');
  const expected = [
    ['甲一', 20010601, 'full'],
    ['乙二', 20120701, 'full'],
    ['丙三', 20250504, 'probationary'],
  ];

  it.each([
    [
      'with the parts of its dates in columns under merged headers',
      [
        ['姓名', '性别', '入党日期', null, null, '转正日期', null, null],
        [null, null, '年', '月', '日', '年', '月', '日'],
        ['甲一', '男', 2001, 6, 1, 2002, 6, 1],
        ['乙二', '女', 2012, 7, 1, 2013, 7, 1],
        ['丙三', '男', 2025, 5, 4],
      ],
    ],
    [
      'under labels with their values',
      [
        ['某局党员基本情况统计表'],
        ['填报单位：某局党支部（盖章）', null, null, '填报时间：2025年12月20日'],
        ['姓名', '籍贯', '入党时间', '转正时间'],
        ['甲一', '某县', '2001-06-01', '2002-06-01'],
        ['乙二', '某县', '2012-07-01', '2013-07-01'],
        ['丙三', '某县', '2025-05-04', null],
      ],
    ],
    [
      'with headers in two languages',
      [['姓名 Name', '性别 Gender', '身份证号', '入党时间 Joined', '转正时间'], ...PEOPLE],
    ],
    [
      'with a column 类别 that tells who is retired',
      [
        ['类别', ...HEADERS],
        ...[...PEOPLE, ...PEOPLE].map((row, at) => [at % 2 ? '在职' : '退休', ...row]).slice(0, 3),
      ],
    ],
    [
      'with printed choices',
      [
        ['姓名', '人员类别', '入党时间'],
        ['甲一', '☑正式党员 □预备党员', '2001-06-01'],
        ['乙二', '正式党员√ 预备党员□', '2012-07-01'],
        ['丙三', '□正式党员 ■预备党员', '2025-05-04'],
      ],
    ],
  ] satisfies [string, (Line | null)[]][])('is read %s', (_, rows) => {
    expect(members(rows)).toEqual(expected);
  });

  it('takes the later education of two', () => {
    const rows: Line[] = [
      ['姓名', '性别', '入党时间', '转正时间', '学历学位', null],
      [null, null, null, null, '全日制', '在职'],
      ['甲一', '男', '2001-06-01', '2002-06-01', '中专', '大学本科'],
      ['乙二', '女', '2012-07-01', '2013-07-01', '大学专科', null],
      ['丙三', '男', '2025-05-04', null, '大学本科', '硕士研究生'],
    ];
    const { records } = ledgerOfSheets(
      [sheetOf('名册', rows, ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1'])],
      { file: '党员名册.xlsx', year: 2025 },
    ).members;
    expect(fieldsOf(records, 'education').flat()).toEqual(['bachelor', 'associate', 'master']);
  });

  it('is of the latest of several years, of which the name of the file tells none', () => {
    const sheets = ['2023年度', '2024年度', '2025年度'].map((name, at) =>
      sheetOf(name, [HEADERS, ...PEOPLE.slice(0, at + 1)]),
    );
    const ledger = ledgerOfSheets(sheets, { file: '2023-2025党员名册.xlsx', assumedYear: 2025 });
    expect(ledger.members.records).toHaveLength(3);
    expect(ledger.sheets.map(({ aside }) => aside)).toEqual(['other-year', 'other-year', null]);
  });

  it('names the branch of each under labels, or by the name of the sheet', () => {
    const [first, ...rest] = PEOPLE;
    const below: Line[] = [
      ['某局党员花名册'],
      ['第一党支部'],
      HEADERS,
      first ?? [],
      ['第二党支部'],
      HEADERS,
      ...rest,
    ];
    const sheets = [
      sheetOf('第一党支部', [HEADERS, first ?? []]),
      sheetOf('第二党支部', [HEADERS, ...rest]),
    ];
    for (const ledger of [read(below, '花名册.xlsx'), ledgerOfSheets(sheets)]) {
      expect(fieldsOf(ledger.members.records, 'name', 'branch')).toEqual([
        ['甲一', '第一党支部'],
        ['乙二', '第二党支部'],
        ['丙三', '第二党支部'],
      ]);
    }
  });

  it('has one of each form, whatever years a life tells', () => {
    const sheets = PEOPLE.slice(0, 2).map(([name, sex, id, joined, confirmed], at) =>
      sheetOf(String(name), [
        ['党员登记表'],
        ['姓名', name ?? null, '性别', sex ?? null],
        ['身份证号', id ?? null, '学历', '大学'],
        ['入党时间', joined ?? null, '转正时间', confirmed ?? null],
        ['本人简历', `${2001 + at}年至今在某单位工作`],
      ]),
    );
    const ledger = ledgerOfSheets(sheets, { file: '登记表.xlsx', assumedYear: 2025 });
    expect(ledger.members.records.map(({ name }) => name)).toEqual(['甲一', '乙二']);
  });

  it('is no list of another organisation whose 政治面貌 it has', () => {
    const rows: Line[] = [
      ['工会会员名册'],
      ['姓名', '性别', '出生年月', '入会时间', '政治面貌', '联系电话'],
      ['甲一', '男', '1980-01', '2001-03', '群众', null],
      ['乙二', '男', '1990-02', '2012-03', '中共党员', null],
    ];
    expect(read(rows, '工会会员名册.xlsx').sheets).toEqual([]);
  });
});

describe('a list', () => {
  it('is no sheet of points for a name and a time', () => {
    const rows: Line[] = [
      ['姓名', '服务项目名', '时间', '时长'],
      ['甲一', '交通', '2025.3.1', 2],
    ];
    expect(read(rows, '表.xlsx').sheets).toEqual([]);
  });

  it('is in parts that have headers of their own under their labels', () => {
    const { movements } = read(
      [
        ['2025年党员变动情况'],
        ['一、转入'],
        ['姓名', '时间', '来源'],
        ['甲一', '2025.3.1', '外地'],
        ['二、转出'],
        ['姓名', '时间', '去向'],
        ['乙二', '2025.5.1', '外地'],
      ],
      '变动.xlsx',
    );
    expect(fieldsOf(movements.records, 'name', 'kind', 'movedOn')).toEqual([
      ['甲一', 'transferred-in', 20250301],
      ['乙二', 'transferred-out', 20250501],
    ]);
  });
});

describe('dues', () => {
  const dues = (rows: readonly (Line | null)[], file = '2025年党费.xlsx') =>
    fieldsOf(read(rows, file).dues.records, 'name', 'month', 'due', 'paid');

  it('of one person are under the name above the table', () => {
    expect(
      dues([
        ['党费缴纳记录'],
        ['姓名：甲一', null, '年度：2025年'],
        ['月份', '应缴金额', '实缴金额', '缴纳日期'],
        ['1月', 20, 20, '2025-01-08'],
        ['2月', 20, 10, '2025-02-08'],
        ['合计', 40, 30],
      ]),
    ).toEqual([
      ['甲一', 20250100, 2000, 2000],
      ['甲一', 20250200, 2000, 1000],
    ]);
  });

  it('are of the months from one to another', () => {
    expect(
      dues([
        ['姓名', '月标准', '1-2月', '3-4月', '合计'],
        ['甲一', 20, 40, 20, 60],
      ]),
    ).toEqual([
      ['甲一', 20250100, 2000, 2000],
      ['甲一', 20250200, 2000, 2000],
      ['甲一', 20250300, 2000, 2000],
      ['甲一', 20250400, 2000, 0],
    ]);
  });

  it('stand in rows of 应缴, 实缴 and the days', () => {
    expect(
      dues([
        ['姓名', '项目', '1月', '2月'],
        ['甲一', '应缴', 20, 20],
        [null, '实缴', 20, 10],
        [null, '缴纳日期', '2025-01-10', '2025-02-10'],
      ]),
    ).toEqual([
      ['甲一', 20250100, 2000, 2000],
      ['甲一', 20250200, 2000, 1000],
    ]);
  });

  it('are marked month by month where only the file speaks of dues', () => {
    expect(
      dues([
        ['姓名', '标准（元/月）', '1月', '2月'],
        ['甲一', 20, '已缴', null],
        ['乙二', 30, '已缴', '已缴'],
      ]),
    ).toEqual([
      ['甲一', 20250100, 2000, 2000],
      ['甲一', 20250200, 2000, 0],
      ['乙二', 20250100, 3000, 3000],
      ['乙二', 20250200, 3000, 3000],
    ]);
  });

  it('in lines are no list on its side', () => {
    expect(
      dues([
        ['姓名', '身份证号', '缴费月份', '缴费金额', '支付状态'],
        ['甲一', '999999198001010019', '2025年1月', '20.00', '支付成功'],
        ['甲一', '999999198001010019', '2025年2月', '20.00', '支付成功'],
        ['乙二', '999999199002020021', '2025年1月', '30.00', '支付成功'],
      ]),
    ).toEqual([
      ['甲一', 20250100, null, 2000],
      ['甲一', 20250200, null, 2000],
      ['乙二', 20250100, null, 3000],
    ]);
  });
});

describe('meetings', () => {
  it('are of days of the year that the register is of', () => {
    const { meetings } = read(
      [
        ['2025年主题党日活动开展情况'],
        ['日期', '活动内容', '活动地点', '参加人数', '负责人'],
        ['3月10日', '植树', '城郊', 9, '甲一'],
        ['4.11', '参观', '纪念馆', 10, '甲一'],
      ],
      '台账.xlsx',
      '2025年',
    );
    expect(fieldsOf(meetings.records, 'kinds', 'heldOn', 'present')).toEqual([
      [['theme-day'], 20250310, 9],
      [['theme-day'], 20250411, 10],
    ]);
  });

  it('are forms that have two labels with their values in one cell', () => {
    const { meetings } = read(
      [
        ['党课记录'],
        ['时间：2025年3月5日', '地点：会议室'],
        ['授课人：甲一', '应到：10 实到：9'],
        ['题目：党章', null],
        ['党课记录'],
        ['时间：2025年6月5日', '地点：会议室'],
        ['授课人：甲一', '应到：10 实到：8'],
        ['题目：党史', null],
      ],
      '党课.xlsx',
    );
    expect(fieldsOf(meetings.records, 'heldOn', 'due', 'present')).toEqual([
      [20250305, 10, 9],
      [20250605, 10, 8],
    ]);
  });
});
