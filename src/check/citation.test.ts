import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { RULES } from '../rules/index.generated';
import { templates } from '../rules/testing';
import { citation } from './citation';
import { Regulations } from './regulations';

const regulations = new Regulations(templates.regulations);
const cite = (id: string, on?: string) =>
  citation(regulations.at(id, on === undefined ? null : parseIsoDate(on)), 'zh-CN');

describe('citation', () => {
  it('gives article and words that were seen', () => {
    expect(cite('C-06')).toBe('《中国共产党章程》第七条：“预备党员的预备期为一年”');
  });

  it('counts the articles in English', () => {
    expect(citation(regulations.at('C-06', null), 'en')).toBe(
      'Constitution of the Communist Party of China, Article 7: “预备党员的预备期为一年”',
    );
  });

  it('leaves out an article number that was not confirmed', () => {
    expect(cite('C-14')).toBe(
      '《中国共产党章程》：“凡是有正式党员三人以上的，都应当成立党的基层组织”',
    );
  });

  it('does not quote words from a second hand', () => {
    expect(cite('D-07', '2026-06-01')).toBe(
      '《中国共产党发展党员工作细则（2026年修订）》第十三条（大意：经过一年以上培养教育和考察）',
    );
  });

  it('takes the version in force on the day', () => {
    expect(cite('D-07', '2026-05-10')).toBe(
      '《中国共产党发展党员工作细则（2014年）》第十三条：“经过一年以上培养教育和考察”',
    );
  });

  it('calls practice practice, and a consequence a consequence', () => {
    expect(cite('D-09', '2020-01-01')).toBe(
      '通行做法，《中国共产党发展党员工作细则（2014年）》没有这一条',
    );
    expect(cite('D-ORDER', '2020-01-01')).toBe('由《中国共产党发展党员工作细则（2014年）》推得');
  });
});

const ARTICLE = /第[一二三四五六七八九十百]+条/g;
const ARTICLE_EN = /Article \d+/g;

describe('article numbers', () => {
  const provisions = templates.regulations.flatMap((regulation) =>
    regulation.provisions.map((provision) => ({ regulation, provision, from: null })),
  );

  it.each(['zh-CN', 'en'] as const)('are shown only where they were seen, in %s', (language) => {
    const shown = provisions.flatMap((cited) => {
      const { id, article, articleVerified } = cited.provision;
      const allowed = articleVerified && article ? article : '';
      const text = citation(cited, language);
      if (language === 'en') {
        const said = text.match(ARTICLE_EN)?.length ?? 0;
        const known = allowed.match(ARTICLE)?.length ?? 0;
        return said === known ? [] : [`${id} ${text}`];
      }
      const articles = text.match(ARTICLE) ?? [];
      return articles.filter((one) => !allowed.startsWith(one)).map((one) => `${id} ${one}`);
    });
    expect(shown).toEqual([]);
    expect(
      provisions.some(({ provision }) => provision.article && !provision.articleVerified),
    ).toBe(true);
  });

  it('stand in no text of a rule: they come from the data alone', () => {
    const texts = RULES.flatMap(({ id, messages }) =>
      Object.values(messages).map((text) => `${id} ${JSON.stringify(text)}`),
    );
    expect(texts.filter((text) => text.match(ARTICLE))).toEqual([]);
  });

  it('and provisions are all in the table for a person with the official texts', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/citations.md'), 'utf8');
    const missing = provisions
      .map(({ provision }) => provision.id)
      .filter((id) => !page.includes(`\n| ${id} |`));
    expect(missing).toEqual([]);
  });
});
