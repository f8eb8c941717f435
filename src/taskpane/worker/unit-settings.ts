import { makePlan, type Plan } from '../../check/plan';
import type { PlannedRule } from '../../check/planned-rule';
import { SEVERITY_LABELS } from '../../report/labels';
import { withUnitTables } from '../../returns';
import { RULES } from '../../rules/index.generated';
import type { Templates } from '../../templates/load';
import type { Language } from '../../templates/schema';
import { parseSettings, type Settings, SettingsError } from '../../templates/settings';
import { ToldError } from './told-error';

/** A unit's settings file as it was loaded; kept as text, and read anew by every version. */
export interface UnitFile {
  readonly file: string;
  readonly text: string;
}

/** What a unit's settings change, in words. */
export interface UnitSettingsView {
  readonly unit: string | null;
  /** Titles of the packs that run besides. */
  readonly packs: readonly string[];
  /** Rules that are not as they were, and tables that the return has besides. */
  readonly changes: readonly { readonly rule: string; readonly text: string }[];
}

/**
 * The rules to run, with the settings of a unit where there are some.
 * @throws ToldError when these are not as they must be
 */
export function planOf(
  templates: Templates,
  packs: readonly string[],
  unit: UnitFile | null,
  language: Language,
): Plan {
  try {
    const settings = unit ? parseSettings(unit.file, unit.text) : null;
    return makePlan(withUnitTables(templates, settings), RULES, packs, settings);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new ToldError(error.text[language]);
  }
}

/**
 * Says what a unit's settings would change.
 * @throws ToldError when they are not as they must be
 */
export function unitSettingsView(
  templates: Templates,
  unit: UnitFile,
  language: Language,
): UnitSettingsView {
  const after = planOf(templates, [], unit, language);
  const settings = parseSettings(unit.file, unit.text);
  const packs = settings.packs ?? [];
  const before = new Map(makePlan(templates, RULES, packs).rules.map((one) => [one.rule.id, one]));
  const now = new Map(after.rules.map((one) => [one.rule.id, one]));
  return {
    unit: settings.unit ?? null,
    packs: templates.packs
      .filter(({ id }) => packs.includes(id))
      .map((pack) => pack.title[language]),
    changes: [
      ...(settings.tables ?? []).map(({ title }) => ({
        rule: title[language],
        text: language === 'zh-CN' ? '年报里另加的表' : 'a table more in the return',
      })),
      ...Object.keys(settings.rules ?? {}).flatMap((id) => {
        const was = before.get(id);
        if (!was) return [];
        const text = changeOf(was, now.get(id), settings.rules?.[id], language);
        return text === '' ? [] : [{ rule: was.rule.messages[language].title, text }];
      }),
    ],
  };
}

function changeOf(
  was: PlannedRule,
  now: PlannedRule | undefined,
  setting: NonNullable<Settings['rules']>[string] | undefined,
  language: Language,
): string {
  const chinese = language === 'zh-CN';
  if (!now) return chinese ? '不再核对' : 'not checked any more';
  const said: string[] = [];
  if (now.severity !== was.severity) {
    const [from, to] = [was, now].map(({ severity }) => SEVERITY_LABELS[language][severity]);
    said.push(chinese ? `级别由“${from}”改为“${to}”` : `${from} becomes ${to}`);
  }
  for (const key of Object.keys(setting?.parameters ?? {})) {
    const [from, to] = [was, now].map(({ parameters }) =>
      JSON.stringify((parameters as Readonly<Record<string, unknown>>)[key]),
    );
    if (from !== to) {
      said.push(chinese ? `参数 ${key} 由 ${from} 改为 ${to}` : `${key}: ${from} becomes ${to}`);
    }
  }
  return said.join(chinese ? '，' : ', ');
}
