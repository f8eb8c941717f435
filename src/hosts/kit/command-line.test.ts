import { describe, expect, it } from 'vitest';
import { droppedPaths } from './command-line';

const CMD = 'C:\\Windows\\system32\\cmd.exe';

describe('what Explorer hands to the script', () => {
  it.each([
    ['a double click', `${CMD} /c ""D:\\工具\\支部台账.cmd" "`, []],
    ['a file', `${CMD} /c ""D:\\工具\\支部台账.cmd" D:\\a.xlsx"`, ['D:\\a.xlsx']],
    [
      'a blank',
      `${CMD} /c ""D:\\工具\\支部台账.cmd" "D:\\第一 支部.xlsx""`,
      ['D:\\第一 支部.xlsx'],
    ],
    ['an ampersand', `${CMD} /c ""D:\\工具\\支部台账.cmd" D:\\甲&乙.xlsx"`, ['D:\\甲&乙.xlsx']],
    [
      'several',
      `${CMD} /c ""D:\\a b\\支部台账.cmd" D:\\甲&乙.xlsx "D:\\c d.xls" \\\\server\\share\\e.xlsx"`,
      ['D:\\甲&乙.xlsx', 'D:\\c d.xls', '\\\\server\\share\\e.xlsx'],
    ],
    ['a line of another program', `${CMD} /k dir`, []],
  ])('%s', (_, line, paths) => {
    expect(droppedPaths(line, '支部台账.cmd')).toEqual(paths);
  });
});
