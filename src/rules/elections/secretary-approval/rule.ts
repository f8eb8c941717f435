import * as z from 'zod';
import { addMonths, isBefore } from '../../../core/calendar/civil-date';
import { isUnreadable } from '../../../ledger/model';
import { hasCome } from '../../dates';
import { defineRule, placeOf } from '../../rule';
import { isSecretary } from '../elections';

/** Who was elected secretary or deputy is approved by the superior, after the election. */
export const rule = defineRule({
  id: 'elections/secretary-approval',
  level: 1,
  provisions: ['C-16', 'B-24'],
  parameters: z.strictObject({ graceMonths: z.int().min(0) }),
  needs: { elections: ['heldOn', 'approvedOn'] },
  check(ledger, context) {
    for (const election of ledger.elections.records) {
      const { approvedOn } = election;
      if (approvedOn === null && election.post !== null && !isSecretary(election)) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(election, 'heldOn', 'post')) continue;
      const { heldOn } = election;
      const data = { date: heldOn, approved: approvedOn, elected: election.elected };
      const related = [placeOf(election, 'heldOn')];
      if (approvedOn !== null) {
        if (!isBefore(approvedOn, heldOn)) context.met();
        else context.report(election, 'approvedOn', { variant: 'order', data, related });
        continue;
      }
      if (isUnreadable(election, 'approvedOn')) {
        context.undecided(election, 'approvedOn');
        continue;
      }
      const latest = addMonths(heldOn, context.parameters.graceMonths);
      if (!hasCome(latest, context.asOf) || latest === context.asOf) context.notApplicable();
      else context.report(election, 'approvedOn', { data, related });
    }
  },
  messages: {
    'zh-CN': {
      title: '书记、副书记选举后报上级批准',
      parameterNames: { graceMonths: '宽限月数' },
      variants: {
        default: {
          problem: '{date|date}选举{elected}任书记或副书记，没有填写批准日期',
          remedy: {
            missing: '上级已经批准的，请补填批复上的日期。',
            true: '还没有报批的，请尽快报上级党组织批准，批准以后再填。',
          },
        },
        order: {
          problem: '{elected}的批准日期{approved|date}早于选举日期{date|date}',
          remedy: {
            mistyped: '请对照批复，改正填错的日期。',
            true: '批复确实在先的不要改日期，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Secretaries are approved after the election',
      parameterNames: { graceMonths: 'Months of grace' },
      variants: {
        default: {
          problem:
            '{elected} was elected secretary or deputy on {date|date}, but no approval is entered',
          remedy: {
            missing: 'If it was approved, enter the date of the letter.',
            true: 'If not, ask the superior organisation for approval, and enter the date after that.',
          },
        },
        order: {
          problem:
            'The approval of {elected} ({approved|date}) comes before the election ({date|date})',
          remedy: {
            mistyped: 'Correct the wrong date by the letter of approval.',
            true: 'If the approval came first, leave the dates and say so in 核实说明.',
          },
        },
      },
    },
  },
});
