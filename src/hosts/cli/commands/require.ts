import type { Templates } from '../../../core/templates/load';
import type { Input } from '../files/discover';
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

/** @throws UsageError when nothing was given, or the folders hold no workbook */
export function requireInputs(
  inputs: readonly Input[],
  given: readonly string[],
): readonly Input[] {
  if (given.length === 0) {
    throw usageError('没有给出工作簿或文件夹。', 'No workbook or folder was given.');
  }
  if (inputs.length === 0) {
    throw usageError(
      `${given.join('、')} 里没有工作簿（.xlsx .xlsm .xls .et .ods .csv .tsv）。`,
      `There is no workbook in ${given.join(', ')}.`,
    );
  }
  return inputs;
}
