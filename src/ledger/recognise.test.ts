import { describe, expect, it } from 'vitest';
import { editDistance } from '../core/text/edit-distance';
import { ledgerOf, templates } from '../rules/testing';
import { headerIndex } from './headers/header-index';
import { headerKey } from './headers/header-key';
import { fieldsOf, ledgerOfSheets, sheetOf } from './testing';

const all = templates.sheets.map((template) => [template.name, template] as const);

describe('every template is told apart by its headers', () => {
  it.each(all)('%s with only its required columns, under a neutral name', (_, template) => {
    const headers = template.columns.filter((c) => c.required).map((c) => c.header);
    const ledger = ledgerOf({ Sheet1: [headers, headers.map(() => '甲')] });
    expect(ledger.sheets.map((sheet) => sheet.template.name)).toEqual([template.name]);
    expect(Object.keys(ledger.sheets[0]?.columns ?? {})).toHaveLength(headers.length);
  });

  it.each(all)('%s with all its columns, under a neutral name', (_, template) => {
    const headers = template.columns.map((c) => c.header);
    const ledger = ledgerOf({ Sheet1: [headers, headers.map(() => '甲')] });
    expect(ledger.sheets.map((sheet) => sheet.template.name)).toEqual([template.name]);
    expect(ledger.sheets[0]?.recognisedBy).toBe('headers');
    expect(ledger.sheets[0]?.unknown).toEqual([]);
    expect(Object.entries(ledger.sheets[0]?.columns ?? {})).toEqual(
      template.columns.map((c, i) => [c.key, i]),
    );
  });

  it.each(all)('%s with all its columns reversed and under the name of another', (_, template) => {
    const headers = template.columns.map((c) => c.header).reverse();
    for (const other of templates.sheets) {
      const ledger = ledgerOf({ [other.name]: [headers, headers.map(() => '甲')] });
      expect(ledger.sheets.map((sheet) => sheet.template.name)).toEqual([template.name]);
    }
  });

  it.each(all)('%s under its name, with any single column of its own', (_, template) => {
    for (const column of template.columns) {
      const ledger = ledgerOf({ [template.name]: [[column.header], ['甲']] });
      expect(ledger.sheets.map((sheet) => [sheet.template.name, sheet.recognisedBy])).toEqual([
        [template.name, expect.stringMatching(/name|headers/)],
      ]);
    }
  });

  it.each(all)('%s has no two columns of the same header', (_, template) => {
    const index = headerIndex(templates);
    for (const column of template.columns) {
      for (const header of [column.header, ...(column.aliases ?? [])]) {
        const hits = index.get(headerKey(header).base).filter((hit) => hit.template === template);
        expect(hits.map((hit) => hit.column.key)).toEqual([column.key]);
      }
    }
  });
});

const ROSTER = ['姓名', '公民身份号码', '性别', '民族', '出生日期', '学历', '工作岗位'];
const seen = (name: string, headers: readonly string[], mark = '甲') => {
  const ledger = ledgerOfSheets([sheetOf(name, [headers, headers.map(() => mark)])]);
  const [sheet] = ledger.sheets;
  const [unknown] = ledger.unknownSheets;
  return sheet
    ? `${sheet.template.name} by ${sheet.recognisedBy}`
    : `not ${unknown?.nearest?.name ?? 'anything'}`;
};

describe('what speaks for a kind of sheet', () => {
  it('is not a header that two kinds share', () => {
    expect(seen('职工名册', ROSTER)).toBe('not 党员名册');
    expect(seen('Sheet1', ['姓名', '性别', '手机号码'])).toBe('not 党员名册');
  });

  it('is a header of its own with half of the required ones', () => {
    expect(seen('Sheet1', [...ROSTER, '入党时间'])).toBe('党员名册 by headers');
    expect(seen('Sheet1', [...ROSTER, '申请入党日期'])).toBe('发展党员 by headers');
  });

  it('is not a list of codes', () => {
    const codes = ['性别', '民族', '学历', '人员类别', '工作岗位'];
    expect(seen('数据字典', codes)).toMatch(/^not /);
  });

  it('is the name of the sheet, when its headers could be of two kinds', () => {
    expect(seen('党员名册', ROSTER)).toBe('党员名册 by name');
    expect(seen('2026年发展党员台账', ROSTER)).toBe('发展党员 by name');
    expect(seen('走访慰问', ['日期', '对象', '内容', '数量', '经办人'])).toBe('走访慰问 by name');
    expect(seen('Sheet1', ['日期', '对象', '内容', '数量', '经办人'])).toMatch(/^not /);
  });

  it('is not the name alone', () => {
    expect(seen('党员名册', ['甲', '乙', '丙'])).toBe('not 党员名册');
    expect(seen('封面', ['甲', '乙', '丙'])).toBe('not anything');
  });

  it('is not a title or a line above the headers', () => {
    const ledger = ledgerOfSheets([
      sheetOf('党员名册', [
        ['党支部名称', '某某支部', '统计年度', 2026, '联系电话', '1'],
        ['姓名', '性别', '入党日期', '备注'],
        ['张三', '男', '2001-07-01'],
      ]),
    ]);
    expect(ledger.sheets.map((sheet) => [sheet.template.name, sheet.headerRow])).toEqual([
      ['党员名册', 1],
    ]);
    expect(ledger.members.records).toHaveLength(1);
  });
});

describe('sheets that are not read', () => {
  it('are named with what they come near to and lack', () => {
    const ledger = ledgerOfSheets([
      sheetOf('表1', [
        ['台账'],
        ['编号', '日期', '会议类型', '备用'],
        ['1', '2026-01-06', '党课', '甲'],
      ]),
    ]);
    expect(ledger.unknownSheets).toMatchObject([
      {
        firstRow: 0,
        headerRow: 1,
        headerLayout: '编号|日期|会议类型|备用',
        nearest: { name: '会议记录' },
        missing: ['主题', '主持人', '应到人数', '实到人数'],
      },
    ]);
  });

  it('are suggested by near misses alone', () => {
    const ledger = ledgerOfSheets([
      sheetOf('表1', [
        ['谈话曰期', '谈活人', '谈话对像', '备用'],
        ['2026-01-06', '甲', '乙', '丙'],
      ]),
    ]);
    expect(ledger.unknownSheets[0]?.nearest?.name).toBe('谈心谈话');
    expect(ledger.unknownSheets[0]?.nearMisses.map((miss) => [miss.header, miss.meant])).toEqual([
      ['谈话曰期', '日期'],
      ['谈活人', '谈话人'],
      ['谈话对像', '谈话对象'],
    ]);
  });

  const roster = sheetOf('党员名册', [
    ['姓名', '入党日期'],
    ['张三', '2001-07-01'],
  ]);

  it('are left alone when hidden, and listed with what they would be', () => {
    const hidden = { ...roster, name: '党员名册（2）', hidden: true };
    const codes = { ...sheetOf('数据源', [['学历'], ['大学本科']]), hidden: true };
    const ledger = ledgerOfSheets([roster, hidden, codes]);
    expect(ledger.members.records).toHaveLength(1);
    expect(ledger.unknownSheets).toEqual([]);
    expect(
      ledger.hiddenSheets.map(({ sheet, template, read }) => [sheet.name, template?.name, read]),
    ).toEqual([
      ['党员名册（2）', '党员名册', false],
      ['数据源', undefined, false],
    ]);
  });

  it('are read though hidden where they are the only ones of their kind', () => {
    const ledger = ledgerOfSheets([{ ...roster, hidden: true }]);
    expect(ledger.members.records.map(({ name }) => name)).toEqual(['张三']);
    expect(ledger.hiddenSheets.map(({ read }) => read)).toEqual([true]);
  });

  it('are not named when they are empty', () => {
    expect(ledgerOfSheets([sheetOf('Sheet3', [])]).unknownSheets).toEqual([]);
  });

  it('may be called __proto__, and so may their headers', () => {
    const ledger = ledgerOfSheets([
      sheetOf('__proto__', [
        ['__proto__', 'constructor', '姓名', '党内职务', '任职日期'],
        ['甲', '乙', '张三', '书记', '2024-05-06'],
      ]),
    ]);
    expect(fieldsOf(ledger.officers.records, 'name', 'post')).toEqual([['张三', ['secretary']]]);
    expect(ledger.sheets[0]?.unknown).toEqual(['__proto__', 'constructor']);
  });
});

describe('a mapping given by a person', () => {
  const grid = [
    ['台账'],
    ['何人', '身份证', '变动', '何时', '姓名'],
    ['张三', '11010519491231002X', '死亡', '2026-05-06', '别人'],
  ];
  const columns = { name: '何人', idNumber: 1, kind: '变动', movedOn: '何时' };

  it('holds for the sheet that it names', () => {
    const ledger = ledgerOfSheets([sheetOf('表1', grid), sheetOf('表2', grid)], {
      mappings: [{ sheet: '表1', table: 'movements', columns }],
    });
    expect(ledger.sheets.map((s) => [s.sheet.name, s.recognisedBy, s.headerRow])).toEqual([
      ['表1', 'mapping', 1],
    ]);
    expect(fieldsOf(ledger.movements.records, 'name', 'kind', 'movedOn')).toEqual([
      ['张三', 'died', 20260506],
    ]);
    expect(ledger.sheets[0]?.unknown).toEqual(['姓名']);
    expect(ledger.sheets[0]?.unknownAt).toEqual([{ row: 1, column: 4 }]);
    expect(ledger.unknownSheets.map((u) => u.sheet.name)).toEqual(['表2']);
  });

  it('holds for every sheet with the same headers', () => {
    const layout = ledgerOfSheets([sheetOf('表1', grid)]).unknownSheets[0]?.headerLayout ?? '';
    expect(layout).toBe('何人|身份证|变动|何时|姓名');
    const ledger = ledgerOfSheets([sheetOf('甲', grid), sheetOf('乙', grid.slice(1))], {
      mappings: [{ layout, table: 'movements', columns }],
    });
    expect(fieldsOf(ledger.movements.records, 'name', 'row')).toEqual([
      ['张三', 2],
      ['张三', 1],
    ]);
  });

  it('holds with running numbers, under titles, and for columns in another order', () => {
    const head = ['序号', '姓名', '公民身份号码', '变动类别', '办妥的那天'];
    const rows = [
      ['某某党支部党员增减情况'],
      ['填报日期：2026年6月'],
      head,
      [1, '张三', '', '去世', '2026-05-06'],
    ];
    const [own] = ledgerOfSheets([sheetOf('表1', rows)]).sheets;
    const layout = own?.headerLayout ?? '';
    expect(layout).toBe('姓名|公民身份号码|变动类别|办妥的那天');
    const mappings = [{ layout, table: 'movements' as const, columns: { movedOn: '办妥的那天' } }];
    const plain = rows.slice(2).map((row) => row.slice(1));
    const turned = rows.slice(1).map((row) => [...row].reverse());
    const ledger = ledgerOfSheets(
      [sheetOf('甲', rows), sheetOf('乙', plain), sheetOf('丙', turned)],
      { mappings },
    );
    expect(ledger.sheets.map((sheet) => [sheet.recognisedBy, sheet.headerRow])).toEqual([
      ['mapping', 2],
      ['mapping', 0],
      ['mapping', 1],
    ]);
    expect(fieldsOf(ledger.movements.records, 'name', 'movedOn')).toEqual([
      ['张三', 20260506],
      ['张三', 20260506],
      ['张三', 20260506],
    ]);
    const byNumber = ledgerOfSheets([sheetOf('甲', rows), sheetOf('丙', turned)], {
      mappings: [{ layout, table: 'movements', columns: { movedOn: 4 } }],
    });
    expect(byNumber.sheets.map((sheet) => sheet.recognisedBy)).toEqual(['mapping', 'headers']);
  });

  it('finds headers of which none is known', () => {
    const strange = [['台账'], ['甲', '乙', '丙'], ['张三', '书记', '2024-05-06']];
    const mapped = { name: '甲', post: '乙', appointedOn: '丙' };
    for (const which of [{ sheet: '表1' }, { layout: '甲|乙|丙' }]) {
      const ledger = ledgerOfSheets([sheetOf('表1', strange)], {
        mappings: [{ ...which, table: 'officers', columns: mapped }],
      });
      expect(fieldsOf(ledger.officers.records, 'name', 'post')).toEqual([['张三', ['secretary']]]);
    }
  });

  it('may give the header row and leave a column out', () => {
    const ledger = ledgerOfSheets(
      [
        sheetOf('表1', [
          ['姓名', '党内职务', '任职日期', '是否专职'],
          ['张三', '书记', '2024-05-06', '?'],
        ]),
      ],
      {
        mappings: [{ sheet: '表1', table: 'officers', headerRow: 0, columns: { fullTime: null } }],
      },
    );
    expect(Object.keys(ledger.sheets[0]?.columns ?? {})).toEqual(['name', 'post', 'appointedOn']);
    expect(ledger.notes).toEqual([]);
    const bare = ledgerOfSheets(
      [
        sheetOf('表1', [
          ['甲', '乙', '丙'],
          ['张三', '书记', '2024-05-06'],
        ]),
      ],
      {
        mappings: [
          {
            sheet: '表1',
            table: 'officers',
            headerRow: 0,
            columns: { name: 0, post: 1, appointedOn: 2 },
          },
        ],
      },
    );
    expect(fieldsOf(bare.officers.records, 'name', 'post')).toEqual([['张三', ['secretary']]]);
  });
});

describe('editDistance', () => {
  it.each([
    ['身份证号', '身份证号', 0],
    ['身份证号', '身份证', 1],
    ['变动类形', '变动类型', 1],
    ['入党日期', '转正时间', 3],
    ['', '甲乙', 2],
  ])('%s to %s is %i', (a, b, edits) => {
    expect(editDistance(a, b, 2)).toBe(edits);
    expect(editDistance(b, a, 2)).toBe(edits);
  });
});

describe('the year of months without one', () => {
  const dues = (title: string | null, name: string) =>
    ledgerOfSheets(
      [
        sheetOf(name, [
          [title],
          ['姓名', '年月', '交费类别', '应交', '实交'],
          ['张三', '5月', '在职', 1, 1],
        ]),
      ],
      { year: 2026 },
    ).dues.records[0]?.month;

  it.each([
    ['2024年度党费收缴表', '党费', 20240500],
    ['党费收缴表（2024年1—12月）', '党费2023', 20240500],
    ['填表日期：2025年1月8日', '党费2024', 20240500],
    ['填表日期：2025-01-08', '党费', 20260500],
    [null, '党费', 20260500],
  ])('in %s on %s', (title, name, month) => {
    expect(dues(title, name)).toBe(month);
  });
});
