import { writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Language } from '../../../../core/templates/schema';
import { makeFolder } from '../make-folder';

/** Where the lists to send back lie, beside the return. */
export const LISTS_FOLDER = 'findings';

const SUFFIX: Readonly<Record<Language, string>> = { 'zh-CN': '问题清单', en: 'findings' };
const LONGEST = 80;

/** What Windows gives to devices, whatever follows the point. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name for a file or folder on every system. */
export function safeName(name: string): string {
  const plain = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no file may have them
    .replace(/[\\/:*?"<>|\u0000-\u001f]/gu, '_')
    .replace(/^[. ]+|[. ]+$/gu, '')
    .slice(0, LONGEST)
    .trim();
  return DEVICES.test(plain) ? `_${plain}` : plain || '_';
}

/** For whom a list is. */
export interface ListOwner {
  /** The workbook. */
  readonly file: string;
  readonly organisation: string | null;
  readonly code: string | null;
  readonly superior: string | null;
}

/** Writes a list for each workbook, under the name of its organisation. */
export class FindingsLists {
  readonly #taken = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly year: number,
    private readonly language: Language,
  ) {
    makeFolder(folder);
  }

  write(owner: ListOwner, list: Uint8Array): void {
    writeFileSync(join(this.folder, this.#nameOf(owner)), list);
  }

  /** The organisation; its code or its superior, too, where another one has its name. */
  #nameOf({ file, organisation, code, superior }: ListOwner): string {
    const own = organisation ?? basename(file, extname(file));
    const further = [code, superior, basename(file, extname(file))].flatMap((one) => one || []);
    const names = [own, ...further.map((one) => `${own}-${one}`)];
    const nameOf = (name: string): string =>
      `${safeName(name)}-${this.year}-${SUFFIX[this.language]}.xlsx`;
    const isFree = (name: string): boolean => !this.#taken.has(name.toLowerCase());
    let name = names.map(nameOf).find(isFree);
    for (let n = 2; name === undefined; n++) {
      const numbered = nameOf(`${own} (${n})`);
      if (isFree(numbered)) name = numbered;
    }
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
