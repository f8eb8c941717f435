export type AnnotateErrorCode = 'not-xlsx' | 'encoding' | 'structure' | 'signed';

/** Why no copy of a file can be made; the file itself is as it was. */
export class AnnotateError extends Error {
  constructor(readonly code: AnnotateErrorCode) {
    super(code);
    this.name = 'AnnotateError';
  }
}

type Text = Readonly<Record<'zh-CN' | 'en', string>>;

const TEXTS: Readonly<Record<AnnotateErrorCode, Text>> = {
  'not-xlsx': {
    'zh-CN': '只能为 xlsx 或 xlsm 文件生成副本。请先在 Excel 或 WPS 里另存为 xlsx。',
    en: 'A copy can be made of xlsx or xlsm files only. Save the file as xlsx first.',
  },
  encoding: {
    'zh-CN': '这个文件的内部编码不是 UTF-8，没有生成副本。请用 Excel 或 WPS 打开，另存一份再试。',
    en: 'The parts of this file are not in UTF-8. Open it in Excel or WPS and save a copy.',
  },
  structure: {
    'zh-CN':
      '这个文件的内部结构不寻常，改动可能损坏它，所以没有生成副本。请用 Excel 或 WPS 打开，另存一份再试。',
    en: 'The structure of this file is unusual; a change might damage it. Save a copy and retry.',
  },
  signed: {
    'zh-CN': '这个文件有数字签名，改动会使签名失效，所以没有生成副本。',
    en: 'This file bears a digital signature, which a change would break; no copy was made.',
  },
};

/** What to tell a person. */
export const annotateErrorText = (error: AnnotateError, language: 'zh-CN' | 'en'): string =>
  TEXTS[error.code][language];
