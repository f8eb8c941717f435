import { describe, expect, it } from 'vitest';
import type { Cell } from '../workbook/model';
import type { TableId } from './records.generated';
import { fieldsOf, ledgerOfSheets, sheetOf } from './testing';

/** What stands under a header, for two invented people or organisations; nothing where the form is mostly left empty. */
const VALUES: Readonly<Record<string, readonly [Cell, Cell]>> = {
  序号: [1, 2],
  姓名: ['甲一', '乙二'],
  性别: ['男', '女'],
  民族: ['汉族', '回族'],
  籍贯: ['某省某县', '某省某市'],
  学历: ['大学本科', '中央党校大学'],
  文化程度: ['大学本科', '高中'],
  学位: ['学士', '无'],
  出生日期: ['1980-01-01', '1990-02-02'],
  出生年月: ['1980.01', '1990.02'],
  年龄: [45, 35],
  人员类别: ['正式党员', '预备党员'],
  工作岗位: ['事业单位管理岗位', '乡村医生'],
  是否农民工: ['否', '否'],
  '是否农民工 ': ['否', '否'],
  党籍状态: ['正常', '正常'],
  现居住地: ['某县某镇', '某县某乡'],
  家庭住址: ['某县某镇', '某县某乡'],
  户籍所在地: ['某县', '某县'],
  外出时间: ['2024.3.1', '2025.2.1'],
  外出地点: ['某市', '某省'],
  信息完整度: ['100%', '96%'],
  转正情况: ['按期转正', '预备期未满'],
  入党类型: ['新发展', '新发展'],
  党龄: [24, 0],
  组织类别: ['党支部', '联合支部'],
  成立日期: ['2001-07-01', '2010-05-04'],
  党组织编码: ['001001', '001002'],
  党组织全称: ['中共某市某局第一支部委员会', '中共某市某局第二支部委员会'],
  批准成立的上级党组织: ['中共某市某局委员会', '中共某市某局委员会'],
  党组织所在单位情况: ['法人单位', '法人单位'],
};
const PATTERNS: readonly (readonly [RegExp, readonly [Cell, Cell]])[] = [
  [/身份证/, ['999999198001010019', '999999199002020021']],
  [/^(?:是否.*失联党员|是否.*流动党员)$/, ['否', '否']],
  [/入党申请/, ['2000-01-01', '2023-01-01']],
  [/积极分子/, ['2000-06-01', '2023-06-01']],
  [/发展对象/, ['2001-05-01', '2024-06-01']],
  [/^(?:入党|加入党组织)(?:日期|时间)?$/, ['2001-06-01', '2025-05-04']],
  [/转正|转为正式/, ['2002-06-01', '']],
  [/手机|电话$/, ['19900001001', '19900001002']],
  [/党支部$|党组织$/, ['中共某市某局第一支部委员会', '中共某市某局第一支部委员会']],
];

const cellUnder = (header: string, row: 0 | 1): Cell | null =>
  (VALUES[header] ?? PATTERNS.find(([pattern]) => pattern.test(header))?.[1])?.[row] ?? null;

const exported = (name: string, headers: readonly string[], titles: readonly string[] = []) =>
  sheetOf(name, [
    ...titles.map((title) => [title]),
    headers,
    headers.map((header) => cellUnder(header, 0)),
    headers.map((header) => cellUnder(header, 1)),
  ]);

const MEMBERS: string[] = [
  'name',
  'idNumber',
  'sex',
  'ethnicity',
  'birthDate',
  'education',
  'category',
  'joinedOn',
  'confirmedOn',
  'occupation',
  'branch',
];

interface Export {
  readonly name: string;
  readonly titles?: readonly string[];
  readonly headers: string;
  readonly table: TableId;
  readonly columns: string[];
}

const EXPORTS: readonly Export[] = [
  {
    name: '党员基本信息汇总表',
    titles: ['附件4', '党员基本信息汇总表'],
    headers:
      '序号 姓名 所在党支部 公民身份证号 性别 民族 出生日期 学历 人员类别 加入党组织日期 转为正式党员日期 工作岗位 手机号 固定电话 家庭住址 党籍状态 是否为失联党员 失去联系日期 是否为流动党员 外出流向 备注',
    table: 'members',
    columns: [...MEMBERS, 'lost', 'mobile', 'status'],
  },
  {
    name: '党员列表',
    headers:
      '序号 姓名 性别 公民身份号码 民族 出生日期 学历 人员类别 学位 所在党支部 手机号码 入党日期 转正日期 党龄 党龄校正值 新社会阶层类型 工作岗位 从事专业技术职务 是否农民工 现居住地 户籍所在地 是否失联党员 是否流动党员 入党类型 转正情况 入党时所在支部 延长预备期时间',
    table: 'members',
    columns: [...MEMBERS, 'lost', 'mobile', 'residence', 'registeredResidence'],
  },
  {
    name: '年度统计-党员',
    headers:
      '姓名 身份证号码 性别 出生日期 民族 籍贯 年龄 学历 学位 毕业院校 专业 入党时间 转正日期 工作岗位 从事专业技术服务 新的社会阶层 人员类别 是否农民工 手机号码 联系电话 所在党支部 联合支部单位名称 档案所在单位 户籍所在地 现居住地 失去联系情形 失去联系日期 信息完整度',
    table: 'members',
    columns: MEMBERS,
  },
  {
    name: '年度统计-申请人',
    headers:
      '姓名 公民身份证号码 性别 民族 籍贯 出生日期 学历 人员类别 入党申请时间 确定为积极分子时间 确定为发展对象时间 所在党组织 入党时间 转正时间 工作岗位 现居住地 移动电话 联系电话 党员档案所在单位 从事专业技术职务 新社会阶层类型 一线情况',
    table: 'recruits',
    columns: [
      'name',
      'idNumber',
      'sex',
      'ethnicity',
      'birthDate',
      'education',
      'appliedOn',
      'activistOn',
      'candidateOn',
    ],
  },
  {
    name: 'e支部党员',
    headers:
      '姓名 身份证号码 性别 民族 籍贯 是否台湾省籍 出生日期 学历 人员类别 所在党组织 入党时间 转正时间 工作岗位 参加工作日期 家庭住址 联系电话 婚姻状况 党员档案所在单位 技术职称 新社会阶层类型 一线情况 培训情况 是否农民工 是否失联党员 信息完整度(%)',
    table: 'members',
    columns: [...MEMBERS, 'lost', 'phone'],
  },
  {
    name: '流动党员花名册',
    headers:
      '姓名 性别 出生年月 文化程度 外出时间 外出地点 流动党员联系电话 正式组织关系所在支部 支部联系电话',
    table: 'members',
    columns: ['name', 'sex', 'birthDate', 'education', 'leftOn', 'destination', 'phone', 'branch'],
  },
  {
    name: '党组织列表',
    headers:
      '序号 党组织全称 组织树 党组织简称 党内统计用党组织简称 成立日期 党组织编码 党组织联系人 联系电话 组织类别 是否具有"审批预备党员权限" 功能型党组织 党组织所在单位情况 党组织所在行政区划 批准成立的上级党组织 是否为新业态 驻外情况 党组织曾用名 单位名称（全称）',
    table: 'branch',
    columns: ['name', 'code', 'kind', 'foundedOn', 'parent'],
  },
];

describe('an export of an official program', () => {
  it.each(EXPORTS)('is read as it comes: $name', ({ name, titles, headers, table, columns }) => {
    const ledger = ledgerOfSheets([exported(name, headers.split(' '), titles)], {
      assumedYear: 2025,
    });
    expect(ledger.sheets.map((sheet) => sheet.table)).toEqual([table]);
    expect(Object.keys(ledger.sheets[0]?.columns ?? {})).toEqual(expect.arrayContaining(columns));
    expect(ledger[table].records).toHaveLength(2);
    expect(ledger.notes.filter(({ kind }) => kind === 'unreadable')).toEqual([]);
  });

  it('has nobody for a member who has only applied', () => {
    const [, , , applicants] = EXPORTS;
    const sheet = exported('年度统计-申请人', applicants?.headers.split(' ') ?? []);
    const { members, recruits } = ledgerOfSheets([sheet], { assumedYear: 2025 });
    expect(members.records).toEqual([]);
    expect(fieldsOf(recruits.records, 'name', 'appliedOn', 'candidateOn')).toEqual([
      ['甲一', 20000101, 20010501],
      ['乙二', 20230101, 20240601],
    ]);
  });
});
