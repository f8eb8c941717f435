import { checkCharacter } from '../../src/core/text/id-number';
import { writePlainXlsx } from '../../src/samples/xlsx';

const HEADERS =
  '姓名 公民身份号码 性别 民族 出生日期 学历 人员类别 入党日期 转正日期 工作岗位'.split(' ');

/** Of one digit a check character that is wrong. */
const wrong = (first17: string): string => (checkCharacter(first17) === '1' ? '2' : '1');

/**
 * A small ledger: the year, and members.
 * @param mistakes members whose identity number has another last digit
 * @param year its 统计年度
 */
export function smallBook(
  unit: string,
  members: readonly string[] = ['张三'],
  mistakes = 0,
  year = '2025',
) {
  const people = members.map((name, n) => {
    const first17 = `99999919900101${String(101 + 2 * n).padStart(3, '0')}`;
    const last = n < mistakes ? wrong(first17) : checkCharacter(first17);
    const life = ['1990-01-01', '大学本科', '正式党员', '2015-07-01', '2016-07-01', '管理人员'];
    return [name, first17 + last, '男', '汉族', ...life];
  });
  return writePlainXlsx([
    {
      name: '支部信息',
      rows: [
        ['党组织全称', unit],
        ['统计年度', year],
      ],
    },
    { name: '党员名册', rows: [HEADERS, ...people] },
  ]);
}
