import type { LocalText } from '../../../core/templates/schema';

/** A command that was not given as it must be. */
export class UsageError extends Error {
  constructor(readonly text: LocalText) {
    super(text.en);
    this.name = 'UsageError';
  }
}

export const usageError = (chinese: string, english: string): UsageError =>
  new UsageError({ 'zh-CN': chinese, en: english });
