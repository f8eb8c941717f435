import type { Language, LocalText } from '../../../core/templates/schema';
import { type Failure, unrecognised } from '../../../documents/findings/failure';

const HERE: LocalText = {
  'zh-CN':
    '没有认出任何一张工作表。请在“识别”里指出这是什么表、每项内容在哪一列，或者对照空白台账改表头。',
  en: 'No sheet was recognised. Say under Sheets what they are, or compare the headers with the blank workbook.',
};

/** A workbook of which no sheet is known, with what can be done about it in the pane. */
export const unrecognisedHere = (language: Language): Failure => ({
  ...unrecognised(language),
  message: HERE[language],
});
