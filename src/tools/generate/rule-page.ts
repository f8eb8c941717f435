import { citationsOf } from '../../check/citation';
import type { Templates } from '../../core/templates/load';
import type { Language, Pack } from '../../core/templates/schema';
import { SEVERITY_LABELS } from '../../documents/findings/labels';
import { type Remedies, remedyBranches } from '../../rules/remedy';
import type { AnyRule } from '../../rules/rule';
import { exampleTables } from './example-table';
import type { RuleExample } from './examples';
import { LANGUAGES, NOTICE, table } from './markdown';

const WORDS = {
  'zh-CN': {
    packs: ['规则包', '默认启用', '级别', '参数'],
    on: '是',
    off: '否',
    needs: '需要的列',
    parameters: '可以改的参数',
    basis: '依据',
    messages: ['问题', '怎么改'],
    when: { mistyped: '填错了', missing: '漏填了', true: '确实如此' },
    passes: '通过的例子',
    fails: (asOf: string) => `不通过的例子（按 ${asOf} 检查）`,
  },
  en: {
    packs: ['Pack', 'On unless told', 'Severity', 'Parameters'],
    on: 'yes',
    off: 'no',
    needs: 'Needs',
    parameters: 'Parameters that a unit may set',
    basis: 'Basis',
    messages: ['Problem', 'What to do'],
    when: { mistyped: 'Mistyped', missing: 'Left out', true: 'Really so' },
    passes: 'An example that passes',
    fails: (asOf: string) => `An example that fails (judged on ${asOf})`,
  },
} as const;

/** A message with … for what it says of one workbook. */
const blanks = (text: string): string => text.replace(/\{[^}]*\}/g, '…');

/** A remedy in a cell of a table: each branch on a line, with the case that it is for. */
function remedyCell(remedy: Remedies, language: Language): string {
  const colon = language === 'zh-CN' ? '：' : ': ';
  return remedyBranches(remedy)
    .map(({ when, text }) => `${WORDS[language].when[when]}${colon}${blanks(text)}`)
    .join('<br>');
}

const packRows = (rule: AnyRule, packs: readonly Pack[], language: Language): string[][] =>
  packs.flatMap((pack) => {
    const setting = pack.rules[rule.id];
    if (!setting) return [];
    const { severity, parameters } = setting;
    return [
      [
        pack.title[language],
        pack.on ? WORDS[language].on : WORDS[language].off,
        SEVERITY_LABELS[language][severity],
        parameters === undefined ? '—' : `\`${JSON.stringify(parameters)}\``,
      ],
    ];
  });

function needs(rule: AnyRule, templates: Templates, language: Language): string {
  const chinese = language === 'zh-CN';
  return Object.entries(rule.needs)
    .map(([id, keys]) => {
      const sheet = templates.sheets.find((one) => one.id === id);
      const headers = keys.map((key) => sheet?.columns.find((one) => one.key === key)?.header);
      const list = headers.join(chinese ? '、' : ', ');
      const name = sheet?.name ?? id;
      if (list === '') return name;
      return chinese ? `${name}（${list}）` : `${name} (${list})`;
    })
    .join(chinese ? '；' : '; ');
}

function parameterLine(rule: AnyRule, language: Language): string[] {
  const { parameterNames = {} } = rule.messages[language];
  const chinese = language === 'zh-CN';
  const named = Object.entries(parameterNames).map(([key, name]) =>
    chinese ? `\`${key}\`（${name}）` : `\`${key}\` (${name})`,
  );
  if (named.length === 0) return [];
  const list = named.join(chinese ? '、' : ', ');
  return [`${WORDS[language].parameters}${chinese ? '：' : ': '}${list}\n`];
}

function exampleLines(example: RuleExample, language: Language): string[] {
  const words = WORDS[language];
  const chinese = language === 'zh-CN';
  const marked = new Set(example.findings.map(({ cell }) => cell));
  const first = example.findings[0];
  const { problem, why, remedy } = first?.messages[language] ?? {
    problem: '',
    why: '',
    remedy: '',
  };
  const colon = chinese ? '：' : ': ';
  return [
    `**${words.passes}**\n`,
    exampleTables(example.passes),
    `**${words.fails(example.asOf)}**\n`,
    exampleTables(example.fails, marked),
    `> ${first?.cell ? `${first.cell} ` : ''}${problem}<br>`,
    `> ${words.basis}${colon}${why}<br>`,
    `> ${words.messages[1]}${colon}${remedy}`,
    '',
  ];
}

function section(
  rule: AnyRule,
  templates: Templates,
  example: RuleExample,
  language: Language,
): string {
  const words = WORDS[language];
  const { title, variants, why } = rule.messages[language];
  const basis = citationsOf(rule, templates.regulations, language).map((line) => `- ${line}`);
  const needed = needs(rule, templates, language);
  return [
    `${language === 'zh-CN' ? '#' : '##'} ${title}\n`,
    `\`${rule.id}\`\n`,
    table(words.packs, packRows(rule, templates.packs, language)),
    ...(needed ? [`${words.needs}${language === 'zh-CN' ? '：' : ': '}${needed}\n`] : []),
    ...parameterLine(rule, language),
    `**${words.basis}**\n`,
    ...(basis.length > 0 ? basis : [`- ${why ?? example.findings[0]?.messages[language].why}`]),
    '',
    table(
      words.messages,
      Object.values(variants).map(({ problem, remedy }) => [
        blanks(problem),
        remedyCell(remedy, language),
      ]),
    ),
    ...exampleLines(example, language),
  ].join('\n');
}

/** `docs/rules/GROUP/NAME.md`: one rule, in Chinese and then in English. */
export const rulePage = (rule: AnyRule, templates: Templates, example: RuleExample): string =>
  `${NOTICE}\n${LANGUAGES.map((language) => section(rule, templates, example, language)).join('\n')}`;

/** `docs/rules/README.md`: all rules. */
export function ruleIndex(
  rules: readonly Pick<AnyRule, 'id' | 'messages'>[],
  { packs }: Templates,
): string {
  const rows = rules.map((rule) => {
    const of = packs.filter((pack) => pack.rules[rule.id]);
    const setting = of[0]?.rules[rule.id];
    const labels = (language: Language) =>
      setting ? SEVERITY_LABELS[language][setting.severity] : '';
    return [
      `[${rule.id}](${rule.id}.md)`,
      rule.messages['zh-CN'].title,
      rule.messages.en.title,
      `${labels('zh-CN')} ${labels('en')}`,
      of.map(({ id }) => id).join('<br>'),
    ];
  });
  const heads = ['编号 Id', '规则', 'Rule', '级别 Severity', '规则包 Pack'];
  return `${NOTICE}\n# 规则 Rules\n\n共 ${rules.length} 条。${rules.length} rules.\n\n${table(heads, rows)}`;
}
