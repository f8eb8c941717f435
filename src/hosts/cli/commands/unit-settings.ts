import { readFileSync } from 'node:fs';
import type { LocalText } from '../../../core/templates/schema';
import { parseSettings, type Settings } from '../../../core/templates/settings';
import { usageError } from './usage';

/** The line of help that every command with `--settings` shows. */
export const SETTINGS_DETAIL: readonly [string, LocalText] = [
  '--settings FILE',
  {
    'zh-CN': '本单位的设置（JSON）：启用的规则包、改变的级别和参数、关闭的规则',
    en: 'settings of the unit (JSON): packs, severities, parameters, rules that are off',
  },
];

/**
 * Reads the settings of a unit; null when no file was named.
 * @throws UsageError when there is no such file
 * @throws SettingsError when it is not as it must be
 */
export function readSettings(file: string | undefined): Settings | null {
  if (file === undefined) return null;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw usageError(`${file} 读不了，请检查文件名。`, `${file} cannot be read.`);
  }
  return parseSettings(file, text);
}
