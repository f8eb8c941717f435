import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/calendar/civil-date';
import { checkCharacter } from '../../../core/text/id-number';
import { templates } from '../../../rules/testing';
import { type OutCell, writePlainXlsx } from '../../../samples/xlsx';
import { Engine } from './engine';

const LIST = '某某村党支部-2025-问题清单.xlsx';
const HEADINGS = ['文件', '工作表', '单元格', '对象', '处理情况', '核实说明', '核实人', '规则'];
const RULE = 'members/id-check-digit';

const rosterOf = (number: string): Uint8Array =>
  writePlainXlsx([
    {
      name: '党员名册',
      rows: [
        ['姓名', '公民身份号码', '性别', '民族', '人员类别', '入党日期'],
        ['张三', number, '男', '汉族', '正式党员', '2015-07-01'],
      ],
    },
  ]);
const RIGHT = `99999919900101001${checkCharacter('99999919900101001')}`;
const WRONG = '999999199001010011';

const listOf = (answer: string, reason: string, file = '台账.xlsx'): Uint8Array => {
  const row: OutCell[] = [file, '党员名册', 'B2', '张三', answer, reason, '李四', RULE];
  return writePlainXlsx([{ name: '问题清单', rows: [['填好后发回'], HEADINGS, row] }]);
};

function engine() {
  const made = new Engine(templates);
  made.configure({
    language: 'zh-CN',
    packs: templates.packs.map(({ id }) => id),
    today: parseIsoDate('2025-12-31'),
    mappings: [],
    unit: null,
  });
  const open = (name: string, bytes: Uint8Array) =>
    made.open({ name, bytes: bytes.slice().buffer });
  return { open, told: () => made.returned({ name: LIST }) };
}

const NOTHING = { name: LIST, answers: 1, stillFound: 0, withoutReason: 0, unused: 0, missing: [] };

describe('a list of findings that comes back to the page', () => {
  it('answers the workbook that is open, and is no workbook itself', async () => {
    const { open, told } = engine();
    const before = await open('台账.xlsx', rosterOf(WRONG));
    const { answers } = await open(LIST, listOf('情况属实', '户籍正在更正'));
    expect(answers?.map(({ book }) => book)).toEqual([before.book]);
    expect(answers?.[0]?.counts.suppressed).toBe(1);
    expect(answers?.[0]?.counts.error).toBe(before.counts.error - 1);
    expect(told()).toEqual(NOTHING);
  });

  it('is kept for the workbook that comes later, also as a corrected copy', async () => {
    const { open, told } = engine();
    expect((await open(LIST, listOf('情况属实', '户籍正在更正'))).answers).toEqual([]);
    expect(told()).toEqual({ ...NOTHING, missing: ['台账.xlsx'] });
    const later = await open('台账（已修正） (1).xlsx', rosterOf(WRONG));
    expect(later.counts.suppressed).toBe(1);
    expect(told()).toEqual(NOTHING);
  });

  it.each<[string, string, string, object]>([
    ['已改正', '', WRONG, { stillFound: 1 }],
    ['情况属实', '', WRONG, { withoutReason: 1 }],
    ['情况属实', '已核对', RIGHT, { unused: 1 }],
    ['', '', WRONG, { answers: 0 }],
  ])('says what of it is not heard: %s %s', async (answer, reason, number, wanted) => {
    const { open, told } = engine();
    await open('台账.xlsx', rosterOf(number));
    const { answers } = await open(LIST, listOf(answer, reason));
    expect(answers?.[0]?.counts.suppressed ?? 0).toBe(0);
    expect(told()).toEqual({ ...NOTHING, ...wanted });
  });

  it('takes the place of the one of its name, and answers neither of two workbooks', async () => {
    const { open, told } = engine();
    await open('台账.xlsx', rosterOf(WRONG));
    await open(LIST, listOf('情况属实', '户籍正在更正'));
    const { answers } = await open(LIST, listOf('情况属实', ''));
    expect(answers?.[0]?.counts.suppressed).toBe(0);
    await open('台账.xlsx', rosterOf(WRONG));
    expect(told().missing).toEqual(['台账.xlsx']);
  });
});
