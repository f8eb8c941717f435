import type { HostError, HostErrorCode } from './host';

type Text = Readonly<Record<'zh-CN' | 'en', string>>;

const TEXTS: Readonly<Record<HostErrorCode, Text>> = {
  'cell-edit-mode': {
    'zh-CN': '请先按回车结束单元格编辑,然后再试。',
    en: 'A cell is being edited. Press Enter to finish it, then try again.',
  },
  protected: {
    'zh-CN': '工作表受保护,不能写入。请先在“审阅”中撤销工作表保护。',
    en: 'The sheet is protected and cannot be written to. Unprotect it under Review first.',
  },
  'read-only': {
    'zh-CN': '工作簿是只读的,不能写入。请另存一份,或启用编辑。',
    en: 'The workbook is read-only. Save a copy, or enable editing.',
  },
  'too-large': {
    'zh-CN': '内容超出 Excel 一次能够传送的大小。',
    en: 'This is more than Excel passes at once.',
  },
  'not-supported': {
    'zh-CN': '这个版本的 Excel 没有所需的功能(需要 Excel 2021 或更新的版本,或网页版)。',
    en: 'This version of Excel lacks what is needed (Excel 2021 or later, or Excel on the web).',
  },
  gone: {
    'zh-CN': '要找的工作表或单元格已经不在了。请重新检查。',
    en: 'The sheet or cell is no longer there. Please check again.',
  },
  cancelled: { 'zh-CN': '已取消。', en: 'Cancelled.' },
  failed: {
    'zh-CN': 'Excel 没有完成这一步,工作簿里的内容没有丢失。请再试一次。',
    en: 'Excel did not carry this out; nothing in the workbook is lost. Please try again.',
  },
};

/** What to tell a person; names the sheets that are protected. */
export function hostErrorText({ code, detail }: HostError, language: 'zh-CN' | 'en'): string {
  const text = TEXTS[code][language];
  if (code !== 'protected' || detail === '') return text;
  return language === 'en' ? `${text} (${detail})` : `${text}(${detail})`;
}
