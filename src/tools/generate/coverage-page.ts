import type { Coverage } from '../../core/templates/coverage';
import type { Templates } from '../../core/templates/load';
import type { Language, LocalText } from '../../core/templates/schema';
import type { AnyRule } from '../../rules/rule';
import { coveredProvisions } from './coverage';
import { LANGUAGES, NOTICE, ruleLinks, table } from './markdown';

const RULES = 'rules/';

const WORDS = {
  'zh-CN': {
    title: '哪条规定由哪条规则核对',
    provisions: '规定',
    systems: '制度',
    heads: ['编号', '内容', '规则', '不能核对的原因'],
    systemHeads: ['编号', '制度', '工作表', '规则', '统计表'],
    none: '没有',
  },
  en: {
    title: 'Which rule serves which provision',
    provisions: 'Provisions',
    systems: 'Systems',
    heads: ['No.', 'Text', 'Rules', 'Why not checked'],
    systemHeads: ['No.', 'System', 'Sheets', 'Rules', 'Tables'],
    none: 'None',
  },
} as const;

function provisionTables(templates: Templates, rules: readonly AnyRule[], language: Language) {
  const zh = language === 'zh-CN';
  const rows = coveredProvisions(templates, rules);
  const families = new Map<string, string[][]>();
  for (const { id, versions, rules: found, reason } of rows) {
    const first = versions[0];
    if (!first) continue;
    const titles = [
      ...new Set(versions.map(({ regulation }) => (zh ? regulation.title : regulation.titleEn))),
    ].join(zh ? '、' : ', ');
    const note = versions.find(({ provision }) => provision.quote)?.provision.quote;
    const row = [id, note ?? '—', ruleLinks(found, RULES), reason?.[language] ?? ''];
    families.set(titles, [...(families.get(titles) ?? []), row]);
  }
  return [...families]
    .map(([title, body]) => `#### ${title}\n\n${table(WORDS[language].heads, body)}`)
    .join('\n');
}

function sourceTables({ sources }: Coverage, language: Language): string {
  return sources
    .map(({ title, statements }) => {
      const rows = statements.map(({ id, text, rules, reason }) => [
        id,
        text[language],
        ruleLinks(rules ?? [], RULES),
        reason?.[language] ?? '',
      ]);
      return `#### ${title[language]}\n\n${table(WORDS[language].heads, rows)}`;
    })
    .join('\n');
}

function systemTable({ systems }: Coverage, templates: Templates, language: Language): string {
  const zh = language === 'zh-CN';
  const sheetName = (id: string): string => {
    const sheet = templates.sheets.find((one) => one.id === id);
    return (zh ? sheet?.name : sheet?.nameEn) ?? id;
  };
  const tableName = (id: string): string =>
    templates.returns.find((one) => one.table.id === id)?.table.title[language] ?? id;
  const because = (reason: LocalText | undefined): string =>
    reason ? `${WORDS[language].none}${zh ? '：' : ': '}${reason[language]}` : '';
  const rows = systems.map(({ id, title, sheets, rules, tables, reasons }) => [
    id,
    title[language],
    sheets.map(sheetName).join('<br>') || because(reasons?.sheets),
    ruleLinks(rules, RULES) || because(reasons?.rules),
    tables.map(tableName).join('<br>') || because(reasons?.tables),
  ]);
  return table(WORDS[language].systemHeads, rows);
}

/** `docs/coverage.md`: each provision, each sentence of the sources and each system. */
export function coveragePage(
  templates: Templates,
  rules: readonly AnyRule[],
  coverage: Coverage,
): string {
  const parts = LANGUAGES.map((language) => {
    const words = WORDS[language];
    return [
      `## ${words.title}\n`,
      `### ${words.provisions}\n`,
      provisionTables(templates, rules, language),
      sourceTables(coverage, language),
      `### ${words.systems}\n`,
      systemTable(coverage, templates, language),
    ].join('\n');
  });
  return `${NOTICE}\n${parts.join('\n')}`;
}
