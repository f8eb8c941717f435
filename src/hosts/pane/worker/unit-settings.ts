import { makePlan, type Plan } from '../../../check/plan';
import type { PlannedRule } from '../../../check/planned-rule';
import type { Templates } from '../../../core/templates/load';
import type { Language } from '../../../core/templates/schema';
import { parseSettings } from '../../../core/templates/settings';
import { SettingsError } from '../../../core/templates/settings-error';
import { SEVERITY_LABELS } from '../../../documents/findings/labels';
import { withUnitTables } from '../../../returns';
import { RULES } from '../../../rules/index.generated';
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
        const pack = templates.packs.find((one) => one.id === was.pack);
        const set = {
          from: pack?.rules[id]?.parameters ?? {},
          to: settings.rules?.[id]?.parameters ?? {},
        };
        const text = changeOf(was, now.get(id), set, language);
        return text === '' ? [] : [{ rule: was.rule.messages[language].title, text }];
      }),
    ],
  };
}

/** A value as its file has it, in words. */
function valueText(value: unknown, language: Language): string {
  if (typeof value === 'boolean') {
    return language === 'zh-CN' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  }
  const isList = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  if (isList) return value.join(language === 'zh-CN' ? '、' : ', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Parameters as the pack and the settings write them, before rules make anything else of them. */
interface SetParameters {
  readonly from: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, unknown>>;
}

function changeOf(
  was: PlannedRule,
  now: PlannedRule | undefined,
  parameters: SetParameters,
  language: Language,
): string {
  const chinese = language === 'zh-CN';
  if (!now) return chinese ? '不再核对' : 'not checked any more';
  const said: string[] = [];
  if (now.severity !== was.severity) {
    const [from, to] = [was, now].map(({ severity }) => SEVERITY_LABELS[language][severity]);
    said.push(chinese ? `级别由“${from}”改为“${to}”` : `${from} becomes ${to}`);
  }
  const names = was.rule.messages[language].parameterNames ?? {};
  for (const [key, value] of Object.entries(parameters.to)) {
    const [from = '', to = ''] = [parameters.from[key], value].map((one) =>
      valueText(one, language),
    );
    if (from === to) continue;
    const name = names[key] ?? key;
    said.push(chinese ? `“${name}”由 ${from} 改为 ${to}` : `${name}: ${from} becomes ${to}`);
  }
  return said.join(chinese ? '，' : ', ');
}
