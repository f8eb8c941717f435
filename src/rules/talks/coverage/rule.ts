import { namesIn } from '../../../branch-life/names';
import { yearEnd, yearOf } from '../../../core/calendar/civil-date';
import type { Ledger } from '../../../ledger/model';
import type { TalksRecord } from '../../../ledger/records.generated';
import { membersThroughout } from '../../coverage';
import { defineRule } from '../../rule';

/** So many people on one side are a group: a talk with it is no talk with each of them. */
const GROUP = 3;

/** Who was reached, and by what. */
interface Reach {
  readonly surely: ReadonlySet<string>;
  /** By a talk without a readable date. */
  readonly perhaps: ReadonlyMap<string, TalksRecord>;
  /** By a talk with a group only. */
  readonly inGroups: ReadonlyMap<string, TalksRecord>;
}

function reachOf(talks: readonly TalksRecord[]): Reach {
  const surely = new Set<string>();
  const perhaps = new Map<string, TalksRecord>();
  const inGroups = new Map<string, TalksRecord>();
  for (const talk of talks) {
    const persons = namesIn(talk.person);
    const isGroup = persons.length >= GROUP;
    for (const name of [...namesIn(talk.talker), ...persons]) {
      if (isGroup) {
        if (!inGroups.has(name)) inGroups.set(name, talk);
      } else if (talk.heldOn === null) perhaps.set(name, talk);
      else surely.add(name);
    }
  }
  return { surely, perhaps, inGroups };
}

const ofYear = (ledger: Ledger): readonly TalksRecord[] =>
  ledger.talks.records.filter(({ heldOn }) => heldOn === null || yearOf(heldOn) === ledger.year);

/**
 * Each member talks at least once a year, on either side of the talk (一般: a warning). A talk with
 * a group does not stand in for one with each of its members: that is one finding, at the talk.
 */
export const rule = defineRule({
  id: 'talks/coverage',
  level: 2,
  provisions: ['B-20'],
  needs: { talks: ['heldOn', 'talker', 'person'], members: ['name'] },
  check(ledger, context) {
    const members = membersThroughout(ledger, context);
    const [sheet] = ledger.talks.sheets;
    const { year } = ledger;
    if (members.length === 0 || !sheet || year === null) return;
    const on = yearEnd(year);
    const talks = ofYear(ledger);
    if (talks.length === 0) {
      const things = members.length;
      context.reportSheet(sheet, 'heldOn', { variant: 'empty', on, data: { year }, things });
      return;
    }
    const { surely, perhaps, inGroups } = reachOf(talks);
    const grouped = new Map<TalksRecord, string[]>();
    for (const member of members) {
      if (!context.knows(member, 'name')) continue;
      const { name } = member;
      const maybe = perhaps.get(name);
      const group = inGroups.get(name);
      if (surely.has(name)) context.met();
      else if (maybe) context.undecided(maybe, 'heldOn');
      else if (group) grouped.set(group, [...(grouped.get(group) ?? []), name]);
      else context.report(member, 'name', { on, data: { year } });
    }
    for (const [talk, names] of grouped) {
      const data = { year, names, n: names.length };
      context.report(talk, 'person', { variant: 'group', on, data, things: names.length });
    }
  },
  messages: {
    'zh-CN': {
      title: '每名党员每年都有谈心谈话',
      variants: {
        default: {
          problem: '“谈心谈话”中没有{name}{year}年的记录',
          remedy: {
            missing: '已经谈话的，请补记日期和双方姓名，不记谈话内容。',
            true: '没有谈话的不要补记，请安排谈话；属特殊情况的，可以在“核实说明”里写明。',
          },
        },
        group: {
          problem: '这次谈话的对象有多人，其中{n}人{year}年没有别的谈话记录：{names}',
          remedy: {
            missing: '另外个别谈过话的，请一人一行补记日期和双方姓名，不记谈话内容。',
            true: '确系集体谈话的，集体谈话不代替个别谈话：请另外安排，或者在“核实说明”里写明。',
          },
        },
        empty: {
          problem: '“谈心谈话”中没有{year}年的任何记录',
          remedy: {
            mistyped: '日期的年份填错的，请改正。',
            missing: '已经开展的，请补记日期和双方姓名，不记谈话内容。',
            true: '确实没有开展的不要补记，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Each member talks once a year',
      variants: {
        default: {
          problem: '谈心谈话 has no talk with {name} in {year}',
          remedy: {
            missing: 'If there was one, enter day and names, never what was said.',
            true: 'If not, enter none and arrange one; if there is a reason, give it in 核实说明.',
          },
        },
        group: {
          problem: 'This talk was with several; {n} of them have no other talk in {year}: {names}',
          remedy: {
            missing: 'If there were talks with each, enter them, one a row, never what was said.',
            true: 'A talk with a group does not stand in for one with each: arrange them, or give the reason in 核实说明.',
          },
        },
        empty: {
          problem: '谈心谈话 has no entry for {year}',
          remedy: {
            mistyped: 'Correct dates with a wrong year.',
            missing: 'If there were talks, enter day and names, never what was said.',
            true: 'If there were none, enter none and say so in 核实说明.',
          },
        },
      },
    },
  },
});
