import type { LocalText } from './schema';

const CHINESE = new Map<string, string>();

/**
 * What is wrong with a file that people write, for the checks of zod: they carry one text. The
 * Chinese one is found again by {@link saidInBoth}.
 */
export function said(chinese: string, english: string): string {
  CHINESE.set(english, chinese);
  return english;
}

/** A text of {@link said} in both languages, or null for any other. */
export function saidInBoth(english: string | undefined): LocalText | null {
  const chinese = CHINESE.get(english ?? '');
  return chinese === undefined ? null : { 'zh-CN': chinese, en: english ?? '' };
}
