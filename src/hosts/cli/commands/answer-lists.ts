import type { LocalText } from '../../../core/templates/schema';
import { unreadable } from '../../../documents/findings/failure';
import { WorkbookError } from '../../../workbook/errors';
import { type AnsweredInputs, gatherAnswers, NoList } from '../files/answers';
import type { Input } from '../files/discover';
import { usageError } from './usage';

/** The option `--answers` as the help tells of it. */
export const ANSWERS_DETAIL: readonly [string, LocalText] = [
  '--answers FILE',
  {
    'zh-CN': '填好的问题清单，可写多次；和工作簿放在一起、名称里有“问题清单”的不用指定',
    en: 'a list of findings that was answered; may be given again. Those beside the workbooks named 问题清单 or findings are found',
  },
];

/**
 * Takes the lists of findings that came back out of the inputs.
 * @throws UsageError when a file that was named is no such list
 */
export async function requireAnswers(
  found: readonly Input[],
  given: readonly string[],
  passwords: readonly string[],
): Promise<AnsweredInputs> {
  try {
    return await gatherAnswers(found, given, passwords);
  } catch (error) {
    if (error instanceof NoList) {
      throw usageError(
        `${error.file} 不是问题清单：没有找到“处理情况”“核实说明”“规则”等列。`,
        `${error.file} is no list of findings: it lacks columns such as “Answer”, “Explanation” and “Rule”.`,
      );
    }
    if (error instanceof WorkbookError) {
      throw usageError(
        `读不了问题清单。${unreadable(error, 'zh-CN').message}`,
        `The list of findings cannot be read. ${unreadable(error, 'en').message}`,
      );
    }
    throw error;
  }
}
