import type { Language } from '../../../core/templates/schema';
import type { Texts } from './words';
import { zhCN } from './zh-cn';

let english: Texts | null = null;

/** Fetches the words of a language; without a way to them the page stays as it is, in Chinese. */
export async function loadTexts(language: Language): Promise<void> {
  if (language === 'zh-CN' || english) return;
  try {
    ({ en: english } = await import('./en'));
  } catch (error) {
    console.error(error);
  }
}

/** The words of a language that was loaded; Chinese always is. */
export const textsOf = (language: Language): Texts =>
  language === 'en' ? (english ?? zhCN) : zhCN;

/** The language for a name such as `zh-Hans-CN` or `en-GB`: Chinese unless it is something else. */
export const languageFor = (name: string | undefined): Language =>
  name === undefined || name === '' || name.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
