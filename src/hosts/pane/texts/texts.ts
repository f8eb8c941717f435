import type { Language } from '../../../core/templates/schema';
import { en } from './en';
import type { Texts } from './words';
import { zhCN } from './zh-cn';

const TEXTS: Readonly<Record<Language, Texts>> = { 'zh-CN': zhCN, en };

export const textsOf = (language: Language): Texts => TEXTS[language];

/** The language for a name such as `zh-Hans-CN` or `en-GB`: Chinese unless it is something else. */
export const languageFor = (name: string | undefined): Language =>
  name === undefined || name === '' || name.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
