import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/calendar/civil-date';
import { SEVERITIES } from '../../../core/severity';
import { templates } from '../../../rules/testing';
import { type OutCell, writePlainXlsx } from '../../../samples/xlsx';
import { Engine } from './engine';
import type { GroupBy, ListGroup } from './finding-views';

const ROSTER = [
  ['姓名', '性别', '民族', '人员类别', '入党日期', '转正日期'],
  ['张三', '男', '汉', '正式党员', '2005-07-01', '2006-07-01'],
  ['李四', '女', '汉', '正式党员', '2006-07-01', '2007-07-01'],
  ['王五', '男', '汉', '正式党员', '2007-07-01', ''],
  ['赵六', '女', '外星', '正式党员', '2008-07-01', '2009-07-01'],
  ['钱七', '女', '外星', '正式党员', '2008-07-01', '2009-07-01'],
];
const MEETINGS = [
  ['日期', '会议类型', '主题', '应到人数', '实到人数'],
  ['2025-02-10', '支部党员大会', '学习', 5, 6],
  ['2025-03-11', '支部党员大会', '学习', 5, 7],
  ['2025-05-12', '支部党员大会', '学习', 5, 8],
];

async function listed(group: GroupBy, language: 'zh-CN' | 'en' = 'zh-CN') {
  const engine = new Engine(templates);
  const today = parseIsoDate('2025-12-31');
  engine.configure({ language, packs: [], today, mappings: [], unit: null });
  const sheet = (name: string, rows: readonly (readonly OutCell[])[]) => ({
    name,
    rows: rows.map((row) => [...row]),
  });
  const bytes = writePlainXlsx([sheet('党员名册', ROSTER), sheet('组织生活', MEETINGS)]);
  const { book } = await engine.open({ name: '台账.xlsx', bytes: bytes.slice().buffer });
  const books = [book];
  const query = { books, group, severities: SEVERITIES, suppressed: false, search: '' };
  const list = () => engine.list({ ...query, keep: null, anchors: [] });
  return {
    engine,
    book,
    list,
    alike: (key: string) => engine.alike({ books, alike: { group: key } }),
  };
}

const titled = (groups: readonly ListGroup[], text: string) =>
  groups.find(({ title }) => title.includes(text));

describe('findings in groups', () => {
  it('have one cause where the same stands in the same column', async () => {
    const { engine, book, list, alike } = await listed('cause');
    const { groups } = list();
    const short = titled(groups, '民族“汉”');
    const unknown = titled(groups, '民族“外星”');
    // What is said of several people in one line is one of the list, and all of them here.
    expect([short?.open, short?.fixes, unknown?.open]).toEqual([1, 1, 1]);
    expect(titled(groups, '转正日期空着')?.count).toBe(1);
    // All of one cause are mended at once, and no other.
    const { fixes } = alike(short?.key ?? '');
    expect(fixes.map(({ place, after }) => `${place} ${after}`)).toEqual(
      ['C2', 'C3', 'C4'].map((cell) => `党员名册 ${cell} 民族 汉族`),
    );
    // All of one cause are answered with one reason, and no other.
    const { answers } = alike(unknown?.key ?? '');
    expect(answers.map(({ answered }) => answered.subject)).toEqual(['赵六', '钱七']);
    const given = { book, reason: '户籍如此', by: '', on: parseIsoDate('2025-12-31') };
    await engine.verify({ ...given, answers: answers.map(({ answered }) => answered) });
    const after = list().groups;
    expect(titled(after, '民族“外星”')).toBeUndefined();
    expect(titled(after, '民族“汉”')?.open).toBe(1);
  });

  it('are of the quarter of which their row is named, in the order of time', async () => {
    const { list, alike } = await listed('period');
    const { groups } = list();
    const titles = groups.map(({ title }) => title);
    expect(titles).toContain('2025年第一季度');
    expect(titles).toEqual([
      ...titles.slice(0, -1).sort((a, b) => keyOf(a) - keyOf(b)),
      '不分时期',
    ]);
    const first = titled(groups, '2025年第一季度');
    const subjects = alike(first?.key ?? '').answers.map(({ answered }) => answered.subject);
    const named = subjects.filter((one) => one.includes('2025-'));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((one) => !/2025-0[123]/.test(one))).toEqual([]);
  });

  it('are named in English', async () => {
    const titles = (await listed('period', 'en')).list().groups.map(({ title }) => title);
    expect(titles).toContain('2025, quarter 1');
    const causes = (await listed('cause', 'en')).list().groups.map(({ title }) => title);
    expect(causes.some((title) => title.endsWith('民族 “汉”'))).toBe(true);
  });
});

/** By which quarters are ordered: `2025年第一季度` as 20251. */
const keyOf = (title: string): number =>
  Number(title.slice(0, 4)) * 10 + '一二三四'.indexOf(title.charAt(6)) + 1;
