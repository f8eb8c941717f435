import { PLACEHOLDER } from '../../core/templates/communique-schema';
import type { Templates } from '../../core/templates/load';
import { ownTableError, withOwnTables } from '../../core/templates/own-tables';
import type { Settings } from '../../core/templates/settings';
import { SettingsError } from '../../core/templates/settings-error';
import { overviewOf } from '../overview';
import { compileForm } from './compile-form';
import type { Form } from './form';

/** @throws SettingsError when a paragraph of the unit's own names a figure that there is not */
function checkSummary({ file, summary = [] }: Settings, { figures }: Form): void {
  summary.forEach(({ sentences }, index) => {
    const clauses = sentences.flatMap((one) => one.clauses);
    const texts = clauses.map((clause) => (typeof clause === 'string' ? clause : clause.text));
    const named = texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name));
    const unknown = named.find((name = '') => name.includes('.') && !figures.has(name));
    if (unknown === undefined) return;
    throw new SettingsError(file, `summary[${index}]`, {
      'zh-CN': `年报里没有 ${unknown} 这个数`,
      en: `the return has no figure ${unknown}`,
    });
  });
}

/**
 * The templates with the tables that a unit adds to the return. The forms to which these belong
 * are put together once, so that a mistake in them is told before anything is counted.
 * @throws SettingsError naming the table and the place in it
 */
export function withUnitTables(templates: Templates, settings: Settings | null): Templates {
  const all = withOwnTables(templates, settings);
  const latest = Math.max(...templates.holidays.keys());
  const years = (settings?.tables ?? []).map(({ years: { from, to } }) => from ?? to ?? latest);
  if (settings?.relations?.length || settings?.summary?.length) years.push(latest);
  try {
    for (const year of new Set(years)) {
      const form = compileForm(all, { year });
      overviewOf(form);
      if (settings && year === latest) checkSummary(settings, form);
    }
  } catch (error) {
    throw ownTableError(error, settings);
  }
  return all;
}
