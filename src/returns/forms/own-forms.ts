import type { Templates } from '../../core/templates/load';
import { ownTableError, withOwnTables } from '../../core/templates/own-tables';
import type { Settings } from '../../core/templates/settings';
import { overviewOf } from '../overview';
import { compileForm } from './compile-form';

/**
 * The templates with the tables that a unit adds to the return. The forms to which these belong
 * are put together once, so that a mistake in them is told before anything is counted.
 * @throws SettingsError naming the table and the place in it
 */
export function withUnitTables(templates: Templates, settings: Settings | null): Templates {
  const all = withOwnTables(templates, settings);
  const latest = Math.max(...templates.holidays.keys());
  const years = (settings?.tables ?? []).map(({ years: { from, to } }) => from ?? to ?? latest);
  if (settings?.relations?.length) years.push(latest);
  try {
    for (const year of new Set(years)) overviewOf(compileForm(all, { year }));
  } catch (error) {
    throw ownTableError(error, settings);
  }
  return all;
}
