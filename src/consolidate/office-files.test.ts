import { type BookType, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../test/hostile/read';
import { readLedger } from '../ledger/read';
import { templates } from '../rules/testing';
import type { Cell } from '../workbook/model';

type Line = readonly (Cell | null)[];
interface Tab {
  readonly rows: readonly Line[];
  readonly hidden?: boolean;
}

/** A file of a format, as another program writes it, read by ours. */
async function ledgerOf(tabs: Readonly<Record<string, Tab>>, format: BookType) {
  const book = utils.book_new();
  for (const [name, { rows }] of Object.entries(tabs)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), name);
  }
  book.Workbook = {
    Sheets: Object.values(tabs).map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })),
  };
  const bytes: unknown = write(book, { bookType: format, type: 'array' });
  const workbook = await readBytes(new Uint8Array(bytes as ArrayBuffer), `名册.${format}`);
  return readLedger(workbook, templates, { file: `名册.${format}`, assumedYear: 2025 });
}

const HEADERS = ['姓名', '性别', '民族', '人员类别', '入党日期'];
const FIRST: Line = ['甲一', '男', '汉族', '正式党员', '2001-06-01'];
const SECOND: Line = ['乙二', '女', '汉族', '正式党员', '2012-07-01'];
const BOOKS: readonly BookType[] = ['xlsx', 'biff8', 'ods', 'csv'];
const FILES = BOOKS.map((format) => [format === 'biff8' ? 'xls' : format, format] as const);
/** Formats in which that program hides sheets. */
const HIDING = FILES.filter(([name]) => name === 'xlsx' || name === 'xls');

describe.each(FILES)('in a file of %s', (_, format) => {
  const members = async (rows: readonly Line[], header: Line = HEADERS) =>
    (await ledgerOf({ 党员名册: { rows: [header, ...rows] } }, format)).members.records;

  it('totals by any name are nobody', async () => {
    const words = [
      '汇总',
      '男 计数',
      'Total',
      '平均值',
      '求和',
      '计',
      'Σ',
      '共15人',
      '合计人数：15',
    ];
    const totals = words.map((word): Line => [word, null, null, null, null]);
    const rows = [FIRST, SECOND, ...totals, ['总计', 2, null, null, null] as Line];
    expect((await members(rows)).map(({ name }) => name)).toEqual(['甲一', '乙二']);
  });

  it('a total by the numbers of the rows is nobody', async () => {
    const rows: Line[] = [
      [1, ...FIRST],
      [2, ...SECOND],
      ['汇总', null, 2, null, null, null],
    ];
    expect(await members(rows, ['序号', ...HEADERS])).toHaveLength(2);
  });

  it('characters that nobody sees make no other name', async () => {
    const marks = [0x202a, 0x202e, 0x2066, 0x061c, 0x180e, 0xfe0f, 0xfffc, 0x034f];
    const names = marks.map((code) => `甲${String.fromCodePoint(code)}一`);
    const rows = names.map((name): Line => [name, ...FIRST.slice(1)]);
    expect(new Set((await members(rows)).map(({ name }) => name))).toEqual(new Set(['甲一']));
  });

  it('dots of a name in every form are one name', async () => {
    const dots = ['·', '.', '．', '。', '●', '－', ' ', ''];
    const rows = dots.map((dot): Line => [`阿卜杜${dot}热合曼`, ...FIRST.slice(1)]);
    expect(new Set((await members(rows)).map(({ name }) => name))).toEqual(
      new Set(['阿卜杜·热合曼']),
    );
  });

  it('days are numbers of a calendar as text, and have every kind of dash', async () => {
    const days = ['37043', '2001-06-01', '2001－06－01', '2001–06–01', '2001—06—01', '2001‐06‐01'];
    const rows = days.map((day): Line => [...FIRST.slice(0, 4), day]);
    expect((await members(rows)).map(({ joinedOn }) => joinedOn)).toEqual(days.map(() => 20010601));
  });

  it('ticks beside choices tell which is meant', async () => {
    const ticks = ['□男 ■女', '☐男 ☒女', '£男 R女'];
    const rows = ticks.map((tick): Line => ['甲一', tick, ...FIRST.slice(2)]);
    expect((await members(rows)).map(({ sex }) => sex)).toEqual(ticks.map(() => 'female'));
  });

  it('a place called 示例 is a place', async () => {
    const branch = '示例县丙镇一村党支部';
    const rows = [FIRST, SECOND].map((row): Line => [branch, ...row]);
    expect((await members(rows, ['所在党支部', ...HEADERS])).map((one) => one.branch)).toEqual([
      branch,
      branch,
    ]);
  });
});

describe.each(HIDING)('in a file of %s', (_, format) => {
  it('a hidden sheet counts where it is the only one of its kind', async () => {
    const roster = { rows: [HEADERS, FIRST, SECOND] };
    const other = {
      rows: [
        ['日期', '会议类型', '主题'],
        ['2025-01-05', '党员大会', '学习'],
      ],
    };
    const alone = await ledgerOf(
      { 会议记录: other, 党员名册: { ...roster, hidden: true } },
      format,
    );
    expect([alone.members.records.length, alone.hiddenSheets[0]?.read]).toEqual([2, true]);
    const copy = { rows: [HEADERS, FIRST], hidden: true };
    const both = await ledgerOf({ 党员名册: roster, 名册: copy }, format);
    expect([both.members.records.length, both.hiddenSheets[0]?.read]).toEqual([2, false]);
  });

  it('an old copy that is shown does not count twice', async () => {
    const ledger = await ledgerOf(
      {
        党员名册: { rows: [HEADERS, FIRST, SECOND] },
        '党员名册（旧）': { rows: [HEADERS, FIRST] },
      },
      format,
    );
    expect(ledger.members.records).toHaveLength(2);
    expect(ledger.sheets.map(({ aside }) => aside)).toEqual([null, 'old-copy']);
  });
});
