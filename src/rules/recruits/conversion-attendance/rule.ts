import { isLeaving } from '../../../branch-life/movement-kinds';
import { groupBy } from '../../../core/group-by';
import { hasColumn } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';
import { generalMeetingOn, votesOfYear } from '../meetings';

/**
 * By 出席登记 the probationer was at the meeting on the confirmation, and so were
 * the introducers, unless excused or moved away.
 */
export const rule = defineRule({
  id: 'recruits/conversion-attendance',
  level: 2,
  provisions: ['R-23', 'R-24'],
  needs: {
    recruits: ['conversionMeetingOn'],
    meetings: ['number', 'heldOn', 'kinds'],
    attendance: ['meeting', 'name', 'attended'],
  },
  check(ledger, context) {
    const { index } = context;
    let unexplained = 0;
    const rows = groupBy(ledger.attendance.records, ({ meeting }) => meeting);
    const left = new Set(
      ledger.movements.records.filter(({ kind }) => isLeaving(kind)).map(({ name }) => name),
    );
    for (const { recruit, date } of votesOfYear('conversion', ledger, context)) {
      const number = generalMeetingOn(date, context)?.number ?? null;
      const named = index.membersByName.get(recruit.name ?? '') ?? [];
      if (number === null || named.length > 1) continue;
      for (const row of rows.get(number) ?? []) {
        const { name, attended } = row;
        if (name === null || attended === null || attended === 'present') continue;
        const related = [placeOf(recruit, 'conversionMeetingOn')];
        const data = { person: recruit.name, who: name, date };
        if (name === recruit.name && recruit.selfPresent !== false) {
          context.report(row, 'attended', { variant: 'self', provision: 'R-23', data, related });
        } else if (recruit.introducers?.includes(name) && name !== recruit.name) {
          const excused = attended === 'leave' || row.reason !== null || left.has(name);
          if (excused || (index.membersByName.get(name)?.length ?? 0) > 1) continue;
          if (!hasColumn(row, 'reason')) {
            unexplained++;
            continue;
          }
          const provision = 'R-24';
          context.report(row, 'attended', { variant: 'introducer', provision, data, related });
        }
      }
    }
    if (unexplained > 0) context.notChecked('no-reasons', { n: unexplained });
  },
  messages: {
    'zh-CN': {
      title: '讨论转正时本人和入党介绍人到会',
      notChecked: {
        'no-reasons':
          '有{n}名入党介绍人没有到会，登记表里没有“原因”这一列，无法知道是不是有特殊情况',
      },
      variants: {
        self: {
          problem: '{date|date}的大会讨论{person}转正，出席登记里本人是“{value}”',
          remedy: '如登记有误，请改正；如确系本人没有到会，应当改期讨论，请报告上级党组织。',
        },
        introducer: {
          problem:
            '{date|date}的大会讨论{person}转正，出席登记里入党介绍人{who}是“{value}”，没有写原因',
          remedy: '如有特殊情况，请补填原因；如登记有误，请改正。',
        },
      },
    },
    en: {
      title: 'Probationer and introducers attend the meeting on the confirmation',
      notChecked: {
        'no-reasons':
          '{n} introducers were not there, and the register has no column for the reason',
      },
      variants: {
        self: {
          problem:
            'The meeting of {date|date} discussed the confirmation of {person}, who is entered as “{value}”',
          remedy: 'Correct a wrong entry; otherwise the discussion is to be held again with them.',
        },
        introducer: {
          problem:
            'The meeting of {date|date} discussed the confirmation of {person}; {who}, who introduced them, is entered as “{value}” without a reason',
          remedy: 'Enter the reason, or correct a wrong entry.',
        },
      },
    },
  },
});
