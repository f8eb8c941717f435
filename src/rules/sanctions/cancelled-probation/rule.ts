import { defineRule } from '../../rule';

/** 取消预备党员资格 is no party sanction; it belongs into 党员增减. */
export const rule = defineRule({
  id: 'sanctions/cancelled-probation',
  level: 1,
  provisions: ['R-09'],
  needs: { sanctions: ['kind'] },
  check(ledger, context) {
    for (const sanction of ledger.sanctions.records) {
      if (sanction.kind !== null) context.met();
    }
    for (const { kind, on, column, record, cell } of ledger.notes) {
      if (kind !== 'unreadable' || on.table !== 'sanctions' || column.key !== 'kind') continue;
      if (/取消.*预备/.test(String(cell))) context.report(record, 'kind');
    }
  },
  messages: {
    'zh-CN': {
      title: '取消预备党员资格不是处分',
      variants: {
        default: {
          problem: '{name}的{header}写作“{value}”，取消预备党员资格不是党的纪律处分',
          remedy: {
            mistyped: '实为党纪处分的，请改选相应的种类。',
            true: '确是取消预备党员资格的，请移到“党员增减”表登记“取消预备党员资格”，不作为处分登记。',
          },
        },
      },
    },
    en: {
      title: 'Cancelling probation is no sanction',
      variants: {
        default: {
          problem: '{header} of {name} is “{value}”, which is no party sanction',
          remedy: {
            mistyped: 'If it was a party sanction, choose its kind.',
            true: 'If probation was cancelled, move it to 党员增减 as 取消预备党员资格; it is no sanction.',
          },
        },
      },
    },
  },
});
