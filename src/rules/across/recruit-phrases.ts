import { claimedPhrases } from './claimed';
import type { WorkbookSet } from './set';

/** Whether nothing contradicts: one branch went on where another one left off. */
export const isLawful = ({ stage, reason }: WorkbookSet['recruits'][number]): boolean =>
  stage === 'waiting' || reason === 'admitted' || reason === 'arrived';

/** Why a workbook counts somebody of 发展党员 and the others do not. */
export const recruitPhrases = {
  'zh-CN': {
    ...claimedPhrases['zh-CN'],
    decided: {
      admitted: '按接收大会日期，计入 {counted}',
      arrived: '按转入日期，计入 {counted}',
      recorded: '“党员增减”里有发展党员记录，计入 {counted}',
      roster: '按年末所在的名册，计入 {counted}',
      steps: '按最后一步的日期，计入 {counted}',
      order: '分不出先后，暂计入 {counted}',
    },
  },
  en: {
    ...claimedPhrases.en,
    decided: {
      admitted: 'by the admission meeting, with {counted}',
      arrived: 'by the transfer in, with {counted}',
      recorded: '党员增减 has the admission, so with {counted}',
      roster: "by the roster at the year's end, with {counted}",
      steps: 'by the last step, with {counted}',
      order: 'nothing decides, so for now with {counted}',
    },
  },
} as const;
