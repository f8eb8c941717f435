import * as z from 'zod';
import { isOfAll } from '../../../branch-life/due';
import { isBlank } from '../../../ledger/model';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule, type RuleContext } from '../../rule';

const parameters = z.strictObject({
  /** Off by so many is put down to counting. */
  persons: z.int().nonnegative(),
  /** So many in a hundred of the members may be left out of 应到 without a question. */
  percentBelow: z.number().nonnegative(),
});
type Parameters = z.infer<typeof parameters>;

function checkOne(meeting: MeetingsRecord, context: RuleContext<Parameters>): void {
  // A blank 应到 is worked out from the roster itself.
  if (!isOfAll(meeting) || isBlank(meeting, 'due')) {
    context.notApplicable();
    return;
  }
  if (!context.knows(meeting, 'heldOn', 'due')) return;
  const { heldOn, due } = meeting;
  const { persons, percentBelow } = context.parameters;
  const { least, most } = context.index.roll.membersOn(heldOn);
  const below = Math.max(persons, Math.floor((least * percentBelow) / 100));
  const data = { heldOn, due, least, most };
  if (due > most + persons) context.report(meeting, 'due', { variant: 'more', data });
  else if (due < least - below) context.report(meeting, 'due', { variant: 'fewer', data });
  else context.met();
}

/** 应到 of a meeting of all members agrees with the roster of that day; probationers count. */
export const rule = defineRule<Parameters>({
  id: 'meetings/due-against-roster',
  level: 2,
  provisions: ['B-08'],
  parameters,
  needs: {
    meetings: ['heldOn', 'kinds', 'due'],
    members: ['joinedOn'],
    movements: ['kind', 'movedOn'],
  },
  check(ledger, context) {
    if (ledger.members.records.length === 0) {
      context.notChecked('no-roster');
      return;
    }
    for (const meeting of ledger.meetings.records) checkOne(meeting, context);
  },
  messages: {
    'zh-CN': {
      title: '应到人数与名册相符',
      parameterNames: { persons: '允许相差的人数', percentBelow: '允许少计的百分比' },
      variants: {
        more: {
          problem: '{heldOn|date}的会议应到{due}人，而按党员名册和党员增减，当天最多有{most}名党员',
          remedy: {
            mistyped: '请对照会议记录核对应到人数，列席人员不计入。',
            missing: '有人转入、转出或者去世的，请核对名册和“党员增减”，补登漏登的。',
            true: '会议当时就是这样计的不要改记录，请在“核实说明”里写明。',
          },
        },
        fewer: {
          problem:
            '{heldOn|date}的会议应到{due}人，而按党员名册和党员增减，当天有{least}名党员（流动、失联党员未计）',
          remedy: {
            mistyped: '请对照会议记录核对应到人数，预备党员也应计入。',
            missing: '有人转出或者去世的，请在“党员增减”里补登。',
            true: '有经批准不计入的党员的，不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The number due agrees with the roster',
      parameterNames: {
        persons: 'Persons that may be missing',
        percentBelow: 'Percentage that may be left out',
      },
      variants: {
        more: {
          problem:
            '{due} were due on {heldOn|date}, but by roster and movements there were at most {most} members',
          remedy: {
            mistyped: 'Compare the number with the minutes: guests do not count.',
            missing:
              'If somebody came, left or died, compare the roster and 党员增减 and enter what is missing.',
            true: 'If the meeting counted so, leave the record and say so in 核实说明.',
          },
        },
        fewer: {
          problem:
            '{due} were due on {heldOn|date}, but by roster and movements there were {least} members, not counting those away',
          remedy: {
            mistyped: 'Compare the number with the minutes: probationers count, too.',
            missing: 'If somebody left or died, enter it in 党员增减.',
            true: 'If members were left out with approval, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
