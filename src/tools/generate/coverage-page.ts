import type { Coverage } from '../../core/templates/coverage';
import type { Templates } from '../../core/templates/load';
import type { Language, LocalText } from '../../core/templates/schema';
import type { AnyRule } from '../../rules/rule';
import { coveredProvisions } from './coverage';
import { LANGUAGES, NOTICE, ruleLinks, table } from './markdown';
import { type Cover, claimOf, shownClaim, type TestsOfRules } from './shown';

const RULES = 'rules/';

const WORDS = {
  'zh-CN': {
    title: '哪条规定由哪条规则核对',
    provisions: '规定',
    systems: '制度',
    heads: ['编号', '内容', '规则', '规则的测试里不通过和通过的例子', '不能核对的原因'],
    systemHeads: ['编号', '制度', '工作表', '规则', '统计表'],
    none: '没有',
  },
  en: {
    title: 'Which rule serves which provision',
    provisions: 'Provisions',
    systems: 'Systems',
    heads: ['No.', 'Text', 'Rules', 'Cases of their tests, broken and kept', 'Why not checked'],
    systemHeads: ['No.', 'System', 'Sheets', 'Rules', 'Tables'],
    none: 'None',
  },
} as const;

/** The rules, and beside each the cases of its test. */
const covered = (covers: readonly Cover[]): [rules: string, cases: string] => [
  ruleLinks(
    covers.map(({ rule }) => rule),
    RULES,
  ),
  covers
    .map(
      ({ rule, rejects, accepts }) =>
        `[test](../src/rules/${rule}/rule.test.ts) ${rejects} · ${accepts}`,
    )
    .join('<br>'),
];

function provisionTables(
  templates: Templates,
  rules: readonly AnyRule[],
  tests: TestsOfRules,
  language: Language,
) {
  const zh = language === 'zh-CN';
  const rows = coveredProvisions(templates, rules, tests);
  const families = new Map<string, string[][]>();
  for (const { id, versions, covers, reason } of rows) {
    const first = versions[0];
    if (!first) continue;
    const titles = [
      ...new Set(versions.map(({ regulation }) => (zh ? regulation.title : regulation.titleEn))),
    ].join(zh ? '、' : ', ');
    const note = versions.find(({ provision }) => provision.quote)?.provision.quote;
    const row = [id, note ?? '—', ...covered(covers), reason?.[language] ?? ''];
    families.set(titles, [...(families.get(titles) ?? []), row]);
  }
  return [...families]
    .map(([title, body]) => `#### ${title}\n\n${table(WORDS[language].heads, body)}`)
    .join('\n');
}

function sourceTables({ sources }: Coverage, tests: TestsOfRules, language: Language): string {
  return sources
    .map(({ title, statements }) => {
      const rows = statements.map(({ id, text, rules, reason }) => [
        id,
        text[language],
        ...covered((rules ?? []).flatMap((one) => shownClaim(claimOf(one), tests) ?? [])),
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

/**
 * `docs/coverage.md`: each provision, each sentence of the sources and each system. A rule stands
 * beside what a case of its test shows it to cover, and nowhere else.
 */
export function coveragePage(
  templates: Templates,
  rules: readonly AnyRule[],
  coverage: Coverage,
  tests: TestsOfRules,
): string {
  const parts = LANGUAGES.map((language) => {
    const words = WORDS[language];
    return [
      `## ${words.title}\n`,
      `### ${words.provisions}\n`,
      provisionTables(templates, rules, tests, language),
      sourceTables(coverage, tests, language),
      `### ${words.systems}\n`,
      systemTable(coverage, templates, language),
    ].join('\n');
  });
  return `${NOTICE}\n${parts.join('\n')}`;
}
