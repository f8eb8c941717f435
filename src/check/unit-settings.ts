import { toDotPath } from 'zod/v4/core';
import { describeIssue, type RuleSetting, type Settings } from '../core/templates/settings';
import { SettingsError } from '../core/templates/settings-error';
import type { PlannedAcross, PlannedRule } from './planned-rule';

const ruleIdPath = (id: string): string => `rules.${id}`;

/** The provisions that parameters name, at any depth, with their paths. */
function* provisionsIn(value: unknown, path: string): Iterable<[id: unknown, path: string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    if (key === 'provision') yield [inner, at];
    else yield* provisionsIn(inner, at);
  }
}

function parametersOf(
  planned: PlannedRule | PlannedAcross,
  setting: RuleSetting,
  { file }: Settings,
): unknown {
  const { rule, parameters } = planned;
  if (setting.parameters === undefined) return parameters;
  const path = `${ruleIdPath(rule.id)}.parameters`;
  if (!('parameters' in rule) || !rule.parameters) {
    throw new SettingsError(file, path, {
      'zh-CN': '这条规则没有参数',
      en: 'the rule takes no parameters',
    });
  }
  const wanted = { ...(parameters as object), ...setting.parameters };
  const parsed = rule.parameters.safeParse(wanted);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (!issue) throw parsed.error;
    const inner = toDotPath(issue.path);
    throw new SettingsError(file, inner ? `${path}.${inner}` : path, describeIssue(issue));
  }
  for (const [id, at] of provisionsIn(parsed.data, path)) {
    if (rule.provisions.some((one) => one === id)) continue;
    throw new SettingsError(file, at, {
      'zh-CN': `只能是 ${rule.provisions.join('、')}`,
      en: `must be one of ${rule.provisions.join(', ')}`,
    });
  }
  return parsed.data;
}

/**
 * Changes planned rules as a unit set them. A severity is the most that the rule may say: what
 * it calls less grave stays so.
 * @param planned by id; changed in place
 * @param optional rules of packs that do not run, by id: each may be switched on alone
 * @param rules all there are, by id
 * @throws SettingsError when the file names no such rule, or wrong parameters
 */
export function applySettings(
  planned: Map<string, PlannedRule | PlannedAcross>,
  optional: ReadonlyMap<string, PlannedRule | PlannedAcross>,
  rules: { has(id: string): boolean },
  settings: Settings,
): void {
  for (const [id, setting] of Object.entries(settings.rules ?? {})) {
    const fail = (chinese: string, english: string) =>
      new SettingsError(settings.file, ruleIdPath(id), { 'zh-CN': chinese, en: english });
    if (!rules.has(id)) throw fail('没有这条规则', 'there is no such rule');
    if (setting.off) {
      planned.delete(id);
      continue;
    }
    const before = planned.get(id) ?? (setting.on ? optional.get(id) : undefined);
    if (!before) {
      throw fail(
        '这条规则没有启用，请写上 "on": true，或者在 packs 里写上它所在的规则包',
        'the rule is not on: write "on": true, or name its pack under packs',
      );
    }
    const { severity } = setting;
    planned.set(id, {
      ...before,
      ...(severity === undefined ? {} : { severity, most: severity }),
      parameters: parametersOf(before, setting, settings),
    });
  }
}
