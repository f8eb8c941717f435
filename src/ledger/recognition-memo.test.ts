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

  it('are one form when its labels stand in the same cells, each with its own values', () => {
    const form = (name: string, term: number | null) =>
      sheetOf('支部信息', [
        ['党组织全称', name],
        ['组织类别', '支部'],
        ['任期(年)', term],
        ['统计年度', 2025],
      ]);
    const first = ledgerOfSheets([form('一支部', 3)]).branch.records[0];
    const second = ledgerOfSheets([form('二支部', 5)]).branch.records[0];
    expect([first?.name, first?.termYears]).toEqual(['一支部', 3]);
    expect([second?.name, second?.termYears]).toEqual(['二支部', 5]);
    const blank = ledgerOfSheets([form('三支部', null)]).branch.records[0];
    expect([blank?.name, blank?.termYears]).toEqual(['三支部', null]);
  });

  it('are looked at afresh when a form has a label where another has a value', () => {
    const form = (other: string) =>
      sheetOf('支部信息', [
        ['党组织全称', '一支部', other, '支部'],
        ['统计年度', 2025],
        ['任期(年)', 3],
      ]);
    ledgerOfSheets([form('备用')]);
    const [branch] = ledgerOfSheets([form('组织类别')]).branch.records;
    expect(branch?.kind).toBe('branch');
  });

  it('are recognised alike where the words under the headers are those of headers, too', () => {
    const sheet = (name: string, mark: string) =>
      sheetOf('出席登记', [
        ['编号', '姓名', '出席', '原因'],
        ['1', name, mark, null],
      ]);
    const attendance = (name: string, mark: string) =>
      ledgerOfSheets([sheet(name, mark)]).attendance.records.map((one) => [one.name, one.attended]);
    expect(attendance('张三', '出席')).toEqual([['张三', 'present']]);
    expect(attendance('李四', '出席')).toEqual([['李四', 'present']]);
    expect(attendance('王五', '请假')).toEqual([['王五', 'leave']]);
  });
});
