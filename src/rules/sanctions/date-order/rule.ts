import { isBefore } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** Each date of a sanction, and the one that it cannot come before. */
const ORDER = [
  ['until', 'decidedOn'],
  ['approvedOn', 'meetingOn'],
] as const;

/** A period ends after the decision; the superior approves what the meeting has decided. */
export const rule = defineRule({
  id: 'sanctions/date-order',
  level: 1,
  provisions: [],
  needs: { sanctions: [] },
  check(ledger, context) {
    for (const sanction of ledger.sanctions.records) {
      for (const [key, earlier] of ORDER) {
        const date = sanction[key];
        const first = sanction[earlier];
        if (isBlank(sanction, key) || isBlank(sanction, earlier)) context.notApplicable();
        else if (date === null || first === null) {
          context.undecided(sanction, date === null ? key : earlier);
        } else if (!isBefore(date, first)) context.met();
        else context.report(sanction, key, { variant: earlier, data: { first } });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '处分处置日期的先后',
      variants: {
        decidedOn: {
          problem: '{name}的{header}“{value}”早于决定日期{first|date}',
          remedy: {
            mistyped: '请对照处分决定核对两个日期，改正写错的一处。',
            true: '确实先后如此的不要改日期，请在“核实说明”里写明。',
          },
        },
        meetingOn: {
          problem: '{name}的{header}“{value}”早于支部大会日期{first|date}',
          remedy: {
            mistyped: '请对照处分决定核对两个日期，改正写错的一处。',
            true: '确实先后如此的不要改日期，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Order of the dates of a sanction',
      variants: {
        decidedOn: {
          problem: '{header} “{value}” of {name} is before the decision on {first|date}',
          remedy: {
            mistyped: 'Check both dates by the decision and correct the wrong one.',
            true: 'If it really went so, leave the dates and say so in 核实说明.',
          },
        },
        meetingOn: {
          problem: '{header} “{value}” of {name} is before the meeting on {first|date}',
          remedy: {
            mistyped: 'Check both dates by the decision and correct the wrong one.',
            true: 'If it really went so, leave the dates and say so in 核实说明.',
          },
        },
      },
    },
  },
});
