import { defineRule } from '../../rule';

/** A thousand yuan and more paid freely at once goes up to the centre by its own way. */
export const rule = defineRule({
  id: 'dues/large-extra',
  level: 1,
  provisions: ['F-11'],
  needs: { dues: ['due', 'paid'] },
  check(ledger, context) {
    const minimum = context.limit('F-11', 'minimumFen');
    for (const row of ledger.dues.records) {
      if (!context.knows(row, 'due', 'paid')) continue;
      const { due, paid, month } = row;
      if (paid - due < minimum) context.met();
      else
        context.report(row, 'paid', {
          data: { person: row.name, extra: paid - due, minimum },
          ...(month ? { on: month } : {}),
        });
    }
  },
  messages: {
    'zh-CN': {
      title: '自愿一次多交大额党费',
      variants: {
        default: {
          problem: '{person}一次多交{extra|money}元，达到{minimum|money}元',
          remedy: {
            true: '自愿一次多交的，这部分全部上缴中央，请按规定另行上缴；记录不用改。',
            mistyped: '金额填错的，请对照收据改正。',
          },
        },
      },
    },
    en: {
      title: 'A large sum paid freely at once',
      variants: {
        default: {
          problem: '{person} paid {extra|money} yuan beyond what was due, {minimum|money} or more',
          remedy: {
            true: 'If it was paid freely, it goes up to the centre in full by its own way; leave the record.',
            mistyped: 'If the sum is wrong, correct it by the receipt.',
          },
        },
      },
    },
  },
});
