import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';

const MOBILE = /^(\+?86-?)?1\d{10}$/;
const LANDLINE = /^(\(?0\d{2,3}\)?-?)?[2-8]\d{6,7}(-\d{1,6})?$/;

/** A mobile number of 11 digits, or a landline number (采集表: 手机或固定电话). */
export const rule = defineRule({
  id: 'members/phone',
  level: 1,
  provisions: ['FORM-01'],
  needs: { members: ['phone'] },
  check(ledger, context) {
    for (const member of ledger.members.records) {
      if (isBlank(member, 'phone')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'phone')) continue;
      if (isNumber(member.phone) || numbersIn(member.phone).every(isNumber)) {
        context.met();
        continue;
      }
      const digits = member.phone.replace(/\D/g, '').length;
      context.report(member, 'phone', { data: { digits } });
    }
  },
  messages: {
    'zh-CN': {
      title: '联系电话的位数',
      variants: {
        default: {
          problem: '{name}的{header}“{value}”有{digits}位数字，不像手机号码（11位）或固定电话',
          remedy: {
            mistyped: '请核对后改正。',
            true: '确是这个号码（如境外号码）的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Length of the telephone number',
      variants: {
        default: {
          problem:
            'The number “{value}” of {name} has {digits} digits: neither a mobile (11) nor a landline number',
          remedy: {
            mistyped: 'Check it and correct it.',
            true: 'If it is right (a foreign number), leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});

const numbersIn = (text: string): string[] => text.split(/[、，,；;/\s]+/).filter(Boolean);

const isNumber = (text: string): boolean => MOBILE.test(text) || LANDLINE.test(text);
