import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadTemplates } from '../../../core/templates/load';
import type { ReturnTable } from '../../../core/templates/return-schema';
import { nodeInflate } from '../../../hosts/cli/files/inflate';
import { readTemplateFiles } from '../../../hosts/cli/files/template-files';
import { compileForm, finishReturn, tallyLedger } from '../../../returns';
import { ledgerOf } from '../../../rules/testing';
import { readWorkbook } from '../../../workbook/read/read';
import { tableViews } from '../return-view';
import { figuresInWorkbook } from '../returns-read';
import { returnWorkbook } from './return-workbook';

const ROOT = join(import.meta.dirname, '../../../../templates');

/** What a clerk does when next year's form comes: end the old version, and write the new one beside it. */
function withNextYear() {
  const files = new Map(readTemplateFiles(ROOT));
  const path = join(ROOT, 'returns', 'education.json');
  const table = JSON.parse(readFileSync(path, 'utf8')) as ReturnTable;
  files.set('returns/education.json', { ...table, years: { from: null, to: 2025 } });
  const [total, postgraduate, ...others] = table.columns;
  const doctorate = {
    id: 'doctorate',
    title: { 'zh-CN': '其中：博士', en: 'Doctorates' },
    where: { field: 'education', is: 'doctorate' },
  };
  files.set('returns/education-2026.json', {
    ...table,
    years: { from: 2026, to: null },
    columns: [total, postgraduate, doctorate, ...others],
    plausibility: [
      {
        id: 'postgraduate-change',
        title: { 'zh-CN': '研究生比上年变动超过10%', en: 'Postgraduates: changed' },
        figure: 'education.all.postgraduate',
        changeOver: 10,
      },
    ],
  });
  return loadTemplates(files);
}

const ledger = (...educations: string[]) =>
  ledgerOf({
    党员名册: [
      ['姓名', '性别', '学历', '人员类别', '入党日期', '工作岗位'],
      ...educations.map((education, index) => [
        `甲${index}`,
        '女',
        education,
        '正式党员',
        '2010-01-01',
        '工人',
      ]),
    ],
  });

it('next year’s form is an edit of templates/: each year has its own, and they are held against each other', async () => {
  const templates = withNextYear();
  const old = compileForm(templates, { year: 2025 });
  const now = compileForm(templates, { year: 2026 });
  const before = finishReturn(tallyLedger(ledger('博士研究生', '大学本科'), old), old);
  const bytes = await returnWorkbook(tableViews(before.tables, old, 'zh-CN'), {
    year: 2025,
    reporter: null,
    workbooks: 1,
    unreadable: 0,
    form: old,
  });
  const workbook = await readWorkbook(bytes, 'returns.xlsx', { inflate: nodeInflate });
  const lastYear = figuresInWorkbook(workbook, templates);
  const education = lastYear?.tables.find(({ id }) => id === 'education')?.rows[0];
  expect(education?.values).toMatchObject({ total: 2, postgraduate: 1, bachelor: 1 });
  expect(education?.values).not.toHaveProperty('doctorate');
  const after = finishReturn(
    tallyLedger(ledger('博士研究生', '硕士研究生', '大学本科'), now),
    now,
    { lastYear: lastYear?.tables ?? [] },
  );
  expect(after.tables.find(({ id }) => id === 'education')?.rows[0]?.values).toMatchObject({
    total: 3,
    postgraduate: 2,
    doctorate: 1,
  });
  expect(after.questions.find(({ id }) => id === 'postgraduate-change')).toMatchObject({
    count: 2,
    lastYear: 1,
  });
});
