import * as z from 'zod';
import { toDotPath } from 'zod/v4/core';
import type { Templates } from '../core/templates/load';
import type { Settings } from '../core/templates/settings';
import { SettingsError } from '../core/templates/settings-error';
import { TemplateError } from '../core/templates/template-error';
import type { AcrossRule } from '../rules/across/across-rule';
import { ACROSS_RULES } from '../rules/index.generated';
import type { AnyRule, Rule } from '../rules/rule';
import type { PlannedAcross, PlannedRule } from './planned-rule';
import { Regulations } from './regulations';
import { applySettings } from './unit-settings';

/** What to run: made once, used for any number of ledgers. */
export interface Plan {
  readonly templates: Templates;
  readonly regulations: Regulations;
  readonly rules: readonly PlannedRule[];
  /** Those that look at the workbooks of a return together. */
  readonly across: readonly PlannedAcross[];
}

/** Whether a rule looks at a ledger by itself. */
const isSingle = (planned: PlannedRule | PlannedAcross): planned is PlannedRule =>
  'needs' in planned.rule;

/** The packs asked for, and those that they include. */
const withIncluded = ({ packs }: Templates, asked: readonly string[]): ReadonlySet<string> =>
  new Set(asked.flatMap((id) => [id, ...(packs.find((one) => one.id === id)?.includes ?? [])]));

/** Parameters of two packs that run: lists are joined, so that neither takes away what the other asks. */
function joined(before: unknown, after: unknown): unknown {
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) return after;
  const both: Record<string, unknown> = { ...before, ...after };
  for (const [key, list] of Object.entries(before)) {
    const other: unknown = both[key];
    if (Array.isArray(list) && Array.isArray(other) && list !== other) {
      both[key] = [...(list as unknown[]), ...(other as unknown[])];
    }
  }
  return both;
}

/**
 * Joins rules and packs. The packs that are on run, and those named; a later
 * pack changes what an earlier one set, and the settings of a unit change all.
 * @param packs ids of packs to run besides
 * @param settings of the unit; the packs that they name run, too
 * @throws TemplateError when a pack names no such rule, or wrong parameters, or no such pack exists
 * @throws SettingsError when the settings name no such rule or pack, or wrong parameters
 */
export function makePlan(
  templates: Templates,
  rules: readonly AnyRule[],
  packs: readonly string[] = [],
  settings: Settings | null = null,
): Plan {
  const byId = new Map<string, Rule<unknown> | AcrossRule>([
    ...rules.map((rule) => [rule.id, rule as Rule<unknown>] as const),
    ...ACROSS_RULES.map((rule) => [rule.id, rule] as const),
  ]);
  const known = templates.packs.map(({ id }) => id);
  settings?.packs?.forEach((id, index) => {
    if (known.includes(id)) return;
    throw new SettingsError(settings.file, `packs[${index}]`, {
      'zh-CN': `没有 ${id} 这个规则包，现有 ${known.join('、')}`,
      en: `there is no pack ${id}; there are ${known.join(', ')}`,
    });
  });
  const asked = withIncluded(templates, [...packs, ...(settings?.packs ?? [])]);
  for (const id of packs) {
    if (!known.includes(id)) {
      throw new TemplateError(`packs/${id}.json`, '', 'no such pack');
    }
  }
  const planned = new Map<string, PlannedRule | PlannedAcross>();
  const optional = new Map<string, PlannedRule | PlannedAcross>();
  for (const pack of templates.packs) {
    for (const [id, setting] of Object.entries(pack.rules)) {
      const rule = byId.get(id);
      const file = `packs/${pack.id}.json`;
      if (!rule) throw new TemplateError(file, `rules.${id}`, 'no such rule');
      const schema = 'parameters' in rule ? rule.parameters : undefined;
      const parsed = (schema ?? z.undefined()).safeParse(setting.parameters);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        const path = toDotPath(issue?.path ?? []);
        throw new TemplateError(file, `rules.${id}.parameters.${path}`, issue?.message ?? '');
      }
      const { severity } = setting;
      const runs = pack.on || asked.has(pack.id);
      // One rule may serve several optional packs, each with a list of its own.
      const beside = runs && !pack.on ? planned.get(id) : undefined;
      const parameters = beside ? joined(beside.parameters, parsed.data) : parsed.data;
      const one = { rule, severity, parameters, pack: pack.id } as PlannedRule | PlannedAcross;
      (runs ? planned : optional).set(id, one);
    }
  }
  if (settings) applySettings(planned, optional, byId, settings);
  const inOrder = [...planned.values()].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  return {
    templates,
    regulations: new Regulations(templates.regulations),
    rules: inOrder.filter(isSingle),
    across: inOrder.filter((one): one is PlannedAcross => !isSingle(one)),
  };
}
