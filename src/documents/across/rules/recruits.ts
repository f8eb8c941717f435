import type { AcrossRule } from './across-rule';
import { countedOnce } from './counted-once';

type Texts = Readonly<Record<string, string>>;

const CLAIM: Texts = {
  admitted: '都填写了本年的接收大会和党委审批日期',
  converting: '本年都列入应转正',
};
const CLAIM_EN: Texts = {
  admitted: 'both enter an admission of this year',
  converting: 'both enter the confirmation as due this year',
};
const REASON: Texts = {
  admitted: '按接收大会日期，计入 ',
  arrived: '按转入日期，计入 ',
  recorded: '“党员增减”里有发展党员记录，计入 ',
  roster: '按年末所在的名册，计入 ',
  steps: '按最后一步的日期，计入 ',
  order: '分不出先后，暂计入 ',
};
const REASON_EN: Texts = {
  admitted: 'by the admission meeting, with ',
  arrived: 'by the transfer in, with ',
  recorded: '党员增减 has the admission, so with ',
  roster: "by the roster at the year's end, with ",
  steps: 'by the last step, with ',
  order: 'nothing decides, so for now with ',
};
const MOVED: Texts = {
  admitted: '已在那边接收',
  converting: '本年应转正',
  waiting: '都还在培养中',
};
const MOVED_EN: Texts = {
  admitted: 'admitted there',
  converting: 'due for confirmation this year',
  waiting: 'still in training in both',
};

type Problem = AcrossRule['text']['zh-CN']['problem'];

/** @param claims what the workbooks say, by stage */
const problemZh =
  (claims: Texts): Problem =>
  (words) => {
    const { cell, others, more, stage, reason, counted } = words;
    const place = `${REASON[String(reason)]}${counted}`;
    return `${cell} 的公民身份号码也在 ${others}${more ? ` 等 ${more} 处` : ' '}的发展党员表里，${claims[String(stage)]}，${countedOnce['zh-CN'](place, words)}`;
  };
const problemEn =
  (claims: Texts, mark: ';' | ','): Problem =>
  (words) => {
    const { cell, others, more, stage, reason, counted } = words;
    const place = `${REASON_EN[String(reason)]}${counted}`;
    return `The person in ${cell} is in 发展党员 of ${others}${more ? `… (${more} rows)` : ''}, too${mark} ${claims[String(stage)]}, and ${countedOnce.en(place, words)}`;
  };

/** People in 发展党员 of several workbooks. */
export const RECRUITS = {
  'across/recruit-twice': {
    severity: 'warning',
    text: {
      'zh-CN': {
        title: '同一个人在两个支部的发展党员表里',
        problem: problemZh(CLAIM),
        why: '一个人接收、转正各统计一次，由办理的支部统计',
        remedy:
          '请几个支部核对是在哪里接收、转正的：后来转入的，在“党员增减”里补填转入日期；号码填错的，改正公民身份号码。',
      },
      en: {
        title: 'One person in 发展党员 of two branches',
        problem: problemEn(CLAIM_EN, ';'),
        why: 'Somebody is admitted and confirmed once, and counts with the branch that did it',
        remedy:
          'Find out which branch did it. Who came later: enter the transfer in with its date in 党员增减. A mistyped number: correct it.',
      },
    },
  },
  'across/recruit-moved': {
    severity: 'info',
    text: {
      'zh-CN': {
        title: '发展党员表里的人由另一个支部统计',
        problem: problemZh(MOVED),
        why: '培养的人转到新单位，由新的支部接着培养，一个人只统计一次',
        remedy:
          '确已转走的，不用改，也可以把原支部的“结果”改为“终止”；号码填错的，请改正公民身份号码。',
      },
      en: {
        title: 'Somebody in 发展党员 whom another branch counts',
        problem: problemEn(MOVED_EN, ','),
        why: 'Who moves is trained on by the new branch, and everybody counts once',
        remedy:
          'Nothing need be changed where the person has moved; the former branch may set 结果 to 终止. Correct a mistyped number.',
      },
    },
  },
} as const satisfies Readonly<Record<string, AcrossRule>>;
