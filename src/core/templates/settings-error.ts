import type { LocalText } from './schema';

/** A settings file that is not as it must be; the text names file and path, in both languages. */
export class SettingsError extends Error {
  readonly text: LocalText;

  constructor(file: string, path: string, problem: LocalText) {
    const where = path ? `${file} → ${path}` : file;
    super(`${where}: ${problem.en}`);
    this.name = 'SettingsError';
    this.text = { 'zh-CN': `${where}：${problem['zh-CN']}。`, en: `${where}: ${problem.en}.` };
  }
}
