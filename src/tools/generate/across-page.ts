import type { Templates } from '../../core/templates/load';
import type { Language } from '../../core/templates/schema';
import { SEVERITY_LABELS } from '../../documents/findings/labels';
import type { AcrossMessages, AcrossRule } from '../../rules/across/across-rule';
import { remedyBranches, remedyText } from '../../rules/remedy';
import { LANGUAGES, NOTICE, table } from './markdown';

const WORDS = {
  'zh-CN': {
    packs: ['规则包', '级别'],
    scope: '只在汇总几个工作簿时检查。',
    basis: '依据',
    messages: ['问题', '怎么改'],
  },
  en: {
    packs: ['Pack', 'Severity'],
    scope: 'Checked only where several workbooks are consolidated.',
    basis: 'Basis',
    messages: ['Problem', 'What to do'],
  },
} as const;

/** A message with … for what it says of one set. */
const blanks = (text: string): string => text.replace(/\{[^}]*\}/g, '…');

const textOf = (variant: AcrossMessages['variants'][string], language: Language): string =>
  blanks(remedyText(remedyBranches(variant.remedy), language));

function section({ id, messages }: AcrossRule, { packs }: Templates, language: Language): string {
  const words = WORDS[language];
  const { title, why, variants } = messages[language];
  const rows = packs.flatMap((pack) => {
    const setting = pack.rules[id];
    return setting ? [[pack.title[language], SEVERITY_LABELS[language][setting.severity]]] : [];
  });
  return [
    `${language === 'zh-CN' ? '#' : '##'} ${title}\n`,
    `\`${id}\`\n`,
    table(words.packs, rows),
    `${words.scope}\n`,
    `**${words.basis}**\n`,
    `- ${why}`,
    '',
    table(
      words.messages,
      Object.values(variants).map((variant) => [
        blanks(variant.problem),
        textOf(variant, language),
      ]),
    ),
  ].join('\n');
}

/** `docs/rules/across/NAME.md`: one rule across workbooks, in Chinese and then in English. */
export const acrossPage = (rule: AcrossRule, templates: Templates): string =>
  `${NOTICE}\n${LANGUAGES.map((language) => section(rule, templates, language)).join('\n')}`;
