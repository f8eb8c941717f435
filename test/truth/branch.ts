import { checkLedger } from '../../src/check/check';
import { renderFinding } from '../../src/check/messages';
import { makePlan } from '../../src/check/plan';
import type { CheckResult } from '../../src/check/result';
import { parseIsoDate } from '../../src/core/calendar/civil-date';
import { checkCharacter } from '../../src/core/text/id-number';
import {
  compileForm,
  emptyTally,
  finishReturn,
  TallySum,
  tallyLedger,
} from '../../src/returns/index';
import { RULES } from '../../src/rules/index.generated';
import type { Finding, Place } from '../../src/rules/rule';
import { ledgerOf, type SheetTables, templates } from '../../src/rules/testing';
import { type Cell, cellRef } from '../../src/workbook/model';

/** A row by its headers; what is not there is blank. */
export type Row = Record<string, Cell | null>;

/** A workbook of one branch as rows, to be broken in one place. */
export type Branch = Record<string, Row[]>;

export const YEAR = 2025;

const NAMES = '甲一 乙二 丙三 丁四 戊五 己六 庚七 辛八 壬九 癸十'.split(' ');
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const two = (number: number): string => String(number).padStart(2, '0');

/** A number that passes every check, of an area that does not exist. */
export function idOf(birth: string, sequence: number): string {
  const first = `999999${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first + checkCharacter(first);
}

const birthOf = (at: number): string => `198${at % 10}-0${(at % 9) + 1}-1${at % 9}`;
export const idAt = (at: number): string => idOf(birthOf(at), 2 * at + 1);

const member = (name: string, at: number): Row => ({
  姓名: name,
  公民身份号码: idAt(at),
  性别: '男',
  民族: '汉族',
  出生日期: birthOf(at),
  学历: '大学本科',
  人员类别: '正式党员',
  所在党支部: '甲单位第一党支部',
  入党日期: '2010-07-01',
  转正日期: '2011-07-01',
  工作岗位: '公有经济控制企业管理岗位',
  手机号码: `1990000000${at}`,
  党籍状态: '正常',
  是否失联党员: '否',
  是否流动党员: '否',
});

const meeting = (kind: string, date: string, topic: string, more: Row = {}): Row => ({
  日期: date,
  会议类型: kind,
  主题: topic,
  主持人: '甲一',
  应到人数: 10,
  实到人数: 10,
  ...more,
});

function meetings(): Row[] {
  const rows: Row[] = [];
  for (const month of MONTHS) {
    rows.push(
      meeting('支委会', `${YEAR}-${two(month)}-05`, `研究${month}月工作`, {
        应到人数: 3,
        实到人数: 3,
      }),
    );
    rows.push(meeting('主题党日', `${YEAR}-${two(month)}-15`, `${month}月主题党日`));
    if (month % 3 === 2)
      rows.push(
        meeting('党员大会', `${YEAR}-${two(month)}-20`, `第${Math.ceil(month / 3)}季度工作`),
      );
    if (month % 3 === 0)
      rows.push(
        meeting('党课', `${YEAR}-${two(month)}-22`, `第${month / 3}讲`, { 主讲人: '甲一' }),
      );
  }
  rows.push(meeting('组织生活会', `${YEAR}-12-23`, `${YEAR}年度组织生活会`));
  rows.push(meeting('民主评议党员', `${YEAR}-12-24`, `${YEAR}年度民主评议`));
  return rows.map((row, at) => ({ 编号: `H${two(at + 1)}`, ...row }));
}

/** Everybody once a month of the year. */
const dues = (): Row[] =>
  MONTHS.flatMap((month) =>
    NAMES.map((name, at) => ({
      姓名: name,
      公民身份号码: idAt(at),
      年月: `${YEAR}-${two(month)}`,
      交费类别: '在职',
      计算基数: 6000,
      应交: 90,
      实交: 90,
      实交日期: `${YEAR}-${two(month)}-10`,
    })),
  );

/** The committee among itself, each of it with members, and the members with each other. */
function talks(): Row[] {
  const rows: Row[] = [];
  const talk = (date: string, talker: string, person: string): void => {
    rows.push({ 日期: date, 谈话人: talker, 谈话对象: person, 类别: '日常', 方式: '面对面' });
  };
  const [a = '', b = '', c = '', ...others] = NAMES;
  talk('2025-03-03', a, b);
  talk('2025-03-04', a, c);
  talk('2025-03-05', b, c);
  for (const [at, name] of others.entries()) {
    const date = `2025-04-0${at + 1}`;
    for (const officer of [a, b, c]) talk(date, officer, name);
    talk(`2025-05-0${at + 1}`, name, others[(at + 1) % others.length] ?? '');
  }
  return rows;
}

/** A branch of ten full members that keeps every record of its year: it gives no finding. */
export function makeBranch(): Branch {
  return {
    支部信息: [
      {
        党组织全称: '甲单位第一党支部',
        党组织编码: '099000000001',
        组织类别: '支部',
        上级党组织: '甲单位党委',
        单位类别: '国有企业',
        成立日期: '2001-07-01',
        本届班子选举日期: '2024-03-08',
        '任期(年)': 3,
        届满日期: '2027-03-08',
        上年底党员总数: 10,
        统计年度: YEAR,
      },
    ],
    党员名册: NAMES.map(member),
    班子成员: ['书记', '组织委员', '宣传委员'].map((post, at) => ({
      姓名: NAMES[at] ?? '',
      党内职务: post,
      任职日期: '2024-03-08',
    })),
    党员增减: [],
    会议记录: meetings(),
    出席登记: [],
    谈心谈话: talks(),
    教育培训: NAMES.flatMap((name, at) => [
      {
        姓名: name,
        培训名称: '集中轮训',
        类别: '集中培训',
        开始日期: '2025-04-14',
        结束日期: '2025-04-18',
        学时: 40,
      },
      ...(at < 3
        ? [
            {
              姓名: name,
              培训名称: '书记班子轮训',
              类别: '书记轮训',
              开始日期: '2025-09-15',
              结束日期: '2025-09-17',
              学时: 24,
            },
          ]
        : []),
    ]),
    党费收缴: dues(),
    发展党员: [],
    选举: [],
    民主评议: NAMES.map((name) => ({
      年度: YEAR,
      姓名: name,
      个人自评: '合格',
      测评等次: '合格',
      支部评定: '合格',
      日期: '2025-12-24',
    })),
    处分处置: [],
    表彰奖励: [],
    走访慰问: [],
    核实说明: [],
  };
}

/** The recruit of a branch: admitted on 20 March, approved in April, in all four registers. */
export function withRecruit(branch: Branch): Branch {
  const at = 10;
  const name = '子鼠';
  const own = {
    姓名: name,
    公民身份号码: idOf('1995-05-05', 101),
    性别: '男',
    民族: '汉族',
    出生日期: '1995-05-05',
    学历: '大学本科',
    工作岗位: '公有经济控制企业管理岗位',
  };
  branch.党员名册?.push({
    ...member(name, at),
    ...own,
    人员类别: '预备党员',
    入党日期: '2025-03-20',
    转正日期: null,
    手机号码: '19900000010',
  });
  branch.发展党员?.push({
    ...own,
    申请入党日期: '2023-01-10',
    接受申请党组织: '甲单位第一党支部',
    谈话日期: '2023-01-20',
    列为积极分子日期: '2023-06-10',
    积极分子备案日期: '2023-06-20',
    培养联系人: '乙二、丙三',
    考察日期: '2023-12-05；2024-06-03；2024-11-28',
    支委会讨论日期: '2024-12-01',
    上级同意日期: '2024-12-10',
    公示开始日期: '2024-12-11',
    公示结束日期: '2024-12-18',
    列为发展对象日期: '2024-12-20',
    入党介绍人: '乙二、丙三',
    政治审查日期: '2025-01-10',
    政治审查结论: '合格',
    培训开始日期: '2025-01-13',
    培训结束日期: '2025-01-15',
    培训学时: 24,
    支委会审查日期: '2025-02-20',
    预审日期: '2025-03-05',
    接收大会日期: '2025-03-20',
    接收应到: 10,
    接收实到: 10,
    接收赞成: 10,
    接收反对: 0,
    接收弃权: 0,
    党委谈话日期: '2025-04-10',
    党委审批日期: '2025-04-20',
    入党宣誓日期: '2025-05-10',
    预备期满日期: '2026-03-20',
    结果: '预备',
  });
  branch.党员增减?.push({
    姓名: name,
    公民身份号码: own.公民身份号码,
    变动类型: '发展党员',
    变动日期: '2025-03-20',
  });
  branch.会议记录?.push({
    编号: 'H90',
    ...meeting('党员大会', '2025-03-20', `接收${name}为预备党员`),
    是否表决: '是',
    应到有表决权人数: 10,
    实到有表决权人数: 10,
    赞成: 10,
    反对: 0,
    弃权: 0,
    表决结果: '通过',
  });
  for (const month of MONTHS.filter((one) => one >= 3)) {
    branch.党费收缴?.push({
      姓名: name,
      公民身份号码: own.公民身份号码,
      年月: `${YEAR}-${two(month)}`,
      交费类别: '在职',
      计算基数: 4000,
      应交: 40,
      实交: 40,
      实交日期: `${YEAR}-${two(month)}-21`,
    });
  }
  for (const officer of ['甲一', '乙二', '丙三']) {
    branch.谈心谈话?.push({
      日期: '2025-06-10',
      谈话人: officer,
      谈话对象: name,
      类别: '日常',
      方式: '面对面',
    });
  }
  branch.谈心谈话?.push({
    日期: '2025-06-11',
    谈话人: name,
    谈话对象: '丁四',
    类别: '日常',
    方式: '面对面',
  });
  branch.教育培训?.push({
    姓名: name,
    培训名称: '集中轮训',
    类别: '集中培训',
    开始日期: '2025-04-14',
    结束日期: '2025-04-18',
    学时: 40,
  });
  branch.民主评议?.push({
    年度: YEAR,
    姓名: name,
    个人自评: '合格',
    测评等次: '合格',
    支部评定: '合格',
    日期: '2025-12-24',
  });
  for (const row of branch.会议记录 ?? []) {
    const { 会议类型: kind, 日期: date } = row;
    if (kind !== '支委会' && String(date) > '2025-03-20')
      Object.assign(row, { 应到人数: 11, 实到人数: 11 });
  }
  return branch;
}

/** Takes out what the registers record of somebody from a day or month on. */
export function withoutAfter(branch: Branch, name: string, from: string): void {
  for (const sheet of ['党费收缴', '谈心谈话', '教育培训', '民主评议']) {
    branch[sheet] = (branch[sheet] ?? []).filter((row) => {
      const { 姓名, 谈话人, 谈话对象, 年月, 日期, 开始日期 } = row;
      const isOf = [姓名, 谈话人, 谈话对象].includes(name);
      return !isOf || String(年月 ?? 日期 ?? 开始日期) < from;
    });
  }
}

/** The template's own headers over the rows. */
export function tablesOf(branch: Branch): SheetTables {
  const tables: Record<string, (Cell | null)[][]> = {};
  for (const [name, rows] of Object.entries(branch)) {
    const template = templates.sheets.find((one) => one.name === name);
    if (!template) throw new Error(`no sheet ${name}`);
    const headers = template.columns.map(({ header }) => header);
    tables[name] = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
  }
  return tables;
}

const plan = makePlan(templates, RULES);

/** A cell by its sheet, header and row: columns may be added to a template. */
function placeName({ on, address, key }: Place): string {
  if (!address) return `${on.sheet.name}!`;
  const column = on.template.columns.find((one) => one.key === key);
  const cell = column ? `${column.header}${address.row + 1}` : cellRef(address.row, address.column);
  return `${on.sheet.name}!${cell}`;
}

export function check(branch: Branch, asOf = `${YEAR}-12-31`): CheckResult {
  return checkLedger(ledgerOf(tablesOf(branch)), plan, parseIsoDate(asOf));
}

const lineOf = ({ rule, place, severity }: Finding): string =>
  `${rule.id} ${place ? placeName(place) : 'file'} ${severity}`;

/** What is said of a branch and not answered, a line for each finding: rule, cell, severity. */
export function linesOf(branch: Branch, asOf?: string): string[] {
  const { findings, suppressed } = check(branch, asOf);
  return findings.filter((finding) => !suppressed.has(finding)).map(lineOf);
}

/** The Chinese text of a finding of one rule. */
export function textOf(result: CheckResult, rule: string): string {
  const finding = result.findings.find((one) => one.rule.id === rule);
  if (!finding) throw new Error(`${rule} says nothing`);
  const { problem, why, remedy } = renderFinding(finding, plan, { language: 'zh-CN' });
  return [problem, why, remedy].join('\n');
}

/** Everything that is said, for reading. */
export const spoken = (branch: Branch, asOf?: string): string[] =>
  check(branch, asOf).findings.map((finding) => {
    const { problem, why, remedy } = renderFinding(finding, plan, { language: 'zh-CN' });
    return `${lineOf(finding)} +${finding.further.length} [${finding.causes.join(' ')}]\n    ${problem}｜${why}｜${remedy}`;
  });

/** The figures of the year's return by `table.row.column`. */
export function figuresOf(...branches: Branch[]): (ref: string) => number | null | undefined {
  const form = compileForm(templates, { year: YEAR });
  const sum = new TallySum(emptyTally(form));
  for (const branch of branches) sum.add(tallyLedger(ledgerOf(tablesOf(branch)), form));
  const { tables } = finishReturn(sum.value(), form);
  return (ref) => {
    const [table, row, column = ''] = ref.split('.');
    return tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)?.values[column];
  };
}
