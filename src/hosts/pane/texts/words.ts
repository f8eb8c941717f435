import type { zhCN } from './zh-cn';

/** A text is any text, and a list of them has as many. */
type Loose<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Loose<T[K]> };

/** All the words of the pane in one language. */
export type Texts = Loose<typeof zhCN>;
