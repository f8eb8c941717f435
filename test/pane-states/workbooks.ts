import { checkCharacter } from '../../src/core/text/id-number';
import type { Random } from '../../src/samples/random';
import type { Cell, Sheet, Workbook } from '../../src/workbook/model';

/** The register's columns; after them stands what tells its rows apart, for the test alone. */
export const HEADERS = '姓名 公民身份号码 性别 民族 出生日期 学历 人员类别 入党日期 转正日期'.split(
  ' ',
);
const MARK = '测试标记';

const idOf = (n: number): string => {
  const first = `9999991990010100${n % 10}`;
  return first + checkCharacter(first);
};

/** What somebody types into each column: right, wrong, untidy, or nothing. */
export const TYPED: readonly (readonly string[])[] = [
  ['张三', ' 李四', '王 五', ''],
  [idOf(1), idOf(2), '99999919900101001', '999999199001010011', ''],
  ['男', '女', ' 男', '男性', ''],
  ['汉族', '汉', '某族', ''],
  ['1990-01-01', '1990.1.1', '1990年1月1日', '不详', ''],
  ['大学本科', '本科', '博士后', ''],
  ['正式党员', '预备党员', '群众', ''],
  ['2015-07-01', '2015.7.1', '2015年7月1日', ''],
  ['2016-07-01', '2016.7.1', ''],
];

const sheetOf = (name: string, lines: readonly (readonly (Cell | undefined)[])[]): Sheet => ({
  name,
  hidden: false,
  merged: [],
  rows: lines.map((cells, index) => ({ index, cells: [...cells] })),
});

/** A ledger of six people with what people write; every row of the register has a mark of its own. */
export function workbookOf(luck: Random, organisation: string, year = '2025'): Workbook {
  const people = Array.from({ length: 6 }, (_, n) => [
    ...TYPED.map((values, column) => {
      const value = luck.oneIn(3) ? luck.pick(values) : (values[0] ?? '');
      if (column === 0) return `${value}${'甲乙丙丁戊己'[n]}`;
      if (column === 1 && value !== '') return luck.oneIn(3) ? value : idOf(n);
      return value || undefined;
    }),
    `t${n}`,
  ]);
  const sheets = [
    sheetOf('支部信息', [
      ['党组织全称', organisation],
      ['统计年度', year],
    ]),
    sheetOf('党员名册', [[...HEADERS, MARK], ...people]),
  ];
  return { format: 'xlsx', sheets };
}
