import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReturnTemplates } from '../../hosts/cli/files/template-files';
import { compileForm } from '../../returns';
import { namedFigure } from './named-figure';

const templates = readReturnTemplates(join(import.meta.dirname, '../../../templates'));
const form = compileForm(templates, { year: 2025 });

describe('a figure is found by', () => {
  it.each([
    ['its ids', 'members farmer female', 'members farmer female'],
    ['its titles', '党员基本情况 农牧渔民 女', 'members farmer female'],
    ['its English titles', 'members retired female', 'members retired female'],
    ['the printed number of a row', '两年党员数综合比较 14 合计', 'change r14 total'],
    ['第X表, row and letter', '第二表 4 C', '2017/T2 r4 C'],
    ['the id of an official table', '2017/T18 r1 A', '2017/T18 r1 A'],
    ['a short number', 'T43 第1行 aa', '2017/T43 r1 AA'],
    ['an official title of its own', '党员学历情况 一、在岗职工 研究生', '2017/T4 r2 B'],
    ['a row in its block', '第二表 非公有制单位合计 总数', '2017/T2 r11 A'],
    ['a blank of 补充资料', '第二表 S2 A', '2017/T2 S2 A'],
  ])('%s', (_, given, wanted) => {
    const { found } = namedFigure(form, given.split(' ') as [string, string, string]);
    expect(found?.join(' ')).toBe(wanted);
  });

  it.each([
    ['nothing all total', 'table', false],
    ['members nobody total', 'row', false],
    ['members all nothing', 'column', false],
    ['第二表 合计 A', 'row', true],
  ])('none: %s', (given, part, several) => {
    const named = namedFigure(form, given.split(' ') as [string, string, string]);
    expect(named).toMatchObject({ found: null, part, several });
    expect(named.found === null && named.choices.length).toBeGreaterThan(1);
  });
});
