import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { checkCharacter } from '../../src/core/text/id-number';
import { readTemplates } from '../../src/hosts/cli/files/template-files';

const root = join(import.meta.dirname, '../../templates');

export const templates = readTemplates(root);
export const templatesRoot = root;

/** A synthetic identity number: a man born on 1 March 1980 for an odd sequence. */
export function idNumber(sequence: number): string {
  const first17 = `99999919800301${String(sequence).padStart(3, '0')}`;
  return first17 + checkCharacter(first17);
}

/** The same with a wrong check character. */
export function wrongId(sequence: number): string {
  const id = idNumber(sequence);
  return id.slice(0, 17) + (id.endsWith('0') ? '1' : '0');
}

export interface Small {
  readonly branch: string;
  readonly year?: number;
  /** 姓名 and 公民身份号码 of each member, men. */
  readonly members: readonly (readonly [name: string, id: string])[];
  /** 姓名, 公民身份号码, 变动类型, 变动日期, 报到日期 and, where told, 来源或去向党组织. */
  readonly movements?: readonly (readonly (string | null)[])[];
  /** By header: 姓名, 公民身份号码 and the steps of 发展党员. */
  readonly recruits?: readonly Readonly<Record<string, string>>[];
  /** 支部 unless told. */
  readonly kind?: string;
  /** 中共青松委员会 unless told. */
  readonly parent?: string;
  readonly code?: string;
  /** As many as there are members unless told. */
  readonly lastYear?: number | null;
  /** More lines of 支部信息. */
  readonly more?: readonly (readonly [string, number])[];
}

const WRITTEN = new Date('2025-06-01T08:00:00Z');

const MEMBER_HEADERS = [
  '姓名',
  '公民身份号码',
  '性别',
  '民族',
  '出生日期',
  '学历',
  '人员类别',
  '入党日期',
  '转正日期',
  '工作岗位',
  '手机号码',
];

/** Writes a workbook of a branch: its information, roster and movements. */
export async function writeSmall(path: string, small: Small) {
  const { branch, year, members, movements, recruits, kind, parent, code, lastYear } = small;
  const workbook = new ExcelJS.Workbook();
  // One time for all: which is the later is not to hang on how fast they are written.
  workbook.created = WRITTEN;
  workbook.modified = WRITTEN;
  const info = workbook.addWorksheet('支部信息');
  info.addRows([
    ['党组织全称', branch],
    ...(code === undefined ? [] : [['党组织编码', code]]),
    ['组织类别', kind ?? '支部'],
    ['上级党组织', parent ?? '中共青松委员会'],
    ['单位类别', '企业'],
    ['上年底党员总数', lastYear === undefined ? members.length : lastYear],
    ...(year === undefined ? [] : [['统计年度', year]]),
    ...(small.more ?? []),
  ]);
  // A committee has no members of its own.
  const roster = workbook.addWorksheet('党员名册');
  roster.addRow(MEMBER_HEADERS);
  for (const [name, id] of members) {
    roster.addRow([
      name,
      id,
      '男',
      '汉族',
      '1980-03-01',
      '大学本科',
      '正式党员',
      '2010-06-01',
      '2011-06-01',
      '工人',
      '13812345678',
    ]);
  }
  if (movements) {
    const sheet = workbook.addWorksheet('党员增减');
    const headers = ['姓名', '公民身份号码', '变动类型', '变动日期', '报到日期'];
    sheet.addRow([...headers, '来源或去向党组织']);
    sheet.addRows(movements.map((row) => [...row]));
  }
  if (recruits) {
    const headers = [...new Set(recruits.flatMap((row) => Object.keys(row)))];
    const sheet = workbook.addWorksheet('发展党员');
    sheet.addRow(headers);
    sheet.addRows(recruits.map((row) => headers.map((header) => row[header] ?? null)));
  }
  mkdirSync(dirname(path), { recursive: true });
  await workbook.xlsx.writeFile(path);
}
