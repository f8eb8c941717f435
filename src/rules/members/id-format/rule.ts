import { birthDateOfId } from '../../../core/text/id-number';
import { defineRule, type ReportOptions } from '../../rule';

/** A citizen identity number has 18 characters (GB 11643-1999); the old ones had 15. */
export const rule = defineRule({
  id: 'members/id-format',
  level: 1,
  provisions: ['ID-06'],
  needs: { members: ['idNumber'] },
  check(ledger, context) {
    for (const member of ledger.members.records) {
      if (!context.knows(member, 'idNumber')) continue;
      const options = problemOf(member.idNumber);
      if (options) context.report(member, 'idNumber', options);
      else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '公民身份号码的位数和字符',
      variants: {
        length: {
          problem: '{name}的{header}“{value}”有{length}位，应当是18位',
          remedy: {
            mistyped: '请对照本人身份证重新录入18位号码；先把单元格设为文本格式再录入。',
            true: '身份证不在手边的，请先留着，核对以后再改，不要凑位数。',
          },
        },
        characters: {
          problem: '{name}的{header}“{value}”含有号码里不会有的字符',
          remedy: {
            mistyped: '号码前17位只能是数字，最后一位是数字或X，请对照本人身份证改正。',
            true: '身份证不在手边的，请先留着，核对以后再改，不要凑位数。',
          },
        },
        date: {
          problem: '{name}的{header}“{value}”第7至14位不是一个日期',
          remedy: {
            mistyped: '第7至14位是出生年月日，请对照本人身份证改正。',
            true: '身份证不在手边的，请先留着，核对以后再改，不要凑位数。',
          },
        },
        old: {
          problem: '{name}的{header}“{value}”是15位的旧号码',
          remedy: {
            mistyped: '请换成本人现在使用的18位号码。',
            true: '本人确实只有旧号码的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Length and characters of the citizen ID number',
      variants: {
        length: {
          problem: 'The ID number “{value}” of {name} has {length} characters, not 18',
          remedy: {
            mistyped: 'Set the cell to text and type the 18 characters of the identity card.',
            true: 'If the card is not at hand, leave the cell and correct it later: make no digits up.',
          },
        },
        characters: {
          problem: 'The ID number “{value}” of {name} has characters that no such number has',
          remedy: {
            mistyped: 'The first 17 are digits, the last a digit or X: correct it from the card.',
            true: 'If the card is not at hand, leave the cell and correct it later: make no digits up.',
          },
        },
        date: {
          problem: 'Characters 7 to 14 of the ID number “{value}” of {name} are not a date',
          remedy: {
            mistyped: 'They are the date of birth: correct them from the card.',
            true: 'If the card is not at hand, leave the cell and correct it later: make no digits up.',
          },
        },
        old: {
          problem: 'The ID number “{value}” of {name} is an old one of 15 digits',
          remedy: {
            mistyped: 'Use the present number of 18 characters.',
            true: 'If the member really has only the old one, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});

function problemOf(id: string): ReportOptions | null {
  if (/^\d{15}$/.test(id)) return { variant: 'old', severity: 'warning' };
  if (/[^\dXx]|[Xx]./.test(id)) return { variant: 'characters' };
  if (id.length !== 18) return { variant: 'length', data: { length: id.length } };
  return birthDateOfId(id) === null ? { variant: 'date' } : null;
}
