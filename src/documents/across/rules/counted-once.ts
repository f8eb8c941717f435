import type { AcrossText } from './across-rule';

/**
 * Says that somebody counts once, and where; or that it is more often, as a workbook that changed
 * meanwhile could not be read again.
 */
export const countedOnce = {
  'zh-CN': (place, { changed, times }) =>
    changed
      ? `本应只计一次（${place}），但汇总时 ${changed} 被改动、拿走或再也打不开，没有从中扣除，这次共计了 ${times} 次`
      : `只计一次：${place}`,
  en: (place, { changed, times }) =>
    changed
      ? `should count once (${place}), but ${changed} could not be read again to take the person off, so that this return counts ${times} times`
      : `counts once: ${place}`,
} as const satisfies Readonly<
  Record<string, (place: string, words: Parameters<AcrossText['problem']>[0]) => string>
>;
