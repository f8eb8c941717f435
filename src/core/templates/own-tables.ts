import type { Paragraph } from './communique-schema';
import type { CommuniqueFile, ReturnTableFile, Templates } from './load';
import type { OfficialRelation } from './official-schema';
import { checkReturnTable } from './return-check';
import type { OwnRelation, ReturnTable } from './return-schema';
import type { Settings } from './settings';
import { SettingsError } from './settings-error';
import { TemplateError } from './template-error';

const placeOf = (index: number, path: string): string =>
  path === '' ? `tables[${index}]` : `tables[${index}].${path}`;

/** Names a table of a unit where files of `templates/` have their path. */
const fileOf = (settings: Settings, index: number): string => `${settings.file}#${index}`;

/** Where a relation of a unit comes from, as its finding says it. */
const OWN_SOURCE = '本单位设置的审核关系';

/** A table with one more relation. */
function related(table: ReturnTable, own: OwnRelation): ReturnTable {
  const { table: _, severity, ...equation } = own;
  const { official } = table;
  const balances = [...table.balances, equation];
  if (!official) {
    return { ...table, balances, added: new Map([...(table.added ?? []), [own.id, severity]]) };
  }
  const relation: OfficialRelation = {
    ...equation,
    message: own.title['zh-CN'],
    severity,
    source: OWN_SOURCE,
    right: equation.right as [],
  };
  const relations = new Map([...official.relations, [own.id, relation]]);
  return { ...table, balances, official: { ...official, relations } };
}

/**
 * The templates with the relations that a unit adds to tables of the return.
 * @throws SettingsError when there is no such table, or it has a relation of that id
 */
function withOwnRelations(templates: Templates, settings: Settings): Templates {
  const returns = [...templates.returns];
  settings.relations?.forEach((own, index) => {
    const at = returns.flatMap(({ table }, place) => (table.id === own.table ? place : []));
    if (at.length === 0) {
      throw new SettingsError(settings.file, `relations[${index}].table`, {
        'zh-CN': `年报里没有 ${own.table} 这张表`,
        en: `the return has no table ${own.table}`,
      });
    }
    for (const place of at) {
      const file = returns[place] as ReturnTableFile;
      if (file.table.balances.some(({ id }) => id === own.id)) {
        throw new SettingsError(settings.file, `relations[${index}].id`, {
          'zh-CN': `这张表已经有代号是 ${own.id} 的关系，请换一个`,
          en: `the table has a relation ${own.id} already; choose another id`,
        });
      }
      returns[place] = { ...file, table: related(file.table, own) };
    }
  });
  return { ...templates, returns };
}

/**
 * The templates with the tables and relations that a unit adds to the return.
 * @throws SettingsError when a table asks for what there is not, or has the id of another
 */
export function withOwnTables(templates: Templates, settings: Settings | null): Templates {
  if (!settings) return templates;
  const own = settings.tables?.length ? withTables(templates, settings) : templates;
  const all = settings.summary?.length ? withSummary(own, settings, settings.summary) : own;
  return settings.relations?.length ? withOwnRelations(all, settings) : all;
}

/** The templates with the paragraphs of a unit behind those that they have. */
function withSummary(
  templates: Templates,
  { file }: Settings,
  opening: readonly Paragraph[],
): Templates {
  const own: CommuniqueFile = {
    file,
    communique: {
      id: 'own-summary',
      kind: 'summary',
      years: { from: null, to: null },
      source: file,
      title: '{unit}党建工作数据综述',
      tenThousandsFrom: Number.MAX_SAFE_INTEGER,
      opening: [...opening],
      sections: [],
    },
  };
  return { ...templates, communiques: [...templates.communiques, own] };
}

function withTables(templates: Templates, settings: Settings): Templates {
  const taken = new Set(templates.returns.map(({ table }) => table.id));
  const own = (settings.tables ?? []).map((table, index): ReturnTableFile => {
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
  const text = typeof problem === 'string' ? { 'zh-CN': problem, en: problem } : problem;
  const index = (settings.tables ?? []).findIndex((_, place) => fileOf(settings, place) === file);
  if (index < 0) {
    const relation = (settings.relations ?? []).findIndex(({ id }) => path === `balances ${id}`);
    return relation < 0 ? error : new SettingsError(settings.file, `relations[${relation}]`, text);
  }
  return new SettingsError(settings.file, placeOf(index, path), text);
}
