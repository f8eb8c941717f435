import { describe, expect, it } from 'vitest';
import type { Communique } from '../../core/templates/communique-schema';
import { TemplateError } from '../../core/templates/template-error';
import { compileForm } from '../../returns';
import { templates } from '../../rules/testing';
import { type CommuniqueText, communiqueText } from './communique';
import type { ReturnTableReport } from './returns-report';

const form = compileForm(templates, { year: 2025 });

/** The tables of a return that has these figures, by `table.row.column`, and no others. */
function tablesOf(figures: Readonly<Record<string, number>>): ReturnTableReport[] {
  const tables = new Map<string, Map<string, Record<string, number>>>();
  for (const [ref, value] of Object.entries(figures)) {
    const [table = '', row = '', column = ''] = ref.split('.');
    const rows = tables.get(table) ?? new Map<string, Record<string, number>>();
    rows.set(row, { ...rows.get(row), [column]: value });
    tables.set(table, rows);
  }
  return [...tables].map(([id, rows]) => ({
    id,
    title: id,
    rows: [...rows].map(([row, values]) => ({ id: row, title: row, values })),
    balances: [],
  }));
}

const write = (figures: Readonly<Record<string, number>>, unit: string | null = '某单位') =>
  communiqueText(templates, { unit, form, tables: tablesOf(figures) }) as CommuniqueText;
const all = ({ opening, sections }: CommuniqueText): string =>
  [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs)]
    .map(({ lead, text }) => lead + text)
    .join('\n');

const SMALL = {
  'members.all.total': 100271,
  'communique.increase.count': 1086,
  'communique.increase.percent': 1.1,
  'communique.female.count': 30995,
  'communique.female.percent': 30.9,
  'communique.minority.count': 0,
  'communique.minority.percent': 0,
  'communique.age30.count': 12272,
  'communique.age35.count': 0,
  'communique.age40.count': 11475,
};

describe('公报', () => {
  it('writes exact numbers where there are few, and leaves out what is zero or not counted', () => {
    const text = write(SMALL);
    expect(text.title).toBe('某单位党内统计公报');
    expect(text.opening[0]?.text).toBe(
      '截至2025年12月31日，某单位党员总数为100271名，比2024年底净增1086名，增幅为1.1%。',
    );
    expect(text.sections.map(({ title }) => title)).toEqual(['一、党员队伍情况']);
    expect(text.sections[0]?.paragraphs).toMatchObject([
      { lead: '党员的性别、民族和学历。', text: '女党员30995名，占党员总数的30.9%。' },
      { lead: '党员的年龄。', text: '30岁及以下党员12272名，36至40岁党员11475名。' },
    ]);
    expect(text.note).toBeNull();
  });

  it('writes 万 with one decimal where there are a million, as the published one does', () => {
    const text = write({
      'members.all.total': 100_271_449,
      'communique.female.count': 30_994_500,
      'communique.female.percent': 30.9,
      'communique.before1949.count': 9_999,
    });
    expect(all(text)).toContain('党员总数为10027.1万名');
    expect(all(text)).toContain('女党员3099.5万名');
    expect(all(text)).toContain('新中国成立前入党的9999名');
    expect(text.note).toContain('均未作机械调整');
    expect(all(write({ 'members.all.total': 999_999 }))).toContain('党员总数为999999名');
    expect(all(write({ 'members.all.total': 1_000_000 }))).toContain('党员总数为100.0万名');
  });

  it('says 减少 of a decrease, 持平 of none, and nothing where last year is not known', () => {
    const first = (count: number, percent: number | null) =>
      write({
        'members.all.total': 100,
        'communique.increase.count': count,
        ...(percent === null ? {} : { 'communique.increase.percent': percent }),
      }).opening[0]?.text;
    expect(first(-5, -4.8)).toBe(
      '截至2025年12月31日，某单位党员总数为100名，比2024年底减少5名，降幅为4.8%。',
    );
    expect(first(0, 0)).toBe('截至2025年12月31日，某单位党员总数为100名，与2024年底持平。');
    expect(first(100, null)).toBe('截至2025年12月31日，某单位党员总数为100名。');
  });

  it('begins a list with its first item that is there', () => {
    const text = all(
      write({
        'organisations.all.total': 3,
        'organisations.committee.total': 0,
        'organisations.branch.total': 3,
        'honours.excellent-member.total': 2,
        'communique.admitted.count': 0,
      }),
    );
    expect(text).toContain('某单位现有党组织3个。其中，支部3个。');
    expect(text).toContain('2025年，共表彰优秀共产党员2名。');
    expect(text).toContain('2025年没有发展党员。');
  });

  it('can do without the name of the unit', () => {
    expect(write(SMALL, null).title).toBe('党内统计公报');
    expect(write(SMALL, null).opening[0]?.text).toMatch(/^截至2025年12月31日，党员总数为/);
  });

  it('names only figures of the form', () => {
    const [known] = templates.communiques;
    if (!known) throw new Error('no wording');
    const opening: Communique['opening'] = [
      { sentences: [{ clauses: ['{members.all.nobody}名'] }] },
    ];
    const wrong = { ...known, communique: { ...known.communique, opening } };
    expect(() =>
      communiqueText({ ...templates, communiques: [wrong] }, { unit: null, form, tables: [] }),
    ).toThrow(TemplateError);
    expect(
      communiqueText({ ...templates, communiques: [] }, { unit: null, form, tables: [] }),
    ).toBeNull();
  });
});
