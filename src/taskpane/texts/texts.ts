import type { Language } from '../../templates/schema';
import { en } from './en';
import { zhCN } from './zh-cn';

/** A text is any text, and a list of them has as many. */
type Loose<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Loose<T[K]> };

/** All the words of the pane in one language. */
export type Texts = Loose<typeof zhCN>;

const TEXTS: Readonly<Record<Language, Texts>> = { 'zh-CN': zhCN, en };

export const textsOf = (language: Language): Texts => TEXTS[language];

/** The language for a name such as `zh-Hans-CN` or `en-GB`: Chinese unless it is something else. */
export const languageFor = (name: string | undefined): Language =>
  name === undefined || name === '' || name.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
