import { isOfKind } from '../../../branch-life/cadence';
import { holds } from '../../../branch-life/posts';
import type { CivilDate } from '../../../core/calendar/civil-date';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule, type RuleContext } from '../../rule';
import { isPastGroup } from '../past-groups';

/** The last day on which an office was taken: before it, somebody else may have held one. */
function lastAppointment(context: RuleContext): number {
  let last = 0;
  for (const { appointedOn } of context.index.committee) last = Math.max(last, appointedOn ?? 0);
  return last;
}

/** Whether one of some people is named: the cell may add a title, or name two hosts. */
const names = (host: string, people: Iterable<string>): boolean => {
  for (const name of people) if (host.includes(name)) return true;
  return false;
};

const isOfBranch = (meeting: MeetingsRecord): boolean =>
  isOfKind(meeting, 'general-meeting', 'committee-meeting') &&
  !isOfKind(meeting, 'election-meeting');

/** The secretary, a deputy or a committee member hosts; a group meeting is hosted by its leader. */
export const rule = defineRule({
  id: 'meetings/host',
  level: 2,
  provisions: ['B-14'],
  needs: { meetings: ['heldOn', 'kinds', 'host'], officers: ['name', 'post'] },
  check(ledger, context) {
    const { committee } = context.index;
    if (committee.length === 0) {
      context.notChecked('no-officers');
      return;
    }
    const committeeNames = committee.flatMap(({ name }) => name ?? []);
    const officerNames = [...context.index.officersByName.keys()];
    const hasLeaders = ledger.officers.records.some((one) => holds(one, 'group-leader'));
    const since = lastAppointment(context) as CivilDate;
    let withoutLeaders = 0;
    for (const meeting of ledger.meetings.records) {
      const { heldOn, host } = meeting;
      const isGroups = !isOfBranch(meeting) && isOfKind(meeting, 'group-meeting');
      if (!isOfBranch(meeting) && !isGroups) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(meeting, 'heldOn', 'host') || heldOn === null || host === null) continue;
      if (heldOn < since) {
        context.notApplicable();
        continue;
      }
      if (!isGroups) {
        if (!names(host, committeeNames)) {
          context.report(meeting, 'host', { data: { heldOn }, on: heldOn });
        } else context.met();
      } else if (!hasLeaders) withoutLeaders++;
      // Who led a group that was merged since is no longer entered.
      else if (isPastGroup(meeting, ledger, context)) context.notApplicable();
      else if (names(host, officerNames)) context.met();
      else context.report(meeting, 'host', { variant: 'group', data: { heldOn }, on: heldOn });
    }
    if (withoutLeaders > 0)
      context.notChecked('no-leaders', { count: withoutLeaders }, withoutLeaders);
  },
  messages: {
    'zh-CN': {
      title: '会议主持人',
      variants: {
        default: {
          problem: '{heldOn|date}的会议主持人“{value}”不在“班子成员”的书记、副书记、委员之中',
          remedy: {
            mistyped: '主持人姓名写错的，请改正；班子成员漏填的，请补填。',
            true: '委托党员主持或者有特殊情况的，会议记录不要改，请在“核实说明”里写明。',
          },
        },
        group: {
          problem: '{heldOn|date}的党小组会主持人“{value}”不是“班子成员”中登记的党小组组长',
          remedy: {
            mistyped: '主持人姓名写错的，请改正；组长漏填的，请在“班子成员”里补填。',
            true: '组长委托他人主持的，会议记录不要改，请在“核实说明”里写明。',
          },
        },
      },
      notChecked: {
        'no-officers': '“班子成员”没有登记书记、副书记或委员，无法对照主持人',
        'no-leaders': '“班子成员”没有登记党小组组长，{count}次党小组会的主持人未作对照',
      },
    },
    en: {
      title: 'Host of a meeting',
      variants: {
        default: {
          problem:
            'The host “{value}” of {heldOn|date} is neither secretary, deputy nor committee member in 班子成员',
          remedy: {
            mistyped: 'Correct a wrong name, or complete 班子成员.',
            true: 'If somebody else was asked to, leave the minutes and say so in 核实说明.',
          },
        },
        group: {
          problem:
            'The host “{value}” of the group meeting of {heldOn|date} is no group leader in 班子成员',
          remedy: {
            mistyped: 'Correct a wrong name, or enter the leader in 班子成员.',
            true: 'If the leader asked somebody else, leave the minutes and say so in 核实说明.',
          },
        },
      },
      notChecked: {
        'no-officers': '班子成员 lists no secretary, deputy or committee member to compare with',
        'no-leaders': '班子成员 lists no group leader: {count} group meetings were not compared',
      },
    },
  },
});
