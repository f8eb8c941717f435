import { namesIn } from '../../../branch-life/names';
import { yearOf } from '../../../core/calendar/civil-date';
import { membersThroughout } from '../../coverage';
import { defineRule } from '../../rule';

/** Each member talks at least once a year, on either side of the talk. */
export const rule = defineRule({
  id: 'talks/coverage',
  level: 2,
  provisions: ['B-20'],
  needs: { talks: ['heldOn', 'talker', 'person'], members: ['name'] },
  check(ledger, context) {
    const members = membersThroughout(ledger, context);
    const sheet = ledger.talks.sheets[0];
    if (members.length === 0 || !sheet) return;
    const talks = ledger.talks.records.filter(
      ({ heldOn }) => heldOn === null || yearOf(heldOn) === ledger.year,
    );
    if (talks.length === 0) {
      context.reportSheet(sheet, 'heldOn', { variant: 'empty', data: { year: ledger.year } });
      return;
    }
    const reached = new Set<string>();
    for (const { talker, person } of talks) {
      for (const name of namesIn(talker)) reached.add(name);
      for (const name of namesIn(person)) reached.add(name);
    }
    for (const member of members) {
      if (member.name === null || reached.has(member.name)) continue;
      context.report(member, 'name', { data: { year: ledger.year } });
    }
  },
  messages: {
    'zh-CN': {
      title: '每名党员每年都有谈心谈话',
      variants: {
        default: {
          problem: '“谈心谈话”中没有{name}{year}年的记录',
          remedy:
            '如已谈话，请补记日期和双方姓名，不记谈话内容；如属特殊情况，可在“核实说明”里写明。',
        },
        empty: {
          problem: '“谈心谈话”中没有{year}年的任何记录',
          remedy: '如已开展，请补记日期和双方姓名，不记谈话内容。',
        },
      },
    },
    en: {
      title: 'Each member talks once a year',
      variants: {
        default: {
          problem: '谈心谈话 has no talk with {name} in {year}',
          remedy:
            'Enter day and names if there was one, never what was said; if there was a reason, give it in 核实说明.',
        },
        empty: {
          problem: '谈心谈话 has no entry for {year}',
          remedy: 'Enter day and names of the talks, never what was said.',
        },
      },
    },
  },
});
