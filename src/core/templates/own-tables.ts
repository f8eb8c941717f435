import type { ReturnTableFile, Templates } from './load';
import { checkReturnTable } from './return-check';
import type { Settings } from './settings';
import { SettingsError } from './settings-error';
import { TemplateError } from './template-error';

const placeOf = (index: number, path: string): string =>
  path === '' ? `tables[${index}]` : `tables[${index}].${path}`;

/** Names a table of a unit where files of `templates/` have their path. */
const fileOf = (settings: Settings, index: number): string => `${settings.file}#${index}`;

/**
 * The templates with the tables that a unit adds to the return.
 * @throws SettingsError when a table asks for what there is not, or has the id of another
 */
export function withOwnTables(templates: Templates, settings: Settings | null): Templates {
  if (!settings?.tables?.length) return templates;
  const taken = new Set(templates.returns.map(({ table }) => table.id));
  const own = settings.tables.map((table, index): ReturnTableFile => {
    if (taken.has(table.id)) {
      throw new SettingsError(settings.file, placeOf(index, 'id'), {
        'zh-CN': `代号 ${table.id} 已经有一张表用了，请换一个`,
        en: `there is a table ${table.id} already; choose another id`,
      });
    }
    taken.add(table.id);
    checkReturnTable(table, templates.sheets, templates.codes, (path, chinese, english) => {
      const at = placeOf(index, path);
      throw new SettingsError(settings.file, at, { 'zh-CN': chinese, en: english });
    });
    return { file: fileOf(settings, index), table };
  });
  return { ...templates, returns: [...templates.returns, ...own] };
}

/**
 * Says of an error with a unit's own table where it stands in the settings, which only putting the
 * form of a year together can show; any other error stays as it is.
 */
export function ownTableError(error: unknown, settings: Settings | null): unknown {
  if (!(error instanceof TemplateError) || !settings) return error;
  const { file, path, problem } = error;
  const index = (settings.tables ?? []).findIndex((_, place) => fileOf(settings, place) === file);
  if (index < 0) return error;
  const text = typeof problem === 'string' ? { 'zh-CN': problem, en: problem } : problem;
  return new SettingsError(settings.file, placeOf(index, path), text);
}
