import { listItems } from '../../../core/text/list-items';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';
import { pastGroups } from '../past-groups';

/**
 * A party group that meets is one of the groups of the roster; one finding for each name. A group
 * that was merged or dissolved since stands in the minutes as it was called then.
 */
export const rule = defineRule({
  id: 'meetings/group-known',
  level: 2,
  provisions: [],
  needs: { meetings: ['group'], members: ['group'] },
  check(ledger, context) {
    const groups = context.index.membersByGroup;
    if (groups.size === 0) {
      context.notChecked('no-groups');
      return;
    }
    const past = pastGroups(ledger, context);
    const rows = new Map<string, MeetingsRecord[]>();
    for (const meeting of ledger.meetings.records) {
      const named = listItems(meeting.group ?? '');
      const unknown = named.filter((name) => !groups.has(name) && !past.has(name));
      if (named.length === 0) context.notApplicable();
      else if (unknown.length === 0) context.met();
      for (const name of new Set(unknown)) rows.set(name, [...(rows.get(name) ?? []), meeting]);
    }
    for (const [unknown, [first, ...others]] of rows) {
      if (!first) continue;
      const cells = others.map((meeting) => placeOf(meeting, 'group'));
      context.report(first, 'group', { cells, data: { unknown, groups: [...groups.keys()] } });
    }
  },
  messages: {
    'zh-CN': {
      title: '会议的党小组在名册中',
      why: '各表里的姓名和名称要能对得上，才能合在一起核对',
      variants: {
        default: {
          problem: '党小组“{unknown}”不在党员名册中，名册中有{groups|names}',
          remedy: {
            mistyped: '名称写法不一样的，请把两处写成一样。',
            missing: '名册漏填党小组的，请在党员名册里补填。',
            true: '这个党小组后来撤并、改名的，会议记录不要改，请在“核实说明”里写明。',
          },
        },
      },
      notChecked: { 'no-groups': '党员名册没有填写党小组，无法对照' },
    },
    en: {
      title: 'The group of a meeting is on the roster',
      why: 'Sheets are compared by the names in them',
      variants: {
        default: {
          problem: 'The group “{unknown}” is not on the roster, which has {groups|names}',
          remedy: {
            mistyped: 'If the name is written in two ways, write it the same way in both sheets.',
            missing: 'If the roster lacks the group, enter it there.',
            true: 'If the group was merged or renamed since, leave the minutes and say so in 核实说明.',
          },
        },
      },
      notChecked: { 'no-groups': 'The roster names no party groups to compare with' },
    },
  },
});
