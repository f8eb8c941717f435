import { holds } from '../../../branch-life/posts';
import { isAfter } from '../../../core/calendar/civil-date';
import { isLeaving } from '../../../ledger/movement-kinds';
import type { Posts } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { postOf } from '../elections';
import { lastTermElection } from '../terms';

/** Who was elected in the last election of a committee stands in 班子成员. */
export const rule = defineRule({
  id: 'elections/officers-match',
  level: 2,
  provisions: [],
  needs: { elections: ['heldOn', 'elected'], officers: ['name', 'post'] },
  check(ledger, context) {
    const { index } = context;
    const last = lastTermElection(ledger, index);
    if (!last) return;
    if (index.committee.length === 0) {
      context.notChecked('no-committee', {}, 1);
      return;
    }
    const left = new Set(
      ledger.movements.records.filter(({ kind }) => isLeaving(kind)).map(({ name }) => name),
    );
    // Somebody elected or appointed since may have taken the seat.
    const since = (post: Posts | null) =>
      index.committee.some(
        (officer) =>
          officer.appointedOn !== null &&
          isAfter(officer.appointedOn, last.date) &&
          (post === null || holds(officer, post)),
      );
    if (index.branch?.electedOn != null && isAfter(index.branch.electedOn, last.date)) {
      context.notApplicable(last.rows.length);
      return;
    }
    for (const election of last.rows) {
      const post = postOf(election, context);
      const named = post === null || post === 'member' ? null : post;
      const missing = { default: [] as string[], post: [] as string[] };
      for (const name of election.elected ?? []) {
        const posts = (index.officersByName.get(name) ?? []).flatMap(
          ({ post }): readonly (Posts | null)[] => post ?? [null],
        );
        const match = named === null ? posts.length > 0 : posts.includes(named);
        if (match) {
          context.met();
          continue;
        }
        if (posts.includes(null) || left.has(name) || since(named)) {
          context.notApplicable();
          continue;
        }
        missing[posts.length > 0 ? 'post' : 'default'].push(name);
      }
      for (const variant of ['default', 'post'] as const) {
        const elected = missing[variant];
        if (elected.length === 0) continue;
        const data = { date: last.date, elected, post: election.post };
        context.report(election, 'elected', { variant, data, things: elected.length });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '当选人与班子成员一致',
      variants: {
        default: {
          problem: '{date|date}{elected}当选{post}，班子成员表里没有登记',
          remedy: {
            missing: '请在班子成员表里补登。',
            mistyped: '姓名填错的，请对照会议记录改正。',
            true: '后来辞职或者调整的不用改，请在“核实说明”里写明。',
          },
        },
        post: {
          problem: '{date|date}{elected}当选{post}，班子成员表里填的是别的职务',
          remedy: {
            mistyped: '请对照会议记录核对职务，改正填错的一处。',
            true: '后来调整分工的不用改，请在“核实说明”里写明。',
          },
        },
      },
      notChecked: { 'no-committee': '班子成员表是空的，不核对当选人' },
    },
    en: {
      title: 'Who was elected stands in 班子成员',
      variants: {
        default: {
          problem: '{elected}: elected {post} on {date|date} but not entered in 班子成员',
          remedy: {
            missing: 'Enter the person in 班子成员.',
            mistyped: 'Compare with the minutes and correct a wrong name.',
            true: 'After a resignation or a change, leave it and say so in 核实说明.',
          },
        },
        post: {
          problem: '{elected}: elected {post} on {date|date}, with another post in 班子成员',
          remedy: {
            mistyped: 'Compare the post with the minutes and correct the wrong one.',
            true: 'After a change of posts, leave it and say so in 核实说明.',
          },
        },
      },
      notChecked: { 'no-committee': '班子成员 is empty: those elected are not compared' },
    },
  },
});
