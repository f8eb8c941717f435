import { existsSync } from 'node:fs';
import type { Templates } from '../../../core/templates/load';
import type { Input } from '../files/discover';
import type { OtherFile } from '../files/other-files';
import { usageError } from './usage';

/** @throws UsageError when a pack does not exist */
export function requirePacks(templates: Templates, names: readonly string[]): void {
  const known = templates.packs.map(({ id }) => id);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw usageError(
      `没有 ${name} 这个规则包。现有：${known.join('、')}。`,
      `There is no pack ${name}. There are: ${known.join(', ')}.`,
    );
  }
}

/**
 * @param others what lies in the folders besides
 * @throws UsageError when nothing was given, nothing of it is there, or the folders hold no workbook
 */
export function requireInputs(
  inputs: readonly Input[],
  given: readonly string[],
  others: readonly OtherFile[] = [],
): readonly Input[] {
  if (given.length === 0) {
    throw usageError('没有给出工作簿或文件夹。', 'No workbook or folder was given.');
  }
  if (given.every((path) => !existsSync(path))) {
    throw usageError(
      `没有 ${given.join('、')} 这个文件或文件夹，请检查名称。`,
      `There is no file or folder ${given.join(', ')}.`,
    );
  }
  // What may be a workbook and was not read is named one by one.
  if (inputs.length === 0 && !others.some(({ status }) => status === 'unreadable')) {
    throw usageError(
      `${given.join('、')} 里没有工作簿（.xlsx .xlsm .xls .et .ods .csv .tsv）。`,
      `There is no workbook in ${given.join(', ')}.`,
    );
  }
  return inputs;
}
