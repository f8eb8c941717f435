import { describe, expect, it } from 'vitest';
import { ledgerOfSheets, sheetOf } from '../../ledger/testing';
import { renderInspection } from './inspect';

const ledger = ledgerOfSheets(
  [
    sheetOf('增减', [
      ['2026年党员增减'],
      ['姓名', '身份证号', '变动类型', '变动时间', '来原或去向党组织', '备用'],
      ['张三', 110101199001011230, '转入', '去年'],
      ['李四', '11010519491231002X', '死亡', '2026-05-06'],
      ['合计', 2],
    ]),
    sheetOf('党员名册', [
      ['姓名', '性别'],
      ['张三', '男'],
    ]),
    sheetOf('表3', [
      ['日期', '会议类型', '地点'],
      ['2026-01-06', '党课', '甲'],
    ]),
    sheetOf('党费', [
      ['姓名', '交费类别', '1月', '2月'],
      ['张三', '在职', 10, '约10'],
    ]),
    sheetOf('支部信息', [
      ['党组织名称：', '某某支部', '组织类别', '支部'],
      ['统计年度', 2026],
    ]),
    sheetOf('封面', [['某某支部']]),
    {
      ...sheetOf('去年名册', [['姓名', '公民身份号码', '入党日期', '人员类别', '性别'], ['张三']]),
      hidden: true,
    },
  ],
  { year: 2026 },
);

describe('renderInspection', () => {
  it('says in Chinese what was understood', () => {
    expect(renderInspection(ledger)).toMatchInlineSnapshot(`
      "test.xlsx
      认出 4 张表，没认出 2 张；统计年度：2026

      【增减】
        认作          党员增减
        依据          列名
        列名所在      第 2 行
        记录          2
        略过          合计行 1 行
        没有用到的列  备用
        读不出的      2 处：B3、D3
        用了别的说法  1 处：C3
        各列：
          姓名              A
          公民身份号码      B  “身份证号”
          变动类型          C
          变动日期          D  “变动时间”
          来源或去向党组织  E  “来原或去向党组织”  列名里有这个意思的词 85%

      【党员名册】
        认作        党员名册
        依据        列名和工作表名称（只看列名还不能确定）
        列名所在    第 1 行
        记录        1
        缺少必填列  公民身份号码、民族、出生日期、学历、人员类别、入党日期、工作岗位
        各列：
          姓名  A
          性别  B

      【党费】
        认作      党费收缴（按月分列）
        依据      列名
        列名所在  第 1 行
        记录      2
        读不出的  1 处：D2
        各列：
          姓名      A
          年月      C …
          交费类别  B
          实交      C …

      【支部信息】
        认作        支部信息（表单）
        依据        列名
        起始        第 1 行
        记录        1
        缺少必填列  上级党组织、单位类别
        各列：
          党组织全称  B1  “党组织名称”
          组织类别    D1
          统计年度    B2

      【表3】
        情况        没有认出，没有读取
        当作列名的  第 1 行
        最接近      会议记录
        缺少必填列  主题、主持人、应到人数、实到人数

      【封面】
        情况        没有认出，没有读取
        当作列名的  第 1 行
        最接近      不像模板里的任何一种表

      【去年名册】
        情况  隐藏的工作表，没有读取；取消隐藏后会认作党员名册
      "
    `);
  });
  it('says it in English', () => {
    expect(renderInspection(ledger, 'en')).toMatchInlineSnapshot(`
      "test.xlsx
      4 sheets recognised, 2 not; year of the return: 2026

      [增减]
        Recognised as     党员增减 (Movements)
        By                its headers
        Headers           row 2
        Records           2
        Left out          1 of totals
        Columns not used  备用
        Unreadable        2: B3, D3
        In other words    1: C3
        Columns:
          姓名              A
          公民身份号码      B  “身份证号”
          变动类型          C
          变动日期          D  “变动时间”
          来源或去向党组织  E  “来原或去向党组织”  by words; values: neutral 85%

      [党员名册]
        Recognised as      党员名册 (Members)
        By                 its headers and its name (the headers alone could be of two kinds)
        Headers            row 1
        Records            1
        Required, missing  公民身份号码, 民族, 出生日期, 学历, 人员类别, 入党日期, 工作岗位
        Columns:
          姓名  A
          性别  B

      [党费]
        Recognised as  党费收缴 (Dues), a column a month
        By             its headers
        Headers        row 1
        Records        2
        Unreadable     1: D2
        Columns:
          姓名      A
          年月      C …
          交费类别  B
          实交      C …

      [支部信息]
        Recognised as      支部信息 (Branch), as a form
        By                 its headers
        Begins             row 1
        Records            1
        Required, missing  上级党组织, 单位类别
        Columns:
          党组织全称  B1  “党组织名称”
          组织类别    D1
          统计年度    B2

      [表3]
        State              not recognised, not read
        Taken for headers  row 1
        Nearest            会议记录 (Meetings)
        Required, missing  主题, 主持人, 应到人数, 实到人数

      [封面]
        State              not recognised, not read
        Taken for headers  row 1
        Nearest            none of the kinds of the template

      [去年名册]
        State  hidden: not read; shown, it would be 党员名册 (Members)
      "
    `);
  });
  it('shows no value of a cell', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      expect(renderInspection(ledger, language)).not.toMatch(/张三|李四|\d{15}/);
    }
  });
});
