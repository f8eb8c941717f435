import { citationsOf } from '../../../check/citation';
import { reasonOf } from '../../../check/messages';
import { makePlan, type Plan } from '../../../check/plan';
import type { PlannedAcross, PlannedRule } from '../../../check/planned-rule';
import type { Templates } from '../../../core/templates/load';
import type { Language } from '../../../core/templates/schema';
import type { Settings } from '../../../core/templates/settings';
import { padEnd, textWidth } from '../../../core/text/text-width';
import { SEVERITY_LABELS } from '../../../documents/findings/labels';
import { withUnitTables } from '../../../returns';
import { RULES } from '../../../rules/index.generated';
import { remedyBranches } from '../../../rules/remedy';
import { packageTemplates } from '../files/kept-templates';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { print } from './output';
import { requirePacks } from './require';
import { readSettings, SETTINGS_DETAIL } from './unit-settings';
import { usageError } from './usage';

/** The packs that some of the rules come from and that do not run unless told, with their sources. */
function optionalPacks({ templates, rules }: Plan, language: Language): string[] {
  const zh = language === 'zh-CN';
  const used = new Set(rules.map(({ pack }) => pack));
  return templates.packs
    .filter(({ id, on }) => !on && used.has(id))
    .map(({ id, title, source }) =>
      zh
        ? `${id}：${title[language]}。来源：${source}`
        : `${id}: ${title[language]}. Source: ${source}`,
    );
}

/** All rules, by id: those on a ledger and those across workbooks. */
const listed = ({ rules, across }: Plan): readonly (PlannedRule | PlannedAcross)[] =>
  [...rules, ...across].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));

function catalogue(plan: Plan, settings: Settings | null, language: Language): string {
  const zh = language === 'zh-CN';
  const set = settings?.rules ?? {};
  const labels = SEVERITY_LABELS[language];
  const rules = listed(plan);
  const idWidth = Math.max(...rules.map(({ rule }) => rule.id.length));
  const packWidth = Math.max(...rules.map(({ pack }) => pack.length));
  const labelWidth = Math.max(...Object.values(labels).map(textWidth));
  const lines = rules.map((planned) =>
    [
      planned.rule.id.padEnd(idWidth),
      padEnd(labels[planned.severity], labelWidth),
      planned.pack.padEnd(packWidth),
      planned.rule.messages[language].title +
        (set[planned.rule.id] ? (zh ? '（本单位有设置）' : ' (set by the unit)') : ''),
    ].join('  '),
  );
  const count = rules.length;
  lines.push(zh ? `共 ${count} 条规则` : `${count} rules`);
  const off = Object.keys(set).filter((id) => set[id]?.off);
  if (off.length > 0) {
    lines.push(zh ? `本单位关闭：${off.join('、')}` : `Off by the unit: ${off.join(', ')}`);
  }
  return `${[...lines, ...optionalPacks(plan, language)].join('\n')}\n`;
}

/** A message with … for what it says of one workbook. */
const blanks = (text: string): string => text.replace(/\{[^}]*\}/g, '…');

function details(planned: PlannedRule | PlannedAcross, plan: Plan, language: Language): string {
  const { rule, severity, parameters, pack } = planned;
  const zh = language === 'zh-CN';
  const messages = rule.messages[language];
  const from = plan.templates.packs.find(({ id }) => id === pack);
  const basis = citationsOf(rule, plan.templates.regulations, language);
  const when = from?.on ? (zh ? '默认启用' : 'on') : zh ? '默认不启用' : 'off unless told';
  const lines = [
    `${rule.id}  ${messages.title}`,
    '',
    `${zh ? '级别：' : 'Severity: '}${SEVERITY_LABELS[language][severity]}`,
    zh
      ? `规则包：${pack}，${from?.title[language]}（${when}）`
      : `Pack: ${pack}, ${from?.title[language]} (${when})`,
    ...(from && !from.on ? [`${zh ? '来源：' : 'Source: '}${from.source}`] : []),
    ...(parameters === undefined
      ? []
      : [`${zh ? '参数：' : 'Parameters: '}${JSON.stringify(parameters)}`]),
    '',
    zh ? '依据：' : 'Basis:',
    ...(basis.length > 0 ? basis : [reasonOf(rule, language)]).map((line) => `  ${line}`),
  ];
  for (const { problem, remedy } of Object.values(messages.variants)) {
    lines.push('', `${zh ? '问题：' : 'Problem: '}${blanks(problem)}`);
    for (const { text } of remedyBranches(remedy)) {
      lines.push(`${zh ? '怎么改：' : 'What to do: '}${blanks(text)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** All packs on, so that every rule can be looked up; a rule keeps what the packs in force set. */
function planWith(templates: Templates, packs: readonly string[], settings: Settings | null): Plan {
  const inForce = makePlan(templates, RULES, packs, settings);
  const all = makePlan(
    templates,
    RULES,
    templates.packs.map(({ id }) => id),
  );
  const own = new Map(inForce.rules.map((planned) => [planned.rule.id, planned]));
  return {
    ...all,
    rules: all.rules.map((planned) => own.get(planned.rule.id) ?? planned),
    across: all.across.map(
      (planned) => inForce.across.find(({ rule }) => rule.id === planned.rule.id) ?? planned,
    ),
  };
}

export const rulesCommand: Command = {
  name: 'rules',
  usage: '[ID] [--pack NAME…] [--settings FILE] [--lang zh-CN|en]',
  summary: {
    'zh-CN': '列出全部规则，或一条规则的依据和说明',
    en: 'The catalogue of rules, or one rule with its basis',
  },
  details: [
    [
      'ID',
      {
        'zh-CN': '规则编号，如 members/id-check-digit',
        en: 'a rule such as members/id-check-digit',
      },
    ],
    [
      '--pack NAME',
      { 'zh-CN': '连同这个规则包，可写多次', en: 'with a further pack; may be given again' },
    ],
    SETTINGS_DETAIL,
    ['--lang LANG', { 'zh-CN': '文字用中文（默认）还是英文', en: 'the language of the texts' }],
  ],
  async run(args) {
    const { options, positionals } = readArguments(args, {
      pack: values.names,
      settings: values.path.optional(),
      lang: values.language.default('zh-CN'),
    });
    const unit = readSettings(options.settings);
    const templates = withUnitTables(await packageTemplates(), unit);
    requirePacks(templates, options.pack);
    const [id, ...more] = positionals;
    if (more.length > 0) throw usageError('一次只能看一条规则。', 'One rule at a time.');
    if (id === undefined) {
      await print(catalogue(makePlan(templates, RULES, options.pack, unit), unit, options.lang));
      return EXIT.fine;
    }
    const plan = planWith(templates, options.pack, unit);
    const planned = listed(plan).find(({ rule }) => rule.id === id);
    if (!planned) throw usageError(`没有 ${id} 这条规则。`, `There is no rule ${id}.`);
    await print(details(planned, plan, options.lang));
    return EXIT.fine;
  },
};
