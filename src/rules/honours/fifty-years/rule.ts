import { addYears, isAfter } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

const YEARS = 50;
/** What is founded on months only, or on another reckoning of 党龄, may differ by so much. */
const GRACE = 1;

/** “光荣在党50年” is for fifty years of 党龄. */
export const rule = defineRule({
  id: 'honours/fifty-years',
  level: 2,
  provisions: [],
  needs: { honours: ['awardedOn', 'recipient', 'title'], members: ['name', 'joinedOn'] },
  check(ledger, context) {
    for (const honour of ledger.honours.records) {
      if (!context.knows(honour, 'title')) continue;
      const member = context.index.memberOf({ name: honour.recipient });
      if (honour.title !== 'fifty-years' || !member) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(honour, 'awardedOn') || !context.knows(member, 'joinedOn')) continue;
      const { joinedOn } = member;
      if (!isAfter(addYears(joinedOn, YEARS - GRACE), honour.awardedOn)) context.met();
      else {
        const related = [placeOf(member, 'joinedOn')];
        context.report(honour, 'title', { data: { person: member.name, joinedOn }, related });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '光荣在党50年的党龄',
      why: '纪念章颁发给党龄达到50周年的党员，党龄从名册推算',
      variants: {
        default: {
          problem: '{person}{joinedOn|date}入党，获“{value}”时党龄不到50年',
          remedy: {
            mistyped: '称号、姓名、表彰日期或者名册的入党日期填错的，请改正。',
            true: '组织认定的党龄不同的，请在名册填“党龄校正值”，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Fifty years in the Party',
      why: 'The medal is for fifty years in the Party, reckoned by the roster',
      variants: {
        default: {
          problem: '{person} joined on {joinedOn|date}, less than 50 years before “{value}”',
          remedy: {
            mistyped: 'Correct a wrong title, name, date of award or date of joining.',
            true: 'If the recognised Party years differ, enter 党龄校正值 and say so in 核实说明.',
          },
        },
      },
    },
  },
});
