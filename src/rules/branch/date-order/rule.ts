import { isBefore } from '../../../core/calendar/civil-date';
import { isUnreadable } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

/** Each date of an organisation, and the one that it cannot come before. */
const ORDER = [
  ['electedOn', 'foundedOn'],
  ['termEndsOn', 'electedOn'],
  ['dissolvedOn', 'foundedOn'],
] as const;

/** An organisation is founded, elects its committee, and ends its term, in this order. */
export const rule = defineRule({
  id: 'branch/date-order',
  level: 1,
  provisions: [],
  needs: { branch: [] },
  check(ledger, context) {
    for (const branch of ledger.branch.records) {
      for (const [key, earlier] of ORDER) {
        const date = branch[key];
        const first = branch[earlier];
        if (date === null || first === null) {
          if (isUnreadable(branch, key)) context.undecided(branch, key);
          else context.notApplicable();
          continue;
        }
        if (!isBefore(date, first)) {
          context.met();
          continue;
        }
        // Officers who took office on the day of the election bear it out.
        const isFounding =
          key === 'electedOn' && ledger.officers.records.some((one) => one.appointedOn === date);
        if (isFounding) {
          const data = { elected: date };
          const related = [placeOf(branch, key)];
          context.report(branch, earlier, { variant: 'late', data, related });
        } else {
          const related = [placeOf(branch, earlier)];
          context.report(branch, key, { variant: earlier, data: { first }, related });
        }
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '支部信息里日期的先后',
      variants: {
        late: {
          problem: '{header}“{value}”晚于本届班子选举日期{elected|date}，班子成员也是那天任职',
          remedy: {
            mistyped: '请对照批复文件核对成立日期，写错的改正。',
            true: '确实如此的（如改名、重新批复）不用改，请在“核实说明”里写明。',
          },
        },
        foundedOn: {
          problem: '{header}“{value}”早于成立日期{first|date}',
          remedy: {
            mistyped: '请对照批复文件核对两个日期，改正写错的一处。',
            true: '确实如此的不用改，请在“核实说明”里写明。',
          },
        },
        electedOn: {
          problem: '{header}“{value}”早于本届班子选举日期{first|date}',
          remedy: {
            mistyped: '请对照批复文件核对两个日期，改正写错的一处。',
            true: '确实如此的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Order of the dates of the organisation',
      variants: {
        late: {
          problem:
            '{header} “{value}” is after the election on {elected|date}, on which officers took office, too',
          remedy: {
            mistyped: 'Check it against the founding approval and correct a wrong date.',
            true: 'If so (renamed, approved anew), leave it and say so in 核实说明.',
          },
        },
        foundedOn: {
          problem: '{header} “{value}” is before the founding on {first|date}',
          remedy: {
            mistyped: 'Check both dates against the documents and correct the wrong one.',
            true: 'If it really is so, leave it and say so in 核实说明.',
          },
        },
        electedOn: {
          problem: '{header} “{value}” is before the election on {first|date}',
          remedy: {
            mistyped: 'Check both dates against the documents and correct the wrong one.',
            true: 'If it really is so, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
