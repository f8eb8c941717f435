import { describe, expect, it } from 'vitest';
import { ledgerOfSheets, sheetOf } from './testing';

const MEMBERS = ['姓名', '公民身份号码', '性别', '民族', '人员类别'];
const MEETINGS = ['日期', '会议类型', '主题', '主持人', '缺席人员'];

/** The names of the roster and of one meeting's host, as read. */
function read(onRoster: string, host: string) {
  const ledger = ledgerOfSheets([
    sheetOf('党员名册', [MEMBERS, [onRoster, '1', '男', '维吾尔族', '正式党员']]),
    sheetOf('会议记录', [MEETINGS, ['2025-01-05', '党员大会', '学习', host, null]]),
  ]);
  return [ledger.members.records[0]?.name, ledger.meetings.records[0]?.host];
}

describe('a name with a point in it', () => {
  it.each([
    '阿卜杜·热合曼',
    '阿卜杜.热合曼',
    '阿卜杜．热合曼',
    '阿卜杜。热合曼',
    '阿卜杜●热合曼',
    '阿卜杜－热合曼',
    '阿卜杜•热合曼',
    '阿卜杜 热合曼',
    '阿卜杜热合曼',
  ])('is the same person as %s', (other) => {
    expect(read('阿卜杜·热合曼', other)).toEqual(['阿卜杜·热合曼', '阿卜杜·热合曼']);
    expect(read(other, '阿卜杜·热合曼')).toEqual(['阿卜杜·热合曼', '阿卜杜·热合曼']);
  });
  it('is another than one with more in it', () => {
    expect(read('阿卜杜·热合曼', '阿卜杜热合曼江')).toEqual(['阿卜杜·热合曼', '阿卜杜热合曼江']);
  });
  it('leaves two people of two characters each apart', () => {
    expect(read('张三', '张三 李四')[1]).toBe('张三 李四');
  });
});
