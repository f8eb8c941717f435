import { listItems } from '../../../core/text/list-items';
import { defineRule } from '../../rule';

/** A party group that meets is one of the groups of the roster. */
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
    for (const meeting of ledger.meetings.records) {
      const unknown = listItems(meeting.group ?? '').filter((name) => !groups.has(name));
      if (unknown.length > 0) {
        context.report(meeting, 'group', { data: { unknown, groups: [...groups.keys()] } });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '会议的党小组在名册中',
      why: '各表里的姓名和名称要能对得上，才能合在一起核对',
      variants: {
        default: {
          problem: '党小组“{unknown|names}”不在党员名册中，名册中有{groups|names}',
          remedy: '请把两处的党小组名称写成一样。',
        },
      },
      notChecked: { 'no-groups': '党员名册没有填写党小组，无法对照' },
    },
    en: {
      title: 'The group of a meeting is on the roster',
      why: 'Sheets are compared by the names in them',
      variants: {
        default: {
          problem: 'The group “{unknown|names}” is not on the roster, which has {groups|names}',
          remedy: 'Write the name of the group the same way in both sheets.',
        },
      },
      notChecked: { 'no-groups': 'The roster names no party groups to compare with' },
    },
  },
});
