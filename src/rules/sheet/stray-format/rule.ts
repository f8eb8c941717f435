import type { ReadingReason } from '../../../ledger/model';
import { defineRule } from '../../rule';
import { countFilled } from '../filled';

/** A value that was understood in a form that it should not have; the same value in the right form is offered. */
export const rule = defineRule({
  id: 'sheet/stray-format',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    let stray = 0;
    for (const { kind, reason, record, column, address, cell, value } of ledger.notes) {
      if (kind !== 'format' || value === null) continue;
      if (reason === 'full-width' && isProperWidth(String(cell))) continue;
      stray++;
      const variant = VARIANTS[reason] ?? 'default';
      context.report(record, column.key, { variant, address, fix: { safe: true, value } });
    }
    context.met(Math.max(0, countFilled(ledger, context) - stray));
  },
  messages: {
    'zh-CN': {
      title: '内容的写法',
      why: '按规范的写法存放，别的表格和软件才读得准',
      variants: {
        default: {
          problem: '{header}“{value}”的写法不规范，已按原意读取',
          remedy: {
            true: '可以一键改为规范的写法，不改也不影响统计。',
          },
        },
        space: {
          problem: '{header}“{value}”里有多余的空格或换行',
          remedy: {
            true: '可以一键去掉，不改也不影响统计。',
          },
        },
        width: {
          problem: '{header}“{value}”用了全角字符',
          remedy: {
            true: '可以一键改为半角，不改也不影响统计。',
          },
        },
        number: {
          problem: '{header}“{value}”是写成文字的数字',
          remedy: {
            true: '可以一键改为数字，不改也不影响统计。',
          },
        },
        text: {
          problem: '{header}“{value}”是按数字存放的号码',
          remedy: {
            true: '可以一键改为文本，以免位数丢失。',
          },
        },
        date: {
          problem: '{header}“{value}”是日期，但没有按日期存放',
          remedy: {
            true: '可以一键改为日期，不改也不影响统计。',
          },
        },
      },
    },
    en: {
      title: 'Form of a value',
      why: 'In its proper form a value is read alike everywhere',
      variants: {
        default: {
          problem: '{header} “{value}” is in an unusual form and was understood',
          remedy: {
            true: 'It can be changed at once; the counts are the same.',
          },
        },
        space: {
          problem: '{header} “{value}” has stray spaces or line breaks',
          remedy: {
            true: 'They can be removed at once; the counts are the same.',
          },
        },
        width: {
          problem: '{header} “{value}” has full-width characters',
          remedy: {
            true: 'They can be changed at once; the counts are the same.',
          },
        },
        number: {
          problem: '{header} “{value}” is a number written as text',
          remedy: {
            true: 'It can be changed at once; the counts are the same.',
          },
        },
        text: {
          problem: '{header} “{value}” is a code kept as a number',
          remedy: {
            true: 'It can be changed to text at once, so that no digit is lost.',
          },
        },
        date: {
          problem: '{header} “{value}” is a date that is not kept as one',
          remedy: {
            true: 'It can be changed at once; the counts are the same.',
          },
        },
      },
    },
  },
});

/** Full-width marks belong into Chinese text: only digits and letters have a width to mend. */
const isProperWidth = (text: string): boolean => !/[０-９Ａ-Ｚａ-ｚ\u3000]/.test(text);

const VARIANTS: { readonly [R in ReadingReason]?: string } = {
  'stray-space': 'space',
  'full-width': 'width',
  'text-number': 'number',
  'number-as-text': 'text',
  'serial-date': 'date',
  'written-date': 'date',
  'month-without-year': 'date',
};
