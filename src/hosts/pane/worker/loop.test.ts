import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/calendar/civil-date';
import { templates } from '../../../rules/testing';
import { type OutCell, writePlainXlsx } from '../../../samples/xlsx';
import { cellRef } from '../../../workbook/model';
import { Engine } from './engine';

async function opened(sheets: Readonly<Record<string, readonly (readonly OutCell[])[]>>) {
  const engine = new Engine(templates);
  const today = parseIsoDate('2025-12-31');
  engine.configure({ language: 'zh-CN', packs: [], today, mappings: [], unit: null });
  const bytes = writePlainXlsx(
    Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  );
  const summary = await engine.open({ name: '台账.xlsx', bytes: bytes.slice().buffer });
  return { engine, summary };
}

describe('what is offered to be mended', () => {
  it.each([
    ['1995.7.1', 19950701],
    ['1997年7月1日', 19970701],
    ['1997-07-01', 19970701],
    // No day, more than a day, and no date at all.
    ['1997.7', null],
    ['1997.7.1（补）', null],
    ['不详', null],
  ])('is the date that a text says: %s', async (text, date) => {
    const { engine, summary } = await opened({
      党员名册: [
        ['姓名', '性别', '民族', '人员类别', '入党日期'],
        ['张三', '男', '汉族', '正式党员', text],
      ],
    });
    const fixes = engine.fixes({ books: [summary.book] });
    const dates = fixes.filter(({ value }) => typeof value === 'object');
    expect(dates.map(({ place, safe, value }) => [place, safe, value])).toEqual(
      date === null ? [] : [['党员名册 E2 入党日期', true, { date }]],
    );
  });
});

describe('where something can be typed', () => {
  it('is the cell of a finding, and no header at which one of the whole sheet stands', async () => {
    const { engine, summary } = await opened({
      支部信息: [
        ['党组织全称', '甲支部'],
        ['统计年度', '2025'],
        ['组织类别', '支部'],
      ],
      党员名册: [
        ['姓名', '性别', '民族', '人员类别', '入党日期', '转正日期'],
        ...Array.from({ length: 8 }, (_, n) => [
          `张${'甲乙丙丁戊己庚辛'[n]}`,
          '男',
          n === 0 ? '火星族' : '汉族',
          '正式党员',
          '2000-07-01',
          '2001-07-01',
        ]),
      ],
      班子成员: [
        ['姓名', '党内职务', '任职日期'],
        ['张甲', '书记', '2024-01-01'],
      ],
    });
    const { error, warning, info } = summary.counts;
    const cells = new Map(
      Array.from({ length: error + warning + info }, (_, finding) => {
        const { rule, cell } = engine.detail({ book: summary.book, finding });
        return [
          rule,
          cell && `${cell.sheetName} ${cellRef(cell.address.row, cell.address.column)}`,
        ];
      }),
    );
    expect(cells.get('sheet/code-list')).toBe('党员名册 C2');
    expect(cells.get('officers/committee')).toBeNull();
  });
});

describe('what columns leave undecided', () => {
  const HEADERS = ['姓名', '性别', '民族', '人员类别', '公民身份号码'];
  const ROW = ['张三', '男', '汉族', '正式党员', '999999199001010011'];

  it('is asked, and not again once it is answered', async () => {
    const { engine, summary } = await opened({
      名单: [
        [...HEADERS, '入党时间', '加入党组织时间'],
        [...ROW, '2015-07-01', '2015-12-01'],
      ],
    });
    const asked = (one: typeof summary) => one.sheets.flatMap(({ questions }) => questions);
    const [question, ...others] = asked(summary);
    expect(others).toEqual([]);
    expect([question?.about, question?.answers.map(({ is }) => is)]).toEqual([
      { field: '入党日期' },
      [
        { header: '入党时间', column: 5, examples: ['2015-07-01'] },
        { header: '加入党组织时间', column: 6, examples: ['2015-12-01'] },
      ],
    ]);
    const today = parseIsoDate('2025-12-31');
    const answered = (mapping: NonNullable<typeof question>['none'] | undefined) => {
      const mappings = mapping ? [mapping] : [];
      engine.configure({ language: 'zh-CN', packs: [], today, mappings, unit: null });
      return engine.check({ book: summary.book });
    };
    const columnOf = (one: typeof summary) =>
      one.sheets[0]?.columns.find(({ key }) => key === 'joinedOn')?.column;
    const second = answered(question?.answers[1]?.mapping);
    expect([asked(second), columnOf(second)]).toEqual([[], 6]);
    const none = answered(question?.none);
    expect([asked(none), columnOf(none)]).toEqual([[], undefined]);
    // Without the answer it is open again.
    expect(asked(answered(undefined))).toHaveLength(1);
  });
});

describe('what was not checked', () => {
  it('leads to the first cell that is blank, before what no cell can mend', async () => {
    const { summary } = await opened({
      发展党员: [
        ['姓名', '接收大会日期', '接收应到', '接收实到', '接收赞成', '党委审批日期'],
        ['张三', '2025-03-01', 12, 12, 12, '2025-04-01'],
        ['李四', '2025-03-01', 12, '', 12, '2025-04-01'],
      ],
    });
    const [first, ...others] = summary.notChecked;
    const { sheetName, address } = first?.target ?? {};
    expect(first?.reason).toContain('接收实到');
    expect(`${sheetName} ${address && cellRef(address.row, address.column)}`).toBe('发展党员 D3');
    expect(others.at(-1)?.target).toBeNull();
  });
});
