import type { Language } from '../../../../core/templates/schema';

/** What the page says of files that it looks at again; loaded with the first of them. */
const zhCN = {
  watching: (name: string, more: number) =>
    more === 0
      ? `正在跟随 ${name}：在 WPS 或 Excel 里保存后，这里自动重新核对。`
      : `正在跟随 ${name} 等 ${more + 1} 个文件：在 WPS 或 Excel 里保存后，这里自动重新核对。`,
  saved: (name: string, at: string) => `${at} 已重新核对 ${name}：`,
  fresh: (n: number) => `新出现 ${n} 条`,
  done: (n: number) => `解决了 ${n} 条`,
  same: '问题没有变化',
  list: (n: number) => `解决了哪 ${n} 条`,
  more: (n: number) => `还有 ${n} 条`,
  left: (n: number) => `你在这里改过的 ${n} 处，文件里已经不是原来的内容，没有再改，请看清楚。`,
  gone: (name: string) => `${name} 不在原来的地方了，下面是最后一次读到的内容。`,
  unread: (name: string, why: string) =>
    `${name} 保存后读不出来，下面仍是上一次的内容。${why || '请在 WPS 或 Excel 里再保存一次。'}`,
  ask: (names: string) =>
    `要把改动写进原来的文件吗？${names}\n请先在 WPS 或 Excel 里关闭这个文件：开着的程序不知道这里的改动，再保存就会把它盖掉。\n浏览器会再问一次是否允许。`,
  yes: '写回原文件',
  writing: (name: string) => `正在写回 ${name}`,
  written: (names: string) => `已写回：${names}。`,
  back: '恢复原来的内容',
  restored: (names: string) => `已恢复原来的内容：${names}。`,
  because: {
    changed: (names: string) =>
      `没有写回，因为文件刚刚在别处保存过：${names}。已经重新读取，你的改动还在，请看过再写回。`,
    forbidden: (names: string) => `没有写回，因为浏览器没有得到允许：${names}。`,
    held: (names: string) => `没有写回，因为别的程序开着这个文件：${names}。请关闭它再写回。`,
    gone: (names: string) => `没有写回，因为文件不在原来的地方了：${names}。`,
  },
  copy: '下载改好的副本',
};

/** Any text in the place of each. */
type Loose<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Loose<T[K]>;
};

export type WatchTexts = Loose<typeof zhCN>;

const en: WatchTexts = {
  watching: (name, more) =>
    `Following ${name}${more === 0 ? '' : ` and ${more} more`}: checked again whenever WPS or Excel saves.`,
  saved: (name, at) => `${at} ${name} was checked again: `,
  fresh: (n) => `${n} new`,
  done: (n) => `${n} done`,
  same: 'the findings are the same',
  list: (n) => `The ${n} that are done`,
  more: (n) => `and ${n} more`,
  left: (n) =>
    `${n} of your changes were left out: the cells of the saved file hold something else.`,
  gone: (name) => `${name} is not where it was. This is what was read last.`,
  unread: (name, why) =>
    `${name} cannot be read as it was saved. This is what was read before. ${why || 'Save it once more.'}`,
  ask: (names) =>
    `Write the changes into the file itself? ${names}\nClose it in WPS or Excel first: a program that has it open knows nothing of the changes, and would save over them.\nThe browser will ask once more.`,
  yes: 'Write into the file',
  writing: (name) => `Writing ${name}`,
  written: (names) => `Written: ${names}.`,
  back: 'Put the old content back',
  restored: (names) => `The old content is back: ${names}.`,
  because: {
    changed: (names) =>
      `Not written, because it was saved elsewhere just now: ${names}. It was read again with your changes: look at them, then write.`,
    forbidden: (names) => `Not written, because the browser was not allowed to: ${names}.`,
    held: (names) => `Not written, because another program has it open: ${names}. Close it first.`,
    gone: (names) => `Not written, because it is not where it was: ${names}.`,
  },
  copy: 'Download the corrected copy',
};

export const watchTexts = (language: Language): WatchTexts => (language === 'zh-CN' ? zhCN : en);
