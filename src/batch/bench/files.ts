import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { columnLetters } from '../../workbook/model';

/** A cell to be written: text, a number, or the serial number of a day. */
type Value = string | number | { readonly day: number };

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly value: (row: number, column: number) => Value;
}

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华建国文玉';
const STREETS = ['人民路', '中山路', '解放大道', '建设街', '和平里'];

/** A number below `bound` that looks random and is the same each time (splitmix32). */
function hash(n: number, salt: number, bound: number): number {
  let h = Math.imul(n + 1, 0x9e3779b9) ^ Math.imul(salt + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return ((h ^ (h >>> 15)) >>> 0) % bound;
}

const two = (n: number): string => String(n).padStart(2, '0');
const pick = (text: string, n: number): string => text.charAt(n % text.length);
const personName = (n: number): string =>
  pick(SURNAMES, hash(n, 1, 20)) + pick(GIVEN, hash(n, 2, 26)) + pick(GIVEN, hash(n, 3, 26));
const idNumber = (n: number): string =>
  `999999${1950 + hash(n, 4, 55)}${two(1 + hash(n, 5, 12))}${two(1 + hash(n, 6, 28))}${String(hash(n, 7, 10_000)).padStart(4, '0')}`;

const ROSTER =
  '姓名 公民身份号码 性别 民族 出生日期 学历 学位 人员类别 所在党支部 党小组 入党日期 转正日期 党龄 工作岗位 是否在一线 单位及职务 是否党员领导干部 手机号码 户籍所在地 现居住地 党籍状态 是否失联党员 是否流动党员 外出流向 备注'.split(
    ' ',
  );

function rosterValue(person: number, column: number): Value {
  switch (column) {
    case 0:
      return personName(person);
    case 1:
      return idNumber(person);
    case 2:
      return hash(person, 8, 3) ? '男' : '女';
    case 3:
      return hash(person, 9, 20) ? '汉族' : '满族';
    case 4:
      return { day: 18_300 + hash(person, 10, 19_000) };
    case 5:
      return ['大学本科', '大学专科', '研究生', '高中'][hash(person, 11, 4)] as string;
    case 6:
      return hash(person, 12, 4) ? '无' : '学士';
    case 7:
      return hash(person, 13, 30) ? '正式党员' : '预备党员';
    case 8:
      return `第${(person % 40) + 1}党支部`;
    case 9:
      return `第${hash(person, 14, 4) + 1}党小组`;
    case 10:
      return { day: 32_000 + hash(person, 15, 13_000) };
    case 11:
      return { day: 32_365 + hash(person, 15, 13_000) };
    case 12:
      return hash(person, 16, 40);
    case 13:
      return ['工人', '专业技术人员', '管理人员', '离退休人员'][hash(person, 17, 4)] as string;
    case 15:
      return `某单位第${hash(person, 18, 50)}科室职员`;
    case 17:
      return `139${String(hash(person, 19, 100_000_000)).padStart(8, '0')}`;
    case 18:
      return `某市某区${STREETS[hash(person, 20, 5)]}`;
    case 19:
      return `某市某区${STREETS[hash(person, 20, 5)]}${hash(person, 21, 999)}号`;
    case 20:
      return '正常';
    case 24:
      return hash(person, 22, 2) ? '已核对' : hash(person, 23, 9999) / 4;
    default:
      return hash(person, column, 2) ? '是' : '否';
  }
}

function duesValue(person: number, row: number, column: number): Value {
  switch (column) {
    case 0:
      return personName(person);
    case 1:
      return idNumber(person);
    case 2:
      return 202_501 + (row % 12);
    case 3:
      return '在职';
    case 4:
      return 3000 + hash(person, 24, 9000);
    case 5:
    case 6:
      return (1500 + hash(person, 24, 9000)) / 100;
    default:
      return { day: 45_660 + hash(person + row, 25, 360) };
  }
}

const DUES = '姓名 公民身份号码 年月 交费类别 计算基数 应交 实交 实交日期'.split(' ');
const MEETINGS =
  '编号 日期 会议类型 主题 党小组 方式 地点 主持人 记录人 应到人数 实到人数 议题 是否表决 决议'.split(
    ' ',
  );
const ATTENDANCE = '编号 姓名 出席 原因'.split(' ');

function meetingValue(seed: number, row: number, column: number): Value {
  if (column === 0) return `2025-${String(row + 1).padStart(3, '0')}`;
  if (column === 1) return { day: 45_660 + hash(seed + row, 26, 360) };
  if (column === 9 || column === 10) return 60 - (row % 5) * (column - 9);
  if (column === 7 || column === 8) return personName(seed + row);
  return ['支委会', '主题党日', '党员大会', '党课'][(row + column) % 4] as string;
}

/** The four sheets of one branch. */
function branchTables(seed: number): Table[] {
  return [
    { name: '党员名册', columns: ROSTER, rows: 60, value: (r, c) => rosterValue(seed + r, c) },
    { name: '会议记录', columns: MEETINGS, rows: 40, value: (r, c) => meetingValue(seed, r, c) },
    {
      name: '党费收缴',
      columns: DUES,
      rows: 600,
      value: (r, c) => duesValue(seed + (r % 60), r, c),
    },
    {
      name: '出席登记',
      columns: ATTENDANCE,
      rows: 60,
      value: (r, c) => (c === 1 ? personName(seed + r) : (['2025-001', '', '出席', '无'][c] ?? '')),
    },
  ];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as Excel lays one out: shared strings, styled cells, `spans`, `dyDescent`. */
function writeBook(tables: readonly Table[]): Uint8Array {
  const strings = new Map<string, number>();
  const encoder = new TextEncoder();
  const parts: Record<string, string> = {};
  let uses = 0;
  const cell = (value: Value, ref: string): string => {
    if (typeof value === 'number') return `<c r="${ref}" s="1"><v>${value}</v></c>`;
    if (typeof value === 'object') return `<c r="${ref}" s="2"><v>${value.day}</v></c>`;
    let index = strings.get(value);
    if (index === undefined) {
      index = strings.size;
      strings.set(value, index);
    }
    uses++;
    return `<c r="${ref}" s="1" t="s"><v>${index}</v></c>`;
  };
  const files: Record<string, Uint8Array> = {};
  tables.forEach(({ columns, rows, value }, n) => {
    const letters = columns.map((_, column) => columnLetters(column));
    const last = `${letters.at(-1)}${rows + 1}`;
    const pieces: Uint8Array[] = [];
    let xml = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><sheetData>`;
    for (let row = 0; row <= rows; row++) {
      xml += `<row r="${row + 1}" spans="1:${columns.length}" x14ac:dyDescent="0.2">`;
      letters.forEach((letter, column) => {
        const content = row === 0 ? (columns[column] as string) : value(row - 1, column);
        xml += cell(content, `${letter}${row + 1}`);
      });
      xml += '</row>';
      if (xml.length > 1 << 20) {
        pieces.push(encoder.encode(xml));
        xml = '';
      }
    }
    pieces.push(
      encoder.encode(
        `${xml}</sheetData><phoneticPr fontId="1" type="noConversion"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
      ),
    );
    files[`xl/worksheets/sheet${n + 1}.xml`] = Buffer.concat(pieces);
  });
  parts['xl/sharedStrings.xml'] =
    `${HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
  for (const [name, text] of Object.entries({ ...packageParts(tables), ...parts })) {
    files[name] = encoder.encode(text);
  }
  return zipSync(files);
}

function packageParts(tables: readonly Table[]): Record<string, string> {
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relationships = (body: string): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${body}</Relationships>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const sheets = tables.map((_, n) => n + 1);
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${override('sharedStrings', 'sharedStrings')}${sheets.map((n) => override(`worksheets/sheet${n}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets>${tables.map(({ name }, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      sheets.map((n) => relationship(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)).join('') +
        relationship('rId98', 'styles', 'styles.xml') +
        relationship('rId99', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}

function write(folder: string, name: string, tables: readonly Table[]): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, writeBook(tables));
  return path;
}

/** Workbooks of four sheets: a roster, meetings, 600 rows of dues, attendance. */
export const makeMany = (folder: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => write(folder, `${n}.xlsx`, branchTables(n * 61)));

/** One workbook with a roster of so many rows. */
export function makeLarge(folder: string, rows: number): string[] {
  const roster: Table = { name: '党员名册', columns: ROSTER, rows, value: rosterValue };
  return [write(folder, `${rows}.xlsx`, [roster])];
}
