import { describe, expect, it } from 'vitest';
import { ledgerOfSheets, sheetOf } from './testing';

const HEADERS = ['姓名', '公民身份号码', '性别', '民族', '出生日期', '人员类别', '入党日期'];
const ROSTER = (name: string) => sheetOf('表一', [HEADERS, [name, null, '男']]);

describe('sheets that begin alike', () => {
  it('are recognised alike, each with its own rows', () => {
    const first = ledgerOfSheets([ROSTER('张三')]);
    const second = ledgerOfSheets([ROSTER('李四')]);
    expect(second.members.records.map(({ name }) => name)).toEqual(['李四']);
    expect(second.members.records[0]?.on.sheet).not.toBe(first.members.records[0]?.on.sheet);
    expect(second.sheets[0]?.columns).toEqual(first.sheets[0]?.columns);
  });

  it('are looked at afresh when a row under the headers looks like headers', () => {
    ledgerOfSheets([ROSTER('张三')]);
    const other = ledgerOfSheets([
      sheetOf('表一', [
        HEADERS,
        ['姓名', '会议类型', '主题', '主持人', '应到人数', '日期', '编号'],
      ]),
    ]);
    expect(other.members.records).toEqual([]);
  });

  it('are looked at afresh when marks make one a matrix', () => {
    const headers = ['姓名', '公民身份号码', '第1次会', '第2次会', '性别'];
    const rows = (mark: string | null) => [
      headers,
      ...Array.from({ length: 6 }, (_, i) => [`党员${i}`, null, mark, mark, '男']),
    ];
    const plain = ledgerOfSheets([sheetOf('出席登记', rows(null))]);
    const marked = ledgerOfSheets([sheetOf('出席登记', rows('√'))]);
    expect(plain.sheets[0]?.layout).not.toBe('matrix');
    expect(marked.sheets[0]?.layout).toBe('matrix');
  });
});
