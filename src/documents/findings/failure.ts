import type { Language, LocalText } from '../../core/templates/schema';
import { errorText } from '../../workbook/error-text';
import { WorkbookError, type WorkbookErrorCode } from '../../workbook/errors';

/** Why nothing could be made of a workbook, as its report and a person have it. */
export interface Failure {
  readonly code: WorkbookErrorCode | 'unrecognised' | 'internal';
  readonly message: string;
}

const UNRECOGNISED: LocalText = {
  'zh-CN': '没有认出任何一张工作表。请对照空白工作簿检查表头（用 template 命令可以得到一份）。',
  en: 'No sheet was recognised. Compare the headers with the blank workbook (see template).',
};

const INTERNAL: LocalText = {
  'zh-CN': '程序处理这个工作簿时出了意外，没有得出结果。请把文件名和这句话告诉维护者。',
  en: 'Something unexpected happened with this workbook. Tell the maintainers.',
};

/** A workbook that could be read and has no sheet that is known. */
export const unrecognised = (language: Language): Failure => ({
  code: 'unrecognised',
  message: UNRECOGNISED[language],
});

/** A workbook on which the program itself failed. */
export const internalFailure = (language: Language): Failure => ({
  code: 'internal',
  message: INTERNAL[language],
});

/** A workbook on which its worker ended: for want of memory or time, or for no reason that is known. */
export const crashFailure = (why: 'memory' | 'time' | 'unknown', language: Language): Failure =>
  why === 'unknown'
    ? internalFailure(language)
    : unreadable(new WorkbookError(why === 'memory' ? 'too-demanding' : 'too-slow'), language);

/** A file that could not be read. */
export const unreadable = (error: WorkbookError, language: Language): Failure => ({
  code: error.code,
  message: errorText(error, language),
});
