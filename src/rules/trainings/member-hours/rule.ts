import { yearEnd, yearOf } from '../../../core/calendar/civil-date';
import { membersThroughout } from '../../coverage';
import { defineRule, type RuleContext } from '../../rule';
import { hoursByName, shortHours, trainingsOfYear } from '../hours';

/**
 * 32 hours of study a year for each member (一般: a warning). Officers have a rule of their own,
 * with more hours: of them it is said once, there.
 */
export const rule = defineRule({
  id: 'trainings/member-hours',
  level: 2,
  provisions: ['T-05'],
  needs: { trainings: ['name', 'from', 'hours'], members: ['name'] },
  check(ledger, context) {
    const members = membersThroughout(ledger, context);
    const [sheet] = ledger.trainings.sheets;
    const { year } = ledger;
    if (members.length === 0 || !sheet || year === null) return;
    const on = yearEnd(year);
    if (trainingsOfYear(ledger).length === 0) {
      const things = members.length;
      context.reportSheet(sheet, 'hours', { variant: 'empty', on, data: { year }, things });
      return;
    }
    const limit = context.limit('T-05', 'hours', on);
    const hours = hoursByName(ledger);
    const officers = officersOf(year, context);
    for (const member of members) {
      if (!context.knows(member, 'name')) continue;
      if (officers.has(member.name)) {
        context.notApplicable();
        continue;
      }
      const sum = shortHours(member.name, limit, hours, context);
      if (sum === null) continue;
      context.report(member, 'name', {
        variant: sum === 0 ? 'none' : 'default',
        on,
        data: { year, sum, limit },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '党员每年集中学习培训学时',
      notChecked: { namesakes: '有{n}名党员与人同名，无法分清各人的学时' },
      variants: {
        default: {
          problem: '{name}{year}年学习培训合计{sum}学时，不足{limit}学时',
          remedy: {
            mistyped: '学时或者姓名填错的，请改正。',
            missing: '没有登记的培训，请补记；党员集中学习的学时也计入。',
            true: '确实不足的不要补记，因年老、患病等学时不足的，可以在“核实说明”里写明。',
          },
        },
        none: {
          problem: '{name}{year}年没有学习培训的记录，应不少于{limit}学时',
          remedy: {
            mistyped: '培训记录里姓名写错的，请改正。',
            missing: '参加过的，请补记；党员集中学习的学时也计入。',
            true: '确实没有参加的不要补记，因年老、患病等没有参加的，可以在“核实说明”里写明。',
          },
        },
        empty: {
          problem: '“教育培训”中没有{year}年的任何记录',
          remedy: {
            mistyped: '日期的年份填错的，请改正。',
            missing: '参加过的，请补记党员集中学习培训的学时。',
            true: '确实没有组织的不要补记，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Hours of study and training a year',
      notChecked: { namesakes: '{n} members share a name: nobody can tell whose hours are whose' },
      variants: {
        default: {
          problem: '{name} has {sum} hours of study and training in {year}, fewer than {limit}',
          remedy: {
            mistyped: 'Correct wrong hours or a wrong name.',
            missing: 'Enter what is missing; joint study counts, too.',
            true: 'If they really are fewer, enter none; for age or illness, say so in 核实说明.',
          },
        },
        none: {
          problem: '{name} has no study or training on record in {year}; {limit} hours are due',
          remedy: {
            mistyped: 'Correct a wrong name among the trainings.',
            missing: 'If there were some, enter them; joint study counts, too.',
            true: 'If there were none, enter none; for age or illness, say so in 核实说明.',
          },
        },
        empty: {
          problem: '教育培训 has no entry for {year}',
          remedy: {
            mistyped: 'Correct dates with a wrong year.',
            missing: 'If there were some, enter the hours of study and training of the members.',
            true: 'If there were none, enter none and say so in 核实说明.',
          },
        },
      },
    },
  },
});

/** Who is held to the hours of an officer: of the committee, and not only since this year. */
function officersOf(year: number, { index }: RuleContext): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, appointedOn } of index.committee) {
    if (name !== null && (appointedOn === null || yearOf(appointedOn) !== year)) names.add(name);
  }
  return names;
}
