import type { Language } from '../../../../core/templates/schema';
import type { Book } from '../books/book';
import { organisationOf } from '../books/book-summary';
import type { Document } from '../protocol';
import { reportsOf } from './documents';
import { plain } from './types';

const STEM: Readonly<Record<Language, string>> = { 'zh-CN': '问题清单', en: 'findings' };

/** A name that Windows takes, too. */
export const safeName = (name: string): string =>
  name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no file may have them in its name
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, '_')
    .replace(/[. ]+$/, '')
    .slice(0, 120);

/** A list for each workbook, to be sent back to its branch: all in one zip file. */
export async function findingsLists(books: readonly Book[], language: Language): Promise<Document> {
  const { findingsXlsx } = await import('../../../../documents/findings/list/findings-xlsx');
  const { zipSync } = await import('fflate');
  const files = new Map<string, Uint8Array>();
  const left: { name: string; reason: string }[] = [];
  for (const book of books) {
    if (book.failure) {
      left.push({ name: book.name, reason: book.failure.message });
      continue;
    }
    const { ledger } = book.checked ?? {};
    const unit = ledger ? organisationOf(ledger) : null;
    const own = unit ?? book.name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    const year = unit !== null && ledger?.year ? `-${ledger.year}` : '';
    const stem = `${safeName(own)}${year}-${STEM[language]}`;
    let name = `${stem}.xlsx`;
    for (let n = 2; files.has(name); n++) name = `${stem} (${n}).xlsx`;
    files.set(name, await findingsXlsx(reportsOf([book], language), { language }));
  }
  // The time of making would make the same lists differ.
  const bytes = zipSync(Object.fromEntries(files), { level: 0, mtime: '2000-01-01' });
  return { name: `${STEM[language]}.zip`, type: 'application/zip', bytes: plain(bytes), left };
}
