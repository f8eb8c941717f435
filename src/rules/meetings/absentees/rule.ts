import { dueAt } from '../../../branch-life/due';
import { defineRule } from '../../rule';

/** Names of two to four characters: the reason may follow without a sign between. */
const NAME_LENGTHS = [4, 3, 2];

function leadingName(text: string, known: ReadonlySet<string>): boolean {
  return known.has(text) || NAME_LENGTHS.some((length) => known.has(text.slice(0, length)));
}

/** As many people are named as absent as the two counts say. */
export const rule = defineRule({
  id: 'meetings/absentees',
  level: 2,
  provisions: [],
  needs: { meetings: ['present', 'absentees'], members: ['name'] },
  check(ledger, context) {
    const known = context.index.knownNames;
    for (const meeting of ledger.meetings.records) {
      const { absentees } = meeting;
      if (absentees === null) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(meeting, 'present')) continue;
      const { present } = meeting;
      const { least, most } = dueAt(meeting, context.index) ?? { least: -1, most: 0 };
      if (least !== most) {
        context.undecided(meeting, 'due');
        continue;
      }
      const parts = absentees.split(/[\s、，,；;。：:（）()]+/);
      const named = parts.filter((part) => leadingName(part, known)).length;
      // “等” says that there are more; a text without a known name says nothing of persons.
      if (named === 0 || absentees.includes('等')) context.undecided(meeting, 'absentees');
      else if (named === most - present) context.met();
      else context.report(meeting, 'absentees', { data: { named, absent: most - present } });
    }
  },
  messages: {
    'zh-CN': {
      title: '缺席人员与人数相符',
      variants: {
        default: {
          problem: '“缺席人员及原因”写了{named}人，而应到减实到为{absent}人',
          remedy: {
            mistyped: '请对照签到记录核对，改正写错的姓名或者人数。',
            missing: '缺席人员没有写全的，请补写。',
            true: '列席、旁听等情况造成的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Absentees agree with the counts',
      variants: {
        default: {
          problem: '{named} people are named as absent, but due less present is {absent}',
          remedy: {
            mistyped: 'Compare with the list of presence and correct names or counts.',
            missing: 'If absentees were left out, enter them.',
            true: 'If guests make the difference, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
