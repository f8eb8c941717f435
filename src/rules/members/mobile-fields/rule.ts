import { hasColumn, isBlank, isUnreadable } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

const NEEDED = ['leftOn', 'destination'] as const;

/** A mobile member is registered with since when and where to (流动党员管理工作的意见). */
export const rule = defineRule({
  id: 'members/mobile-fields',
  level: 1,
  provisions: ['MOB-01', 'T-16'],
  needs: { members: ['mobile'] },
  check(ledger, context) {
    for (const member of ledger.members.records) {
      if (isUnreadable(member, 'mobile')) context.undecided(member, 'mobile');
      else if (!member.mobile) context.notApplicable();
      else {
        const blank = NEEDED.filter((key) => hasColumn(member, key) && isBlank(member, key));
        const [first, ...others] = blank;
        if (first) {
          context.report(member, first, {
            variant: others.length > 0 ? 'both' : 'default',
            cells: others.map((key) => placeOf(member, key)),
          });
        }
        if (blank.length === 0 && context.knows(member, ...NEEDED)) context.met();
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '流动党员的外出日期和流向齐全',
      variants: {
        default: {
          problem: '{name}登记为流动党员，没有填{header}',
          remedy: {
            mistyped: '已经返回的，请把“是否流动党员”改为“否”。',
            missing: '请填写{header}。',
            true: '还联系不上、查不清的不要估填，请在“核实说明”里写明。',
          },
        },
        both: {
          problem: '{name}登记为流动党员，没有填外出日期和外出流向',
          remedy: {
            mistyped: '已经返回的，请把“是否流动党员”改为“否”。',
            missing: '请填写外出日期和外出流向，只知道年月、省市也可以。',
            true: '还联系不上、查不清的不要估填，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'A mobile member has a date and a destination',
      variants: {
        default: {
          problem: '{name} is a mobile member without {header}',
          remedy: {
            mistyped: 'If the member has returned, set 是否流动党员 to 否.',
            missing: 'Enter {header}.',
            true: 'If it cannot be found out yet, do not guess and say so in 核实说明.',
          },
        },
        both: {
          problem: '{name} is a mobile member without a date or a destination',
          remedy: {
            mistyped: 'If the member has returned, set 是否流动党员 to 否.',
            missing: 'Enter both; year and month, province and city will do.',
            true: 'If it cannot be found out yet, do not guess and say so in 核实说明.',
          },
        },
      },
    },
  },
});
