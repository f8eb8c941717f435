import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTemplates, type TemplateFiles, type Templates } from '../../../core/templates/load';
import { TemplateError } from '../../../core/templates/template-error';

/**
 * Reads the JSON files of a `templates/` folder.
 * @throws TemplateError naming a file that is no JSON
 */
export function readTemplateFiles(root: string): TemplateFiles {
  const files = new Map<string, unknown>();
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const name of readdirSync(join(root, entry.name))) {
      if (!name.endsWith('.json')) continue;
      const path = `${entry.name}/${name}`;
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
