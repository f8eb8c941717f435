import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** What a branch has filled in in several files counts together, and that is said. */
export const rule = defineAcrossRule({
  id: 'across/joined-files',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { base, organisation, by, joined, sheets } of set.versions) {
      for (const file of joined) {
        context.report(wholeFile(file), {
          data: { first: base, organisation },
          related: [wholeFile(base)],
        });
      }
      const counting = new Set([base, ...joined]);
      for (const { sheet, kind, counts, left, cells, differing } of sheets) {
        // Where nothing of a file counts, the file as a whole is told of.
        if (!counting.has(left) && kind === 'versions') continue;
        context.report(wholeFile(left), {
          variant: kind === 'open' ? 'open' : differing > 0 ? 'differs' : 'same',
          data: { sheet, counts, by, cells: [...cells], differing },
          related: [wholeFile(counts)],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '一个党组织的内容分在几个文件里',
      why: '同一党组织同一年度的几个文件合起来算一份；同一种表两份都有而大部分相同的，只取较新的一份',
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
          problem: '{organisation}的内容分在几个文件里，这一份与 {first} 合在一起检查、计入',
          remedy: '请核对：确是一个支部的，不必改；是两个支部的，写明全称或党组织编码。',
        },
        same: {
          problem: '{counts} 也有“{sheet}”，两份没有不同的格，只取 {counts} 的（{by}）',
          remedy: '不必改；以后请只留一份。',
        },
        differs: {
          problem:
            '{counts} 也有“{sheet}”，取 {counts} 的（{by}），这一份的这张表没有计入；两份有{differing}处不同，如 {cells}',
          remedy: '请核对不同的格，把对的并到一份里；要取这一份的，在收报登记的“采用文件”里写明。',
        },
        open: {
          problem:
            '{counts} 也有“{sheet}”，只有一部分行相同，说不准是两份还是接着填的，先取 {counts} 的（{by}），这一份的这张表没有计入',
          remedy: '请把两份的这张表并到一份里，或在收报登记的“采用文件”里写明用哪一份。',
        },
      },
    },
    en: {
      title: 'One organisation in several files',
      why: 'The files of an organisation and year count together; of a sheet that two have, mostly with the same rows, the later one counts',
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
          problem:
            'What {organisation} has is in several files: this one was checked and counted together with {first}',
          remedy:
            'Nothing to do if they are of one branch; if they are of two, write the full name or the code.',
        },
        same: {
          problem:
            '{counts} has “{sheet}”, too, without a difference; that of {counts} counts ({by})',
          remedy: 'Nothing to do; keep one of them.',
        },
        differs: {
          problem:
            '{counts} has “{sheet}”, too, and counts ({by}); this sheet was not counted. They differ in {differing} cells, such as {cells}',
          remedy:
            'Compare the cells and put what is right into one; or name this file under 采用文件 of the register.',
        },
        open: {
          problem:
            '{counts} has “{sheet}”, too, with some of the rows: whether these are two versions or two parts is not known. That of {counts} counts for now ({by}), this sheet does not',
          remedy: 'Put both into one sheet, or name the file under 采用文件 of the register.',
        },
      },
    },
  },
});
