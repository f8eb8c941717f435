import { defineAcrossRule } from '../across-rule';
import { renamedPairs } from '../renamed';
import { wholeFile } from '../set';

/** Two names, most of one roster and one superior: probably one organisation that changed its name. */
export const rule = defineAcrossRule({
  id: 'across/renamed-unit',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { first, second, shared } of renamedPairs(set)) {
      context.report(wholeFile(second.file), {
        data: { name: second.name, other: first.name, file: first.file, shared },
        related: [wholeFile(first.file)],
      });
    }
    for (const { file, unit } of set.round?.renamed ?? []) {
      context.report(wholeFile(file), { variant: 'unit', data: { unit } });
    }
  },
  messages: {
    'zh-CN': {
      title: '可能是改了名称的同一个单位',
      why: '同一个单位只汇总一份',
      variants: {
        default: {
          problem:
            '{name}与 {file} 的{other}上级相同，名册上有{shared}人相同，可能是同一个单位改了名称；这些人只计了一次',
          remedy: {
            mistyped: '是同一个单位的，请只留现用名称的一份，在收报登记的“曾用名”里写上原名称。',
            true: '确是两个单位的，请核对这些党员的组织关系在哪里，把转出、转入补全。',
          },
        },
        unit: {
          problem: '不在名单上，但名称、上级与名单上没有报的{unit}相近，可能是同一个单位',
          remedy: {
            mistyped: '是同一个单位的，请在收报登记的“曾用名”里写上这个名称，或写上编码。',
            true: '确是另一个单位的，请加到名单上。',
          },
        },
      },
    },
    en: {
      title: 'Probably one unit under two names',
      why: 'A unit counts once',
      variants: {
        default: {
          problem:
            '{name} and {other} in {file} have one superior and {shared} members in common: probably one unit that changed its name; they count once',
          remedy: {
            mistyped:
              'If it is one unit, keep the workbook of its present name and write the former one into 曾用名.',
            true: 'If they are two, see where these members belong and complete the transfers.',
          },
        },
        unit: {
          problem:
            'It is not on the list, but is like {unit}, from which nothing came: probably the same unit',
          remedy: {
            mistyped:
              'If it is the same unit, write this name into 曾用名 of the register, or the code.',
            true: 'If it is another one, add it to the list.',
          },
        },
      },
    },
  },
});
