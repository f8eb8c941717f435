import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** What a part of an office below cannot tell, or not for certain. */
export const rule = defineAcrossRule({
  id: 'across/part-of-office',
  level: 3,
  provisions: [],
  check({ parts }, context) {
    for (const { file, issue, first } of parts) {
      context.report(wholeFile(file), { variant: issue, data: { first } });
    }
  },
  messages: {
    'zh-CN': {
      title: '下级单位的汇总件有需要知道的情况',
      why: '汇总件里只有数字，没有工作簿；人员是否重复，只能用同一把对照密钥核对',
      variants: {
        repeated: {
          problem: '与 {first} 是同一个汇总件，只计入了一次',
          remedy: {
            true: '只计一次，数不受影响；可以移走一个。',
          },
        },
        version: {
          problem: '这个汇总件是用 {first} 版做的，与现在的程序版本不同，照样计入',
          remedy: {
            true: '数对得上的不用改；与下级的数对不上的，请下级用同一版本重做。',
          },
        },
        unmatched: {
          problem: '这个汇总件没有带对照密钥，里面的人与别处是否重复、转接双方是否一致，没有核对',
          remedy: {
            missing: '需要核对的，请各单位用同一把密钥重做汇总件（见手册“汇总件”）。',
            true: '不需要核对的不用改，数照样计入。',
          },
        },
        'other-key': {
          problem: '这个汇总件的对照密钥与别处不全相同，里面的人与密钥不同的单位是否重复，没有核对',
          remedy: {
            missing: '需要核对的，请各单位用同一把密钥重做汇总件（见手册“汇总件”）。',
            true: '不需要核对的不用改，数照样计入。',
          },
        },
      },
    },
    en: {
      title: 'Something to know of a part of an office below',
      why: 'A part holds figures and no workbooks: people are matched by one key only',
      variants: {
        repeated: {
          problem: 'The same part as {first}; it was counted once',
          remedy: {
            true: 'It counts once and no figure is affected; one may be taken away.',
          },
        },
        version: {
          problem: 'This part was made by version {first} of the program; it was counted',
          remedy: {
            true: 'If its figures are those of the office below, leave it; if they differ, have it made again by this version.',
          },
        },
        unmatched: {
          problem:
            'This part has no key: whether its people are elsewhere, too, or transfers agree, was not checked',
          remedy: {
            missing: 'To check it, have all offices make their parts with one --match-key.',
            true: 'If it need not be checked, leave it: the figures count all the same.',
          },
        },
        'other-key': {
          problem:
            'The key of this part is not that of all others: its people were not matched with those of another key',
          remedy: {
            missing: 'To check it, have all offices make their parts with one --match-key.',
            true: 'If it need not be checked, leave it: the figures count all the same.',
          },
        },
      },
    },
  },
});
