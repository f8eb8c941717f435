import { describe, expect, it } from 'vitest';
import { fieldsOf, ledgerOfSheets, ledgerOfText, sheetOf, textTable } from './testing';

const text = (rows: readonly string[]): string => rows.join('\n');

describe('what offices keep in forms of their own', () => {
  it.each([
    ['of the same kind', '联系电话', '手机号', '固定电话'],
    ['of other words', '联系电话', '手机', '家庭'],
    ['of which one is no header of ours', '联系方式', '手机号', '固定电话'],
  ])('takes words under a merged header for headers, and for nobody: %s', (_, over, own, other) => {
    const { members } = ledgerOfText(`
      党员基本信息汇总表
      姓名 | 性别 | 民族 | 公民身份号码 | 出生日期 | 学历 | 人员类别 | 加入党组织日期 | ${over} |
      | | | | | | | | ${own} | ${other}
      甲一 | 男 | 汉族 | 999999197001010011 | 1970-01-01 | 大专 | 正式党员 | 2001-06-01 | 19900001111 | 09990001
      乙二 | 男 | 汉族 | 999999197101010031 | 1971-01-01 | 大专 | 正式党员 | 2001-06-01 | 19900001112 |`);
    expect(fieldsOf(members.records, 'name', 'phone')).toEqual([
      ['甲一', '19900001111'],
      ['乙二', '19900001112'],
    ]);
  });

  it('takes values of a row without a name for no headers', () => {
    const { members } = ledgerOfText(`
      党员花名册
      序号 | 姓名 | 性别 | 民族 | 人员类别 | 入党日期
      1 | | 男 | 汉族 | 正式党员 | 2001-06-01
      2 | | 男 | 汉族 | 正式党员 | 2001-06-02
      3 | 乙二 | 女 | 汉族 | 正式党员 | 2002-06-01`);
    expect(members.records).toHaveLength(3);
  });

  it('takes a post without a name for a person whose name lacks', () => {
    const { officers } = ledgerOfText(
      `姓名 | 党内职务 | 任职日期
       | 书记 |
      李四 | 组织委员 | 2024-01-05`,
      '表.xlsx',
      '班子成员',
    );
    expect(fieldsOf(officers.records, 'name')).toEqual([[null], ['李四']]);
  });

  it('keeps the day beside an amount of a quarter apart from it', () => {
    const { dues } = ledgerOfText(
      `2025年党费缴纳登记
      姓名 | 月标准 | 一季度 | | 二季度 |
      | | 金额 | 日期 | 金额 | 日期
      张三 | 10 | 30 | 2.10 | 30 | 5.10`,
      '党费.xlsx',
      '登记',
      ['C2:D2', 'E2:F2'],
    );
    expect(fieldsOf(dues.records, 'month', 'due', 'paid')).toEqual(
      [1, 2, 3, 4, 5, 6].map((month) => [20_250_000 + month * 100, 1000, 1000]),
    );
  });

  it.each([
    ['the months of the second half go on', '下半年', [7, 8], 20_250_700],
    ['months that were there before are of another year', '下半年', [2, 3], null],
  ] as const)('%s under the year of the table above', (_, title, months, first) => {
    const table = `2025年上半年党费收缴表
      序号 | 姓名 | 1月 | 2月
      1 | 张三 | 10 | 10
      ${title}党费收缴表
      序号 | 姓名 | ${months.map((month) => `${month}月`).join(' | ')}
      1 | 张三 | 10 | 10`;
    const { dues } = ledgerOfSheets([sheetOf('党费', textTable(table))]);
    expect(dues.records).toHaveLength(4);
    expect(dues.records.at(2)?.month ?? null).toBe(first);
  });

  it('does not take a share of an income for what is due', () => {
    const { dues } = ledgerOfText(`
      2025年党费核定表
      姓名 | 月工资收入 | 执行标准 | 月应缴党费
      张三 | 4000 | 1% | 40
      李四 | 2000 | 0.5% | 10`);
    expect(dues.sheets[0]?.headers).toMatchObject({ due: '月应缴党费' });
  });

  it.each([
    ['people across', '月份 | 张三 | 李四 | 合计 | 签字', 2],
    ['groups across', '月份 | 一组 | 二组 | 合计 | 签字', 0],
    ['branches across', '月份 | 张庄支部 | 李庄支部 | 合计 |', 0],
    ['kinds across', '月份 | 在职 | 离退休 | 合计 |', 0],
    ['the same name twice', '月份 | 张三 | 张三 | 合计 |', 0],
  ])('reads months down with %s', (_, header, people) => {
    const { dues } = ledgerOfText(
      text([
        '2025年党费收缴登记表',
        header,
        '1月 | 10 | 20 | 30 |',
        '2月 | 10 | 20 | 30 |',
        '合计 | 20 | 40 | 60 |',
      ]),
    );
    const paid = ['张三', '李四']
      .slice(0, people)
      .flatMap((name, at) =>
        [1, 2].map((month) => [name, 20_250_000 + month * 100, (at + 1) * 1000]),
      );
    expect(fieldsOf(dues.records, 'name', 'month', 'paid')).toEqual(paid);
  });

  it('asks a title for the kind of meetings of which the form is told', () => {
    const { meetings } = ledgerOfText(`
      主题党日活动统计表
      活动时间 | 活动主题 | 地点 | 应到人数 | 实到人数 | 活动形式
      2025年1月5日 | 甲 | 会议室 | 5 | 5 | 集中学习
      2025年2月5日 | 乙 | 会议室 | 5 | 5 | 线上学习`);
    expect(fieldsOf(meetings.records, 'kinds')).toEqual([[['theme-day']], [['theme-day']]]);
  });

  it.each([
    ['二级党组织名称 | 党支部名称', '党支部名称'],
    ['党支部名称 | 党员编号', '党支部名称'],
  ])('knows the branch among %s', (header, branch) => {
    const { members } = ledgerOfText(
      text([
        `${header} | 姓名 | 性别 | 民族 | 入党日期`,
        '测试学院党委 | 第一党支部 | 张三 | 男 | 汉族 | 2001-06-01',
        '测试学院党委 | 第一党支部 | 李四 | 女 | 汉族 | 2002-06-01',
      ]),
    );
    expect(members.sheets[0]?.headers.branch).toBe(branch);
  });
});
