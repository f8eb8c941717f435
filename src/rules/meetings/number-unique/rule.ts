import { defineRule, placeOf } from '../../rule';

/** A meeting number means one meeting: attendance refers to it. */
export const rule = defineRule({
  id: 'meetings/number-unique',
  level: 1,
  provisions: [],
  needs: { meetings: ['number'] },
  check(_, context) {
    for (const [number, [first, ...others]] of context.index.meetingsByNumber) {
      if (!first) continue;
      context.met();
      for (const meeting of others) {
        context.report(meeting, 'number', {
          data: { number, other: first.row + 1 },
          related: [placeOf(first, 'number')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '会议编号不重复',
      why: '出席登记凭编号对应会议',
      variants: {
        default: {
          problem: '编号“{number}”在第{other}行已经用过',
          remedy: {
            mistyped: '请给这次会议另编一个号，“出席登记”中的编号一并改正。',
            true: '同一次会议分两行登记的，请只留内容全的一行。',
          },
        },
      },
    },
    en: {
      title: 'Meeting numbers are unique',
      why: 'The register names a meeting by its number',
      variants: {
        default: {
          problem: 'The number “{number}” is used in row {other} already',
          remedy: {
            mistyped: 'Give this meeting a number of its own, in 出席登记, too.',
            true: 'If both rows are one meeting, keep the fuller one.',
          },
        },
      },
    },
  },
});
