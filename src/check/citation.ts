import type { Language, Regulation } from '../core/templates/schema';
import { chineseNumber } from '../ledger/values/chinese-numeral';
import type { AnyRule } from '../rules/rule';
import type { CitedProvision } from './regulations';

/** 第十三条 is Article 13. */
const articleEn = (article: string): string =>
  article
    .replace(/第([一二三四五六七八九十百]+)条/g, (_, n: string) => `Article ${chineseNumber(n)}`)
    .replace(/、/g, ', ');

/**
 * A provision as a source for a person to read: document, article and words. An
 * article number is given only when it was confirmed, words stand in quotation
 * marks only when they were seen in the text, and a demand of mere practice, or
 * a consequence of an article, is called so.
 */
export function citation({ regulation, provision }: CitedProvision, language: Language): string {
  const chinese = language === 'zh-CN';
  const article = provision.articleVerified ? (provision.article ?? '') : '';
  let document = chinese ? regulation.title : regulation.titleEn;
  if (chinese && regulation.kind === 'regulation') document = `《${document}》`;
  if (provision.absent) {
    return chinese ? `通行做法，${document}没有这一条` : `Customary practice, not in: ${document}`;
  }
  let source = chinese
    ? document + article
    : [document, articleEn(article)].filter(Boolean).join(', ');
  if (provision.derived) source = chinese ? `由${source}推得` : `Derived from ${source}`;
  const { quote } = provision;
  if (!quote) return source;
  if (provision.quoteVerified) return chinese ? `${source}：“${quote}”` : `${source}: “${quote}”`;
  return chinese ? `${source}（大意：${quote}）` : `${source} (in substance: ${quote})`;
}

/** What a rule rests on: each of its provisions, in every version of its document. */
export const citationsOf = (
  { provisions }: Pick<AnyRule, 'provisions'>,
  regulations: readonly Regulation[],
  language: Language,
): string[] =>
  provisions.flatMap((id) =>
    regulations.flatMap((regulation) =>
      regulation.provisions
        .filter((provision) => provision.id === id)
        .map((provision) => citation({ regulation, provision, from: null }, language)),
    ),
  );
