import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** Names that a message gives: the rest is in 收报情况. */
const NAMED = 10;

/** Those who are expected and did not hand in are told once. */
export const rule = defineAcrossRule({
  id: 'across/units-missing',
  level: 3,
  provisions: [],
  check({ round }, context) {
    if (!round || round.missing.length === 0) return;
    const names = round.missing.slice(0, NAMED);
    context.report(wholeFile(round.list), { data: { count: round.missing.length, names } });
  },
  messages: {
    'zh-CN': {
      title: '应报单位没有报',
      why: '收报名单上的单位都应上报',
      variants: {
        default: {
          problem: '应报单位里有 {count} 个没有报：{names}',
          remedy: {
            missing: '还没有报的，请催报。',
            true: '已经撤销、合并的，请从名单上去掉。',
          },
        },
      },
    },
    en: {
      title: 'Units that have not handed in',
      why: 'Every unit on the list hands in a workbook',
      variants: {
        default: {
          problem: '{count} of the units expected have not handed in: {names}',
          remedy: {
            missing: 'If they have not handed in, ask them.',
            true: 'If they are dissolved or merged, take them off the list.',
          },
        },
      },
    },
  },
});
