import { isBlank, isUnreadable } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** 是否失联党员 and 失去联系日期 go together: the thresholds count from the date. */
export const rule = defineRule({
  id: 'members/lost-fields',
  level: 1,
  provisions: ['T-09'],
  needs: { members: ['lost', 'lostSince'] },
  check(ledger, context) {
    for (const member of ledger.members.records) {
      const { lost, lostSince } = member;
      if (isUnreadable(member, 'lost')) context.undecided(member, 'lost');
      else if (lost && isBlank(member, 'lostSince')) {
        context.report(member, 'lostSince', { variant: 'date' });
      } else if (!lost && lostSince !== null) {
        context.report(member, 'lost', { variant: 'flag', data: { lostSince } });
      } else if (!lost) context.notApplicable();
      else if (context.knows(member, 'lostSince')) context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '失联党员的两项信息齐全',
      variants: {
        date: {
          problem: '{name}登记为失联党员，没有填{header}',
          remedy: {
            mistyped: '已经恢复联系的，请把“是否失联党员”改为“否”。',
            missing: '请填写失去联系的日期，只知道年月也可以。',
            true: '确实查不清的不要估填，请在“核实说明”里写明。',
          },
        },
        flag: {
          problem: '{name}有失去联系日期{lostSince|date}，{header}不是“是”',
          remedy: {
            mistyped: '已经恢复联系的，请清空失去联系日期。',
            missing: '仍在失联的，请在“是否失联党员”填“是”。',
          },
        },
      },
    },
    en: {
      title: 'The two items of a lost member go together',
      variants: {
        date: {
          problem: '{name} is marked as lost, without {header}',
          remedy: {
            mistyped: 'If contact was found again, set 是否失联党员 to 否.',
            missing: 'Enter since when; year and month will do.',
            true: 'If it cannot be found out, do not guess and say so in 核实说明.',
          },
        },
        flag: {
          problem: '{name} was lost on {lostSince|date}, but {header} is not 是',
          remedy: {
            mistyped: 'If contact was found again, clear the date.',
            missing: 'If still out of contact, enter 是.',
          },
        },
      },
    },
  },
});
