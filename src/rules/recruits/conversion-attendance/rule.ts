import { groupBy } from '../../../core/group-by';
import { hasColumn } from '../../../ledger/model';
import { isLeaving } from '../../../ledger/movement-kinds';
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
    const rows = groupBy(ledger.attendance.records, ({ meeting }) => meeting);
    const left = new Set(
      ledger.movements.records.filter(({ kind }) => isLeaving(kind)).map(({ name }) => name),
    );
    for (const { recruit, date } of votesOfYear('conversion', ledger, context)) {
      const meeting = generalMeetingOn(date, context);
      const number = meeting?.number ?? null;
      const named = index.membersByName.get(recruit.name ?? '') ?? [];
      const marks = number === null ? [] : (rows.get(number) ?? []);
      if (marks.length === 0 || named.length > 1) {
        // A meeting without a register, or nobody knows which of two is meant.
        context.notChecked('no-register', {}, 1);
        continue;
      }
      let broken = false;
      let open = false;
      for (const row of marks) {
        const { name, attended } = row;
        if (name === null || attended === null || attended === 'present') continue;
        const related = [placeOf(recruit, 'conversionMeetingOn')];
        const data = { person: recruit.name, who: name, date };
        if (name === recruit.name) {
          if (recruit.selfPresent === false) continue;
          broken = true;
          context.report(row, 'attended', { variant: 'self', provision: 'R-23', data, related });
        } else if (recruit.introducers?.includes(name)) {
          const excused = attended === 'leave' || row.reason !== null || left.has(name);
          if (excused || (index.membersByName.get(name)?.length ?? 0) > 1) continue;
          if (!hasColumn(row, 'reason')) {
            open = true;
            continue;
          }
          broken = true;
          const provision = 'R-24';
          context.report(row, 'attended', { variant: 'introducer', provision, data, related });
        }
      }
      if (broken) continue;
      if (open) context.notChecked('no-reasons', {}, 1);
      else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '讨论转正时本人和入党介绍人到会',
      notChecked: {
        'no-reasons':
          '有{n}人转正时入党介绍人没有到会，登记表里没有“原因”这一列，无法知道是不是有特殊情况',
        'no-register':
          '有{n}人的转正大会没有出席登记，或者有人同名，无法核对本人和介绍人是不是到会',
      },
      variants: {
        self: {
          problem: '{date|date}的大会讨论{person}转正，出席登记里本人是“{value}”',
          remedy: {
            mistyped: '登记有误的，请对照会议记录改正。',
            true: '确实没有到会的不要改，应当改期讨论，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
          },
        },
        introducer: {
          problem:
            '{date|date}的大会讨论{person}转正，出席登记里入党介绍人{who}是“{value}”，没有写原因',
          remedy: {
            mistyped: '登记有误的，请改正。',
            missing: '有特殊情况没有到会的，请按实际补填原因。',
            true: '确实没有说明原因的不要编，请留空，在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Probationer and introducers attend the meeting on the confirmation',
      notChecked: {
        'no-reasons':
          'For {n} confirmation(s) an introducer was not there, and the register has no column for the reason',
        'no-register':
          'For {n} confirmation(s) the meeting has no register of attendance, or two people have one name',
      },
      variants: {
        self: {
          problem:
            'The meeting of {date|date} discussed the confirmation of {person}, who is entered as “{value}”',
          remedy: {
            mistyped: 'Correct a wrong entry by the minutes.',
            true: 'If so, leave it: it should be discussed at another meeting; report to the superior organisation, follow its advice and say so in 核实说明.',
          },
        },
        introducer: {
          problem:
            'The meeting of {date|date} discussed the confirmation of {person}; {who}, who introduced them, is entered as “{value}” without a reason',
          remedy: {
            mistyped: 'Correct a wrong entry.',
            missing: 'If there was a reason, enter it.',
            true: 'If no reason was given, invent none: leave it blank and say so in 核实说明.',
          },
        },
      },
    },
  },
});
