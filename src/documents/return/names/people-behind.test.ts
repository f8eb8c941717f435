import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { readReturnTemplates } from '../../../hosts/cli/files/template-files';
import { compileForm, finishReturn, tallyLedger } from '../../../returns';
import { ledgerOf, type SheetTables } from '../../../rules/testing';
import { findingsXlsx } from '../../findings/list/findings-xlsx';
import { returnFindings } from '../return-findings';
import { peopleBehind } from './people-behind';
import { relationsToName } from './relations-to-name';

const templates = readReturnTemplates(join(import.meta.dirname, '../../../../templates'));
const form = compileForm(templates, { year: 2025 });
const NOBODY = { received: () => false, elsewhere: () => false };

/** Whom a branch is asked to name, when the return is of it alone. */
function namesOf(tables: SheetTables) {
  const ledger = ledgerOf(tables);
  const tally = tallyLedger(ledger, form);
  const findings = returnFindings(finishReturn(tally, form), form, 'zh-CN');
  return relationsToName(
    findings,
    form,
  )(tally).flatMap((relation) => peopleBehind(ledger, form, relation, NOBODY, 'zh-CN') ?? []);
}

const branch = (lastYear: number) => [
  ['党组织全称', '组织类别', '统计年度', '上年底党员总数'],
  ['甲支部', '支部', 2025, lastYear],
];
const ROSTER = ['姓名', '性别', '学历', '工作岗位', '人员类别', '入党日期', '转正日期'];
const one = (name: string, post: string) => [
  ...[name, '男', '高中', post, '正式党员', '2001-07-01', '2002-07-01'],
];

it('names those for whom the form asks a list, with their rows', () => {
  const names = namesOf({
    支部信息: branch(2),
    党员名册: [ROSTER, one('甲一', '农牧渔民'), one('乙二', '其他')],
  });
  expect(names).toEqual([
    {
      title: '第二表“党员基本情况”：“其他”是哪些人，请说明',
      asks: true,
      byNumber: false,
      rows: [{ sheet: '党员名册', row: 3, subject: '乙二', difference: 1 }],
      more: 0,
    },
  ]);
});

it('names those who came or went where the number of a former year is one side', () => {
  const moves = [
    ['姓名', '变动类型', '变动日期'],
    ['丙三', '死亡', '2025-03-04'],
  ];
  const [names] = namesOf({
    支部信息: branch(3),
    党员名册: [ROSTER, one('甲一', '农牧渔民')],
    党员增减: moves,
  });
  expect([names?.byNumber, names?.rows]).toEqual([
    true,
    [{ sheet: '党员增减', row: 2, subject: '丙三', difference: 1 }],
  ]);
});

it('names nobody where all relations hold', () => {
  expect(namesOf({ 支部信息: branch(1), 党员名册: [ROSTER, one('甲一', '农牧渔民')] })).toEqual([]);
});

it('stands on a sheet of its own in the list of a branch, and in no list without it', async () => {
  const lists = namesOf({ 支部信息: branch(1), 党员名册: [ROSTER, one('乙二', '其他')] });
  const listed = [{ file: '下级/甲.xlsx', error: null, findings: [] }];
  const sheets = await Promise.all(
    [{ file: '下级/甲.xlsx', lists }, null].map(async (names) => {
      const book = new ExcelJS.Workbook();
      const bytes = await findingsXlsx(listed, { language: 'zh-CN' }, names);
      await book.xlsx.load(bytes.slice().buffer);
      return book.getWorksheet('名单');
    }),
  );
  const row = sheets[0]?.getRow(4);
  expect([2, 4, 5].map((at) => row?.getCell(at).text)).toEqual(['党员名册', '乙二', '要求附名单']);
  expect(row?.getCell(3).formula).toBe('HYPERLINK("甲.xlsx#\'党员名册\'!A2","A2")');
  expect(sheets[1]).toBeUndefined();
});
