import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** Of one organisation and year one version counts. */
export const rule = defineAcrossRule({
  id: 'across/same-organisation',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { newest, organisation, by, older, sheets } of set.versions) {
      for (const file of older) {
        const own = sheets.filter(({ left, kind }) => left === file && kind === 'versions');
        const differing = own.reduce((sum, one) => sum + one.differing, 0);
        const cells = own.flatMap((one) => one.cells).slice(0, 5);
        context.report(wholeFile(file), {
          variant: differing > 0 ? 'differs' : 'default',
          data: { first: newest, organisation, by, differing, cells },
          related: [wholeFile(newest)],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '同一个党组织的工作簿交了几份',
      why: '同一党组织同一年度只汇总一份，大部分内容相同的取最新的一份',
      phrases: {
        by: {
          office: '收报登记里采用的是那一份',
          roster: '只有那一份有党员名册',
          modified: '按工作簿里保存的修改时间',
          date: '按文件名里的日期',
          copy: '按文件名',
          content: '按内容里最晚的日期',
          name: '分不出先后，取文件名在后的',
        },
      },
      variants: {
        default: {
          problem: '{organisation}另有更新的一份 {first}（{by}），这一份没有计入',
          remedy: '请核对两份的差别：把需要的内容并到一份里，删去另一份。',
        },
        differs: {
          problem:
            '{organisation}另有更新的一份 {first}（{by}），这一份没有计入；两份有{differing}处不同，如 {cells}',
          remedy: '请核对不同的格：把需要的内容并到一份里，删去另一份。',
        },
      },
    },
    en: {
      title: 'Two workbooks of one organisation',
      why: 'One workbook counts for an organisation and year, the newest',
      phrases: {
        by: {
          office: 'the office has chosen it',
          roster: 'the only one with a roster',
          modified: 'by the time of saving inside it',
          date: 'by the dates in the names',
          copy: 'by the names',
          content: 'by the latest day that it speaks of',
          name: 'nothing tells; the last by its name',
        },
      },
      variants: {
        default: {
          problem: '{first} is a newer workbook of {organisation} ({by}); this one was not counted',
          remedy: 'Compare the two, move what is needed into one, and remove the other.',
        },
        differs: {
          problem:
            '{first} is a newer workbook of {organisation} ({by}); this one was not counted. They differ in {differing} cells, such as {cells}',
          remedy: 'Compare these cells, move what is needed into one, and remove the other.',
        },
      },
    },
  },
});
