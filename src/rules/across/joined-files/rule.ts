import { defineAcrossRule } from '../across-rule';
import { differencesOf, PHRASES } from '../differences';
import { wholeFile } from '../set';

/** Of a file that does not say whose it is. */
const REMEDY = {
  'zh-CN': {
    mistyped: '是别的支部的，请在“支部信息”里写明党组织全称。',
    true: '归得对的不用改。',
  },
  en: {
    mistyped: 'If it is of another branch, write its full name in 支部信息.',
    true: 'If that is right, leave it.',
  },
} as const;

/** What a branch has filled in in several files counts together, and that is said. */
export const rule = defineAcrossRule({
  id: 'across/joined-files',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { base, organisation, by, joined, sheets } of set.versions) {
      for (const { file, told } of joined) {
        context.report(wholeFile(file), {
          ...(told === null ? {} : { variant: told }),
          data: { first: base, organisation },
          related: [wholeFile(base)],
        });
      }
      const counting = new Set([base, ...joined.map(({ file }) => file)]);
      for (const one of sheets) {
        const { sheet, kind, counts, left } = one;
        const differences = differencesOf([one]);
        // Where nothing of a file counts, the file as a whole is told of.
        const isTold = kind === 'open' || counting.has(left);
        if (!isTold || (kind === 'versions' && differences.difference === 'none')) continue;
        context.report(wholeFile(left), {
          variant: kind,
          data: { sheet, counts, by, ...differences },
          related: [wholeFile(counts)],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '一个党组织的内容分在几个文件里',
      why: '同一党组织同一年度的几个文件合起来算一份；同一种表两份都有而大部分相同的，只取较新的一份',
      phrases: PHRASES['zh-CN'],
      variants: {
        default: {
          problem: '{organisation}的内容分在几个文件里，这一份与 {first} 合在一起检查、计入',
          remedy: {
            mistyped: '是两个支部的，请写明全称或者党组织编码。',
            true: '确是一个支部的不用改。',
          },
        },
        column: {
          problem:
            '这一份没有支部信息，按“所在党支部”一栏归到{organisation}，与 {first} 合在一起检查、计入',
          remedy: REMEDY['zh-CN'],
        },
        title: {
          problem:
            '这一份没有支部信息，按表的标题归到{organisation}，与 {first} 合在一起检查、计入',
          remedy: REMEDY['zh-CN'],
        },
        file: {
          problem: '这一份没有支部信息，按文件名归到{organisation}，与 {first} 合在一起检查、计入',
          remedy: REMEDY['zh-CN'],
        },
        folder: {
          problem:
            '这一份没有支部信息，因为文件夹里只有{organisation}，归到它，与 {first} 合在一起检查、计入',
          remedy: REMEDY['zh-CN'],
        },
        versions: {
          problem:
            '{counts} 也有“{sheet}”，取 {counts} 的（{by}），这一份的这张表没有计入{difference}',
          remedy: {
            mistyped: '请核对差别，把对的并到一份里。',
            true: '要取这一份的，请在收报登记的“采用文件”里写明。',
          },
        },
        open: {
          problem:
            '{counts} 也有“{sheet}”，只有一部分行相同，说不准是两份还是接着填的，先取 {counts} 的（{by}），这一份的这张表没有计入{difference}',
          remedy: {
            missing: '接着填的，请把两份的这张表并到一份里。',
            true: '只用一份的，请在收报登记的“采用文件”里写明是哪一份。',
          },
        },
      },
    },
    en: {
      title: 'One organisation in several files',
      why: 'The files of an organisation and year count together; of a sheet that two have, mostly with the same rows, the later one counts',
      phrases: PHRASES.en,
      variants: {
        default: {
          problem:
            'What {organisation} has is in several files: this one was checked and counted together with {first}',
          remedy: {
            mistyped: 'If they are of two branches, write the full name or the code.',
            true: 'If they are of one branch, leave them.',
          },
        },
        column: {
          problem:
            'This file has no 支部信息: by its column 所在党支部 it is of {organisation}, and counts together with {first}',
          remedy: REMEDY.en,
        },
        title: {
          problem:
            'This file has no 支部信息: by the title of its sheet it is of {organisation}, and counts together with {first}',
          remedy: REMEDY.en,
        },
        file: {
          problem:
            'This file has no 支部信息: by its name it is of {organisation}, and counts together with {first}',
          remedy: REMEDY.en,
        },
        folder: {
          problem:
            'This file has no 支部信息: {organisation} is alone in its folder, and it counts together with {first}',
          remedy: REMEDY.en,
        },
        versions: {
          problem:
            '{counts} has “{sheet}”, too, and counts ({by}); this sheet was not counted{difference}',
          remedy: {
            mistyped: 'Compare them and put what is right into one.',
            true: 'If this one is to count, name it under 采用文件 of the register.',
          },
        },
        open: {
          problem:
            '{counts} has “{sheet}”, too, with some of the rows: whether these are two versions or two parts is not known. That of {counts} counts for now ({by}), this sheet does not{difference}',
          remedy: {
            missing: 'If the one goes on where the other stops, put both into one sheet.',
            true: 'If only one is to count, name it under 采用文件 of the register.',
          },
        },
      },
    },
  },
});
