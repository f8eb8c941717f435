import { loadTemplates, type Templates } from '../../../core/templates/load';

/**
 * The files of `templates/`, as they were when the pane was built.
 * @throws TemplateError naming the file and what is wrong in it
 */
export function bundledTemplates(): Templates {
  const folder = import.meta.webpackContext('../../../../templates', {
    recursive: true,
    // Shares are for making samples only, and of coverage only documentation is made.
    regExp: /^\.\/(?!shares\/|coverage\/)[^/]+\/[^/]+\.json$/,
  });
  return loadTemplates(new Map(folder.keys().map((key) => [key.slice(2), folder(key)])));
}
