import { describe, expect, it } from 'vitest';
import { fieldsOf, ledgerOfText } from './testing';

describe('a roster', () => {
  const members = (text: string, file = '名单.xlsx', name = 'Sheet1') =>
    fieldsOf(ledgerOfText(text, file, name).members.records, 'name', 'sex', 'joinedOn', 'category');
  const expected = [
    ['甲一', 'male', 20010601, 'full'],
    ['乙二', 'female', 20250504, 'probationary'],
  ];

  it.each([
    [
      'that asks whether somebody is on probation',
      `党员名单
       姓名|性别|入党时间|是否预备党员
       甲一|男|2001.6.1|否
       乙二|女|2025.5.4|是`,
    ],
    [
      'that asks whether somebody is confirmed',
      `党员名单
       姓名|性别|入党时间|是否转正
       甲一|男|2001.6.1|√
       乙二|女|2025.5.4|×`,
    ],
    [
      'in English',
      `No.|Full Name|Gender|Date of Birth|Date Joined|Member Type
       1|甲一|M|1980-01-01|2001-06-01|Full
       2|乙二|Female|1990-02-02|2025-05-04|Probationary member`,
    ],
    [
      'with the names of fields of a program',
      `xm|xb|csrq|rdsj|zzsj
       甲一|男|1980-01-01|2001-06-01|2002-06-01
       乙二|女|1990-02-02|2025-05-04|`,
    ],
    [
      'of whom some have left, as a note or a day says',
      `党员花名册
       姓名|性别|入党时间|转正时间|转出时间|备注
       甲一|男|2001.6.1|2002.6.1||拟转出
       丙三|男|1990.6.1|1991.6.1|2025.3.1|
       丁四|男|1991.6.1|1992.6.1||2025年4月去世
       乙二|女|2025.5.4|||`,
    ],
  ])('is read %s', (_, text) => {
    expect(members(text)).toEqual(expected);
  });

  it('of those who have died has no members', () => {
    const text = `姓名|性别|入党时间|去世时间
       甲一|男|1965.6.1|2025.5.5`;
    const { members: none } = ledgerOfText(text, '名册.xlsx', '去世党员');
    expect([none.records.length, none.sheets[0]?.ignored]).toEqual([
      0,
      [{ row: 1, kind: 'not-member' }],
    ]);
  });

  it.each(['老党员花名册', '流动党员花名册', '某支部失联党员名单'])(
    'under the title %s counts nobody alone',
    (title) => {
      const text = `${title}
       姓名|性别|入党时间|党龄
       甲一|男|1970.6.1|55`;
      expect(ledgerOfText(text).doubts).toEqual([
        { table: 'members', column: null, reason: 'not-told', sheet: 'Sheet1', rows: 1 },
      ]);
    },
  );

  it('is none where a title names another list and most of it is of that', () => {
    const text = `姓名|性别|年龄|入党时间|困难原因|帮扶措施|慰问金（元）
       甲一|男|68|1978.07|疾病|慰问|500`;
    expect(ledgerOfText(text, '困难党员帮扶台账.xlsx').sheets).toEqual([]);
  });
});

describe('officers', () => {
  const officers = (text: string, file = '名单.xlsx', merged: readonly string[] = []) =>
    fieldsOf(ledgerOfText(text, file, 'Sheet1', merged).officers.records, 'name', 'post', 'branch');

  it.each([
    [
      'in a line each',
      `所属支部|姓名|职务|任职时间
       第一党支部|甲一|书记|2023-03-01
       |乙二|组织委员|2023-03-01
       第二党支部|丙三|书记|2024-05-01`,
      [
        ['甲一', ['secretary'], '第一党支部'],
        ['乙二', ['organisation'], null],
        ['丙三', ['secretary'], '第二党支部'],
      ],
    ],
    [
      'in a line a branch',
      `党支部名称|支部书记|组织委员
       第一党支部|甲一|乙二
       第二党支部|丙三|丁四`,
      [
        ['甲一', ['secretary'], '第一党支部'],
        ['乙二', ['organisation'], '第一党支部'],
        ['丙三', ['secretary'], '第二党支部'],
        ['丁四', ['organisation'], '第二党支部'],
      ],
    ],
    [
      'who are secretaries, as the header of their names says',
      `党支部名称|书记姓名|性别|任职时间
       第一党支部|甲一|男|2023.03
       第二党支部|丙三|男|2024.05`,
      [
        ['甲一', ['secretary'], '第一党支部'],
        ['丙三', ['secretary'], '第二党支部'],
      ],
    ],
  ] satisfies [string, string, unknown[]][])('of several branches are read %s', (_, text, all) => {
    expect(officers(text, '书记名单.xlsx')).toEqual(all);
  });

  it('are none where the posts are those of an administration', () => {
    const text = `姓名|职务|所在支部|参加次数|讲党课次数
       甲一|局长|第一支部|12|2`;
    expect(ledgerOfText(text).sheets).toEqual([]);
  });
});

describe('dues', () => {
  const dues = (text: string, merged: readonly string[] = []) =>
    fieldsOf(
      ledgerOfText(text, '2025年党费.xlsx', 'Sheet1', merged).dues.records,
      'name',
      'month',
      'due',
      'paid',
      'paidOn',
    );

  it('of each month stand beside the days of payment', () => {
    const text = `序号|姓名|1月||2月|
       ||金额|缴费日期|金额|缴费日期
       1|甲一|20|2025-01-08|20|2025-02-08`;
    expect(dues(text, ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'])).toEqual([
      ['甲一', 20250100, null, 2000, null],
      ['甲一', 20250200, null, 2000, null],
    ]);
  });

  it('of quarters have what is due and what was paid', () => {
    const text = `序号|姓名|一季度||二季度|
       ||应缴|实缴|应缴|实缴
       1|甲一|60|60|60|30`;
    expect(dues(text, ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1']).map((row) => row.slice(1, 4))).toEqual([
      [20250100, 2000, 2000],
      [20250200, 2000, 2000],
      [20250300, 2000, 2000],
      [20250400, 2000, 1000],
      [20250500, 2000, 1000],
      [20250600, 2000, 1000],
    ]);
  });

  it('in lines of several months are of each of them', () => {
    const text = `姓名|月标准|缴纳月份|缴纳金额
       甲一|20|1-3月|60
       乙二|10|2月|10`;
    expect(dues(text).map((row) => row.slice(0, 4))).toEqual([
      ['甲一', 20250100, 2000, 2000],
      ['甲一', 20250200, 2000, 2000],
      ['甲一', 20250300, 2000, 2000],
      ['乙二', 20250200, 1000, 1000],
    ]);
  });
});

describe('recruits', () => {
  const recruits = (text: string, file = '发展党员.xlsx') =>
    fieldsOf(
      ledgerOfText(text, file).recruits.records,
      'name',
      'activistOn',
      'candidateOn',
      'meetingOn',
      'conversionMeetingOn',
      'conversionApprovedOn',
    );

  it('are confirmed by the meeting and the approval after their application', () => {
    const text = `预备党员转正情况一览表
       姓名|入党时间|预备期满时间|转正申请时间|支部大会讨论时间|上级批准时间
       甲一|2024.05.10|2025.05.09|2025.04.20|2025.05.12|2025.06.01`;
    expect(recruits(text)).toEqual([['甲一', null, null, 20240510, 20250512, 20250601]]);
  });

  it('are one in steps with their days beside them', () => {
    const text = `发展党员工作全程纪实表
       姓名|甲一|性别|女
       序号|工作内容|完成时间|备注
       1|递交入党申请书|2022.05.04|
       2|确定为入党积极分子|2023.01.10|
       3|确定为发展对象|2024.06.10|
       4|支部大会接收为预备党员|2025.05.10|
       5|转正||`;
    expect(recruits(text)).toEqual([['甲一', 20230110, 20240610, 20250510, null, null]]);
  });

  it('stand under the label of their stage', () => {
    const text = `积极分子、发展对象花名册
       序号|姓名|性别|申请入党时间|确定时间
       一、入党积极分子
       1|甲一|男|2022.05|2023.01
       二、发展对象
       1|乙二|男|2021.06|2025.03`;
    expect(recruits(text).map((row) => row.slice(0, 3))).toEqual([
      ['甲一', 20230100, null],
      ['乙二', null, 20250300],
    ]);
  });

  it('at a stage of which no day is told leave the figures of that stage open', () => {
    const text = `姓名|性别|所处阶段|申请时间
       甲一|男|入党申请人|2025.03.01
       乙二|女|入党积极分子|2024.03.01`;
    expect(ledgerOfText(text, '党员发展情况.xlsx').doubts).toEqual([
      { table: 'recruits', column: 'activistOn', reason: 'not-told', sheet: 'Sheet1', rows: 1 },
    ]);
  });

  it('are no list of people in need', () => {
    const text = `姓名|性别|入党时间|困难原因
       甲一|男|1978.07|疾病`;
    expect(ledgerOfText(text, '帮扶台账.xlsx').recruits.records).toEqual([]);
  });
});

it('takes the kind of a movement from the column that has it', () => {
  const text = `党员增减情况
     姓名|增减类别|时间|原因
     甲一|增加|2025.3.1|转入
     乙二|减少|2025.6.1|死亡`;
  expect(fieldsOf(ledgerOfText(text).movements.records, 'name', 'kind')).toEqual([
    ['甲一', 'transferred-in'],
    ['乙二', 'died'],
  ]);
});
