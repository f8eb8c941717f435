import { describe, expect, it } from 'vitest';
import { fieldsOf, ledgerOfSheets, ledgerOfText, sheetOf, textTable } from './testing';

/** The kinds of sheets that were recognised. */
const kinds = (ledger: ReturnType<typeof ledgerOfText>) => ledger.sheets.map(({ table }) => table);

describe('a roster', () => {
  const members = (text: string, file = '名单.xlsx', merged: readonly string[] = []) =>
    fieldsOf(
      ledgerOfText(text, file, 'Sheet1', merged).members.records,
      'name',
      'joinedOn',
      'category',
    );

  it('with a second row of headers under one of them, and a line of an annex above', () => {
    const text = `附件4
      党员基本信息汇总表
      序号|姓名|所在党支部|公民身份证号|性别|民族|出生日期|学历|人员类别|加入党组织日期|转为正式党员日期|工作岗位|联系电话||家庭住址|党籍状态|是否为失联党员
      ||||||||||||手机号|固定电话|||
      1|甲一|一支部|999999198001010015|男|汉族|19800101|大学本科|正式党员|20010601|20020601|教师|19900000001||甲路1号|正常|否
      2|乙二|一支部|999999199001010022|女|汉族|19900101|大学专科|预备党员|20250504||教师|19900000002||乙路2号|正常|否`;
    const single = [...'ABCDEFGHIJKLOPQ'].map((at) => `${at}3:${at}4`);
    const merged = ['A2:Q2', 'M3:N3', ...single];
    expect(members(text, '附件4.xlsx', merged)).toEqual([
      ['甲一', 20010601, 'full'],
      ['乙二', 20250504, 'probationary'],
    ]);
  });

  it('of a whole staff counts the members only, not those of other parties', () => {
    const text = `序号|姓名|性别|政治面貌|入党时间
      1|甲一|男|中共党员|2001.6.1
      2|乙二|女|民盟盟员|
      3|丙三|男|农工党党员|
      4|丁四|女|九三学社社员|
      5|戊五|女|无党派人士|
      6|己六|女|预备党员|2025.5.4`;
    expect(members(text, '职工.xlsx').map(([name]) => name)).toEqual(['甲一', '己六']);
  });

  it('with a column of who is still there, under any header', () => {
    const text = `姓名|性别|入党时间|转正时间|在册情况
      甲一|男|2001.6.1|2002.6.1|在册
      乙二|女|1990.6.1|1991.6.1|已转出
      丙三|女|1970.6.1|1971.6.1|去世
      丁四|女|2003.6.1|2004.6.1|在册`;
    expect(members(text, '党员名册.xlsx').map(([name]) => name)).toEqual(['甲一', '丁四']);
  });

  it('takes the kind of member under 党籍状态, and under 预/正', () => {
    const rows = (header: string, one: string, two: string) => `姓名|性别|入党时间|${header}
      甲一|男|2001.6.1|${one}
      乙二|女|2024.12.4|${two}
      丙三|女|2011.6.1|${one}`;
    const expected = [
      ['甲一', 20010601, 'full'],
      ['乙二', 20241204, 'probationary'],
      ['丙三', 20110601, 'full'],
    ];
    expect(members(rows('党籍状态', '正式党员', '预备党员'))).toEqual(expected);
    expect(members(rows('预/正', '正式', '预备'))).toEqual(expected);
  });

  it('stays one where it has columns for steps of admission that nobody filled in', () => {
    const text = `学工号|姓名|人员类别|性别|党支部名称|党籍状态|提交书面申请书时间|确定为入党积极分子时间|确定为发展对象时间|入党介绍人|入党时间|转正时间
      11001|甲一|教职工|男|一支部|正式党员||||丁四|2001-06-01|2002-06-01
      11002|乙二|教职工|女|一支部|预备党员||||丁四|2025-05-04|
      11003|丙三|硕士研究生|女|一支部|正式党员||||丁四|2003-06-01|2004-06-01`;
    expect(kinds(ledgerOfText(text, '学院党员导出.xlsx', '党员'))).toEqual(['members']);
    expect(members(text, '学院党员导出.xlsx')).toEqual([
      ['甲一', 20010601, 'full'],
      ['乙二', 20250504, 'probationary'],
      ['丙三', 20030601, 'full'],
    ]);
  });

  it('with activists in a section of their own', () => {
    const text = `第六党支部党员及积极分子名单
      序号|姓名|性别|民族|入党时间|转正时间|联系电话
      一、正式党员（2人）
      1|甲一|男|汉族|2001.06|2002.06|19900000001
      2|丙三|男|汉族|2003.06|2004.06|19900000003
      二、预备党员（1人）
      1|乙二|女|汉族|2025.05||19900000002
      三、入党积极分子（1人）
      1|丁四|女|汉族|||19900000004`;
    expect(members(text, '支部党员及积极分子名单.xlsx')).toEqual([
      ['甲一', 20010600, 'full'],
      ['丙三', 20030600, 'full'],
      ['乙二', 20250500, 'probationary'],
    ]);
  });

  it('in one list of the retired and one of the others counts all', () => {
    const rows = (title: string, name: string) =>
      textTable(`${title}
        姓名|性别|入党时间|转正时间
        ${name}|男|2001.6.1|2002.6.1`);
    const sheets = [
      sheetOf('在职党员', rows('某学院在职党员名册', '甲一')),
      sheetOf('离退休党员', rows('某学院离退休党员名册', '乙二')),
    ];
    const both = ledgerOfSheets(sheets, { file: '名册.xlsx', assumedYear: 2025 });
    expect([both.members.records.length, both.doubts]).toEqual([2, []]);
    const alone = ledgerOfSheets(sheets.slice(1), { file: '名册.xlsx', assumedYear: 2025 });
    expect(alone.doubts.map(({ reason }) => reason)).toEqual(['not-told']);
  });

  it('tells where somebody joined behind the day', () => {
    const text = `姓名|性别|何时何地入党|转正日期
      甲一|男|2001年6月1日于测试厂|2002年6月1日
      乙二|女|1999年4月在测试县第一中学|2000年4月`;
    expect(members(text, '党员名册.xlsx')).toEqual([
      ['甲一', 20010601, 'full'],
      ['乙二', 19990400, 'full'],
    ]);
  });
});

describe('meetings', () => {
  const meetings = (text: string, file = '三会一课.xlsx') =>
    fieldsOf(ledgerOfText(text, file).meetings.records, 'heldOn', 'kinds', 'present');

  it('under quarters', () => {
    const text = `2025年三会一课登记表
      日期|类别|议题|应到|实到|主持
      一季度
      2月20日|支部党员大会|学习|12|12|甲一
      第二季度
      5月20日|支部党员大会|学习|12|11|甲一`;
    expect(meetings(text)).toEqual([
      [20250220, ['general-meeting'], 12],
      [20250520, ['general-meeting'], 11],
    ]);
  });

  it('of a plan were not held', () => {
    const text = `测试支部2025年“三会一课”计划表
      序号|计划时间|会议类型|主要内容|责任人
      1|2025年2月|支部党员大会|学习|甲一
      2|2025年3月|党课|学习|甲一`;
    expect(meetings(text, '2025年三会一课年度计划.xlsx')).toEqual([]);
    expect(ledgerOfText(text, '2025年三会一课年度计划.xlsx').sheets).toEqual([]);
  });

  it('named in a column of their names, or under any header', () => {
    const rows = (kind: string, present: string) => `2025年度组织生活台账
      序号|时间|${kind}|地点|主持人|应到|${present}|会议主要内容
      1|2025年2月20日|支部党员大会|会议室|甲一|12|12|学习
      2|2025年3月5日|支部委员会会议|会议室|甲一|5|5|学习
      3|2025年3月15日|“主题党日”活动|会议室|甲一|12|11|学习
      4|2025年3月20日|党课（书记主讲）|会议室|甲一|12|12|学习`;
    const expected = [
      [20250220, ['general-meeting'], 12],
      [20250305, ['committee-meeting'], 5],
      [20250315, ['theme-day'], 11],
      [20250320, ['lecture'], 12],
    ];
    expect(meetings(rows('会议（活动）名称', '实到'), '组织生活台账.xlsx')).toEqual(expected);
    expect(meetings(rows('什么会', '参会数'), '组织生活台账.xlsx')).toEqual(expected);
  });
});

describe('dues', () => {
  const dues = (text: string, file = '党费.xlsx', name = 'Sheet1') =>
    fieldsOf(ledgerOfText(text, file, name).dues.records, 'name', 'month', 'due', 'paid');

  it('of two half-years below each other', () => {
    const text = `2025年党费收缴登记簿
      序号|姓名|1月|2月|小计
      1|甲一|20|21|41
      2|乙二|30|31|61
      序号|姓名|7月|8月|小计
      1|甲一|22|23|45
      2|乙二|32|33|65`;
    expect(dues(text)).toEqual([
      ['甲一', 20250100, null, 2000],
      ['甲一', 20250200, null, 2100],
      ['乙二', 20250100, null, 3000],
      ['乙二', 20250200, null, 3100],
      ['甲一', 20250700, null, 2200],
      ['甲一', 20250800, null, 2300],
      ['乙二', 20250700, null, 3200],
      ['乙二', 20250800, null, 3300],
    ]);
  });

  it('of one month in halves side by side', () => {
    const text = `关于2025年11月党费收缴情况的公示
      序号|姓名|应交（元）|实交（元）|序号|姓名|应交（元）|实交（元）
      1|甲一|20|20|3|丙三|40|40
      2|乙二|30|30|4|丁四|50|50
      公示期：2025年12月1日至12月5日。
      ||||||测试局第一党支部`;
    expect(dues(text)).toEqual([
      ['甲一', 20251100, 2000, 2000],
      ['乙二', 20251100, 3000, 3000],
      ['丙三', 20251100, 4000, 4000],
      ['丁四', 20251100, 5000, 5000],
    ]);
  });

  it('whose month the sheet is called by: 2025.3', () => {
    const text = `党费收缴登记
      编号|交费人|交费基数|交费金额|收款人
      1|甲一|4000|40|丁四
      2|乙二|5000|50|丁四`;
    expect(dues(text, '党费收缴登记.xlsx', '2025.3')).toEqual([
      ['甲一', 20250300, null, 4000],
      ['乙二', 20250300, null, 5000],
    ]);
  });

  it('of a program, whose names stand under 党员', () => {
    const text = `党员|所属支部|缴费月份|应缴金额|实缴金额|缴费状态
      甲一|一支部|2025-01|20.00|20.00|已缴
      乙二|一支部|2025-01|30.00|0.00|未缴
      丙三|一支部|2025-01|30.00|30.00|已缴`;
    expect(dues(text)).toEqual([
      ['甲一', 20250100, 2000, 2000],
      ['乙二', 20250100, 3000, 0],
      ['丙三', 20250100, 3000, 3000],
    ]);
  });

  it('with year and month apart, and a sign before the amounts', () => {
    const text = `年度|月份|党员姓名|月工资|应缴纳党费|实际缴纳|缴纳日期
      2025|1|甲一|4000|￥40.00|￥40.00|2025.1.10
      2025|1|乙二|5000|￥50.00|￥50.00|2025.1.10
      2025|2|甲一|4000|￥40.00|￥40.00|2025.2.10`;
    expect(dues(text, '党费流水.ods', '流水')).toEqual([
      ['甲一', 20250100, 4000, 4000],
      ['乙二', 20250100, 5000, 5000],
      ['甲一', 20250200, 4000, 4000],
    ]);
  });
});

describe('recruits', () => {
  it('of one stage on a sheet of their own, whose day stands under 确定时间', () => {
    const text = `测试支部发展对象名册
      序号|姓名|性别|申请入党时间|积极分子确定时间|确定时间
      1|甲一|男|2023.01.05|2023.08.01|2024.09.10`;
    const { recruits } = ledgerOfText(text, '发展党员分类名册.xlsx', '发展对象');
    expect(fieldsOf(recruits.records, 'activistOn', 'candidateOn')).toEqual([[20230801, 20240910]]);
  });
});

describe('what is no roster', () => {
  it.each([
    [
      'visits',
      `2025年“七一”走访慰问困难党员登记表
       序号|姓名|性别|年龄|困难类型|慰问时间|慰问金（元）|签领
       1|甲一|男|70|因病|2025年6月28日|500|
       2|乙二|女|71|因病|2025年6月28日|500|`,
    ],
    [
      'honours',
      `2025年“两优一先”表彰名单
       序号|姓名|所在党支部|荣誉称号|表彰单位|表彰时间
       1|甲一|一支部|优秀共产党员|测试局党委|2025年7月1日
       2|乙二|一支部|优秀党务工作者|测试局党委|2025年7月1日`,
    ],
    [
      'problems',
      `组织生活会查摆问题整改台账
       序号|查摆问题|整改措施|责任人|整改时限|完成情况|完成时间
       1|学习不够深入|制定计划|甲一|2025年6月30日|已完成|2025年6月20日`,
    ],
  ])('is a sheet of %s', (kind, text) => {
    expect(kinds(ledgerOfText(text, '登记表.xlsx'))).toEqual([kind]);
  });
});
