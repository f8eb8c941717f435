import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Language } from '../../../core/templates/schema';

/** Where the lists to send back lie, beside the return. */
export const LISTS_FOLDER = 'findings';

const SUFFIX: Readonly<Record<Language, string>> = {
  'zh-CN': '（问题清单）',
  en: ' (findings)',
};

/** Writes a list for each workbook, under the workbook's own name. */
export class FindingsLists {
  readonly #taken = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly language: Language,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** @param list a workbook in base64 */
  write(file: string, list: string): void {
    const path = join(this.folder, ...this.#nameOf(file).split('/'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.from(list, 'base64'));
  }

  /** A name of its own below the folder, whatever path the workbook was given by. */
  #nameOf(file: string): string {
    const parts = file.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
    const inside = parts.join('/').replace(/:/g, '_');
    const stem = inside.slice(0, inside.length - extname(inside).length);
    const suffix = SUFFIX[this.language];
    let name = `${stem}${suffix}.xlsx`;
    // Two workbooks may differ by extension alone.
    for (let n = 2; this.#taken.has(name.toLowerCase()); n++) name = `${stem}${suffix}${n}.xlsx`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
