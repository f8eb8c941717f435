import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchCell, excelBook } from './excel-book';

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

function rosterValue(person: number, column: number): BenchCell {
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

/** One workbook with a roster of so many rows and nothing else; much in it is wrong. */
export function makeRoster(folder: string, rows: number): string[] {
  const sheet = {
    name: '党员名册',
    columns: ROSTER.length,
    rows: rows + 1,
    row: (index: number) =>
      index === 0 ? ROSTER : ROSTER.map((_, column) => rosterValue(index - 1, column)),
  };
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${rows}.xlsx`);
  writeFileSync(path, excelBook([sheet]));
  return [path];
}
