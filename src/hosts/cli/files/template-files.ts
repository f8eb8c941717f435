import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTemplates, type TemplateFiles, type Templates } from '../../../core/templates/load';
import { officialTables } from '../../../core/templates/official-load';
import { TemplateError } from '../../../core/templates/template-error';

/** The folders of the ministry's forms, one a year: `returns/2017`. */
function officialFolders(root: string): string[] {
  const entries = readdirSync(join(root, 'returns'), { withFileTypes: true });
  const years = entries.filter((entry) => entry.isDirectory() && /^\d{4}$/.test(entry.name));
  return years.map(({ name }) => `returns/${name}`);
}

/**
 * Reads the JSON files of a `templates/` folder.
 * @param official whether with the ministry's forms, which only a return needs
 * @throws TemplateError naming a file that is no JSON
 */
export function readTemplateFiles(root: string, official = false): TemplateFiles {
  const files = new Map<string, unknown>();
  const folders = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  for (const folder of official ? [...folders, ...officialFolders(root)] : folders) {
    for (const name of readdirSync(join(root, folder))) {
      if (!name.endsWith('.json')) continue;
      const path = `${folder}/${name}`;
      try {
        files.set(path, JSON.parse(readFileSync(join(root, path), 'utf8')));
      } catch (error) {
        throw new TemplateError(path, '', error instanceof Error ? error.message : String(error));
      }
    }
  }
  return files;
}

/**
 * Reads and checks the JSON files of a `templates/` folder.
 * @param root the folder that holds `sheets/`, `codes/` and the rest
 * @throws TemplateError naming the file and what is wrong in it
 */
export const readTemplates = (root: string): Templates => loadTemplates(readTemplateFiles(root));

/**
 * The same, with the tables of the ministry's forms: for a return and what speaks of one.
 * @throws TemplateError naming the file and what is wrong in it
 */
export function readReturnTemplates(root: string): Templates {
  const files = readTemplateFiles(root, true);
  const templates = loadTemplates(files);
  const official = officialTables(files, templates.sheets, templates.codes);
  return { ...templates, returns: [...templates.returns, ...official] };
}
