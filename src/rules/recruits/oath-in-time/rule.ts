import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';
import { hold, leaveOpen, placesOf, stepsUnder } from '../steps';

/**
 * The oath usually follows within a month of the approval. A remark that rests on no text: the
 * rules set no time for it.
 */
export const rule = defineRule({
  id: 'recruits/oath-in-time',
  level: 1,
  provisions: ['D-21'],
  needs: { recruits: ['approvedOn', 'oathOn'] },
  check(ledger, context) {
    for (const { recruit, date, on, dates } of stepsUnder('D-21', 'approvedOn', ledger, context)) {
      const oathOn = dates.oathOn ?? null;
      const months = context.limit('D-21', 'months', on);
      const latest = addMonths(date, months);
      if (oathOn === null) {
        const { outcome } = recruit;
        const ended = outcome === 'ended' || outcome === 'cancelled' || outcome === 'confirmed';
        if (!isBlank(recruit, 'oathOn')) leaveOpen(recruit, 'oathOn', context);
        // Whether there was an oath at all is the business of recruits/oath-taken.
        else if (ended || !isAfter(context.asOf, latest)) context.notApplicable();
        else {
          context.report(recruit, 'oathOn', {
            variant: 'blank',
            provision: null,
            severity: 'info',
            on,
            data: { approved: date, months },
            related: placesOf(recruit, 'approvedOn'),
          });
        }
      } else if (!isAfter(oathOn, latest)) hold(oathOn, latest, 'oathOn', context);
      else {
        context.report(recruit, 'oathOn', {
          provision: null,
          severity: 'info',
          on,
          data: { approved: date, oath: oathOn, months },
          related: placesOf(recruit, 'approvedOn'),
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '审批后一般在一个月内宣誓',
      why: '入党宣誓一般在审批以后一个月内进行，这是通常做法，规定没有时限',
      variants: {
        default: {
          problem: '{name}{approved|date}经党委审批，{oath|date}入党宣誓，间隔超过{months}个月',
          remedy: {
            mistyped: '日期填错的，请改正。',
            true: '集中安排在后面的，不用改。',
          },
        },
        blank: {
          problem: '{name}{approved|date}经党委审批，已超过{months}个月，{header}是空的',
          remedy: {
            missing: '已经宣誓的，请补填日期。',
            true: '还没有宣誓的不用填，请安排入党宣誓。',
          },
        },
      },
    },
    en: {
      title: 'The oath usually within a month of the approval',
      why: 'The oath usually follows within a month; that is practice, the rules set no time',
      variants: {
        default: {
          problem:
            '{name} was approved on {approved|date} and took the oath on {oath|date}, more than {months} month(s) later',
          remedy: {
            mistyped: 'Correct a mistyped date.',
            true: 'If the ceremony was held later, nothing is to be done.',
          },
        },
        blank: {
          problem:
            '{name} was approved on {approved|date}, more than {months} month(s) ago, and {header} is empty',
          remedy: {
            missing: 'If the oath was taken, enter its day.',
            true: 'If not, leave it and arrange the ceremony.',
          },
        },
      },
    },
  },
});
