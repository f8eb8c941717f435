import { isProbationerOn } from '../../../branch-life/membership';
import { type CivilDate, isBefore } from '../../../core/calendar/civil-date';
import type { MovementKinds, MovementsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf, type RuleContext } from '../../rule';
import { REPORT_IT } from '../remedies';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

/** Introducers are full members on the day of the meeting. */
export const rule = defineRule({
  id: 'recruits/introducers-full-members',
  level: 2,
  provisions: ['D-10', 'C-03'],
  needs: { recruits: ['meetingOn', 'introducers'], members: ['name', 'category'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-10', 'meetingOn', ledger, context)) {
      if (!recruit.introducers?.length) {
        leaveOpen(recruit, 'introducers', context);
        continue;
      }
      const names: string[] = [];
      const gone: MovementsRecord[] = [];
      let absent = 0;
      for (const name of new Set(recruit.introducers)) {
        if (name === recruit.name) continue;
        const end = endOf(name, date, context);
        if (end) {
          gone.push(end);
          continue;
        }
        const members = context.index.membersByName.get(name);
        if (!members) absent++;
        else if (members.every((member) => isProbationerOn(member, date))) names.push(name);
      }
      if (names.length > 0) {
        context.report(recruit, 'introducers', {
          on,
          data: { names, meeting: date },
          related: placesOf(recruit, 'meetingOn'),
        });
      } else if (gone[0]) {
        context.report(recruit, 'introducers', {
          variant: 'gone',
          on,
          data: { names: gone.map(({ name }) => name ?? ''), meeting: date, kind: gone[0].kind },
          related: [...placesOf(recruit, 'meetingOn'), ...gone.map((one) => placeOf(one, 'kind'))],
        });
      } else if (absent > 0) {
        // They may have moved away since, or belong to another branch.
        context.notChecked('not-on-roster', {}, absent);
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '入党介绍人是正式党员',
      variants: {
        default: {
          problem: '{name}的入党介绍人{names}，按党员名册在{meeting|date}接收大会当天还是预备党员',
          remedy: {
            mistyped: '请核对介绍人姓名和名册上的转正日期，改正写错的一处。',
            true: REPORT_IT['zh-CN'],
          },
        },
        gone: {
          problem:
            '{name}的入党介绍人{names}，在{meeting|date}接收大会以前已登记“{kind|code:movement-kinds}”',
          remedy: {
            mistyped: '介绍人姓名、大会日期或者“党员增减”填错的，请改正。',
            true: REPORT_IT['zh-CN'],
          },
        },
      },
      notChecked: {
        'not-on-roster': '有{n}名入党介绍人不在本支部名册上，无法核对是不是正式党员',
      },
    },
    en: {
      title: 'Introducers are full members',
      variants: {
        default: {
          problem:
            'By the roster {names}, introducing {name}, was still a probationer at the meeting on {meeting|date}',
          remedy: {
            mistyped: 'Compare the names and the dates of confirmation and correct what is wrong.',
            true: REPORT_IT.en,
          },
        },
        gone: {
          problem:
            'For {names}, introducing {name}, 党员增减 has “{kind|code:movement-kinds}” before the meeting on {meeting|date}',
          remedy: {
            mistyped: 'Correct a wrong name, date of the meeting, or entry in 党员增减.',
            true: REPORT_IT.en,
          },
        },
      },
      notChecked: {
        'not-on-roster':
          '{n} introducer(s) are not on this roster, so it is not known whether they are full members',
      },
    },
  },
});

/** What ends membership; who is sent to another branch can still introduce somebody. */
const ENDS: ReadonlySet<MovementKinds> = new Set<MovementKinds>([
  'expelled',
  'removed',
  'persuaded',
  'self-withdrawn',
  'probation-cancelled',
  'suspended',
  'died',
]);

/** The movement by which the membership of the one person of a name ended before a day. */
const endOf = (
  name: string,
  day: CivilDate,
  { index }: RuleContext,
): MovementsRecord | undefined =>
  index.isOnePerson(name)
    ? index.movementsByName
        .get(name)
        ?.find(
          (one) =>
            one.kind !== null &&
            ENDS.has(one.kind) &&
            one.movedOn !== null &&
            isBefore(one.movedOn, day),
        )
    : undefined;
